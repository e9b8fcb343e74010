namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Names and addresses of authentication in the public cloud.</summary>
public static class AuthenticationConstants
{
    public const string ToChannelFromBotLoginUrlTemplate = "https://login.microsoftonline.com/{0}";
    public const string ToChannelFromBotLoginUrl = "https://login.microsoftonline.com/botframework.com";

    /// <summary>Who the bot's tokens are for.</summary>
    public const string ToChannelFromBotOAuthScope = "https://api.botframework.com";

    /// <summary>Who issues the channels' tokens.</summary>
    public const string ToBotFromChannelTokenIssuer = "https://api.botframework.com";
    public const string ToBotFromChannelOpenIdMetadataUrl = "https://login.botframework.com/v1/.well-known/openidconfiguration";
    public const string ToBotFromEnterpriseChannelOpenIdMetadataUrlFormat = "https://{0}.enterprisechannel.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary>For the Emulator and for other bots.</summary>
    public const string ToBotFromEmulatorOpenIdMetadataUrl = "https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration";
    public const string ToBotFromAseOpenIdMetadataUrl = "https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration";
    public const string ValidTokenIssuerUrlTemplateV1 = "https://sts.windows.net/{0}/";
    public const string ValidTokenIssuerUrlTemplateV2 = "https://login.microsoftonline.com/{0}/v2.0";

    /// <summary>Where users' tokens are kept.</summary>
    public const string OAuthUrl = "https://token.botframework.com";
    public const string OAuthUrlKey = "OAuthApiEndpoint";
    public const string EmulateOAuthCardsKey = "EmulateOAuthCards";
    public const string BotOpenIdMetadataKey = "BotOpenIdMetadata";
    public const string DefaultChannelAuthTenant = "botframework.com";

    /// <summary>The claim with the caller's app id in tokens of version 2.</summary>
    public const string AuthorizedParty = "azp";

    /// <summary>The claim with the caller's app id in tokens of version 1.</summary>
    public const string AppIdClaim = "appid";
    public const string AudienceClaim = "aud";
    public const string IssuerClaim = "iss";
    public const string KeyIdHeader = "kid";

    /// <summary>The claim with the service URL a channel's token is good for.</summary>
    public const string ServiceUrlClaim = "serviceurl";
    public const string VersionClaim = "ver";
    public const string TenantIdClaim = "tid";

    /// <summary>Stands for the app id of a skill called without authentication.</summary>
    public const string AnonymousSkillAppId = "AnonymousSkill";

    /// <summary>The authentication type of a caller that was not authenticated.</summary>
    public const string AnonymousAuthType = "anonymous";

    /// <summary>The algorithms a token may be signed with.</summary>
    public static readonly HashSet<string> AllowedSigningAlgorithms = new(StringComparer.OrdinalIgnoreCase) { "RS256", "RS384", "RS512" };
}
