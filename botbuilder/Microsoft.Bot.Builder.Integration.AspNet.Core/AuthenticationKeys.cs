namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>The configuration keys of authentication.</summary>
internal static class AuthenticationKeys
{
    public const string AppType = "MicrosoftAppType";
    public const string AppId = "MicrosoftAppId";
    public const string AppPassword = "MicrosoftAppPassword";
    public const string TenantId = "MicrosoftAppTenantId";
    public const string ChannelService = "ChannelService";
    public const string ValidateAuthority = "ValidateAuthority";
    public const string ToChannelFromBotLoginUrl = "ToChannelFromBotLoginUrl";
    public const string ToChannelFromBotOAuthScope = "ToChannelFromBotOAuthScope";
    public const string ToBotFromChannelTokenIssuer = "ToBotFromChannelTokenIssuer";
    public const string OAuthUrl = "OAuthUrl";
    public const string ToBotFromChannelOpenIdMetadataUrl = "ToBotFromChannelOpenIdMetadataUrl";
    public const string ToBotFromEmulatorOpenIdMetadataUrl = "ToBotFromEmulatorOpenIdMetadataUrl";
    public const string CallerId = "CallerId";
}
