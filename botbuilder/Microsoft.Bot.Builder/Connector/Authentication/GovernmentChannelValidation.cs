using System.Security.Claims;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Authenticates channels of the cloud of the US government.</summary>
public static class GovernmentChannelValidation
{
    /// <summary>What is asked of a token of these channels; the audience is checked apart.</summary>
    public static readonly TokenValidationParameters ToBotFromGovernmentChannelTokenValidationParameters = new()
    {
        ValidateIssuer = true,
        ValidIssuers = [GovernmentAuthenticationConstants.ToBotFromChannelTokenIssuer],
        ValidateAudience = false,
        ValidateLifetime = true,
        ClockSkew = TimeSpan.FromMinutes(5),
        RequireSignedTokens = true,
    };

    /// <summary>Where the keys of these channels are published.</summary>
    public static string OpenIdMetadataUrl { get; set; } = GovernmentAuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl;

    public static Task<ClaimsIdentity> AuthenticateChannelToken(
        string authHeader, ICredentialProvider credentials, HttpClient? httpClient, string channelId) =>
        AuthenticateChannelToken(authHeader, credentials, httpClient, channelId, new AuthenticationConfiguration());

    public static Task<ClaimsIdentity> AuthenticateChannelToken(
        string authHeader, ICredentialProvider credentials, HttpClient? httpClient, string channelId, AuthenticationConfiguration authConfig) =>
        AuthenticateAsync(authHeader, credentials, null, channelId, authConfig, httpClient);

    public static Task<ClaimsIdentity> AuthenticateChannelToken(
        string authHeader, ICredentialProvider credentials, string serviceUrl, HttpClient? httpClient, string channelId) =>
        AuthenticateChannelToken(authHeader, credentials, serviceUrl, httpClient, channelId, new AuthenticationConfiguration());

    /// <exception cref="UnauthorizedAccessException">It is no token of such a channel for this bot and this service URL.</exception>
    public static Task<ClaimsIdentity> AuthenticateChannelToken(
        string authHeader,
        ICredentialProvider credentials,
        string serviceUrl,
        HttpClient? httpClient,
        string channelId,
        AuthenticationConfiguration authConfig) =>
        AuthenticateAsync(authHeader, credentials, serviceUrl, channelId, authConfig, httpClient);

    /// <summary>Checks whom a token is for, and that it names the service URL.</summary>
    /// <exception cref="UnauthorizedAccessException">It is for somebody else.</exception>
    public static Task ValidateIdentity(ClaimsIdentity identity, ICredentialProvider credentials, string? serviceUrl = null) =>
        ChannelIdentity.ValidateAsync(identity, credentials, GovernmentAuthenticationConstants.ToBotFromChannelTokenIssuer, serviceUrl);

    private static Task<ClaimsIdentity> AuthenticateAsync(
        string authHeader, ICredentialProvider credentials, string? serviceUrl, string channelId, AuthenticationConfiguration authConfig, HttpClient? httpClient)
    {
        ArgumentNullException.ThrowIfNull(authConfig);
        var cloud = CloudEndpoints.Government with { ToBotFromChannelOpenIdMetadataUrl = OpenIdMetadataUrl };
        return CredentialProviderAuthentication.Create(credentials, null, authConfig, cloud, httpClient: httpClient)
            .AuthenticateChannelAsync(CloudAuthentication.RawToken(authHeader), channelId, serviceUrl, serviceUrl is not null, CancellationToken.None);
    }
}
