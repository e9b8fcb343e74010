using NodaTime;
using NodaTime.Extensions;
using VirtualAssistant.Brain.Identity;
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

    /// <remarks>What was asked for alone is announced where the person was last active, and not in their quiet hours; what was asked for in a room, there and then.</remarks>
    private async Task FireAsync(IReadOnlyList<Reminder> due, Instant now, CancellationToken cancellationToken)
    {
        if (due.Count == 0)
        {
            return;
        }

        ConversationId[] conversations = [.. due.Select(reminder => reminder.Conversation).Distinct()];
        var places = await people.FindPlacesAsync(conversations, elsewhere: false, cancellationToken);
        var quiet = await people.FindQuietTimesAsync(conversations, cancellationToken);
        foreach (var reminder in due)
        {
            if (quiet.TryGetValue(reminder.Conversation, out var hours) && reminder.RestsUntil(hours, now) is { } morning)
            {
                var later = reminder with { Due = morning, Version = reminder.Version + 1 };
                await reminders.PostponeAsync(new ReminderChange(later, reminder.Version), cancellationToken);
                continue;
            }

            var firing = ReminderFiring.Of(reminder, places.GetValueOrDefault(reminder.Conversation, reminder.Conversation), now, awakeSince);
            if (await reminders.FireAsync(firing.Change, firing.Announcement, cancellationToken))
            {
                signals.Raise(Queues.Input, firing.Announcement.Conversation);
            }
        }
    }
}
