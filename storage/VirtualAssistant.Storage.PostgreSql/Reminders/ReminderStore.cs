using NodaTime;
using NodaTime.Extensions;
using Microsoft.Extensions.Options;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Inbox;
using VirtualAssistant.Brain.Reminders;
using VirtualAssistant.Storage.PostgreSql.Database;
using static VirtualAssistant.Storage.PostgreSql.Database.PostgresValues;

namespace VirtualAssistant.Storage.PostgreSql.Reminders;

/// <summary>The schedule that all processes share.</summary>
/// <remarks>What is due is handed to one scheduler at a time, so that several do not run after the same reminders. Which of them fires one is decided by its version alone.</remarks>
internal sealed class ReminderStore(PostgresDatabase database, Inbox.Inbox inbox, IOptions<PostgresOptions> options, TimeProvider time) : IReminderStore
{
    public ValueTask<Reminder?> FindAsync(ReminderId reminder, CancellationToken cancellationToken) =>
        database.FirstAsync($"SELECT {ReminderRows.Columns} FROM reminders WHERE reminder_id = $1", [Id(reminder.Value)], ReminderRows.Read, cancellationToken);

    public ValueTask<IReadOnlyList<Reminder>> ListAsync(PersonId person, ConversationId audience, CancellationToken cancellationToken) =>
        database.AllAsync(
            $"""
            SELECT {ReminderRows.Columns} FROM reminders r
            WHERE state < 2 AND ((person_id = $1 AND (conversation_id = $2 OR (
                EXISTS (SELECT 1 FROM conversations c WHERE c.conversation_id = $2 AND NOT c.is_group) AND
                EXISTS (SELECT 1 FROM conversations c WHERE c.conversation_id = r.conversation_id AND NOT c.is_group)))) OR (is_for_room AND conversation_id = $2))
            ORDER BY due_at, reminder_id
            """,
            [Id(person), Id(audience)],
            ReminderRows.Read,
            cancellationToken);

    public async ValueTask<IReadOnlyList<Reminder>> FindDueAsync(Instant now, int limit, CancellationToken cancellationToken)
    {
        var due = await database.AllAsync(
            $"""
            UPDATE reminders SET lease_owner = $3, lease_until = clock_timestamp() + $4
            WHERE reminder_id = ANY (ARRAY(
                SELECT reminder_id FROM reminders
                WHERE state = 0 AND due_at <= $1 AND (lease_owner IS NULL OR lease_owner = $3 OR lease_until <= clock_timestamp())
                ORDER BY due_at LIMIT $2 FOR NO KEY UPDATE SKIP LOCKED))
            RETURNING {ReminderRows.Columns}
            """,
            [Time(now), Number(limit), Id(database.Owner), Span(options.Value.Lease)],
            ReminderRows.Read,
            cancellationToken);
        return [.. due.OrderBy(reminder => reminder.Due)];
    }

    /// <remarks>A reminder that another process is about to fire is due again when that process does not.</remarks>
    public async ValueTask<Instant?> FindNextDueAsync(CancellationToken cancellationToken)
    {
        var next = await database.FirstAsync<(Instant?, TimeSpan?)>(
            """
            SELECT (SELECT min(due_at) FROM reminders WHERE state = 0 AND (lease_owner IS NULL OR lease_owner = $1 OR lease_until <= clock_timestamp())),
                   (SELECT min(lease_until) - clock_timestamp() FROM reminders WHERE state = 0 AND lease_owner <> $1 AND lease_until > clock_timestamp())
            """,
            [Id(database.Owner)],
            row => (row.IsDBNull(0) ? null : row.ReadInstant(0), row.IsDBNull(1) ? null : row.GetTimeSpan(1)),
            cancellationToken);
        return next switch
        {
            ({ } due, { } held) => Instant.Min(due, time.GetUtcNow().ToInstant() + Duration.FromTimeSpan(held)),
            (null, { } held) => time.GetUtcNow().ToInstant() + Duration.FromTimeSpan(held),
            ({ } due, null) => due,
            _ => null,
        };
    }

    public ValueTask<bool> PostponeAsync(ReminderChange postponed, CancellationToken cancellationToken) =>
        database.FirstAsync("SELECT va_change_reminder($1)", [Json(ReminderRows.Write(postponed))], row => row.GetBoolean(0), cancellationToken);

    public ValueTask<bool> FireAsync(ReminderChange fired, IncomingActivity announcement, CancellationToken cancellationToken)
    {
        var repeated = Flag(false);
        return database.FirstAsync(
            $"SELECT va_fire({Inbox.Inbox.Parameters}, $22, $23)",
            [.. inbox.Write(announcement), Json(ReminderRows.Write(fired)), repeated],
            row => row.GetBoolean(0),
            cancellationToken,
            repeated);
    }
}
