using VirtualAssistant.Brain.Actions;
using VirtualAssistant.Brain.Consolidation;
using VirtualAssistant.Brain.ConversationLog;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.LongTermMemory;
using VirtualAssistant.Brain.Outbox;
using VirtualAssistant.Brain.Reminders;
using VirtualAssistant.Brain.Turns;

namespace VirtualAssistant.Contracts.Database;

/// <summary>A database that an older program has filled is brought up to date, and nothing in it is lost or read differently.</summary>
public abstract class MigrationRehearsal(IStore store) : StoreContract(store)
{
    /// <summary>The ids that the rows of the first schema version were written with.</summary>
    protected const string Turn = "0b0b0b0b-0000-5000-8000-000000000001";

    protected const string Waiting = "0b0b0b0b-0000-5000-8000-000000000002";

    protected const string Given = "0b0b0b0b-0000-5000-8000-000000000003";

    protected const string Message1 = "0b0b0b0b-0000-5000-8000-000000000004";

    protected const string Action = "0b0b0b0b-0000-5000-8000-000000000005";

    protected const string Reminder = "0b0b0b0b-0000-5000-8000-000000000006";

    protected const string Fact = "0b0b0b0b-0000-5000-8000-000000000007";

    protected static string Person => Ana.FirstPerson.Value.ToString();

    /// <summary>Checks what <c>Fill</c> of every provider has written, through the stores of today.</summary>
    protected async Task ReadBackAsync()
    {
        var log = await Store.Get<IConversationLog>().ReadAsync(Home, 0, 10, Cancellation);
        Assert.Equal([(1, "hello"), (2, "good day"), (3, "later")], log.Select(entry => ((int)entry.Position, Text(entry.Activity))));

        var claim = await ClaimAsync();
        Assert.Equal((3, 2, "state", 4L, "reference"), ((int)claim.Entry.Position, claim.Attempt, Text(claim.Context.State), claim.Context.Version, Text(claim.Reference)));
        Assert.Equal(("Ana", "en-GB", "Europe/Berlin"), (claim.Person.Name, claim.Person.Locale, claim.Person.Zone));
        Assert.True(await CommitAsync(claim, Reply("new")));
        Assert.Equal(5, (await AcceptedAsync(Message("new"))).Position);

        var reply = Assert.IsType<OutboxHead.Next>(await Store.Get<IOutbox>().FindNextAsync(Queues.Replies, Home, Cancellation)).Message;
        Assert.Equal((new Guid(Message1), "good day", 1), (reply.Id, Text(reply.Payload), reply.Attempts));
        Assert.Equal((new Guid(Given), "it was poison"), Assert.Single(await Store.Get<IDeadLetters>().ListAsync(10, Cancellation)) is var letter ? (letter.Id, letter.Reason) : default);
        Assert.Equal("reminder.cancel", (await Store.Get<IActionStore>().FindUndoableAsync(Home, Ana.FirstPerson, Cancellation))?.Compensation?.Action);
        Assert.Equal((new ReminderId(new Guid(Reminder)), "call Luis", 2L), Assert.Single(await Store.Get<IReminderStore>().ListAsync(Ana.FirstPerson, Home, Cancellation)) is var reminder ? (reminder.Id, reminder.What, reminder.Version) : default);
        Assert.Equal(("Mara", "call me Mara"), Assert.Single(await Store.Get<IFactStore>().RecallAsync(Ana.FirstPerson, Home, Cancellation)) is var fact ? (fact.Value, fact.Source.Quote) : default);
        Assert.Equal(1, (await Store.Get<IConsolidationStore>().ReadAsync(Home, 10, Cancellation))?.Watermark);
        Assert.NotNull(await Store.Get<IDeadLetters>().ReplayAsync(Queues.Input, new Guid(Given), Cancellation));
    }
}
