using System.Text.Json;
using Microsoft.Bot.Schema;

namespace VirtualAssistant.Channels.BotFramework.SignIn;

/// <summary>Completes the cards that ask people to sign in, just before they are sent: what is in them holds for minutes.</summary>
internal sealed class SignInCards(TokenService tokens)
{
    public static bool IsOne(Activity reply) => reply.Type == ActivityTypes.Message && Card(reply) is not null;

    /// <returns>False when the token service gives no way to sign in: such a card is not to be shown.</returns>
    public async Task<bool> TryCompleteAsync(Activity reply, CancellationToken cancellationToken)
    {
        if (Card(reply) is not { } attachment || await tokens.BeginAsync(reply, cancellationToken) is not { SignInLink: { Length: > 0 } link } way)
        {
            return false;
        }

        var asked = attachment.Content as JsonElement? ?? default;
        attachment.Content = new OAuthCard
        {
            Text = asked.Text("text"),
            ConnectionName = asked.Text("connectionName"),
            TokenExchangeResource = way.TokenExchangeResource,
            TokenPostResource = way.TokenPostResource,
            Buttons = [.. asked.Items("buttons").Select(button => new CardAction { Type = ActionTypes.Signin, Title = button.Text("title"), Value = link })],
        };
        return true;
    }

    private static Attachment? Card(Activity reply) => reply.Attachments?.FirstOrDefault(attachment => attachment.ContentType == OAuthCard.ContentType);
}
