using System.Security.Claims;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Tells tokens of the Emulator from those of channels.</summary>
public static class EmulatorValidation
{
    /// <summary>The tenants that issue tokens for the Emulator and for bots.</summary>
    private static readonly string[] Tenants =
        ["d6d49420-f39b-4df7-a1dc-d59a935871db", "f8cdef31-a31e-4b4a-93e4-5f571e91255a", "cab8a31a-1906-4287-a0d8-4eef66b95f6e"];

    /// <summary>The issuers of Emulator and bot tokens. Never extended while running.</summary>
    internal static readonly IReadOnlySet<string> Issuers = Tenants.SelectMany(IssuersOfTenant).ToHashSet(StringComparer.Ordinal);

    /// <summary>What is asked of a token of the Emulator; the app id is checked apart.</summary>
    public static readonly TokenValidationParameters ToBotFromEmulatorTokenValidationParameters = new()
    {
        ValidateIssuer = true,
        ValidIssuers = [.. Issuers],
        ValidateAudience = false,
        ValidateLifetime = true,
        ClockSkew = TimeSpan.FromMinutes(5),
        RequireSignedTokens = true,
    };

    /// <summary>Whether the header holds a token of the Emulator. Nothing is verified by this.</summary>
    public static bool IsTokenFromEmulator(string authHeader) =>
        BearerToken.TryParse(authHeader, out var token) && Issuers.Contains(token.Issuer);

    public static Task<ClaimsIdentity> AuthenticateEmulatorToken(
        string authHeader, ICredentialProvider credentials, IChannelProvider? channelProvider, HttpClient? httpClient, string channelId) =>
        AuthenticateEmulatorToken(authHeader, credentials, channelProvider, httpClient, channelId, new AuthenticationConfiguration());

    /// <exception cref="UnauthorizedAccessException">It is no token of the Emulator for this bot.</exception>
    public static Task<ClaimsIdentity> AuthenticateEmulatorToken(
        string authHeader,
        ICredentialProvider credentials,
        IChannelProvider? channelProvider,
        HttpClient? httpClient,
        string channelId,
        AuthenticationConfiguration authConfig)
    {
        ArgumentNullException.ThrowIfNull(authConfig);
        return CredentialProviderAuthentication.Create(credentials, channelProvider, authConfig, httpClient: httpClient)
            .AuthenticateEmulatorAsync(CloudAuthentication.RawToken(authHeader), CancellationToken.None);
    }

    internal static IEnumerable<string> IssuersOfTenant(string tenant) =>
    [
        $"https://sts.windows.net/{tenant}/",
        $"https://login.microsoftonline.com/{tenant}/v2.0",
        $"https://login.microsoftonline.us/{tenant}/v2.0",
    ];
}
