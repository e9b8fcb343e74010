using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Credentials of an app id and a certificate.</summary>
public class CertificateAppCredentials : AppCredentials
{
    private readonly X509Certificate2 _certificate;
    private readonly bool _sendX5c;

    public CertificateAppCredentials(
        X509Certificate2 clientCertificate,
        string appId,
        string? channelAuthTenant = null,
        HttpClient? customHttpClient = null,
        ILogger? logger = null)
        : this(clientCertificate, false, appId, channelAuthTenant, null, customHttpClient, logger)
    {
    }

    /// <param name="clientCertificate">The certificate, with its private key.</param>
    /// <param name="sendX5c">Whether it is sent along, so that it may be rolled over by its subject name.</param>
    /// <param name="appId">The app id.</param>
    /// <param name="channelAuthTenant">The tenant that issues the tokens; none is the Bot Framework's.</param>
    /// <param name="oAuthScope">Who the tokens are for; none is the channels.</param>
    /// <param name="customHttpClient">Not used: MSAL has its own.</param>
    /// <param name="logger">Not used.</param>
    public CertificateAppCredentials(
        X509Certificate2 clientCertificate,
        bool sendX5c,
        string appId,
        string? channelAuthTenant = null,
        string? oAuthScope = null,
        HttpClient? customHttpClient = null,
        ILogger? logger = null)
        : base(channelAuthTenant, customHttpClient, logger, oAuthScope)
    {
        _certificate = clientCertificate ?? throw new ArgumentNullException(nameof(clientCertificate));
        _sendX5c = sendX5c;
        MicrosoftAppId = !string.IsNullOrWhiteSpace(appId) ? appId : throw new ArgumentNullException(nameof(appId));
    }

    protected override Lazy<IAuthenticator> BuildIAuthenticator() => new(() => new MsalAuthenticator(
        () => MsalAuthenticator.WithCertificate(MicrosoftAppId!, _certificate, _sendX5c, OAuthEndpoint), OAuthScope));
}
