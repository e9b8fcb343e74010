using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using VirtualAssistant.Brain.Lists;
using VirtualAssistant.Brain.People;
using VirtualAssistant.Brain.Reminders;
using VirtualAssistant.Channels.Slack.Events;
using VirtualAssistant.Channels.Slack.Installations;
using VirtualAssistant.Channels.Slack.Interactivity;
using VirtualAssistant.Channels.Slack.Rendering;
using VirtualAssistant.Channels.Slack.Sending;

namespace VirtualAssistant.Channels.Slack.Home;

/// <summary>The app's home page: a person's reminders and lists, and what becomes of what they say. It is drawn anew whenever it is opened.</summary>
internal sealed class AppHome(IPeople people, IReminderStore reminders, IListStore lists, SlackWorkspaces workspaces, SlackApi api, BlockButtons buttons)
{
    private const int Shown = 20;
    private const int ListsShown = 10;

    private const string Privacy =
        "What you write to me in a direct message, and what I learn from it, I use for you alone: nobody else sees it, and I do not bring it up in a channel. " +
        "In channels I hear only what mentions me, and the threads I am in. Delete a message, and I forget it, too.";

    /// <param name="channel">The person's direct message with the assistant.</param>
    public async Task PublishAsync(SlackSender sender, string channel, string user, CancellationToken cancellationToken)
    {
        if (await workspaces.FindAsync(sender.Tenant, cancellationToken) is not { } workspace)
        {
            return;
        }

        var view = new JsonObject
        {
            ["type"] = "home",
            ["private_metadata"] = channel,
            ["blocks"] = new JsonArray([.. await DrawAsync(sender, channel, user, cancellationToken)]),
        };
        await api.CallAsync("views.publish", workspace.Token, sender.Tenant, new JsonObject { ["user_id"] = user, ["view"] = view }, cancellationToken);
    }

    private async Task<IEnumerable<JsonObject>> DrawAsync(SlackSender sender, string channel, string user, CancellationToken cancellationToken)
    {
        var person = await people.FindAsync(new ExternalIdentity(SlackChannel.Id, sender.Tenant, user), cancellationToken);
        var open = person is null
            ? []
            : await reminders.ListAsync(person.Id, new SlackConversation(sender.Tenant, channel).Id, cancellationToken);
        var own = person is null ? [] : await lists.ListAsync(person.Id, null, cancellationToken);
        return
        [
            Blocks.Header("Your reminders"),
            .. open.Count > 0 ? open.Take(Shown).Select(Reminder) : [Blocks.Section("You have no reminders. Write me, for example: _remind me to call Dr. Weiss tomorrow at half past eight_")],
            .. open.Count > Shown ? [Blocks.Context($"And {open.Count - Shown} more.")] : Array.Empty<JsonObject>(),
            Blocks.Divider(),
            Blocks.Header("Your lists"),
            .. own.Count > 0 ? own.Take(ListsShown).Select(List) : [Blocks.Section("You have no lists. Write me, for example: _add milk and lemons to shopping_")],
            .. own.Count > ListsShown ? [Blocks.Context($"And {own.Count - ListsShown} more.")] : Array.Empty<JsonObject>(),
            Blocks.Divider(),
            Blocks.Header("Your privacy"),
            Blocks.Section(Privacy),
            .. Blocks.Actions(
            [
                .. Button("What do you call me?", "what is my name?"),
                .. Button("Forget everything about me", "forget everything about me"),
            ]),
        ];
    }

    private JsonObject Reminder(Reminder reminder)
    {
        var due = reminder.Due.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var fallback = reminder.Due.ToDateTimeOffset().ToString("u", CultureInfo.InvariantCulture);
        var when = $"<!date^{due}^{{date_short_pretty}} {{time}}|{fallback}>{(reminder.Rule is null ? "" : ", again and again")}";
        var value = JsonSerializer.SerializeToElement(new JsonObject { ["reminder"] = reminder.Id.Value.ToString() });
        var done = reminder.State == ReminderState.Fired ? buttons.Button(new SlackButton("Done", "done", value)) : null;
        if (done is not null)
        {
            done["action_id"] = $"{BlockButtons.ActionPrefix}{reminder.Id}";
        }

        return Blocks.Section($"*{Mrkdwn.Escape(BlockLimits.Cut(reminder.What, BlockLimits.Field))}*\n{when}{(done is null ? "" : " (not done yet)")}", done);
    }

    private static JsonObject List(ItemList list)
    {
        string[] open = [.. list.Open.Select(item => $"• {Mrkdwn.Escape(item.Text)}")];
        var more = open.Length > Shown ? $"\n… and {open.Length - Shown} more" : "";
        var items = open.Length > 0 ? string.Join('\n', open.Take(Shown)) + more : "Nothing is open.";
        return Blocks.Section(BlockLimits.Cut($"*{Mrkdwn.Escape(list.Name)}*\n{items}", BlockLimits.Section));
    }

    private IEnumerable<JsonObject> Button(string title, string says)
    {
        if (buttons.Button(new SlackButton(title, says)) is { } button)
        {
            button["action_id"] = $"{BlockButtons.ActionPrefix}{says.Replace(' ', '-')}";
            yield return button;
        }
    }
}
