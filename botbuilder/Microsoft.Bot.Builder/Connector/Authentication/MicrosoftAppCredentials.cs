using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Credentials of an app id and a password.</summary>
public class MicrosoftAppCredentials : AppCredentials
{
    public const string MicrosoftAppIdKey = "MicrosoftAppId";
    public const string MicrosoftAppPasswordKey = "MicrosoftAppPassword";
    public const string MicrosoftAppTypeKey = "MicrosoftAppType";
    public const string MicrosoftAppTenantIdKey = "MicrosoftAppTenantId";

    /// <summary>Credentials that put no token on anything.</summary>
    public static readonly MicrosoftAppCredentials Empty = new(null, null);

    public MicrosoftAppCredentials(
        string? appId, string? password, HttpClient? customHttpClient = null, ILogger? logger = null, string? oAuthScope = null)
        : this(appId, password, null, customHttpClient, logger, oAuthScope)
    {
    }

    public MicrosoftAppCredentials(
        string? appId, string? password, string? channelAuthTenant, HttpClient? customHttpClient, ILogger? logger = null, string? oAuthScope = null)
        : base(channelAuthTenant, customHttpClient, logger, oAuthScope)
    {
        MicrosoftAppId = appId;
        MicrosoftAppPassword = password;
    }

    public string? MicrosoftAppPassword { get; set; }

    protected override Lazy<IAuthenticator> BuildIAuthenticator() => new(() => new ClientSecretAuthenticator(
        OAuthEndpoint, MicrosoftAppId!, MicrosoftAppPassword ?? string.Empty, OAuthScope, CustomHttpClient ?? SharedHttpClient.Instance));
}
