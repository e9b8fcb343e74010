using System.Security.Claims;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Authenticates channels of a cloud of an enterprise.</summary>
public static class EnterpriseChannelValidation
{
    /// <summary>What is asked of a token of these channels; the audience is checked apart.</summary>
    public static readonly TokenValidationParameters ToBotFromEnterpriseChannelTokenValidationParameters = new()
    {
        ValidateIssuer = true,
        ValidIssuers = [AuthenticationConstants.ToBotFromChannelTokenIssuer],
        ValidateAudience = false,
        ValidateLifetime = true,
        ClockSkew = TimeSpan.FromMinutes(5),
        RequireSignedTokens = true,
    };

    public static Task<ClaimsIdentity> AuthenticateChannelToken(
        string authHeader, ICredentialProvider credentials, IChannelProvider channelProvider, HttpClient? httpClient, string channelId) =>
        AuthenticateChannelToken(authHeader, credentials, channelProvider, httpClient, channelId, new AuthenticationConfiguration());

    public static Task<ClaimsIdentity> AuthenticateChannelToken(
        string authHeader, ICredentialProvider credentials, IChannelProvider channelProvider, HttpClient? httpClient, string channelId, AuthenticationConfiguration authConfig) =>
        AuthenticateAsync(authHeader, credentials, channelProvider, null, channelId, authConfig, httpClient);

    public static Task<ClaimsIdentity> AuthenticateChannelToken(
        string authHeader, ICredentialProvider credentials, IChannelProvider channelProvider, string serviceUrl, HttpClient? httpClient, string channelId) =>
        AuthenticateChannelToken(authHeader, credentials, channelProvider, serviceUrl, httpClient, channelId, new AuthenticationConfiguration());

    /// <exception cref="UnauthorizedAccessException">It is no token of such a channel for this bot and this service URL.</exception>
    public static Task<ClaimsIdentity> AuthenticateChannelToken(
        string authHeader,
        ICredentialProvider credentials,
        IChannelProvider channelProvider,
        string serviceUrl,
        HttpClient? httpClient,
        string channelId,
        AuthenticationConfiguration authConfig) =>
        AuthenticateAsync(authHeader, credentials, channelProvider, serviceUrl, channelId, authConfig, httpClient);

    /// <summary>Checks whom a token is for, and that it names the service URL.</summary>
    /// <exception cref="UnauthorizedAccessException">It is for somebody else.</exception>
    public static Task ValidateIdentity(ClaimsIdentity identity, ICredentialProvider credentials, string? serviceUrl = null) =>
        ChannelIdentity.ValidateAsync(identity, credentials, AuthenticationConstants.ToBotFromChannelTokenIssuer, serviceUrl);

    /// <summary>The public cloud, but for the keys of its channels.</summary>
    internal static CloudEndpoints CloudOf(string? channelService) => CloudEndpoints.Public with
    {
        ToBotFromChannelOpenIdMetadataUrl =
            AuthenticationConstants.ToBotFromEnterpriseChannelOpenIdMetadataUrlFormat.Replace("{0}", channelService, StringComparison.Ordinal),
    };

    private static async Task<ClaimsIdentity> AuthenticateAsync(
        string authHeader,
        ICredentialProvider credentials,
        IChannelProvider channelProvider,
        string? serviceUrl,
        string channelId,
        AuthenticationConfiguration authConfig,
        HttpClient? httpClient)
    {
        ArgumentNullException.ThrowIfNull(channelProvider);
        ArgumentNullException.ThrowIfNull(authConfig);
        var cloud = CloudOf(await channelProvider.GetChannelServiceAsync());
        return await CredentialProviderAuthentication.Create(credentials, channelProvider, authConfig, cloud, httpClient: httpClient)
            .AuthenticateChannelAsync(CloudAuthentication.RawToken(authHeader), channelId, serviceUrl, serviceUrl is not null, CancellationToken.None);
    }
}
