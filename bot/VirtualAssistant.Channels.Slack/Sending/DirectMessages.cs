using System.Text.Json.Nodes;
using VirtualAssistant.Channels.Slack.Installations;

namespace VirtualAssistant.Channels.Slack.Sending;

/// <summary>The direct messages of people, also of those who have never written one.</summary>
/// <remarks>Opening one that exists gives the same, so it is simply opened.</remarks>
internal sealed class DirectMessages(SlackApi api)
{
    /// <returns>The channel to post to, or why there is none.</returns>
    public async Task<(string? Channel, SendResult? Failure)> OpenAsync(SlackWorkspace workspace, string user, CancellationToken cancellationToken) =>
        await api.CallAsync("conversations.open", workspace.Token, workspace.Tenant, new JsonObject { ["users"] = user }, cancellationToken) switch
        {
            SlackCall.Done { Answer: var answer } when answer.Child("channel").Text("id") is { } channel => (channel, null),
            SlackCall.Done => (null, new SendResult.Rejected("Slack opened no direct message.")),
            SlackCall.Unknown unknown => (null, new SendResult.NotSent(unknown.Reason)), // Whether it was opened or not: nothing was posted.
            var failed => (null, SlackChannel.ResultOf(failed, user, null)),
        };
}
