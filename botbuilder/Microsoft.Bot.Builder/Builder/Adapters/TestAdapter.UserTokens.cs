using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>The user tokens of tests: those that were added, and nothing else.</summary>
public partial class TestAdapter : IExtendedUserTokenProvider
{
    private readonly Dictionary<UserTokenKey, string> _userTokens = [];
    private readonly List<(UserTokenKey Key, string MagicCode, string Token)> _magicCodes = [];
    private readonly Dictionary<(UserTokenKey Key, string Item), string?> _exchangeable = [];

    /// <summary>Gives a user a token; with a <paramref name="magicCode"/>, once the code is named.</summary>
    public void AddUserToken(string connectionName, string channelId, string userId, string token, string? magicCode = null)
    {
        var key = new UserTokenKey(connectionName, channelId, userId);
        lock (_lock)
        {
            if (magicCode is null)
            {
                _userTokens[key] = token;
            }
            else
            {
                _magicCodes.Add((key, magicCode, token));
            }
        }
    }

    /// <summary>Makes <paramref name="exchangableItem"/> (a token or an address) exchangeable for <paramref name="token"/>.</summary>
    public void AddExchangeableToken(string connectionName, string channelId, string userId, string exchangableItem, string token)
    {
        lock (_lock)
        {
            _exchangeable[(new UserTokenKey(connectionName, channelId, userId), exchangableItem)] = token;
        }
    }

    /// <summary>Makes the exchange of <paramref name="exchangableItem"/> fail with an exception.</summary>
    public void ThrowOnExchangeRequest(string connectionName, string channelId, string userId, string exchangableItem)
    {
        lock (_lock)
        {
            _exchangeable[(new UserTokenKey(connectionName, channelId, userId), exchangableItem)] = null;
        }
    }

    public virtual Task<TokenResponse?> GetUserTokenAsync(
        ITurnContext turnContext, string connectionName, string? magicCode, CancellationToken cancellationToken) =>
        GetUserTokenAsync(turnContext, null, connectionName, magicCode, cancellationToken);

    public virtual Task<TokenResponse?> GetUserTokenAsync(
        ITurnContext turnContext, AppCredentials? oAuthAppCredentials, string connectionName, string? magicCode, CancellationToken cancellationToken)
    {
        BotAssert.ContextNotNull(turnContext);
        var activity = turnContext.Activity;
        var key = new UserTokenKey(connectionName, activity.ChannelId, activity.From.Id);
        lock (_lock)
        {
            var redeemed = magicCode is null ? -1 : _magicCodes.FindIndex(entry => entry.Key == key && entry.MagicCode == magicCode);
            if (redeemed >= 0)
            {
                _userTokens[key] = _magicCodes[redeemed].Token;
                _magicCodes.RemoveAt(redeemed);
            }

            return Task.FromResult(_userTokens.TryGetValue(key, out var token)
                ? new TokenResponse { ConnectionName = connectionName, Token = token }
                : null);
        }
    }

    public virtual Task<string> GetOauthSignInLinkAsync(ITurnContext turnContext, string connectionName, CancellationToken cancellationToken) =>
        GetOauthSignInLinkAsync(turnContext, null, connectionName, cancellationToken);

    public virtual Task<string> GetOauthSignInLinkAsync(
        ITurnContext turnContext, string connectionName, string userId, string? finalRedirect = null, CancellationToken cancellationToken = default) =>
        GetOauthSignInLinkAsync(turnContext, null, connectionName, userId, finalRedirect, cancellationToken);

    public virtual Task<string> GetOauthSignInLinkAsync(
        ITurnContext turnContext, AppCredentials? oAuthAppCredentials, string connectionName, CancellationToken cancellationToken)
    {
        BotAssert.ContextNotNull(turnContext);
        return Task.FromResult($"https://fake.com/oauthsignin/{connectionName}/{turnContext.Activity.ChannelId}");
    }

    public virtual Task<string> GetOauthSignInLinkAsync(
        ITurnContext turnContext,
        AppCredentials? oAuthAppCredentials,
        string connectionName,
        string userId,
        string? finalRedirect = null,
        CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        return Task.FromResult($"https://fake.com/oauthsignin/{connectionName}/{turnContext.Activity.ChannelId}/{userId}");
    }

    public virtual Task SignOutUserAsync(
        ITurnContext turnContext, string? connectionName = null, string? userId = null, CancellationToken cancellationToken = default) =>
        SignOutUserAsync(turnContext, null, connectionName, userId, cancellationToken);

