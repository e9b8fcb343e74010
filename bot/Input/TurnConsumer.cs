using Microsoft.Extensions.Logging;
using VirtualAssistant.Brain.ConversationLog;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Inspection;
using VirtualAssistant.Brain.Outbox;
using VirtualAssistant.Brain.Turns;
using VirtualAssistant.Messaging.Consumers;
using VirtualAssistant.Messaging.Lanes;
using VirtualAssistant.Messaging.Redelivery;

namespace VirtualAssistant.Bot.Input;

/// <summary>Claims a conversation's next turn, has it run, and wakes whoever has something to do afterwards.</summary>
internal sealed partial class TurnConsumer(
    ITurnStore turns,
    TurnRunner runner,
    IOutputManager output,
    RedeliveryPolicy policy,
    InlineReplies inlineReplies,
    IWorkSignals work,
    IConversationSignals signals,
    IInspection inspection,
    ILogger<TurnConsumer> logger) : ITurnConsumer
{
    public async Task<LaneState> RunNextAsync(ConversationId conversation, CancellationToken cancellationToken)
    {
        switch (await turns.ClaimAsync(conversation, cancellationToken))
        {
            case TurnQueue.Later later:
                return new LaneState.Later(later.At);
            case TurnQueue.Next { Claim: var claim }:
                return await RunAsync(claim, cancellationToken);
            default:
                return LaneState.Idle.Instance;
        }
    }

    private async Task<LaneState> RunAsync(TurnClaim claim, CancellationToken cancellationToken)
    {
        if (policy.BeforeDelivery(claim.Attempt) is { } poison)
        {
            await SettleAsync(claim, poison, cancellationToken);
            return LaneState.Again.Instance;
        }

        try
        {
            var (commit, result) = await runner.RunAsync(claim, cancellationToken);
            if (result.IsStored)
            {
                Wake(commit, result);
            }
            else
            {
                inlineReplies.TellOfFailure(claim.Turn);
            }

            return result.NothingWaits ? LaneState.Idle.Instance : LaneState.Again.Instance;
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            LogFailed(failure, claim.Turn, claim.Attempt);
            await SettleAsync(claim, policy.AfterFailure(failure, claim.Attempt), cancellationToken);
            return LaneState.Again.Instance;
        }
    }

    private void Wake(TurnCommit commit, CommitResult result)
    {
        var conversation = commit.Claim.Conversation;
        inlineReplies.Tell(commit, result);
        signals.Raise(conversation);
        foreach (var reply in commit.Replies)
        {
            if (reply.Delivery is Delivery.ThroughLog or Delivery.Inline)
            {
                inspection.ShowSent(conversation, reply.Activity);
            }
        }

        if (commit.Decision.Actions.Count > 0)
        {
            work.Raise(Queues.Actions, conversation);
        }

        if (commit.Replies.Any(reply => reply.Delivery == Delivery.ThroughOutbox))
        {
            work.Raise(Queues.Replies, conversation);
        }

        if (result.LeftHint)
        {
            work.Raise(Queues.Consolidation, conversation);
        }
    }

    private async Task SettleAsync(TurnClaim claim, Disposition disposition, CancellationToken cancellationToken)
    {
        inlineReplies.TellOfFailure(claim.Turn);
        if (disposition is Disposition.Redeliver redeliver)
        {
            await turns.ReleaseAsync(claim, redeliver.After, cancellationToken);
            return;
        }

        var reason = disposition is Disposition.DeadLetter dead ? dead.Reason : "It was given up.";
        LogDeadLetter(claim.Turn, reason);
        await turns.DeadLetterAsync(claim, reason, output.RenderApology(claim), cancellationToken);
        signals.Raise(claim.Conversation);
        work.Raise(Queues.Replies, claim.Conversation);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Turn {Turn} failed at run {Run}")]
    private partial void LogFailed(Exception failure, TurnId turn, int run);

    [LoggerMessage(Level = LogLevel.Error, Message = "Turn {Turn} is dead-lettered: {Reason}")]
    private partial void LogDeadLetter(TurnId turn, string reason);
}
