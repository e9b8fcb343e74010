using NodaTime;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Inbox;

namespace VirtualAssistant.Brain.Reminders;

public interface IReminderStore
{
    ValueTask<Reminder?> FindAsync(ReminderId reminder, CancellationToken cancellationToken);

    /// <summary>
    /// A person's reminders that are scheduled, or fired and not done, soonest first, as far as <paramref name="audience"/> may see them:
    /// in a group only those that were made there, everybody's included, elsewhere all that were made where nobody reads along.
    /// </summary>
    ValueTask<IReadOnlyList<Reminder>> ListAsync(PersonId person, ConversationId audience, CancellationToken cancellationToken);

    /// <summary>Scheduled reminders whose time has come, soonest first.</summary>
    ValueTask<IReadOnlyList<Reminder>> FindDueAsync(Instant now, int limit, CancellationToken cancellationToken);

    /// <summary>When the next scheduled reminder is due; null when none is.</summary>
    ValueTask<Instant?> FindNextDueAsync(CancellationToken cancellationToken);

    /// <summary>Moves a reminder without a word.</summary>
    /// <returns>False when the reminder has changed since it was read.</returns>
    ValueTask<bool> PostponeAsync(ReminderChange postponed, CancellationToken cancellationToken);

    /// <summary>Moves the reminder on and hands its event to the conversation, in one transaction.</summary>
    /// <returns>False when the reminder has changed since it was read: somebody else fired, moved or cancelled it.</returns>
    ValueTask<bool> FireAsync(ReminderChange fired, IncomingActivity announcement, CancellationToken cancellationToken);
}
