using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector;

/// <summary>The operations of <see cref="IUserToken"/>, with the body of the answer as the result.</summary>
public static class UserTokenExtensions
{
    public static async Task<TokenResponse> GetTokenAsync(
        this IUserToken operations, string userId, string connectionName, string? channelId = default, string? code = default, CancellationToken cancellationToken = default)
    {
        using var response = await operations.GetTokenWithHttpMessagesAsync(userId, connectionName, channelId, code, null, cancellationToken);
        return response?.Body!;
    }

    public static async Task<IDictionary<string, TokenResponse>> GetAadTokensAsync(
        this IUserToken operations, string userId, string connectionName, AadResourceUrls aadResourceUrls, string? channelId = default, CancellationToken cancellationToken = default)
    {
        using var response = await operations.GetAadTokensWithHttpMessagesAsync(userId, connectionName, aadResourceUrls, channelId, null, cancellationToken);
        return response?.Body!;
    }

    public static async Task<object> SignOutAsync(
        this IUserToken operations, string userId, string? connectionName = default, string? channelId = default, CancellationToken cancellationToken = default)
    {
        using var response = await operations.SignOutWithHttpMessagesAsync(userId, connectionName, channelId, null, cancellationToken);
        return response?.Body!;
    }

    public static async Task<IList<TokenStatus>> GetTokenStatusAsync(
        this IUserToken operations, string userId, string? channelId = default, string? include = default, CancellationToken cancellationToken = default)
    {
        using var response = await operations.GetTokenStatusWithHttpMessagesAsync(userId, channelId, include, null, cancellationToken);
        return response?.Body!;
    }

    public static async Task<TokenResponse> ExchangeTokenAsync(
        this IUserToken operations, string userId, string connectionName, string channelId, TokenExchangeRequest exchangeRequest, CancellationToken cancellationToken = default)
    {
        using var response = await operations.ExchangeTokenWithHttpMessagesAsync(userId, connectionName, channelId, exchangeRequest, null, cancellationToken);
        return response?.Body!;
    }

    // Named as it is documented.
    public static async Task<TokenResponse> ExchangeAsyncAsync(
        this OAuthClient operations, string userId, string connectionName, string channelId, TokenExchangeRequest exchangeRequest, CancellationToken cancellationToken = default)
    {
        using var response = await operations.ExchangeAsyncWithHttpMessagesAsync(userId, connectionName, channelId, exchangeRequest, null, cancellationToken);
        return response?.Body!;
    }
}
