using Microsoft.Data.Sqlite;
using NodaTime.Text;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Reminders;
using VirtualAssistant.Storage.Sqlite.Database;
using VirtualAssistant.Storage.Sqlite.People;

namespace VirtualAssistant.Storage.Sqlite.Reminders;

internal static class ReminderRows
{
    public const string Columns = "reminder_id, person_id, conversation_id, what, due_at, zone, start, rule, state, created_at, version, is_for_room";

    /// <exception cref="ReminderConflictException">A reminder is not at the version the change was made from.</exception>
    public static void Apply(SqliteSession session, IReadOnlyList<ReminderChange> changes)
    {
        foreach (var change in changes)
        {
            if (!TryApply(session, change))
            {
                throw new ReminderConflictException();
            }
        }
    }

    public static bool TryApply(SqliteSession session, ReminderChange change)
    {
        var (after, id) = (change.After, change.After.Id.Value.ToColumn());
        return change.ExpectedVersion == 0
            ? session.Execute(
                $"INSERT INTO reminders ({Columns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT DO NOTHING",
                id,
                PersonRows.Resolve(session, after.Person).ToColumn(),
                after.Conversation.Value,
                after.What,
                after.Due.ToColumn(),
                after.Zone,
                LocalDateTimePattern.ExtendedIso.Format(after.Start),
                after.Rule,
                (int)after.State,
                after.CreatedAt.ToColumn(),
                after.Version,
                after.IsForRoom) == 1
            : session.Execute(
                "UPDATE reminders SET what = $3, due_at = $4, zone = $5, start = $6, rule = $7, state = $8, version = $9 WHERE reminder_id = $1 AND version = $2",
                id,
                change.ExpectedVersion,
                after.What,
                after.Due.ToColumn(),
                after.Zone,
                LocalDateTimePattern.ExtendedIso.Format(after.Start),
                after.Rule,
                (int)after.State,
                after.Version) == 1;
    }

    public static Reminder Read(SqliteDataReader row) => new(
        new ReminderId(row.ReadGuid(0)),
        row.ReadPerson(1),
        new ConversationId(row.GetString(2)),
        row.GetString(3),
        row.ReadInstant(4),
        row.GetString(5),
        LocalDateTimePattern.ExtendedIso.Parse(row.GetString(6)).Value,
        row.ReadText(7),
        (ReminderState)row.GetInt32(8),
        row.ReadInstant(9),
        row.GetInt64(10),
        row.GetBoolean(11));
}

/// <summary>A reminder has changed since it was read.</summary>
internal sealed class ReminderConflictException : Exception;
