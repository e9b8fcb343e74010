using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>The user tokens a turn can get at: through its token client, else through its adapter.</summary>
internal static class UserTokens
{
    /// <exception cref="InvalidOperationException">Neither knows user tokens.</exception>
    public static Task<TokenResponse?> ExchangeAsync(
        ITurnContext turnContext, string connectionName, TokenExchangeRequest request, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        if (turnContext.TurnState.Get<UserTokenClient>() is { } client)
        {
            return client.ExchangeTokenAsync(activity.From.Id, connectionName, activity.ChannelId, request, cancellationToken);
        }

        return turnContext.Adapter is IExtendedUserTokenProvider provider
            ? provider.ExchangeTokenAsync(turnContext, connectionName, activity.From.Id, request, cancellationToken)
            : throw new InvalidOperationException("Token exchange is not supported by the current adapter.");
    }
}
