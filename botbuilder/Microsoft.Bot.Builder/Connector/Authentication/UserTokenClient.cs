using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The tokens users have given the bot through the token service.</summary>
public abstract class UserTokenClient : IDisposable
{
    /// <summary>The user's token, or null when there is none.</summary>
    public abstract Task<TokenResponse?> GetUserTokenAsync(
        string userId, string connectionName, string channelId, string? magicCode, CancellationToken cancellationToken);

    public abstract Task<SignInResource> GetSignInResourceAsync(
        string connectionName, Activity activity, string? finalRedirect, CancellationToken cancellationToken);

    public abstract Task SignOutUserAsync(string userId, string connectionName, string channelId, CancellationToken cancellationToken);

    public abstract Task<TokenStatus[]> GetTokenStatusAsync(string userId, string channelId, string? includeFilter, CancellationToken cancellationToken);

    public abstract Task<Dictionary<string, TokenResponse>> GetAadTokensAsync(
        string userId, string connectionName, string[] resourceUrls, string channelId, CancellationToken cancellationToken);

    public abstract Task<TokenResponse?> ExchangeTokenAsync(
        string userId, string connectionName, string channelId, TokenExchangeRequest exchangeRequest, CancellationToken cancellationToken);

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }

    /// <summary>What a sign-in link carries so that the token service finds back to the conversation, in base 64.</summary>
    protected static string CreateTokenExchangeState(string? appId, string connectionName, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return Convert.ToBase64String(SchemaJson.Serialize(new TokenExchangeState
        {
            ConnectionName = connectionName,
            Conversation = activity.GetConversationReference(),
            RelatesTo = activity.RelatesTo,
            MsAppId = appId,
        }));
    }
}
