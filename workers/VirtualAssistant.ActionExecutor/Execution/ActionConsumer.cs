using System.Text.Json;
using VirtualAssistant.Brain.Actions;
using VirtualAssistant.Brain.ConversationLog;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Inbox;
using VirtualAssistant.Brain.Outbox;
using VirtualAssistant.Messaging.Consumers;
using VirtualAssistant.Messaging.Redelivery;

namespace VirtualAssistant.ActionExecutor.Execution;

/// <summary>Runs requested actions, each once, and sends their outcome back to the conversation by the front door.</summary>
/// <remarks><code>
/// request ──► receipt there already? ──yes──► nothing to do
///                    │ no
///                    ▼
///               run the action ──► { changes, receipt, outcome event, request taken out } in one transaction
/// </code></remarks>
internal sealed class ActionConsumer(IEnumerable<IAction> actions, IActionStore store, IWorkSignals signals, TimeProvider time) : IConsumer
{
    /// <summary>How long one run may take before it counts as failed.</summary>
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(30);

    /// <summary>Runs in a row when somebody else changes what the action looks at.</summary>
    private const int MaxConflicts = 5;

    private readonly Dictionary<string, IAction> actions = actions.ToDictionary(action => action.Name, StringComparer.Ordinal);

    public string Queue => Queues.Actions;

    public async Task<Disposition> ConsumeAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        var request = Read(message);
        if (await store.FindAsync(request.Id, cancellationToken) is not null)
        {
            return Disposition.Done.Instance;
        }

        var action = actions.GetValueOrDefault(request.Action) ?? throw new PermanentActionException($"There is no action '{request.Action}'.");
        for (var run = 1; run <= MaxConflicts; run++)
        {
            var result = await RunAsync(action, request, cancellationToken);
            if (await CommitAsync(request, result, cancellationToken) != ActionCommitResult.Conflict)
            {
                return Disposition.Settled.Instance;
            }
        }

        throw new InvalidOperationException($"'{request.Action}' met a conflict {MaxConflicts} times in a row.");
    }

    public async Task GiveUpAsync(OutboxMessage message, string reason, CancellationToken cancellationToken) =>
        await CommitAsync(Read(message), new ActionResult(ActionOutcome.Failed, "{}"), cancellationToken);

    private static ActionRequest Read(OutboxMessage message) =>
        JsonSerializer.Deserialize(message.Payload.Span, ActionJson.Default.ActionRequest)
        ?? throw new PermanentActionException("The request is empty.");

    private async Task<ActionResult> RunAsync(IAction action, ActionRequest request, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var timer = time.CreateTimer(_ => limit.Cancel(), null, TimeLimit, Timeout.InfiniteTimeSpan);
        return await action.RunAsync(request, limit.Token);
    }

    private async Task<ActionCommitResult> CommitAsync(ActionRequest request, ActionResult result, CancellationToken cancellationToken)
    {
        var receipt = new Receipt(
            request.Id,
            request.Action,
            request.Conversation,
            request.Person,
            request.Root,
            result.Outcome,
            result.Details,
            result.Compensation,
            time.GetUtcNow());
        var notice = result.AlsoTell is { } other ? Notice(other, receipt) : null;
        var committed = await store.CommitAsync(new ActionCommit(receipt, result, Outcome(request, receipt), notice), cancellationToken);
        if (committed != ActionCommitResult.Conflict)
        {
            signals.Raise(Queues.Input, request.Conversation);
            if (notice is not null)
            {
                signals.Raise(Queues.Input, notice.Conversation);
            }
        }

        return committed;
    }

    private static IncomingActivity Outcome(ActionRequest request, Receipt receipt) => new()
    {
        Conversation = request.Conversation,
        IdempotencyKey = receipt.Outcome == ActionOutcome.Failed ? $"failed:{request.Id}" : $"outcome:{request.Id}", // One that failed may be replayed.
        From = new Speaker.Known(request.Person),
        Kind = "event",
        Author = Author.House,
        Activity = HouseEvent.Write(HouseEvent.Outcome, receipt, ActionJson.Default.Receipt, request.ReplyTo),
        IsInline = request.IsInline,
        Cause = request.Root,
    };

    private static IncomingActivity Notice(ConversationId conversation, Receipt receipt) => new()
    {
        Conversation = conversation,
        IdempotencyKey = $"notice:{receipt.Id}",
        From = new Speaker.LastSeen(),
        Kind = "event",
        Author = Author.House,
        Activity = HouseEvent.Write(HouseEvent.Outcome, receipt, ActionJson.Default.Receipt),
        OnlyIfKnown = true,
    };
}
