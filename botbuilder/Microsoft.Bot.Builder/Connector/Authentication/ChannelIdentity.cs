using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>What the identity behind a channel's token must say.</summary>
internal static class ChannelIdentity
{
    public static async Task ValidateAsync(ClaimsIdentity? identity, ICredentialProvider credentials, string issuer, string? serviceUrl)
    {
        if (identity is not { IsAuthenticated: true })
        {
            throw new UnauthorizedAccessException("The token is not valid.");
        }

        ArgumentNullException.ThrowIfNull(credentials);
        var audience = identity.Claims.FirstOrDefault(claim => claim.Issuer == issuer && claim.Type == AuthenticationConstants.AudienceClaim)?.Value;
        if (string.IsNullOrWhiteSpace(audience) || !await credentials.IsValidAppIdAsync(audience))
        {
            throw new UnauthorizedAccessException("The token is for somebody else.");
        }

        if (serviceUrl is not null
            && JwtTokenValidation.Value(identity.Claims, AuthenticationConstants.ServiceUrlClaim)?.Equals(serviceUrl, StringComparison.OrdinalIgnoreCase) != true)
        {
            throw new UnauthorizedAccessException("The token is not good for the activity's service URL.");
        }
    }
}
