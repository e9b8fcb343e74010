using NodaTime;
using NodaTime.Extensions;
using VirtualAssistant.Brain.ConversationLog;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Inbox;
using VirtualAssistant.Brain.Reminders;
using VirtualAssistant.Brain.Turns;
using VirtualAssistant.Contracts.Database;

namespace VirtualAssistant.Contracts.Reminders;

/// <summary>What every reminder store promises to people and to the scheduler.</summary>
public abstract class ReminderStoreContract(IStore store) : StoreContract(store)
{
    private IReminderStore Reminders => Store.Get<IReminderStore>();

    private Instant Now => Store.Time.GetUtcNow().ToInstant();

    [Fact]
    public async Task Finds_what_is_due_soonest_first_and_no_sooner()
    {
        var later = await AddAsync("later", Now + Duration.FromMinutes(2));
        var sooner = await AddAsync("sooner", Now + Duration.FromMinutes(1));

        Assert.Empty(await Reminders.FindDueAsync(sooner.Due - Duration.FromMilliseconds(1), 10, Cancellation));
        Assert.Equal([sooner, later], await Reminders.FindDueAsync(later.Due, 10, Cancellation));
        Assert.Equal(sooner.Due, await Reminders.FindNextDueAsync(Cancellation));
    }

    [Fact]
    public async Task Of_many_who_fire_a_reminder_one_does()
    {
        var reminder = await AddAsync("once", Now);
        var fired = new ReminderChange(reminder with { State = ReminderState.Fired, Version = 2 }, ExpectedVersion: 1);

        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Reminders.FireAsync(fired, Announcement(reminder, $"due-{i}"), Cancellation).AsTask()));

        Assert.Single(results, won => won);
        Assert.Null(await Reminders.FindNextDueAsync(Cancellation));
        await CommitAsync(await ClaimAsync());
        Assert.IsType<TurnQueue.Empty>(await Turns.ClaimAsync(Home, Cancellation));
    }

    [Fact]
    public async Task Postpones_without_a_word_what_nobody_has_changed()
    {
        var reminder = await AddAsync("later", Now);
        var postponed = new ReminderChange(reminder with { Due = Now + Duration.FromHours(8), Version = 2 }, ExpectedVersion: 1);
        await Reminders.FindDueAsync(Now, 10, Cancellation);

        Assert.True(await Reminders.PostponeAsync(postponed, Cancellation));
        Assert.False(await Reminders.PostponeAsync(postponed, Cancellation));
        Assert.Empty(await Reminders.FindDueAsync(Now, 10, Cancellation));
        Assert.Equal([postponed.After], await Reminders.FindDueAsync(postponed.After.Due, 10, Cancellation));
        Assert.IsType<TurnQueue.Empty>(await Turns.ClaimAsync(Home, Cancellation));
    }

    [Fact]
    public async Task Lists_in_a_group_what_was_made_there_and_elsewhere_what_nobody_else_reads()
    {
        var privately = await AddAsync("private", Now + Duration.FromHours(1));
        var openly = await AddAsync("public", Now + Duration.FromHours(2), Team);
        await AcceptedAsync(Message("elsewhere", Elsewhere));

        Assert.Equal([privately], await Reminders.ListAsync(Ana.FirstPerson, Home, Cancellation));
        Assert.Equal([privately], await Reminders.ListAsync(Ana.FirstPerson, Elsewhere, Cancellation));
        Assert.Equal([openly], await Reminders.ListAsync(Ana.FirstPerson, Team, Cancellation));
        Assert.Empty(await Reminders.ListAsync(new PersonId(Guid.NewGuid()), Home, Cancellation));
    }

    [Fact]
    public async Task Lists_what_is_for_everybody_in_a_room_to_everybody_there_and_nowhere_else()
    {
        var mine = await AddAsync("mine", Now + Duration.FromHours(1), Team);
        var ours = await AddAsync("ours", Now + Duration.FromHours(2), Team, isForRoom: true);
        await AcceptedAsync(Message("elsewhere", Elsewhere));
        var somebody = new PersonId(Guid.NewGuid());

        Assert.Equal([mine, ours], await Reminders.ListAsync(Ana.FirstPerson, Team, Cancellation));
        Assert.Equal([ours], await Reminders.ListAsync(somebody, Team, Cancellation));
        Assert.Empty(await Reminders.ListAsync(somebody, Elsewhere, Cancellation));
        Assert.Empty(await Reminders.ListAsync(Ana.FirstPerson, Elsewhere, Cancellation));
        Assert.Equal(ours, await Reminders.FindAsync(ours.Id, Cancellation));
    }

    [Fact]
    public async Task Lists_neither_what_is_done_nor_what_is_cancelled()
    {
        var done = await AddAsync("done", Now + Duration.FromHours(1));
        Assert.True(await Reminders.FireAsync(new ReminderChange(done with { State = ReminderState.Done, Version = 2 }, 1), Announcement(done, "a"), Cancellation));

        Assert.Empty(await Reminders.ListAsync(Ana.FirstPerson, Home, Cancellation));
        Assert.Equal(ReminderState.Done, (await Reminders.FindAsync(done.Id, Cancellation))!.State);
    }

    private static IncomingActivity Announcement(Reminder reminder, string key) => Message(key, reminder.Conversation) with
    {
        From = new Speaker.Known(reminder.Person),
        Kind = "event",
        Author = Author.House,
        Activity = HouseEvent.Write(HouseEvent.ReminderDue),
    };

    /// <summary>A reminder comes to be at version 1; firing it into the store with version 0 expected is the shortest way there.</summary>
    private async Task<Reminder> AddAsync(string what, Instant due, ConversationId? conversation = null, bool isForRoom = false)
    {
        await AcceptedAsync(Message($"open-{what}", conversation));
        var reminder = new Reminder(
            new ReminderId(Guid.NewGuid()),
            Ana.FirstPerson,
            conversation ?? Home,
            what,
            due,
            "Europe/Berlin",
            due.InUtc().LocalDateTime,
            Rule: null,
            ReminderState.Scheduled,
            Now,
            IsForRoom: isForRoom);
        Assert.True(await Reminders.FireAsync(new ReminderChange(reminder, ExpectedVersion: 0), Announcement(reminder, $"add-{what}"), Cancellation));
        await CommitAsync(await ClaimAsync(conversation));
        await CommitAsync(await ClaimAsync(conversation));
        return reminder;
    }
}

public sealed class SqliteReminderStoreTests() : ReminderStoreContract(new SqliteStore());

public sealed class PostgresReminderStoreTests() : ReminderStoreContract(new PostgresStore());
