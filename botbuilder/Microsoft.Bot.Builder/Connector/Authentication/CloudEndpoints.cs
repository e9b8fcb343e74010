namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Where a cloud's services are and who speaks for it.</summary>
internal sealed record CloudEndpoints
{
    public bool ValidateAuthority { get; init; } = true;

    public required string ToChannelFromBotLoginUrl { get; init; }

    public required string ToChannelFromBotOAuthScope { get; init; }

    public required string ToBotFromChannelTokenIssuer { get; init; }

    public required string OAuthUrl { get; init; }

    public required string ToBotFromChannelOpenIdMetadataUrl { get; init; }

    public required string ToBotFromEmulatorOpenIdMetadataUrl { get; init; }

    public required string? CallerId { get; init; }

    public static CloudEndpoints Public { get; } = new()
    {
        ToChannelFromBotLoginUrl = AuthenticationConstants.ToChannelFromBotLoginUrl,
        ToChannelFromBotOAuthScope = AuthenticationConstants.ToChannelFromBotOAuthScope,
        ToBotFromChannelTokenIssuer = AuthenticationConstants.ToBotFromChannelTokenIssuer,
        OAuthUrl = AuthenticationConstants.OAuthUrl,
        ToBotFromChannelOpenIdMetadataUrl = AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
        ToBotFromEmulatorOpenIdMetadataUrl = AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl,
        CallerId = Schema.CallerIdConstants.PublicAzureChannel,
    };

    public static CloudEndpoints Government { get; } = new()
    {
        ToChannelFromBotLoginUrl = GovernmentAuthenticationConstants.ToChannelFromBotLoginUrl,
        ToChannelFromBotOAuthScope = GovernmentAuthenticationConstants.ToChannelFromBotOAuthScope,
        ToBotFromChannelTokenIssuer = GovernmentAuthenticationConstants.ToBotFromChannelTokenIssuer,
        OAuthUrl = GovernmentAuthenticationConstants.OAuthUrlGov,
        ToBotFromChannelOpenIdMetadataUrl = GovernmentAuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
        ToBotFromEmulatorOpenIdMetadataUrl = GovernmentAuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl,
        CallerId = Schema.CallerIdConstants.USGovChannel,
    };
}
