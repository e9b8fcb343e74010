using NodaTime;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Inbox;
using VirtualAssistant.Brain.Reminders;
using VirtualAssistant.Storage.Sqlite.Database;

namespace VirtualAssistant.Storage.Sqlite.Reminders;

internal sealed class ReminderStore(SqliteDatabase database, Inbox.Inbox inbox) : IReminderStore
{
    public ValueTask<Reminder?> FindAsync(ReminderId reminder, CancellationToken cancellationToken) =>
        ValueTask.FromResult(database.Read(session => session.First(
            $"SELECT {ReminderRows.Columns} FROM reminders WHERE reminder_id = $1", ReminderRows.Read, reminder.Value.ToColumn())));

    public ValueTask<IReadOnlyList<Reminder>> ListAsync(PersonId person, ConversationId audience, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<Reminder>>(database.Read(session => session.All(
            $"""
            SELECT {ReminderRows.Columns} FROM reminders r
            WHERE state < 2 AND ((person_id = $1 AND (conversation_id = $2 OR (
                EXISTS (SELECT 1 FROM conversations c WHERE c.conversation_id = $2 AND c.is_group = 0) AND
                EXISTS (SELECT 1 FROM conversations c WHERE c.conversation_id = r.conversation_id AND c.is_group = 0)))) OR (is_for_room = 1 AND conversation_id = $2))
            ORDER BY due_at, reminder_id
            """,
            ReminderRows.Read,
            person.ToColumn(),
            audience.Value)));

    public ValueTask<IReadOnlyList<Reminder>> FindDueAsync(Instant now, int limit, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<Reminder>>(database.Read(session => session.All(
            $"SELECT {ReminderRows.Columns} FROM reminders WHERE state = 0 AND due_at <= $1 ORDER BY due_at LIMIT $2",
            ReminderRows.Read,
            now.ToColumn(),
            limit)));

    public ValueTask<Instant?> FindNextDueAsync(CancellationToken cancellationToken) =>
        ValueTask.FromResult(database.Read(session => session.First<Instant?>(
            "SELECT due_at FROM reminders WHERE state = 0 ORDER BY due_at LIMIT 1", row => row.ReadInstant(0))));

    public ValueTask<bool> PostponeAsync(ReminderChange postponed, CancellationToken cancellationToken) =>
        database.WriteAsync(session => ReminderRows.TryApply(session, postponed), cancellationToken);

    public ValueTask<bool> FireAsync(ReminderChange fired, IncomingActivity announcement, CancellationToken cancellationToken) =>
        database.WriteAsync(
            session =>
            {
                if (!ReminderRows.TryApply(session, fired))
                {
                    return false;
                }

                inbox.Accept(session, announcement);
                return true;
            },
            cancellationToken);
}