    public virtual Task SignOutUserAsync(
        ITurnContext turnContext,
        AppCredentials? oAuthAppCredentials,
        string? connectionName = null,
        string? userId = null,
        CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        userId ??= turnContext.Activity.From.Id;
        lock (_lock)
        {
            foreach (var key in TokensOf(turnContext.Activity.ChannelId, userId).Where(key => connectionName is null || key.ConnectionName == connectionName))
            {
                _userTokens.Remove(key);
            }
        }

        return Task.CompletedTask;
    }

    public virtual Task<TokenStatus[]> GetTokenStatusAsync(
        ITurnContext context, string userId, string? includeFilter = null, CancellationToken cancellationToken = default) =>
        GetTokenStatusAsync(context, null, userId, includeFilter, cancellationToken);

    public virtual Task<TokenStatus[]> GetTokenStatusAsync(
        ITurnContext context,
        AppCredentials? oAuthAppCredentials,
        string userId,
        string? includeFilter = null,
        CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(context);
        var wanted = includeFilter?.Split(',');
        lock (_lock)
        {
            return Task.FromResult(TokensOf(context.Activity.ChannelId, userId)
                .Where(key => wanted?.Contains(key.ConnectionName) != false)
                .Select(key => new TokenStatus
                {
                    ConnectionName = key.ConnectionName,
                    HasToken = true,
                    ServiceProviderDisplayName = key.ConnectionName,
                })
                .ToArray());
        }
    }

    public virtual Task<Dictionary<string, TokenResponse>> GetAadTokensAsync(
        ITurnContext context, string connectionName, string[] resourceUrls, string? userId = null, CancellationToken cancellationToken = default) =>
        GetAadTokensAsync(context, null, connectionName, resourceUrls, userId, cancellationToken);

    public virtual Task<Dictionary<string, TokenResponse>> GetAadTokensAsync(
        ITurnContext context,
        AppCredentials? oAuthAppCredentials,
        string connectionName,
        string[] resourceUrls,
        string? userId = null,
        CancellationToken cancellationToken = default) =>
        Task.FromResult(new Dictionary<string, TokenResponse>());

    public virtual Task<SignInResource> GetSignInResourceAsync(
        ITurnContext turnContext, string connectionName, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        return GetSignInResourceAsync(turnContext, connectionName, turnContext.Activity.From?.Id!, null, cancellationToken);
    }

    public virtual Task<SignInResource> GetSignInResourceAsync(
        ITurnContext turnContext, string connectionName, string userId, string? finalRedirect = null, CancellationToken cancellationToken = default) =>
        GetSignInResourceAsync(turnContext, null, connectionName, userId, finalRedirect, cancellationToken);

    public virtual Task<SignInResource> GetSignInResourceAsync(
        ITurnContext turnContext,
        AppCredentials? oAuthAppCredentials,
        string connectionName,
        string userId,
        string? finalRedirect = null,
        CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        return Task.FromResult(new SignInResource
        {
            SignInLink = $"https://fake.com/oauthsignin/{connectionName}/{turnContext.Activity.ChannelId}/{userId}",
            TokenExchangeResource = new TokenExchangeResource
            {
                Id = Guid.NewGuid().ToString(),
                ProviderId = null,
                Uri = $"api://{connectionName}/resource",
            },
        });
    }

    public virtual Task<TokenResponse?> ExchangeTokenAsync(
        ITurnContext turnContext,
        string connectionName,
        string userId,
        TokenExchangeRequest exchangeRequest,
        CancellationToken cancellationToken = default) =>
        ExchangeTokenAsync(turnContext, null, connectionName, userId, exchangeRequest, cancellationToken);

    public virtual Task<TokenResponse?> ExchangeTokenAsync(
        ITurnContext turnContext,
        AppCredentials? oAuthAppCredentials,
        string connectionName,
        string userId,
        TokenExchangeRequest exchangeRequest,
        CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        ArgumentNullException.ThrowIfNull(exchangeRequest);
        var channelId = turnContext.Activity.ChannelId;
        var item = string.IsNullOrEmpty(exchangeRequest.Token) ? exchangeRequest.Uri : exchangeRequest.Token;
        lock (_lock)
        {
            if (!_exchangeable.TryGetValue((new UserTokenKey(connectionName, channelId, userId), item!), out var token))
            {
                return Task.FromResult<TokenResponse?>(null);
            }

            return token is null
                ? throw new InvalidOperationException("Exception occurred during exchanging tokens")
                : Task.FromResult<TokenResponse?>(new TokenResponse { ChannelId = channelId, ConnectionName = connectionName, Token = token });
        }
    }

    private UserTokenKey[] TokensOf(string channelId, string userId) =>
        [.. _userTokens.Keys.Where(key => key.ChannelId == channelId && key.UserId == userId)];

    private sealed record UserTokenKey(string ConnectionName, string ChannelId, string UserId);
}
