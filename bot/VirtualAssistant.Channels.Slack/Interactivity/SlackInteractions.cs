using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;
using VirtualAssistant.Channels.Slack.Errands;
using VirtualAssistant.Channels.Slack.Events;
using VirtualAssistant.Channels.Slack.Rendering;
using VirtualAssistant.Channels.Slack.Sending;

namespace VirtualAssistant.Channels.Slack.Interactivity;

/// <summary>Takes pressed buttons, sent forms and shortcuts. Each becomes a message of the person's, or opens a form that will.</summary>
internal sealed class SlackInteractions(
    SlackSeal seal, SlackActivities activities, ReminderForm form, PressedButtons pressed, DirectMessages directs, SlackErrands errands, IActivityInput input)
{
    /// <returns>What Slack is answered; null for nothing.</returns>
    public async Task<JsonObject?> AcceptAsync(JsonElement payload, CancellationToken cancellationToken)
    {
        var type = payload.Text("type") ?? throw ChannelRefusedException.BadRequest("The interaction has no type.");
        if (payload.Child("user").Text("id") is not { } user)
        {
            throw ChannelRefusedException.BadRequest("The interaction has no user.");
        }

        var sender = SlackSender.OfInteraction(payload);
        switch (type)
        {
            case "block_actions":
                foreach (var action in payload.Items("actions"))
                {
                    await PressAsync(payload, action, sender, user, cancellationToken);
                }

                return null;
            case "shortcut" or "message_action":
                Open(payload.Clone(), sender, user);
                return null;
            case "view_submission":
                return await form.SubmitAsync(payload, sender, user, cancellationToken);
            case "block_suggestion":
                return new JsonObject { ["options"] = new JsonArray() };
            default:
                return null;
        }
    }

    private void Open(JsonElement payload, SlackSender sender, string user) =>
        errands.Add("open a form", stopping => form.OpenAsync(payload, sender, user, stopping));

    /// <summary>Pressing the same button of the same message again is the same press.</summary>
    private async Task PressAsync(JsonElement payload, JsonElement action, SlackSender sender, string user, CancellationToken cancellationToken)
    {
        if (action.Text("type") != "button" || Read(action) is not { } button)
        {
            return;
        }

        var place = PressedPlace.Of(payload, sender, user) ?? PressedPlace.OnPage(await directs.FindAsync(sender.Tenant, user, cancellationToken));
        var address = new SlackAddress(
            place.Conversation.Channel, $"press:{action.Text("action_ts") ?? payload.Text("trigger_id")}", place.Thread, place.IsEphemeral ? payload.Text("response_url") : null);
        var activity = await activities.FromPersonAsync(
            ActivityTypes.Message, sender, place.Conversation, address, user, null, cancellationToken, Value(button, payload.Child("state").Child("values")));
        activity.Text = button.Text ?? "";
        activity.TextFormat = TextFormatTypes.Plain;
        SlackActivities.Address(activity);

        var key = place.Moment is { } moment
            ? $"press:{moment}:{action.Text("block_id")}:{action.Text("action_id")}:{user}"
            : $"press:{action.Text("action_id")}:{action.Text("action_ts")}:{user}";
        await input.AcceptAsync(new ReceivedActivity(activity) { IdempotencyKey = key }, cancellationToken);
        if (place is { Moment: not null, IsEphemeral: false })
        {
            var message = payload.Child("message").Clone();
            errands.Add("settle buttons", stopping => pressed.SettleAsync(sender, place, message, user, button.Title, stopping));
        }
    }

    private SlackButton? Read(JsonElement action) =>
        seal.Open(action.Text("value"), SlackButton.Purpose) is { } content ? JsonSerializer.Deserialize(content, SlackJson.Default.SlackButton) : null;

    /// <summary>What the button brings, and with it what was filled in beside it.</summary>
    private static JsonNode? Value(SlackButton button, JsonElement filled)
    {
        var value = button.Value is { } carried ? JsonNode.Parse(carried.GetRawText()) : null;
        if (filled.ValueKind != JsonValueKind.Object || (value ?? new JsonObject()) is not JsonObject merged)
        {
            return value;
        }

        foreach (var input in filled.EnumerateObject().Where(block => block.Value.ValueKind == JsonValueKind.Object).SelectMany(block => block.Value.EnumerateObject()))
        {
            if (FilledIn.Read(input.Value) is { } text)
            {
                merged[input.Name] = text;
            }
        }

        return merged.Count > 0 ? merged : value;
    }
}
