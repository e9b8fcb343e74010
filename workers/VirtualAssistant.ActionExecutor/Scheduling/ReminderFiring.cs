using NodaTime;
using VirtualAssistant.Brain.ConversationLog;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Inbox;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.Brain.Reminders;

namespace VirtualAssistant.ActionExecutor.Scheduling;

/// <summary>What becomes of a reminder whose time has come: how it goes on, and what the conversation hears.</summary>
internal sealed record ReminderFiring(ReminderChange Change, IncomingActivity Announcement)
{
    /// <summary>A delay shorter than this is not worth a word.</summary>
    private static readonly Duration Punctual = Duration.FromSeconds(10);

    /// <summary>Missed occurrences are counted up to here.</summary>
    private const int MaxMissed = 1000;

    /// <param name="place">The conversation it is announced in.</param>
    /// <param name="awakeSince">When this process began: what was due before that is late, however little.</param>
    public static ReminderFiring Of(Reminder reminder, ConversationId place, Instant now, Instant awakeSince)
    {
        var zone = DateTimeZoneProviders.Tzdb[reminder.Zone];
        var (next, missed) = Advance(reminder, zone, now);
        var after = reminder with
        {
            State = next is null ? ReminderState.Fired : ReminderState.Scheduled,
            Due = next ?? reminder.Due,
            Version = reminder.Version + 1,
        };
        var due = new ReminderDue(
            reminder.Id.Value,
            reminder.What,
            reminder.Due.ToDateTimeOffset(),
            reminder.Zone,
            reminder.Due < awakeSince || now - reminder.Due > Punctual,
            missed,
            reminder.Rule is not null,
            after.Version,
            reminder.IsForRoom);
        return new ReminderFiring(new ReminderChange(after, reminder.Version), Announce(reminder, place, due));
    }

    private static (Instant? Next, int Missed) Advance(Reminder reminder, DateTimeZone zone, Instant now)
    {
        if (reminder.Rule is null)
        {
            return (null, 0);
        }

        var recurrence = new Recurrence(RecurrenceRule.Parse(reminder.Rule), reminder.Start);
        var next = recurrence.Next(reminder.Due, zone)?.ToInstant();
        var missed = 0;
        while (next <= now && missed < MaxMissed)
        {
            missed++;
            next = recurrence.Next(next.Value, zone)?.ToInstant();
        }

        return (next <= now ? recurrence.Next(now, zone)?.ToInstant() : next, missed);
    }

    private static IncomingActivity Announce(Reminder reminder, ConversationId place, ReminderDue due) => new()
    {
        Conversation = place,
        IdempotencyKey = $"reminder:{reminder.Id}:{due.Version}",
        From = new Speaker.Known(reminder.Person),
        Kind = "event",
        Author = Author.House,
        Activity = HouseEvent.Write(HouseEvent.ReminderDue, due, ReminderJson.Default.ReminderDue),
    };
}
