using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Verifies tokens by rules of the caller's own, with the keys published at an address.</summary>
public class JwtTokenExtractor
{
    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false };

    private readonly TokenValidationParameters _parameters;
    private readonly OpenIdMetadata _keys;
    private readonly HashSet<string> _allowedSigningAlgorithms;
    private readonly ConfigurationManager<IDictionary<string, HashSet<string>>>? _endorsements;

    /// <param name="tokenValidationParameters">What is asked of the token.</param>
    /// <param name="metadataUrl">The OpenID metadata of the issuer.</param>
    /// <param name="allowedSigningAlgorithms">The algorithms it may be signed with.</param>
    public JwtTokenExtractor(TokenValidationParameters tokenValidationParameters, string metadataUrl, HashSet<string> allowedSigningAlgorithms)
        : this(null, tokenValidationParameters, metadataUrl, allowedSigningAlgorithms)
    {
    }

    /// <param name="httpClient">Fetches the keys, which are kept as long as it is; none is the client of the process.</param>
    /// <param name="tokenValidationParameters">What is asked of the token.</param>
    /// <param name="metadataUrl">The OpenID metadata of the issuer.</param>
    /// <param name="allowedSigningAlgorithms">The algorithms it may be signed with.</param>
    public JwtTokenExtractor(
        HttpClient? httpClient, TokenValidationParameters tokenValidationParameters, string metadataUrl, HashSet<string> allowedSigningAlgorithms)
    {
        ArgumentNullException.ThrowIfNull(tokenValidationParameters);
        ArgumentNullException.ThrowIfNull(metadataUrl);
        _allowedSigningAlgorithms = allowedSigningAlgorithms ?? throw new ArgumentNullException(nameof(allowedSigningAlgorithms));
        _keys = CredentialProviderAuthentication.KeysAt(metadataUrl, httpClient);
        _parameters = tokenValidationParameters.Clone();
        _parameters.RequireSignedTokens = true;
    }

    /// <param name="httpClient">Fetches the keys, which are kept as long as it is; none is the client of the process.</param>
    /// <param name="tokenValidationParameters">What is asked of the token.</param>
    /// <param name="metadataUrl">The OpenID metadata of the issuer.</param>
    /// <param name="allowedSigningAlgorithms">The algorithms it may be signed with.</param>
    /// <param name="customEndorsementsConfig">Says which channels a key is endorsed for, in place of what the issuer publishes.</param>
    public JwtTokenExtractor(
        HttpClient? httpClient,
        TokenValidationParameters tokenValidationParameters,
        string metadataUrl,
        HashSet<string> allowedSigningAlgorithms,
        ConfigurationManager<IDictionary<string, HashSet<string>>>? customEndorsementsConfig)
        : this(httpClient, tokenValidationParameters, metadataUrl, allowedSigningAlgorithms) =>
        _endorsements = customEndorsementsConfig;

    public Task<ClaimsIdentity?> GetIdentityAsync(string? authorizationHeader, string? channelId) =>
        GetIdentityAsync(authorizationHeader, channelId, []);

    /// <summary>Who the token speaks for; null when the header holds no token of this issuer.</summary>
    public Task<ClaimsIdentity?> GetIdentityAsync(string? authorizationHeader, string? channelId, string[] requiredEndorsements) =>
        authorizationHeader?.Split(' ') is [var scheme, var parameter]
            ? GetIdentityAsync(scheme, parameter, channelId, requiredEndorsements)
            : Task.FromResult<ClaimsIdentity?>(null);

    public Task<ClaimsIdentity?> GetIdentityAsync(string scheme, string parameter, string? channelId) =>
        GetIdentityAsync(scheme, parameter, channelId, []);

    /// <exception cref="UnauthorizedAccessException">The token is not valid, or its key not endorsed.</exception>
    public async Task<ClaimsIdentity?> GetIdentityAsync(string scheme, string parameter, string? channelId, string[] requiredEndorsements)
    {
        ArgumentNullException.ThrowIfNull(requiredEndorsements);
        if (!"Bearer".Equals(scheme, StringComparison.OrdinalIgnoreCase) || !BearerToken.TryRead(parameter, out var token) || !IsOfOurIssuer(token))
        {
            return null;
        }

        if (!_allowedSigningAlgorithms.Contains(token.Alg))
        {
            throw new UnauthorizedAccessException("The token is not signed with an algorithm that is accepted.");
        }

        if (string.IsNullOrEmpty(token.Kid) || await _keys.FindKeyAsync(token.Kid, CancellationToken.None) is not { } key)
        {
            throw new UnauthorizedAccessException("The token is signed with a key its issuer does not publish.");
        }

        var parameters = _parameters.Clone();
        parameters.IssuerSigningKey = key.Key;
        var result = await Handler.ValidateTokenAsync(token, parameters);
        if (!result.IsValid)
        {
            throw new UnauthorizedAccessException("The token is not valid.", result.Exception);
        }

        // A key without endorsements is one of the login service: it signs for the Emulator and for bots.
        var endorsements = await EndorsementsAsync(token.Kid, key);
        if (endorsements.Count > 0
            && !(EndorsementsValidator.Validate(channelId, endorsements)
                && Array.TrueForAll(requiredEndorsements, endorsement => EndorsementsValidator.Validate(endorsement, endorsements))))
        {
            throw new UnauthorizedAccessException($"The key of the token may not sign for channel '{channelId}'.");
        }

        return result.ClaimsIdentity;
    }

    private async Task<HashSet<string>> EndorsementsAsync(string keyId, OpenIdMetadata.SigningKey key) => _endorsements is null
        ? key.Endorsements
        : (await _endorsements.GetConfigurationAsync(CancellationToken.None)).TryGetValue(keyId, out var endorsements) ? endorsements : [];

    private bool IsOfOurIssuer(JsonWebToken token) =>
        _parameters.ValidIssuer == token.Issuer || _parameters.ValidIssuers?.Contains(token.Issuer) == true;
}
