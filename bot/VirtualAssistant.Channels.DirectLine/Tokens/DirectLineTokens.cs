using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace VirtualAssistant.Channels.DirectLine.Tokens;

/// <summary>Issues tokens, and says who presents one.</summary>
internal sealed class DirectLineTokens(IOptions<DirectLineOptions> options, TokenKey key, TimeProvider time)
{
    private const string Issuer = "virtual-assistant";
    private const string ConversationClaim = "conv";
    private const string UserClaim = "user";
    private const string VisitorClaim = "visitor";
    private const string OriginClaim = "origin";

    /// <summary>How long after its expiry a web chat token still says which conversation is to be renewed.</summary>
    private static readonly TimeSpan RenewalGrace = TimeSpan.FromDays(30);

    private readonly JsonWebTokenHandler handler = new() { SetDefaultTimesOnTokenCreation = false };
    private readonly byte[]? secretHash = string.IsNullOrEmpty(options.Value.Secret) ? null : SHA256.HashData(Encoding.UTF8.GetBytes(options.Value.Secret));

    public int LifetimeSeconds => (int)options.Value.TokenLifetime.TotalSeconds;

    /// <param name="holder">Not the holder of the secret.</param>
    public string Issue(DirectLineCaller holder) => Write(holder, options.Value.TokenLifetime);

    /// <exception cref="ChannelRefusedException">401 without a bearer, 403 when it is not one of ours or has expired.</exception>
    public async ValueTask<DirectLineCaller> IdentifyAsync(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        if (!header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) || header.AsSpan(7).Trim().IsEmpty)
        {
            throw ChannelRefusedException.Unauthorized("Send 'Authorization: Bearer' with a secret or a token.");
        }

        var bearer = header[7..].Trim();
        return IsSecret(bearer) ? DirectLineCaller.Secret : await ReadAsync(bearer, TimeSpan.Zero);
    }

    /// <summary>Who an old web chat token was for. Whatever else this house has signed ends when it expires.</summary>
    public ValueTask<DirectLineCaller> IdentifyForRenewalAsync(string token) => ReadAsync(token, RenewalGrace);

    private bool IsSecret(string bearer) =>
        secretHash is not null && CryptographicOperations.FixedTimeEquals(secretHash, SHA256.HashData(Encoding.UTF8.GetBytes(bearer)));

    private string Write(DirectLineCaller holder, TimeSpan lifetime)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var claims = new List<Claim>(3) { new(ConversationClaim, holder.Conversation!) };
        if (holder.User is { } user)
        {
            claims.Add(new Claim(UserClaim, user));
        }

        if (holder.IsVisitor)
        {
            claims.Add(new Claim(VisitorClaim, "1"));
        }

        claims.AddRange(holder.Origins.Select(origin => new Claim(OriginClaim, origin)));
        return handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Subject = new ClaimsIdentity(claims),
            IssuedAt = now,
            Expires = now + lifetime,
            SigningCredentials = new SigningCredentials(key.Value, SecurityAlgorithms.HmacSha256),
        });
    }

    private async ValueTask<DirectLineCaller> ReadAsync(string token, TimeSpan grace)
    {
        var result = await handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = Issuer,
            ValidateAudience = false,
            ValidateLifetime = false, // Checked below, against this house's clock.
            IssuerSigningKey = key.Value,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
        });
        if (!result.IsValid || result.SecurityToken is not JsonWebToken jwt || !jwt.TryGetPayloadValue<string>(ConversationClaim, out var conversation))
        {
            throw ChannelRefusedException.Forbidden("The token is not valid here.");
        }

        var isVisitor = jwt.TryGetPayloadValue<string>(VisitorClaim, out _);
        return jwt.ValidTo + (isVisitor ? grace : TimeSpan.Zero) <= time.GetUtcNow().UtcDateTime
            ? throw new ChannelRefusedException(StatusCodes.Status403Forbidden, "TokenExpired", "The token has expired.")
            : new DirectLineCaller(conversation, jwt.TryGetPayloadValue<string>(UserClaim, out var user) ? user : null)
            {
                IsVisitor = isVisitor,
                Origins = [.. jwt.Claims.Where(claim => claim.Type == OriginClaim).Select(claim => claim.Value)],
            };
    }
}
