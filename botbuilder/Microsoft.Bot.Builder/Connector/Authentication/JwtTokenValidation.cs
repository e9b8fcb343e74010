using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Authenticates requests with a credential provider.</summary>
public static class JwtTokenValidation
{
    public static Task<ClaimsIdentity> AuthenticateRequest(
        IActivity activity, string? authHeader, ICredentialProvider credentials, IChannelProvider? provider, HttpClient? httpClient = null) =>
        AuthenticateRequest(activity, authHeader, credentials, provider, new AuthenticationConfiguration(), httpClient);

    /// <exception cref="UnauthorizedAccessException">The caller is not who it must be.</exception>
    public static async Task<ClaimsIdentity> AuthenticateRequest(
        IActivity activity,
        string? authHeader,
        ICredentialProvider credentials,
        IChannelProvider? provider,
        AuthenticationConfiguration authConfig,
        HttpClient? httpClient = null)
    {
        ArgumentNullException.ThrowIfNull(activity);
        ArgumentNullException.ThrowIfNull(authConfig);
        ArgumentNullException.ThrowIfNull(credentials);
        return string.IsNullOrWhiteSpace(authHeader)
            ? await CredentialProviderAuthentication.Create(credentials, provider, authConfig)
                .AuthenticateAnonymousAsync((Activity)activity, CancellationToken.None)
            : await ValidateAuthHeader(authHeader, credentials, provider, activity.ChannelId, authConfig, activity.ServiceUrl, httpClient);
    }

    public static Task<ClaimsIdentity> ValidateAuthHeader(
        string authHeader,
        ICredentialProvider credentials,
        IChannelProvider? channelProvider,
        string channelId,
        string? serviceUrl = null,
        HttpClient? httpClient = null) =>
        ValidateAuthHeader(authHeader, credentials, channelProvider, channelId, new AuthenticationConfiguration(), serviceUrl, httpClient);

    /// <param name="authHeader">The Authorization header.</param>
    /// <param name="credentials">Knows which app ids are this bot's.</param>
    /// <param name="channelProvider">Knows the cloud; none is the public one.</param>
    /// <param name="channelId">The channel the key must be endorsed for.</param>
    /// <param name="authConfig">What is asked of the caller beyond a valid token.</param>
    /// <param name="serviceUrl">What the claim of the token must name; null asks for none.</param>
    /// <param name="httpClient">Fetches the keys, which are kept as long as it is; none is the client of the process.</param>
    public static Task<ClaimsIdentity> ValidateAuthHeader(
        string authHeader,
        ICredentialProvider credentials,
        IChannelProvider? channelProvider,
        string channelId,
        AuthenticationConfiguration authConfig,
        string? serviceUrl = null,
        HttpClient? httpClient = null)
    {
        if (string.IsNullOrEmpty(authHeader))
        {
            throw new ArgumentNullException(nameof(authHeader));
        }

        ArgumentNullException.ThrowIfNull(credentials);
        ArgumentNullException.ThrowIfNull(authConfig);
        return AuthenticateAsync();

        async Task<ClaimsIdentity> AuthenticateAsync()
        {
            var cloud = await CredentialProviderAuthentication.CloudOfAsync(channelProvider);
            return await CredentialProviderAuthentication.Create(credentials, channelProvider, authConfig, cloud, httpClient)
                .AuthenticateTokenAsync(authHeader, channelId, serviceUrl, serviceUrl is not null, CancellationToken.None);
        }
    }

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
