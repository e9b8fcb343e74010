using NodaTime;
using NodaTime.Extensions;
using VirtualAssistant.Brain.Outbox;
using VirtualAssistant.Brain.People;
using VirtualAssistant.Brain.Reminders;

namespace VirtualAssistant.ActionExecutor.Scheduling;

/// <summary>Fires every reminder whose time has come, each once.</summary>
/// <remarks>Firing moves the reminder on and hands over its announcement in one transaction, so two passes cannot both fire it.</remarks>
internal sealed class SchedulerPass(IReminderStore reminders, IPeople people, IWorkSignals signals, TimeProvider time)
{
    private const int BatchSize = 100;

    private readonly Instant awakeSince = time.GetUtcNow().ToInstant();

    /// <returns>When the next reminder is due; null when none is scheduled.</returns>
    public async Task<Instant?> RunAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<Reminder> due;
        do
        {
            var now = time.GetUtcNow().ToInstant();
            due = await reminders.FindDueAsync(now, BatchSize, cancellationToken);
            await FireAsync(due, now, cancellationToken);
        }
        while (due.Count == BatchSize);

        return await reminders.FindNextDueAsync(cancellationToken);
    }

    /// <remarks>What was asked for alone is announced where the person was last active; what was asked for in a room, there.</remarks>
    private async Task FireAsync(IReadOnlyList<Reminder> due, Instant now, CancellationToken cancellationToken)
    {
        if (due.Count == 0)
        {
            return;
        }

        var places = await people.FindPlacesAsync([.. due.Select(reminder => reminder.Conversation).Distinct()], elsewhere: false, cancellationToken);
        foreach (var reminder in due)
        {
            var firing = ReminderFiring.Of(reminder, places.GetValueOrDefault(reminder.Conversation, reminder.Conversation), now, awakeSince);
            if (await reminders.FireAsync(firing.Change, firing.Announcement, cancellationToken))
            {
                signals.Raise(Queues.Input, firing.Announcement.Conversation);
            }
        }
    }
}
