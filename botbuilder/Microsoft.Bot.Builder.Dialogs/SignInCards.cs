using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks a person to sign in, on the card the channel can show.</summary>
internal static class SignInCards
{
    /// <summary>Where hosts that wait for a reply look up how long to wait.</summary>
    private const string LoginTimeout = "loginTimeout";

    public static async Task SendAsync(
        OAuthPromptSettings settings, ITurnContext turnContext, IMessageActivity? prompt, CancellationToken cancellationToken)
    {
        prompt ??= Activity.CreateMessageActivity();
        prompt.Attachments ??= [];
        var hasCard = prompt.Attachments.Any(attachment => attachment.ContentType is OAuthCard.ContentType or SigninCard.ContentType);
        if (!hasCard)
        {
            var resource = await UserTokenAccess.GetSignInResourceAsync(turnContext, settings, cancellationToken).ConfigureAwait(false);
            prompt.Attachments.Add(ShowsOAuthCards(turnContext.Activity.ChannelId)
                ? OAuthCardFor(settings, turnContext, resource)
                : SigninCardFor(settings, resource));
        }

        if (settings.Timeout is { } milliseconds && !turnContext.TurnState.ContainsKey(LoginTimeout))
        {
            turnContext.TurnState.Add<object>(LoginTimeout, TimeSpan.FromMilliseconds(milliseconds));
        }

        if (string.IsNullOrEmpty(prompt.InputHint))
        {
            prompt.InputHint = InputHints.AcceptingInput;
        }

        await turnContext.SendActivityAsync(prompt, cancellationToken).ConfigureAwait(false);
    }

    private static Attachment OAuthCardFor(OAuthPromptSettings settings, ITurnContext turnContext, SignInResource resource)
    {
        var channelId = turnContext.Activity.ChannelId;

        // A channel gets the link itself, unless the card reaches it through another bot or a stream, or is in another app's name.
        var isIndirect = TokenReplies.SkillIdentity(turnContext) != null
            || turnContext.Activity.IsFromStreamingConnection()
            || settings.OAuthAppCredentials != null;
        var showsLink = isIndirect || (settings.ShowSignInLink ?? channelId == Channels.Msteams);
        return new Attachment
        {
            ContentType = OAuthCard.ContentType,
            Content = new OAuthCard
            {
                Text = settings.Text,
                ConnectionName = settings.ConnectionName,
                Buttons =
                [
                    new CardAction
                    {
                        Title = settings.Title,
                        Text = settings.Text,
                        Type = isIndirect && channelId == Channels.Emulator ? ActionTypes.OpenUrl : ActionTypes.Signin,
                        Value = showsLink ? resource.SignInLink : null,
                    },
                ],
                TokenExchangeResource = resource.TokenExchangeResource,
                TokenPostResource = resource.TokenPostResource,
            },
        };
    }

    private static Attachment SigninCardFor(OAuthPromptSettings settings, SignInResource resource) => new()
    {
        ContentType = SigninCard.ContentType,
        Content = new SigninCard
        {
            Text = settings.Text,
            Buttons = [new CardAction { Title = settings.Title, Value = resource.SignInLink, Type = ActionTypes.Signin }],
        },
    };

    private static bool ShowsOAuthCards(string? channelId) =>
        channelId is not (Channels.Cortana or Channels.Skype or Channels.Skypeforbusiness);
}
