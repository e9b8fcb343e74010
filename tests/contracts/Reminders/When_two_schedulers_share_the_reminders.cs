using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Extensions;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Inbox;
using VirtualAssistant.Brain.Reminders;
using VirtualAssistant.Contracts.Database;

namespace VirtualAssistant.Contracts.Reminders;

public sealed class When_two_schedulers_share_the_reminders : SharedStoreTests
{
    private IReminderStore Reminders => Store.Get<IReminderStore>();

    private IReminderStore OtherReminders => Other.GetRequiredService<IReminderStore>();

    private Instant Now => Store.Time.GetUtcNow().ToInstant();

    [Fact]
    public async Task They_divide_what_is_due()
    {
        await AddAsync("one");
        await AddAsync("two");
        var first = Assert.Single(await Reminders.FindDueAsync(Now, 1, Cancellation));

        Assert.NotEqual(first.Id, Assert.Single(await OtherReminders.FindDueAsync(Now, 10, Cancellation)).Id);
        Assert.Equal(first.Id, Assert.Single(await Reminders.FindDueAsync(Now, 10, Cancellation)).Id);
    }

    [Fact]
    public async Task One_does_not_run_in_circles_while_the_other_is_about_to_fire()
    {
        await AddAsync("one");
        await Reminders.FindDueAsync(Now, 10, Cancellation);

        Assert.Equal(Now, await Reminders.FindNextDueAsync(Cancellation));
        Assert.InRange((await OtherReminders.FindNextDueAsync(Cancellation))!.Value, Now + Duration.FromSeconds(1), Now + Duration.FromSeconds(30));
    }

    [Fact]
    public async Task One_fires_what_the_other_has_taken_and_not_fired()
    {
        var reminder = await AddAsync("one");
        await Reminders.FindDueAsync(Now, 10, Cancellation);
        await Shared.ExpireLeasesAsync();

        Assert.Equal(Now, await OtherReminders.FindNextDueAsync(Cancellation));
        Assert.Equal(reminder, Assert.Single(await OtherReminders.FindDueAsync(Now, 10, Cancellation)));
    }

    [Fact]
    public async Task A_series_is_free_again_once_it_was_fired()
    {
        var reminder = await AddAsync("series");
        await Reminders.FindDueAsync(Now, 10, Cancellation);
        var next = reminder with { Due = Now + Duration.FromMinutes(1), Version = 2 };
        Assert.True(await Reminders.FireAsync(new ReminderChange(next, 1), Announcement("fired"), Cancellation));

        Assert.Equal(next.Due, await OtherReminders.FindNextDueAsync(Cancellation));
        Assert.Equal([next], await OtherReminders.FindDueAsync(next.Due, 10, Cancellation));
    }

    private static IncomingActivity Announcement(string key) => Outcome(key, Message("open").Turn);

    private async Task<Reminder> AddAsync(string what)
    {
        await AcceptedAsync(Message("open"));
        var reminder = new Reminder(
            new ReminderId(Guid.NewGuid()), Ana.FirstPerson, Home, what, Now, "Europe/Berlin", Now.InUtc().LocalDateTime, null, ReminderState.Scheduled, Now);
        Assert.True(await Reminders.FireAsync(new ReminderChange(reminder, ExpectedVersion: 0), Announcement($"add {what}"), Cancellation));
        return reminder;
    }
}
