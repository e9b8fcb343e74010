using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging;
using Microsoft.Identity.Client;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Credentials of an application MSAL knows.</summary>
public class MsalAppCredentials : AppCredentials
{
    private readonly Func<IConfidentialClientApplication> _createApplication;

    public MsalAppCredentials(
        IConfidentialClientApplication clientApplication,
        string appId,
        string? authority = null,
        string? scope = null,
        bool validateAuthority = true,
        ILogger? logger = null)
        : this(appId, scope, logger)
    {
        ArgumentNullException.ThrowIfNull(clientApplication);
        _createApplication = () => clientApplication;
    }

    public MsalAppCredentials(
        string appId, string appPassword, string? authority = null, string? scope = null, bool validateAuthority = true, ILogger? logger = null)
        : this(appId, scope, logger)
    {
        _createApplication = () => ConfidentialClientApplicationBuilder.Create(appId)
            .WithAuthority(authority ?? OAuthEndpoint, validateAuthority)
            .WithClientSecret(appPassword)
            .Build();
    }

    public MsalAppCredentials(
        string appId, X509Certificate2 certificate, string? authority = null, string? scope = null, bool validateAuthority = true, ILogger? logger = null)
        : this(appId, certificate, false, authority, scope, validateAuthority, logger)
    {
    }

    public MsalAppCredentials(
        string appId,
        X509Certificate2 certificate,
        bool sendX5c,
        string? authority = null,
        string? scope = null,
        bool validateAuthority = true,
        ILogger? logger = null)
        : this(appId, scope, logger)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        _createApplication = () => ConfidentialClientApplicationBuilder.Create(appId)
            .WithAuthority(authority ?? OAuthEndpoint, validateAuthority)
            .WithCertificate(certificate, sendX5c)
            .Build();
    }

    private MsalAppCredentials(string appId, string? scope, ILogger? logger)
        : base(null, null, logger, scope)
    {
        MicrosoftAppId = appId;
        _createApplication = null!;
    }

    protected override Lazy<IAuthenticator> BuildIAuthenticator() => new(() => new MsalAuthenticator(_createApplication, OAuthScope));
}
