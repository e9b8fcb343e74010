using System.Text.Json.Nodes;
using VirtualAssistant.Channels.Slack.Installations;

namespace VirtualAssistant.Channels.Slack.Sending;

/// <summary>The direct messages of people, also of those who have never written one.</summary>
/// <remarks>Opening one that exists gives the same, so it is simply opened.</remarks>
internal sealed class DirectMessages(SlackWorkspaces workspaces, SlackApi api, TimeProvider time)
{
    /// <summary>Whoever has pressed a button waits for three seconds at most.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>The conversation in which something speaks that was pressed or sent outside of any: the person's direct message, so that they have one.</summary>
    /// <returns>Where Slack does not say which that is, a conversation of the person's own; what is said in it goes to the direct message all the same.</returns>
    public async Task<SlackConversation> FindAsync(string tenant, string user, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            var direct = await workspaces.FindAsync(tenant, either.Token) is { } workspace ? (await OpenAsync(workspace, user, either.Token)).Channel : null;
            return new SlackConversation(tenant, direct ?? user);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new SlackConversation(tenant, user);
        }
    }

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
