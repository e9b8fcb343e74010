using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Tells callers that are bots from callers that are channels.</summary>
public class SkillValidation
{
    /// <summary>Whether the header holds a token of another bot. Nothing is verified by this.</summary>
    public static bool IsSkillToken(string authHeader) =>
        BearerToken.TryParse(authHeader, out var token) && IsSkillClaim(token.Claims);

    /// <summary>Whether these are the claims of another bot: versioned, for a bot, and from a different one.</summary>
    public static bool IsSkillClaim(IEnumerable<Claim> claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        var known = claims as IReadOnlyCollection<Claim> ?? [.. claims];
        var appId = JwtTokenValidation.GetAppIdFromClaims(known);
        if (appId == AuthenticationConstants.AnonymousSkillAppId)
        {
            return true;
        }

        var audience = JwtTokenValidation.Value(known, AuthenticationConstants.AudienceClaim);
        return JwtTokenValidation.Value(known, AuthenticationConstants.VersionClaim) is not null
            && !string.IsNullOrEmpty(audience)
            && audience is not (AuthenticationConstants.ToBotFromChannelTokenIssuer or GovernmentAuthenticationConstants.ToBotFromChannelTokenIssuer)
            && !string.IsNullOrEmpty(appId)
            && appId != audience;
    }

    /// <summary>Authenticates the token of another bot.</summary>
    /// <exception cref="UnauthorizedAccessException">It is none, or that bot may not call this one.</exception>
    public static Task<ClaimsIdentity> AuthenticateChannelToken(
        string authHeader,
        ICredentialProvider credentials,
        IChannelProvider? channelProvider,
        HttpClient? httpClient,
        string channelId,
        AuthenticationConfiguration authConfig)
    {
        ArgumentNullException.ThrowIfNull(authConfig);
        return CredentialProviderAuthentication.Create(credentials, channelProvider, authConfig, httpClient: httpClient)
            .AuthenticateSkillAsync(CloudAuthentication.RawToken(authHeader), CancellationToken.None);
    }

    /// <summary>Who calls a skill that has no authentication.</summary>
    public static ClaimsIdentity CreateAnonymousSkillClaim() => new(
        [new Claim(AuthenticationConstants.AppIdClaim, AuthenticationConstants.AnonymousSkillAppId)], AuthenticationConstants.AnonymousAuthType);
}
