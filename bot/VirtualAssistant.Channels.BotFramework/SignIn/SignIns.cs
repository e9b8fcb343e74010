using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using VirtualAssistant.Brain.Inbox;
using VirtualAssistant.Brain.SignIn;

namespace VirtualAssistant.Channels.BotFramework.SignIn;

/// <summary>What a channel calls with when a person has signed in.</summary>
/// <remarks><code>
/// signin/tokenExchange   token of the person's Teams, from each of their devices ─┐
/// signin/verifyState     code from the end of a sign-in in a browser ─────────────┼─► token service ─► signed in: a house event, once ─► answer
/// a message of six digits, in the Emulator the event tokens/response ─────────────┘         └► not: 412, 404, or a message like any other
/// </code>What these calls carry is secret: it is neither stored nor logged, so they end here and only the news goes on.</remarks>
internal sealed partial class SignIns(SignInOffer offer, TokenService tokens, IActivityInput input)
{
    private const string VerifyState = "signin/verifyState";
    private const string TokenExchange = "signin/tokenExchange";
    private const string TokenResponse = "tokens/response";

    private const int MaxExchangeId = 100;

    /// <returns>Whether it was about a sign-in, and nothing is left to be done with it.</returns>
    public async Task<bool> TakeAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        switch (activity)
        {
            case { Type: ActivityTypes.Invoke, Name: TokenExchange }:
                await AnswerAsync(turnContext, await ExchangeAsync(activity, cancellationToken), cancellationToken);
                return true;
            case { Type: ActivityTypes.Invoke, Name: VerifyState }:
                await AnswerAsync(turnContext, new InvokeResponse { Status = (int)await VerifyAsync(activity, cancellationToken) }, cancellationToken);
                return true;
            case { Type: ActivityTypes.Event, Name: TokenResponse } when offer.Concerns(activity):
                await TryTellAsync(activity, code: null, cancellationToken);
                return true;
            case { Type: ActivityTypes.Message, Text: { } text } when activity.DeliveryMode != DeliveryModes.ExpectReplies && Code().IsMatch(text) && offer.Concerns(activity):
                return await TryTellAsync(activity, text.Trim(), cancellationToken);
            default:
                return false;
        }
    }

    private async Task<InvokeResponse> ExchangeAsync(Activity call, CancellationToken cancellationToken)
    {
        var value = Value(call);
        if (value.Text("id") is not { Length: <= MaxExchangeId } id || value.Text("connectionName") is not { } connection || value.Text("token") is not { } token)
        {
            return new InvokeResponse { Status = (int)HttpStatusCode.BadRequest };
        }

        if (!offer.IsMade)
        {
            return Answer(HttpStatusCode.PreconditionFailed, "This bot has no such connection: it does nothing that needs a token of yours.");
        }

        if (connection != offer.Connection)
        {
            return Answer(HttpStatusCode.BadRequest, "This bot signs in with another connection.");
        }

        if (!offer.Concerns(call) || !await tokens.ExchangeAsync(call, token, cancellationToken))
        {
            return Answer(HttpStatusCode.PreconditionFailed, "The token could not be exchanged: the person has to sign in.");
        }

        await TellAsync(call, $"signin:{call.From.Id}:{id}", cancellationToken); // The same for each device on which the card is seen.
        return Answer(HttpStatusCode.OK, failure: null);

        InvokeResponse Answer(HttpStatusCode status, string? failure)
        {
            var body = new JsonObject { ["id"] = id, ["connectionName"] = connection };
            if (failure is not null)
            {
                body["failureDetail"] = failure;
            }

            return new InvokeResponse { Status = (int)status, Body = body };
        }
    }

    private async Task<HttpStatusCode> VerifyAsync(Activity call, CancellationToken cancellationToken) =>
        Value(call).Text("state") is not { } code ? HttpStatusCode.BadRequest
        : !offer.IsMade || offer.Concerns(call) && await TryTellAsync(call, code, cancellationToken) ? HttpStatusCode.OK
        : HttpStatusCode.NotFound;

    private async Task<bool> TryTellAsync(Activity activity, string? code, CancellationToken cancellationToken)
    {
        if (!await tokens.HasTokenAsync(activity, code, cancellationToken))
        {
            return false;
        }

        await TellAsync(activity, activity.Id, cancellationToken);
        return true;
    }

    private async Task TellAsync(Activity cause, string? key, CancellationToken cancellationToken)
    {
        var news = new Activity
        {
            Type = ActivityTypes.Event,
            Name = HouseEvent.SignIn,
            Value = JsonSerializer.SerializeToElement(new SignInNews(SignInChange.SignedIn), SignInJson.Default.SignInNews),
            Id = cause.Id,
            ChannelId = cause.ChannelId,
            ServiceUrl = cause.ServiceUrl,
            Conversation = cause.Conversation,
            From = cause.From,
            Recipient = cause.Recipient,
            Locale = cause.Locale,
            Entities = cause.Entities,
        };
        await input.AcceptAsync(new ReceivedActivity(news) { IdempotencyKey = key, IsOfTheHouse = true }, cancellationToken);
    }

    private static Task AnswerAsync(ITurnContext turnContext, InvokeResponse answer, CancellationToken cancellationToken) =>
        turnContext.SendActivityAsync(new Activity { Type = ActivityTypesEx.InvokeResponse, Value = answer }, cancellationToken);

    private static JsonElement Value(Activity activity) => activity.Value as JsonElement? ?? default;

    [GeneratedRegex(@"^\s*[0-9]{6}\s*$")]
    private static partial Regex Code();
}
