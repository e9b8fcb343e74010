using System.Collections.Concurrent;
using Microsoft.Bot.Schema;
using VirtualAssistant.Brain.ConversationLog;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Inbox;
using VirtualAssistant.Brain.Turns;
using VirtualAssistant.Channels;

namespace VirtualAssistant.Bot.Input;

/// <summary>Collects the replies for a caller who waits for them.</summary>
/// <remarks><code>
/// turn run here, all said ──► its commit ─────────────┐
/// run elsewhere, or actions follow ──► signal ──► log ┴──► the caller
/// </code>A caller who was cut off and asks again gets the same answer from the log.</remarks>
internal sealed class InlineReplies(ITurnStore turns, IConversationSignals signals, TimeProvider time)
{
    /// <summary>Channels give up after 15 seconds; what is not there by then is read from the log when they ask again.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(12);

    /// <summary>An invoke is waited for less long.</summary>
    private static readonly TimeSpan InvokePatience = TimeSpan.FromSeconds(8);

    private readonly ITurnStore turns = turns;
    private readonly IConversationSignals signals = signals;
    private readonly TimeProvider time = time;
    private readonly ConcurrentDictionary<TurnId, Expected> expected = new();

    /// <summary>Listens from now on for what is answered to a turn that is about to be accepted.</summary>
    public Expected Expect(ConversationId conversation, TurnId turn)
    {
        var mine = new Expected(this, conversation, turn);
        expected.TryAdd(turn, mine); // Of two who ask the same, the second reads the log.
        return mine;
    }

    /// <summary>Tells whoever waits for the turn here what it came to.</summary>
    public void Tell(TurnCommit commit, CommitResult result)
    {
        if (commit.Claim.IsInline && expected.TryGetValue(commit.Claim.Turn, out var waiting))
        {
            waiting.Tell((commit.Decision.Actions.Count == 0 || IsAnswered(commit)) && result.End > 0 ? Read(commit, result.End) : null);
        }
    }

    /// <summary>An invoke that has its answer waits for no deed.</summary>
    private static bool IsAnswered(TurnCommit commit) =>
        commit.Decision.Situation.Utterance.Kind == ActivityTypes.Invoke && commit.Replies.Any(reply => reply.Delivery == Delivery.Inline);

    /// <summary>Tells whoever waits for the turn here that it did not come to anything as it should.</summary>
    public void TellOfFailure(TurnId turn)
    {
        if (expected.TryGetValue(turn, out var waiting))
        {
            waiting.Tell(null);
        }
    }

    private static Activity[] Read(TurnCommit commit, long end)
    {
        var (claim, first) = (commit.Claim, end - commit.Replies.Count + 1);
        return [.. commit.Replies.Select((reply, ordinal) => Read(
            new LogEntry(claim.Conversation, first + ordinal, claim.Turn, Author.Assistant, null, reply.Activity, claim.Entry.At)))];
    }

    private static Activity[] Read(TurnChain chain) => [.. chain.Replies.Select(Read)];

    private static Activity Read(LogEntry entry)
    {
        var reply = ActivityJson.Read(entry.Activity.Span);
        reply.Id = entry.ActivityId;
        return reply;
    }

    /// <summary>Somebody who waits for one turn.</summary>
    internal sealed class Expected(InlineReplies replies, ConversationId conversation, TurnId turn) : IDisposable
    {
        private readonly IConversationSubscription subscription = replies.signals.Subscribe(conversation);
        private readonly TaskCompletionSource<IReadOnlyList<Activity>?> here = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <param name="said">Null: there is more to it, and the log has it.</param>
        public void Tell(IReadOnlyList<Activity>? said) => here.TrySetResult(said);

        public async Task<IReadOnlyList<Activity>> AwaitAsync(Acceptance.Accepted accepted, bool isInvoke, CancellationToken cancellationToken)
        {
            using var patience = new CancellationTokenSource(isInvoke ? InvokePatience : Patience, replies.time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
            try
            {
                return await FromHereAsync(accepted, either.Token) ?? Read(await FromLogAsync(accepted, either.Token));
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                return Read(await ReadLogAsync(accepted, cancellationToken)); // What there is by now is the answer.
            }
        }

        public void Dispose()
        {
            replies.expected.TryRemove(new(turn, this));
            subscription.Dispose();
        }

        private async Task<IReadOnlyList<Activity>?> FromHereAsync(Acceptance.Accepted accepted, CancellationToken cancellationToken) =>
            accepted is { RunsHere: true, AlreadyAccepted: false } && replies.expected.TryGetValue(turn, out var told) && told == this
                ? await here.Task.WaitAsync(cancellationToken)
                : null;

        private async Task<TurnChain> FromLogAsync(Acceptance.Accepted accepted, CancellationToken cancellationToken)
        {
            var chain = await ReadLogAsync(accepted, cancellationToken);
            while (!chain.IsComplete)
            {
                await subscription.WaitAsync(cancellationToken);
                chain = await ReadLogAsync(accepted, cancellationToken);
            }

            return chain;
        }

        private ValueTask<TurnChain> ReadLogAsync(Acceptance.Accepted accepted, CancellationToken cancellationToken) =>
            replies.turns.ReadChainAsync(conversation, accepted.Turn, accepted.Position, cancellationToken);
    }
}
