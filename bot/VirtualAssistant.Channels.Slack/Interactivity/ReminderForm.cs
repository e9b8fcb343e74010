using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;
using VirtualAssistant.Channels.Slack.Events;
using VirtualAssistant.Channels.Slack.Installations;
using VirtualAssistant.Channels.Slack.Rendering;
using VirtualAssistant.Channels.Slack.Sending;

namespace VirtualAssistant.Channels.Slack.Interactivity;

/// <summary>Where a form was opened from, kept in it.</summary>
/// <param name="Channel">The person's direct message with the assistant, in which the form speaks.</param>
internal sealed record FormOrigin(string Channel);

/// <summary>The form behind the shortcuts: what to be reminded of, and when. Sent, it says so in the person's direct message.</summary>
internal sealed class ReminderForm(SlackWorkspaces workspaces, SlackApi api, DirectMessages directs, SlackActivities activities, IActivityInput input)
{
    public const string CallbackId = "reminder-form";

    private const string What = "what";
    private const string When = "when";
    private const int MaxWhat = 500;
    private const int MaxWhen = 100;

    /// <summary>Opens the form. A shortcut on a message proposes the message's words.</summary>
    public async Task OpenAsync(JsonElement payload, SlackSender sender, string user, CancellationToken cancellationToken)
    {
        if (payload.Text("trigger_id") is not { } trigger || await workspaces.FindAsync(sender.Tenant, cancellationToken) is not { } workspace)
        {
            return;
        }

        var (direct, _) = await directs.OpenAsync(workspace, user, cancellationToken);
        var words = SlackText.Decode(payload.Child("message").Text("text") ?? "").ReplaceLineEndings(" ").Trim();
        var view = View(direct is null ? null : new FormOrigin(direct), BlockLimits.Cut(words, MaxWhat));
        await api.CallAsync("views.open", workspace.Token, sender.Tenant, new JsonObject { ["trigger_id"] = trigger, ["view"] = view }, cancellationToken);
    }

    /// <returns>What Slack is answered: nothing, or what is wrong with the fields.</returns>
    public async Task<JsonObject?> SubmitAsync(JsonElement payload, SlackSender sender, string user, CancellationToken cancellationToken)
    {
        var view = payload.Child("view");
        if (view.Text("callback_id") != CallbackId)
        {
            return null;
        }

        var values = view.Child("state").Child("values");
        var (what, when) = (Field(values, What), Field(values, When));
        if (what.Length == 0 || when.Length == 0)
        {
            return Wrong(what.Length == 0 ? What : When, "This is needed.");
        }

        var conversation = ReadOrigin(view.Text("private_metadata")) is { Channel: { Length: > 0 } direct }
            ? new SlackConversation(sender.Tenant, direct)
            : await directs.FindAsync(sender.Tenant, user, cancellationToken);
        var key = $"form:{view.Text("id") ?? payload.Text("trigger_id")}";
        var activity = await activities.FromPersonAsync(
            ActivityTypes.Message, sender, conversation, new SlackAddress(conversation.Channel, key), user, null, cancellationToken);
        activity.Text = $"remind me {when} to {what}";
        activity.TextFormat = TextFormatTypes.Plain;
        await input.AcceptAsync(new ReceivedActivity(activity) { IdempotencyKey = key }, cancellationToken);
        return null;
    }

    private static string Field(JsonElement values, string name) => values.Child(name).Child(name).Text("value")?.ReplaceLineEndings(" ").Trim() ?? "";

    private static FormOrigin? ReadOrigin(string? metadata)
    {
        try
        {
            return metadata is null ? null : JsonSerializer.Deserialize(metadata, SlackJson.Default.FormOrigin);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonObject Wrong(string field, string why) =>
        new() { ["response_action"] = "errors", ["errors"] = new JsonObject { [field] = why } };

    /// <param name="origin">Null where Slack has opened no direct message: it is asked again when the form is sent.</param>
    private static JsonObject View(FormOrigin? origin, string what) => new()
    {
        ["type"] = "modal",
        ["callback_id"] = CallbackId,
        ["private_metadata"] = origin is null ? "" : JsonSerializer.Serialize(origin, SlackJson.Default.FormOrigin),
        ["title"] = Blocks.Plain("Remind me", BlockLimits.ViewTitle),
        ["submit"] = Blocks.Plain("Remind me", BlockLimits.ViewTitle),
        ["close"] = Blocks.Plain("Cancel", BlockLimits.ViewTitle),
        ["blocks"] = new JsonArray(Input(What, "What", "call Dr. Weiss", what, MaxWhat), Input(When, "When", "tomorrow at half past eight", "", MaxWhen)),
    };

    private static JsonObject Input(string name, string label, string placeholder, string value, int max)
    {
        var element = new JsonObject
        {
            ["type"] = "plain_text_input",
            ["action_id"] = name,
            ["max_length"] = max,
            ["placeholder"] = Blocks.Plain(placeholder, BlockLimits.Placeholder),
        };
        if (value.Length > 0)
        {
            element["initial_value"] = value;
        }

        return new JsonObject { ["type"] = "input", ["block_id"] = name, ["label"] = Blocks.Plain(label, BlockLimits.Label), ["element"] = element };
    }
}
