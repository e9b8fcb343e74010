using System.Text.Json.Nodes;
using VirtualAssistant.Channels.Slack.Installations;
using VirtualAssistant.Channels.Slack.Sending;

namespace VirtualAssistant.Channels.Slack.Events;

/// <summary>Threads that people open in Slack's own pane for assistants: what can be asked is shown there before a word is written.</summary>
internal sealed class AssistantThreads(SlackWorkspaces workspaces, SlackApi api)
{
    private static readonly (string Title, string Message)[] Prompts = [("What can you do?", "help"), ("Show my reminders", "what are my reminders?")];

    /// <summary>Shows that an answer is being worked on, until it comes. Other threads have no place for it, and Slack says so.</summary>
    public Task ShowThinkingAsync(SlackWorkspace workspace, string channel, string thread, CancellationToken cancellationToken) => api.CallAsync(
        "assistant.threads.setStatus",
        workspace.Token,
        workspace.Tenant,
        new JsonObject { ["channel_id"] = channel, ["thread_ts"] = thread, ["status"] = "is thinking…" },
        cancellationToken);

    public async Task SuggestAsync(SlackSender sender, string channel, string thread, CancellationToken cancellationToken)
    {
        if (await workspaces.FindAsync(sender.Tenant, cancellationToken) is not { } workspace)
        {
            return;
        }

        var prompts = new JsonArray([.. Prompts.Select(prompt => new JsonObject { ["title"] = prompt.Title, ["message"] = prompt.Message })]);
        await api.CallAsync(
            "assistant.threads.setSuggestedPrompts",
            workspace.Token,
            sender.Tenant,
            new JsonObject { ["channel_id"] = channel, ["thread_ts"] = thread, ["prompts"] = prompts },
            cancellationToken);
    }
}
