using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The tokens users gave the bot: through the turn's token client, else through its adapter.</summary>
internal static class UserTokenAccess
{
    public static Task<TokenResponse?> GetUserTokenAsync(
        ITurnContext turnContext, OAuthPromptSettings settings, string? magicCode, CancellationToken cancellationToken)
    {
        if (turnContext.TurnState.Get<UserTokenClient>() is { } client)
        {
            var activity = turnContext.Activity;
            return client.GetUserTokenAsync(activity.From.Id, settings.ConnectionName, activity.ChannelId, magicCode, cancellationToken);
        }

        return Provider(turnContext).GetUserTokenAsync(
            turnContext, settings.OAuthAppCredentials, settings.ConnectionName, magicCode, cancellationToken);
    }

    public static Task<SignInResource> GetSignInResourceAsync(
        ITurnContext turnContext, OAuthPromptSettings settings, CancellationToken cancellationToken)
    {
        if (turnContext.TurnState.Get<UserTokenClient>() is { } client)
        {
            return client.GetSignInResourceAsync(settings.ConnectionName, turnContext.Activity, null, cancellationToken);
        }

        return Provider(turnContext).GetSignInResourceAsync(
            turnContext, settings.OAuthAppCredentials, settings.ConnectionName, turnContext.Activity.From.Id, null, cancellationToken);
    }

    public static Task SignOutUserAsync(ITurnContext turnContext, OAuthPromptSettings settings, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        if (turnContext.TurnState.Get<UserTokenClient>() is { } client)
        {
            return client.SignOutUserAsync(activity.From.Id, settings.ConnectionName, activity.ChannelId, cancellationToken);
        }

        return Provider(turnContext).SignOutUserAsync(
            turnContext, settings.OAuthAppCredentials, settings.ConnectionName, activity.From?.Id, cancellationToken);
    }

    public static Task<TokenResponse?> ExchangeTokenAsync(
        ITurnContext turnContext, OAuthPromptSettings settings, TokenExchangeRequest request, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        if (turnContext.TurnState.Get<UserTokenClient>() is { } client)
        {
            return client.ExchangeTokenAsync(activity.From.Id, settings.ConnectionName, activity.ChannelId, request, cancellationToken);
        }

        return Provider(turnContext).ExchangeTokenAsync(
            turnContext, settings.OAuthAppCredentials, settings.ConnectionName, activity.From.Id, request, cancellationToken);
    }

    private static IExtendedUserTokenProvider Provider(ITurnContext turnContext) =>
        turnContext.Adapter as IExtendedUserTokenProvider
        ?? throw new NotSupportedException("OAuth prompt is not supported by the current adapter");
}
