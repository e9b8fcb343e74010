using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Credentials of an identity the hosting cloud manages; there is no password.</summary>
public class ManagedIdentityServiceClientCredentialsFactory : ServiceClientCredentialsFactory
{
    private readonly string _appId;
    private readonly HttpClient? _httpClient;
    private readonly ILogger? _logger;
    private readonly ConcurrentDictionary<string, ManagedIdentityAppCredentials> _credentials = [];

    public ManagedIdentityServiceClientCredentialsFactory(string appId, HttpClient? httpClient = null, ILogger? logger = null)
    {
        ManagedIdentityAuthenticator.RequireText(appId, nameof(appId));
        _appId = appId;
        _httpClient = httpClient;
        _logger = logger;
    }

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) => Task.FromResult(appId == _appId);

    /// <summary>Never: an identity is always there.</summary>
    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(false);

    public override Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
        appId == _appId
            ? Task.FromResult<ServiceClientCredentials>(_credentials.GetOrAdd(audience, scope => new ManagedIdentityAppCredentials(_appId, scope, _httpClient, _logger)))
            : throw new InvalidOperationException($"The app id '{appId}' is not this bot's.");
}
