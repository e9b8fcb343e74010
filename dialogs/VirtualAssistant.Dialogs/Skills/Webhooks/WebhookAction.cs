using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;
using VirtualAssistant.Brain.Actions;

namespace VirtualAssistant.Dialogs.Skills.Webhooks;

/// <summary>Posts a text that matched to the system that takes it.</summary>
/// <remarks><code>
/// 2xx                        ──► done: the reply is filled from the receipt
/// other 3xx, 4xx             ──► refused: the person is told
/// 5xx, 429, cut, timed out   ──► thrown: tried again under the same key, then given up
/// </code></remarks>
internal sealed class WebhookAction(IOptions<WebhookOptions> options, IWebhookSender sender) : IAction
{
    public const string ActionName = "webhook.post";

    public string Name => ActionName;

    public async ValueTask<ActionResult> RunAsync(ActionRequest request, CancellationToken cancellationToken)
    {
        var arguments = JsonSerializer.Deserialize(request.Arguments, WebhookJson.Default.WebhookArguments)!;
        var webhook = options.Value.Webhooks.FirstOrDefault(candidate => candidate.Match == arguments.Match)
            ?? throw new PermanentActionException("The webhook that this text was for is not configured any more.");
        var body = JsonSerializer.SerializeToUtf8Bytes(
            new WebhookBody(arguments.Text, arguments.Groups, request.Person.ToString(), request.Conversation.Value), WebhookJson.Default.WebhookBody);

        var answer = await sender.PostAsync(new WebhookPost(new Uri(webhook.Url), request.Id.ToString(), body), cancellationToken);
        var isDone = answer.Status is >= 200 and < 300;
        var details = new WebhookDetails(
            arguments.Match, arguments.Text, arguments.Groups, answer.Status, isDone ? ResponseFields.Of(answer.Body) : new Dictionary<string, string>());
        return new ActionResult(isDone ? ActionOutcome.Done : ActionOutcome.Refused, JsonSerializer.Serialize(details, WebhookJson.Default.WebhookDetails));
    }
}

/// <param name="Match">Names the webhook: its regular expression.</param>
internal sealed record WebhookArguments(string Match, string Text, IReadOnlyDictionary<string, string> Groups);

/// <summary>What is posted.</summary>
internal sealed record WebhookBody(string Text, IReadOnlyDictionary<string, string> Groups, string Person, string Conversation);

/// <param name="Response">As in <see cref="ResponseFields"/>.</param>
internal sealed record WebhookDetails(
    string Match, string Text, IReadOnlyDictionary<string, string> Groups, int Status, IReadOnlyDictionary<string, string> Response);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(WebhookArguments))]
[JsonSerializable(typeof(WebhookBody))]
[JsonSerializable(typeof(WebhookDetails))]
internal sealed partial class WebhookJson : JsonSerializerContext;
