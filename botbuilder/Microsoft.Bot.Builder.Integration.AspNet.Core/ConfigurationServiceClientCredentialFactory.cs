using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>The bot's credentials as configuration says.</summary>
/// <remarks><code>
/// MicrosoftAppType          MicrosoftAppId   MicrosoftAppTenantId   MicrosoftAppPassword
/// MultiTenant (default)     optional         -                      optional
/// SingleTenant              required         required               required
/// UserAssignedMSI           required         required               must be absent
/// </code></remarks>
public class ConfigurationServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private readonly ServiceClientCredentialsFactory _inner;

    public ConfigurationServiceClientCredentialFactory(IConfiguration configuration, HttpClient? httpClient = null, ILogger? logger = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var appType = Value(configuration, AuthenticationKeys.AppType) ?? "MultiTenant";
        var appId = Value(configuration, AuthenticationKeys.AppId);
        var password = Value(configuration, AuthenticationKeys.AppPassword);
        var tenantId = Value(configuration, AuthenticationKeys.TenantId);
        switch (appType.ToUpperInvariant())
        {
            case "USERASSIGNEDMSI":
                Require(appId, AuthenticationKeys.AppId, appType);
                Require(tenantId, AuthenticationKeys.TenantId, appType);
                if (password is not null)
                {
                    throw new ArgumentException($"{AuthenticationKeys.AppPassword} must not be set with {AuthenticationKeys.AppType} {appType}.", nameof(configuration));
                }

                _inner = new ManagedIdentityServiceClientCredentialsFactory(appId!, httpClient, logger);
                break;

            case "SINGLETENANT":
                Require(appId, AuthenticationKeys.AppId, appType);
                Require(tenantId, AuthenticationKeys.TenantId, appType);
                Require(password, AuthenticationKeys.AppPassword, appType);
                _inner = new PasswordServiceClientCredentialFactory(appId, password, tenantId, httpClient, logger);
                break;

            case "MULTITENANT":
                _inner = new PasswordServiceClientCredentialFactory(appId, password, null, httpClient, logger);
                break;

            default:
                throw new ArgumentException(
                    $"{AuthenticationKeys.AppType} is '{appType}', but must be MultiTenant, SingleTenant or UserAssignedMSI.", nameof(configuration));
        }
    }

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
        _inner.IsValidAppIdAsync(appId, cancellationToken);

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) =>
        _inner.IsAuthenticationDisabledAsync(cancellationToken);

    public override Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
        _inner.CreateCredentialsAsync(appId, audience, loginEndpoint, validateAuthority, cancellationToken);

    private static string? Value(IConfiguration configuration, string key) =>
        configuration[key] is { } value && !string.IsNullOrWhiteSpace(value) ? value : null;

    private static void Require(string? value, string key, string appType)
    {
        if (value is null)
        {
            throw new ArgumentException($"{key} is required with {AuthenticationKeys.AppType} {appType}.", key);
        }
    }
}
