using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>The tokens users have given the bot, at the token service.</summary>
public interface IUserToken
{
    Task<HttpOperationResponse<TokenResponse>> GetTokenWithHttpMessagesAsync(
        string userId, string connectionName, string? channelId = default, string? code = default, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default);

    Task<HttpOperationResponse<IDictionary<string, TokenResponse>>> GetAadTokensWithHttpMessagesAsync(
        string userId, string connectionName, AadResourceUrls aadResourceUrls, string? channelId = default, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default);

    Task<HttpOperationResponse<object>> SignOutWithHttpMessagesAsync(
        string userId, string? connectionName = default, string? channelId = default, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default);

    Task<HttpOperationResponse<IList<TokenStatus>>> GetTokenStatusWithHttpMessagesAsync(
        string userId, string? channelId = default, string? include = default, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default);

    /// <summary>A token of one kind for one of another; what is not <see cref="UserToken"/> need not know.</summary>
    Task<HttpOperationResponse<TokenResponse>> ExchangeTokenWithHttpMessagesAsync(
        string userId, string connectionName, string channelId, TokenExchangeRequest exchangeRequest, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("This service exchanges no tokens.");
}
