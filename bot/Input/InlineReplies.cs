using Microsoft.Bot.Schema;
using VirtualAssistant.Brain.ConversationLog;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Inbox;
using VirtualAssistant.Brain.Turns;
using VirtualAssistant.Channels;

namespace VirtualAssistant.Bot.Input;

/// <summary>Collects the replies for a caller who waits for them.</summary>
/// <remarks>It reads the log, so a caller who was cut off and asks again gets the same answer.</remarks>
internal sealed class InlineReplies(ITurnStore turns, IConversationSignals signals, TimeProvider time)
{
    /// <summary>Channels give up after 15 seconds; what is not there by then is read from the log when they ask again.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(12);

    public async Task<IReadOnlyList<Activity>> AwaitAsync(ConversationId conversation, Acceptance.Accepted accepted, CancellationToken cancellationToken)
    {
        using var subscription = signals.Subscribe(conversation);
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        var chain = await turns.ReadChainAsync(conversation, accepted.Turn, accepted.Position, cancellationToken);
        try
        {
            while (!chain.IsComplete)
            {
                await subscription.WaitAsync(either.Token);
                chain = await turns.ReadChainAsync(conversation, accepted.Turn, accepted.Position, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // What there is by now is the answer.
        }

        return [.. chain.Replies.Select(Read)];
    }

    private static Activity Read(LogEntry entry)
    {
        var reply = ActivityJson.Read(entry.Activity.Span);
        reply.Id = entry.ActivityId;
        return reply;
    }
}
