using System.Collections.Concurrent;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Identity.Client;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Credentials of an application MSAL knows; its app id stands in configuration.</summary>
public class MsalServiceClientCredentialsFactory : ServiceClientCredentialsFactory
{
    private readonly string? _appId;
    private readonly IConfidentialClientApplication _clientApplication;
    private readonly ILogger? _logger;
    private readonly ConcurrentDictionary<(string Audience, string LoginEndpoint), MsalAppCredentials> _credentials = [];

    public MsalServiceClientCredentialsFactory(IConfiguration configuration, IConfidentialClientApplication clientApplication, ILogger? logger = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        _clientApplication = clientApplication ?? throw new ArgumentNullException(nameof(clientApplication));
        _appId = configuration[MicrosoftAppCredentials.MicrosoftAppIdKey];
        _logger = logger;
    }

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) => Task.FromResult(appId == _appId);

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(string.IsNullOrEmpty(_appId));

    public override async Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken)
    {
        if (await IsAuthenticationDisabledAsync(cancellationToken))
        {
            return MicrosoftAppCredentials.Empty;
        }

        return appId == _appId
            ? _credentials.GetOrAdd((audience, loginEndpoint), key => new MsalAppCredentials(
                _clientApplication, appId, key.LoginEndpoint, key.Audience, validateAuthority, _logger))
            : throw new InvalidOperationException($"The app id '{appId}' is not this bot's.");
    }
}
