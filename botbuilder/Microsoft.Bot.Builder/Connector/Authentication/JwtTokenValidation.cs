using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

public static class JwtTokenValidation
{
    /// <summary>The app id of the caller: <c>appid</c> in version 1 and unversioned tokens, <c>azp</c> in version 2.</summary>
    public static string? GetAppIdFromClaims(IEnumerable<Claim> claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        var known = claims as IReadOnlyCollection<Claim> ?? [.. claims];
        return Value(known, AuthenticationConstants.VersionClaim) switch
        {
            null or "" or "1.0" => Value(known, AuthenticationConstants.AppIdClaim),
            "2.0" => Value(known, AuthenticationConstants.AuthorizedParty),
            _ => null,
        };
    }

    internal static string? Value(IEnumerable<Claim> claims, string type)
    {
        foreach (var claim in claims)
        {
            if (claim.Type == type)
            {
                return claim.Value;
            }
        }

        return null;
    }
}
