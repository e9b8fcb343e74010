using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>The tokens users have given the bot, over HTTP.</summary>
public class UserToken : IUserToken, IServiceOperations<OAuthClient>
{
    public UserToken(OAuthClient client) => Client = client ?? throw new ArgumentNullException(nameof(client));

    public OAuthClient Client { get; }

    public virtual Task<HttpOperationResponse<TokenResponse>> GetTokenWithHttpMessagesAsync(
        string userId, string connectionName, string? channelId = default, string? code = default, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) =>
        Client.Service.CallAsync<TokenResponse>(
            HttpMethod.Get,
            RestService.Address("/api/usertoken/GetToken", ("userId", RestService.Required(userId, nameof(userId))), ("connectionName", RestService.Required(connectionName, nameof(connectionName))), ("channelId", channelId), ("code", code)),
            null,
            customHeaders,
            cancellationToken);

    public virtual Task<HttpOperationResponse<IDictionary<string, TokenResponse>>> GetAadTokensWithHttpMessagesAsync(
        string userId, string connectionName, AadResourceUrls aadResourceUrls, string? channelId = default, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) =>
        Client.Service.CallAsync<IDictionary<string, TokenResponse>>(
            HttpMethod.Post,
            RestService.Address("/api/usertoken/GetAadTokens", ("userId", RestService.Required(userId, nameof(userId))), ("connectionName", RestService.Required(connectionName, nameof(connectionName))), ("channelId", channelId)),
            SchemaJson.Serialize(RestService.Required(aadResourceUrls, nameof(aadResourceUrls))),
            customHeaders,
            cancellationToken);

    public virtual Task<HttpOperationResponse<object>> SignOutWithHttpMessagesAsync(
        string userId, string? connectionName = default, string? channelId = default, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) =>
        Client.Service.CallAsync<object>(
            HttpMethod.Delete,
            RestService.Address("/api/usertoken/SignOut", ("userId", RestService.Required(userId, nameof(userId))), ("connectionName", connectionName), ("channelId", channelId)),
            null,
            customHeaders,
            cancellationToken);

    public virtual Task<HttpOperationResponse<IList<TokenStatus>>> GetTokenStatusWithHttpMessagesAsync(
        string userId, string? channelId = default, string? include = default, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) =>
        Client.Service.CallAsync<IList<TokenStatus>>(
            HttpMethod.Get,
            RestService.Address("/api/usertoken/GetTokenStatus", ("userId", RestService.Required(userId, nameof(userId))), ("channelId", channelId), ("include", include)),
            null,
            customHeaders,
            cancellationToken);

    public virtual Task<HttpOperationResponse<TokenResponse>> ExchangeTokenWithHttpMessagesAsync(
        string userId, string connectionName, string channelId, TokenExchangeRequest exchangeRequest, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) =>
        Client.Service.CallAsync<TokenResponse>(
            HttpMethod.Post,
            RestService.Address("/api/usertoken/exchange", ("userId", RestService.Required(userId, nameof(userId))), ("connectionName", RestService.Required(connectionName, nameof(connectionName))), ("channelId", RestService.Required(channelId, nameof(channelId)))),
            SchemaJson.Serialize(RestService.Required(exchangeRequest, nameof(exchangeRequest))),
            customHeaders,
            cancellationToken);
}
