using System.Net;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The token service over HTTP.</summary>
internal sealed class RestUserTokenClient(string? appId, ServiceClientCredentials credentials, RestService service) : UserTokenClient
{
    /// <summary>Whether it speaks for this app, with these credentials.</summary>
    public bool IsFor(string? app, ServiceClientCredentials theirs) => app == appId && ReferenceEquals(theirs, credentials);

    public override Task<TokenResponse?> GetUserTokenAsync(
        string userId, string connectionName, string channelId, string? magicCode, CancellationToken cancellationToken) =>
        OrNullIfNotFoundAsync(service.CallAsync<TokenResponse>(
            HttpMethod.Get,
            RestService.Address("/api/usertoken/GetToken", ("userId", userId), ("connectionName", connectionName), ("channelId", channelId), ("code", magicCode)),
            null,
            null,
            cancellationToken));

    public override async Task<SignInResource> GetSignInResourceAsync(
        string connectionName, Activity activity, string? finalRedirect, CancellationToken cancellationToken)
    {
        var state = CreateTokenExchangeState(appId, connectionName, activity);
        return (await service.CallAsync<SignInResource>(
            HttpMethod.Get,
            RestService.Address("/api/botsignin/GetSignInResource", ("state", state), ("finalRedirect", finalRedirect)),
            null,
            null,
            cancellationToken)).Body;
    }

    public override Task SignOutUserAsync(string userId, string connectionName, string channelId, CancellationToken cancellationToken) =>
        service.CallAsync(
            HttpMethod.Delete,
            RestService.Address("/api/usertoken/SignOut", ("userId", userId), ("connectionName", connectionName), ("channelId", channelId)),
            null,
            null,
            cancellationToken);

    public override async Task<TokenStatus[]> GetTokenStatusAsync(
        string userId, string channelId, string? includeFilter, CancellationToken cancellationToken) =>
        (await service.CallAsync<TokenStatus[]>(
            HttpMethod.Get,
            RestService.Address("/api/usertoken/GetTokenStatus", ("userId", userId), ("channelId", channelId), ("include", includeFilter)),
            null,
            null,
            cancellationToken)).Body ?? [];

    public override async Task<Dictionary<string, TokenResponse>> GetAadTokensAsync(
        string userId, string connectionName, string[] resourceUrls, string channelId, CancellationToken cancellationToken) =>
        (await service.CallAsync<Dictionary<string, TokenResponse>>(
            HttpMethod.Post,
            RestService.Address("/api/usertoken/GetAadTokens", ("userId", userId), ("connectionName", connectionName), ("channelId", channelId)),
            SchemaJson.Serialize(new AadResourceUrls(resourceUrls)),
            null,
            cancellationToken)).Body ?? [];

    public override Task<TokenResponse?> ExchangeTokenAsync(
        string userId, string connectionName, string channelId, TokenExchangeRequest exchangeRequest, CancellationToken cancellationToken) =>
        OrNullIfNotFoundAsync(service.CallAsync<TokenResponse>(
            HttpMethod.Post,
            RestService.Address("/api/usertoken/exchange", ("userId", userId), ("connectionName", connectionName), ("channelId", channelId)),
            SchemaJson.Serialize(exchangeRequest ?? throw new ArgumentNullException(nameof(exchangeRequest))),
            null,
            cancellationToken));

    internal static string StateOf(string? appId, string connectionName, Activity activity) => CreateTokenExchangeState(appId, connectionName, activity);

    // The service answers 404 for "not signed in".
    private static async Task<TokenResponse?> OrNullIfNotFoundAsync(Task<HttpOperationResponse<TokenResponse>> call)
    {
        try
        {
            return (await call).Body;
        }
        catch (ErrorResponseException exception) when (exception.Response?.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    }
}
