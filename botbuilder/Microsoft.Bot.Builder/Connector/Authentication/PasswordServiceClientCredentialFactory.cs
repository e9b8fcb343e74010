using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Credentials of one app id and its password; without an app id there is no authentication.</summary>
public class PasswordServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private readonly HttpClient? _httpClient;
    private readonly ILogger? _logger;
    private static readonly Task<ServiceClientCredentials> None = Task.FromResult<ServiceClientCredentials>(MicrosoftAppCredentials.Empty);

    // The credentials hold the token, so they are made once; every turn asks for them twice.
    private readonly ConcurrentDictionary<(string AppId, string Audience, string LoginEndpoint, bool ValidateAuthority), Task<ServiceClientCredentials>> _credentials = [];

    public PasswordServiceClientCredentialFactory()
    {
    }

    public PasswordServiceClientCredentialFactory(string? appId, string? password, HttpClient? httpClient, ILogger? logger)
        : this(appId, password, null, httpClient, logger)
    {
    }

    public PasswordServiceClientCredentialFactory(string? appId, string? password, string? tenantId, HttpClient? httpClient, ILogger? logger)
    {
        AppId = appId;
        Password = password;
        TenantId = tenantId;
        _httpClient = httpClient;
        _logger = logger;
    }

    public string? AppId { get; set; }

    /// <summary>The tenant whose login issues the bot's tokens; null for the Bot Framework's own.</summary>
    public string? TenantId { get; set; }

    public string? Password { get; set; }

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) => Task.FromResult(appId == AppId);

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(string.IsNullOrEmpty(AppId));

    public override Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken)
    {
        var needed = AreNeededAsync(appId, cancellationToken);
        return needed.IsCompletedSuccessfully
            ? CredentialsOf(appId, audience, loginEndpoint, validateAuthority, needed.Result)
            : CredentialsOfAsync(appId, audience, loginEndpoint, validateAuthority, needed);
    }

    private async ValueTask<bool> AreNeededAsync(string appId, CancellationToken cancellationToken)
    {
        if (await IsAuthenticationDisabledAsync(cancellationToken))
        {
            return false;
        }

        return await IsValidAppIdAsync(appId, cancellationToken)
            ? true
            : throw new InvalidOperationException($"The app id '{appId}' is not this bot's.");
    }

    private async Task<ServiceClientCredentials> CredentialsOfAsync(
        string appId, string audience, string loginEndpoint, bool validateAuthority, ValueTask<bool> areNeeded) =>
        await CredentialsOf(appId, audience, loginEndpoint, validateAuthority, await areNeeded);

    private Task<ServiceClientCredentials> CredentialsOf(string appId, string audience, string loginEndpoint, bool validateAuthority, bool areNeeded) => areNeeded
        ? _credentials.GetOrAdd(
            (appId, audience, loginEndpoint, validateAuthority),
            static (key, factory) => Task.FromResult<ServiceClientCredentials>(factory.Create(key.AppId, key.Audience, key.LoginEndpoint, key.ValidateAuthority)),
            this)
        : None;

    // A tenant of one's own takes the place of the Bot Framework's; an endpoint configured otherwise stands as it is.
    private MicrosoftAppCredentials Create(string appId, string? audience, string? loginEndpoint, bool validateAuthority) => loginEndpoint switch
    {
        null or "" or AuthenticationConstants.ToChannelFromBotLoginUrl =>
            new MicrosoftAppCredentials(appId, Password, TenantId, _httpClient, _logger, audience),
        _ when GovernmentAuthenticationConstants.ToChannelFromBotLoginUrl.Equals(loginEndpoint, StringComparison.OrdinalIgnoreCase) =>
            new MicrosoftGovernmentAppCredentials(appId, Password, TenantId, _httpClient, _logger, audience),
        _ => new EndpointCredentials(appId, Password, TenantId, _httpClient, _logger, audience, loginEndpoint, validateAuthority),
    };

    private sealed class EndpointCredentials(
        string appId, string? password, string? tenantId, HttpClient? httpClient, ILogger? logger, string? audience, string loginEndpoint, bool validateAuthority)
        : MicrosoftAppCredentials(appId, password, tenantId, httpClient, logger, audience)
    {
        public override string OAuthEndpoint => loginEndpoint;

        public override bool ValidateAuthority => validateAuthority;
    }
}
