using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Tells callers that are bots from callers that are channels.</summary>
public static class SkillValidation
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

    internal static ClaimsIdentity CreateAnonymousSkillClaim() => new(
        [new Claim(AuthenticationConstants.AppIdClaim, AuthenticationConstants.AnonymousSkillAppId)], AuthenticationConstants.AnonymousAuthType);
}
