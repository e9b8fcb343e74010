using NodaTime;
using VirtualAssistant.Brain.Actions;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Outbox;
using VirtualAssistant.Brain.Reminders;
using VirtualAssistant.Brain.Turns;
using VirtualAssistant.Contracts.Database;

namespace VirtualAssistant.Contracts.Actions;

/// <summary>What every action store promises to whoever carries actions out.</summary>
public abstract class ActionStoreContract(IStore store) : StoreContract(store)
{
    private IActionStore Actions => Store.Get<IActionStore>();

    [Fact]
    public async Task Stores_a_receipt_once()
    {
        var request = await RequestAsync();
        var commit = Done(request);

        Assert.Equal(ActionCommitResult.Committed, await Actions.CommitAsync(commit, Cancellation));
        Assert.Equal(ActionCommitResult.AlreadyDone, await Actions.CommitAsync(commit, Cancellation));
        Assert.Equal(commit.Receipt, await Actions.FindAsync(request.Id, Cancellation));
    }

    [Fact]
    public async Task Hands_the_outcome_over_and_takes_the_request_out_at_once()
    {
        var request = await RequestAsync();
        await AcceptedAsync(Message("next"));
        await Actions.CommitAsync(Done(request), Cancellation);

        Assert.IsType<OutboxHead.Empty>(await Store.Get<IOutbox>().FindNextAsync(Queues.Actions, Home, Cancellation));
        var outcome = await ClaimAsync();
        Assert.Equal((3, request.Root), ((int)outcome.Entry.Position, outcome.Root));
        await CommitAsync(outcome);
        Assert.Equal(2, (await ClaimAsync()).Entry.Position);
    }

    [Fact]
    public async Task Stores_nothing_when_a_reminder_has_changed_meanwhile()
    {
        var request = await RequestAsync();
        var change = new ReminderChange(Reminder(request.Person), ExpectedVersion: 7);
        var added = new ReminderChange(Reminder(request.Person) with { Id = new ReminderId(Guid.NewGuid()) }, ExpectedVersion: 0);

        Assert.Equal(ActionCommitResult.Conflict, await Actions.CommitAsync(Done(request, new(ActionOutcome.Done, "{}") { Reminders = [added, change] }), Cancellation));
        Assert.Null(await Actions.FindAsync(request.Id, Cancellation));
        Assert.Null(await Store.Get<IReminderStore>().FindAsync(added.After.Id, Cancellation));
        Assert.IsType<OutboxHead.Next>(await Store.Get<IOutbox>().FindNextAsync(Queues.Actions, Home, Cancellation));
        Assert.IsType<TurnQueue.Empty>(await Turns.ClaimAsync(Home, Cancellation));
    }

    [Fact]
    public async Task Takes_an_action_back_once()
    {
        var done = await RequestAsync();
        var result = new ActionResult(ActionOutcome.Done, "{}") { Compensation = new Compensation("test.undo", "{}") };
        await Actions.CommitAsync(Done(done, result), Cancellation);
        Assert.Equal(done.Id, (await Actions.FindUndoableAsync(Home, done.Person, Cancellation))?.Id);
        await CommitAsync(await ClaimAsync());

        var undo = new ActionResult(ActionOutcome.Done, "{}") { Undoes = done.Id };
        Assert.Equal(ActionCommitResult.Committed, await Actions.CommitAsync(Done(await RequestAsync("b"), undo), Cancellation));
        Assert.Null(await Actions.FindUndoableAsync(Home, done.Person, Cancellation));
        await CommitAsync(await ClaimAsync());
        Assert.Equal(ActionCommitResult.Conflict, await Actions.CommitAsync(Done(await RequestAsync("c"), undo), Cancellation));
    }

    private static Reminder Reminder(PersonId person) => new(
        new ReminderId(Guid.NewGuid()), person, Home, "call Luis", Instant.FromUtc(2026, 3, 2, 10, 0), "Europe/Berlin", new LocalDateTime(2026, 3, 2, 11, 0), null, ReminderState.Scheduled, Instant.FromUtc(2026, 3, 2, 9, 0));

    private async Task<ActionRequest> RequestAsync(string key = "a")
    {
        var claim = await AcceptAndClaimAsync(Message(key));
        await CommitAsync(claim, decision => decision with { Actions = [Request(claim)] });
        return Request(claim);
    }

    private ActionCommit Done(ActionRequest request, ActionResult? result = null)
    {
        result ??= new ActionResult(ActionOutcome.Done, "{}");
        var receipt = new Receipt(
            request.Id, request.Action, request.Conversation, request.Person, request.Root, result.Outcome, result.Details, result.Compensation, Store.Time.GetUtcNow());
        return new ActionCommit(receipt, result, Outcome($"outcome:{request.Id}", request.Root));
    }
}

public sealed class SqliteActionStoreTests() : ActionStoreContract(new SqliteStore());

public sealed class PostgresActionStoreTests() : ActionStoreContract(new PostgresStore());
