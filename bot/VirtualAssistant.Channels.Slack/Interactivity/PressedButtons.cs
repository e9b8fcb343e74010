using System.Text.Json;
using System.Text.Json.Nodes;
using VirtualAssistant.Channels.Slack.Events;
using VirtualAssistant.Channels.Slack.Installations;
using VirtualAssistant.Channels.Slack.Rendering;
using VirtualAssistant.Channels.Slack.Sending;

namespace VirtualAssistant.Channels.Slack.Interactivity;

/// <summary>Takes the buttons off a message once one was pressed, and says which: the deed itself is told by its own answer.</summary>
internal sealed class PressedButtons(SlackWorkspaces workspaces, SlackApi api)
{
    public async Task SettleAsync(SlackSender sender, PressedPlace place, JsonElement message, string user, string title, CancellationToken cancellationToken)
    {
        if (await workspaces.FindAsync(sender.Tenant, cancellationToken) is not { } workspace)
        {
            return;
        }

        var blocks = new JsonArray();
        foreach (var block in message.Items("blocks").Where(block => block.Text("type") is not ("actions" or "input")))
        {
            var kept = (JsonObject)JsonNode.Parse(block.GetRawText())!;
            kept.Remove("block_id"); // A changed message has new ones.
            blocks.Add(kept);
        }

        blocks.Add(Blocks.Context($"<@{user}>: {Mrkdwn.Escape(title)}"));
        await api.CallAsync(
            "chat.update",
            workspace.Token,
            sender.Tenant,
            new JsonObject { ["channel"] = place.Conversation.Channel, ["ts"] = place.Moment, ["text"] = message.Text("text") ?? title, ["blocks"] = blocks },
            cancellationToken);
    }
}
