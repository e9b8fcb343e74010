using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using VirtualAssistant.Channels.BotFramework.SignIn;

namespace VirtualAssistant.Channels.BotFramework;

/// <summary>The bot that the Bot Framework adapter sees: it does not answer, it accepts.</summary>
/// <remarks>
/// The adapter has checked who is speaking. What it hands over is made durable, and its 200 then means just that; the answer
/// follows through the connector. Callers who wait (<c>expectReplies</c>, <c>invoke</c>) get theirs in the same response.
/// </remarks>
internal sealed class AcceptingBot(IActivityInput input, SignIns signIns, ServiceUrlGuard serviceUrls) : IBot
{
    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        Check(activity);
        if (await signIns.TakeAsync(turnContext, cancellationToken))
        {
            return;
        }

        QuotedReply.WriteOut(activity);
        var received = new ReceivedActivity(activity);
        if (CardPresses.Is(activity))
        {
            CardPresses.DropSecrets(activity);
            received = received with { IdempotencyKey = CardPresses.KeyOf(activity) };
        }

        var isInline = activity.Type == ActivityTypes.Invoke || activity.DeliveryMode == DeliveryModes.ExpectReplies;
        if (!isInline)
        {
            await input.AcceptAsync(received, cancellationToken);
        }
        else if (await input.AnswerAsync(received, cancellationToken) is { } replies)
        {
            await AnswerAsync(turnContext, replies, cancellationToken);
        }
        else if (activity.Type == ActivityTypes.Invoke)
        {
            await SendInvokeResponseAsync(turnContext, HttpStatusCode.NotImplemented, cancellationToken);
        }
    }

    private void Check(Activity activity)
    {
        if (string.IsNullOrEmpty(activity.Conversation?.Id))
        {
            throw ChannelRefusedException.BadRequest("The activity has no conversation.id.");
        }

        if (string.IsNullOrEmpty(activity.ChannelId))
        {
            throw ChannelRefusedException.BadRequest("The activity has no channelId.");
        }

        if (string.IsNullOrEmpty(activity.From?.Id))
        {
            throw ChannelRefusedException.BadRequest("The activity has no from.id.");
        }

        if (string.IsNullOrEmpty(activity.ServiceUrl) && activity.DeliveryMode != DeliveryModes.ExpectReplies && activity.Type != ActivityTypes.Invoke)
        {
            throw ChannelRefusedException.BadRequest("The activity has no serviceUrl to send the answer to.");
        }

        serviceUrls.Check(activity.ServiceUrl, activity.ChannelId);
    }

    private static async Task AnswerAsync(ITurnContext turnContext, IReadOnlyList<Activity> replies, CancellationToken cancellationToken)
    {
        var isInvoke = turnContext.Activity.Type == ActivityTypes.Invoke;
        Activity[] inline = [.. replies.Where(reply => !isInvoke || reply.Type == ActivityTypesEx.InvokeResponse)];
        foreach (var response in inline.Where(reply => reply.Type == ActivityTypesEx.InvokeResponse))
        {
            response.Value = (response.Value as JsonElement?)?.Deserialize<InvokeResponse>(JsonSerializerOptions.Web);
        }

        if (inline.Length > 0)
        {
            await turnContext.SendActivitiesAsync(inline, cancellationToken);
        }
        else if (CardPresses.Is(turnContext.Activity))
        {
            var said = replies.FirstOrDefault(reply => reply.Type == ActivityTypes.Message && !string.IsNullOrEmpty(reply.Text))?.Text;
            await SendInvokeResponseAsync(turnContext, HttpStatusCode.OK, cancellationToken, CardPresses.Unanswered(said));
        }
        else if (isInvoke)
        {
            await SendInvokeResponseAsync(turnContext, HttpStatusCode.NotImplemented, cancellationToken);
        }
    }

    private static Task SendInvokeResponseAsync(ITurnContext turnContext, HttpStatusCode status, CancellationToken cancellationToken, JsonObject? body = null) =>
        turnContext.SendActivityAsync(
            new Activity { Type = ActivityTypesEx.InvokeResponse, Value = new InvokeResponse { Status = (int)status, Body = body } }, cancellationToken);
}
