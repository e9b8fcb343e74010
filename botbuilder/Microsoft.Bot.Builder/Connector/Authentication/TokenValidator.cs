using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Verifies tokens of one set of issuers. A token verified once is remembered for some minutes.</summary>
/// <remarks>Signature (RS256, RS384 or RS512 with a published key), issuer, expiry and start with five minutes of clock skew.
/// For whom the token is, and what its claims allow, is for the caller to check: on every request, remembered or not.</remarks>
internal sealed class TokenValidator(IReadOnlySet<string> issuers, OpenIdMetadata metadata, TimeProvider time)
{
    private const int MaxRemembered = 4096;

    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);
    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false };

    private readonly ConcurrentDictionary<string, Verified> _verified = new(StringComparer.Ordinal);

    /// <exception cref="UnauthorizedAccessException">The token is not valid.</exception>
    public async ValueTask<Verified> ValidateAsync(string raw, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (_verified.TryGetValue(raw, out var known))
        {
            if (now < known.Until)
            {
                return known;
            }

            _verified.TryRemove(raw, out _);
        }

        var verified = await VerifyAsync(raw, now, cancellationToken);
        if (_verified.Count >= MaxRemembered)
        {
            _verified.Clear();
        }

        _verified[raw] = verified;
        return verified;
    }

    private async Task<Verified> VerifyAsync(string raw, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!BearerToken.TryRead(raw, out var token))
        {
            throw new UnauthorizedAccessException("The token cannot be read.");
        }

        if (!AuthenticationConstants.AllowedSigningAlgorithms.Contains(token.Alg))
        {
            throw new UnauthorizedAccessException("The token is not signed with an algorithm that is accepted.");
        }

        if (token.TryGetHeaderValue<object>("crit", out _))
        {
            throw new UnauthorizedAccessException("The token asks for an extension that is not understood."); // RFC 7515, section 4.1.11.
        }

        if (!issuers.Contains(token.Issuer))
        {
            throw new UnauthorizedAccessException("The issuer of the token is not accepted.");
        }

        if (string.IsNullOrEmpty(token.Kid) || await metadata.FindKeyAsync(token.Kid, cancellationToken) is not { } key)
        {
            throw new UnauthorizedAccessException("The token is signed with a key its issuer does not publish.");
        }

        var result = await Handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            IssuerSigningKey = key.Key,
            ValidIssuer = token.Issuer,
            ValidAlgorithms = AuthenticationConstants.AllowedSigningAlgorithms,
            ValidateAudience = false,
            RequireSignedTokens = true,
            ValidateLifetime = true,
            RequireExpirationTime = true,
            LifetimeValidator = (notBefore, expires, _, _) => notBefore is not null && expires is not null
                && new DateTimeOffset(notBefore.Value, TimeSpan.Zero) <= now + ClockSkew && now - ClockSkew < new DateTimeOffset(expires.Value, TimeSpan.Zero),
        });
        if (!result.IsValid)
        {
            throw new UnauthorizedAccessException("The token is not valid.", result.Exception);
        }

        var expiry = new DateTimeOffset(token.ValidTo, TimeSpan.Zero) + ClockSkew;
        return new Verified(result.ClaimsIdentity, key.Endorsements, expiry < now + Remembered ? expiry : now + Remembered);
    }

    /// <summary>Who a token speaks for, what its key is endorsed for, and until when this may be believed.</summary>
    public sealed record Verified(ClaimsIdentity Identity, HashSet<string> Endorsements, DateTimeOffset Until);
}
