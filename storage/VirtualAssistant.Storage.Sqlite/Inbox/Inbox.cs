using Microsoft.Extensions.Options;
using VirtualAssistant.Brain.ConversationLog;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Inbox;
using VirtualAssistant.Storage.Sqlite.Database;

namespace VirtualAssistant.Storage.Sqlite.Inbox;

internal sealed class Inbox(SqliteDatabase database, IOptions<SqliteOptions> options, TimeProvider time) : IInbox
{
    /// <summary>How soon a turned away caller may try again: about as long as a full conversation takes to empty.</summary>
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    public ValueTask<Acceptance> AcceptAsync(IncomingActivity activity, CancellationToken cancellationToken) =>
        database.WriteAsync(session => Accept(session, activity), cancellationToken);

    internal Acceptance Accept(SqliteSession session, IncomingActivity activity)
    {
        var conversation = activity.Conversation.Value;
        if (session.First(
                "SELECT turn, position FROM inbox WHERE conversation_id = $1 AND idempotency_key = $2",
                row => new Acceptance.Accepted(row.ReadTurn(0), row.GetInt64(1), AlreadyAccepted: true),
                conversation,
                activity.IdempotencyKey) is { } earlier)
        {
            return earlier;
        }

        var now = time.GetUtcNow().ToColumn();
        var position = NextPosition(session, activity);
        if (position == 0)
        {
            if (session.First("SELECT 1 FROM conversations WHERE conversation_id = $1", _ => true, conversation))
            {
                return new Acceptance.Overloaded(RetryAfter);
            }

            if (activity.OnlyIfKnown)
            {
                return new Acceptance.UnknownConversation();
            }

            position = OpenConversation(session, activity, now);
        }

        var person = new PeopleRows(session, now).FindOrAdd(activity.From, activity.Conversation);
        Insert(session, activity, person, position, now);
        return new Acceptance.Accepted(activity.Turn, position, AlreadyAccepted: false) { RunsHere = true };
    }

    private static long OpenConversation(SqliteSession session, IncomingActivity activity, long now)
    {
        session.Execute(
            """
            INSERT INTO conversations (conversation_id, reference, is_group, last_position, pending, created_at, owner_tenant, owner_id)
            VALUES ($1, $2, $3, 1, 1, $4, $5, $6)
            """,
            activity.Conversation.Value,
            activity.Reference?.ToColumn(),
            activity.IsGroup,
            now,
            activity.Owner?.Tenant,
            activity.Owner?.Id);
        return 1;
    }

    /// <returns>0 when there is no such conversation, or too much waits in it.</returns>
    private long NextPosition(SqliteSession session, IncomingActivity activity) =>
        session.First(
            """
            UPDATE conversations SET last_position = last_position + 1, pending = pending + 1, reference = coalesce($2, reference),
                owner_tenant = coalesce(owner_tenant, $4), owner_id = coalesce(owner_id, $5)
            WHERE conversation_id = $1 AND pending < $3 RETURNING last_position
            """,
            row => row.GetInt64(0),
            activity.Conversation.Value,
            activity.Reference?.ToColumn(),
            activity.Author == Author.Person ? options.Value.MaxPendingTurns : long.MaxValue,
            activity.Owner?.Tenant,
            activity.Owner?.Id);

    private static void Insert(SqliteSession session, IncomingActivity activity, PersonId person, long position, long now)
    {
        var turn = activity.Turn.ToColumn();
        var root = activity.Cause?.ToColumn() ?? turn;
        session.Execute(
            """
            INSERT INTO log (conversation_id, position, turn, root, author, visible, person_id, provider_id, activity, delivery, at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0, $10)
            """,
            activity.Conversation.Value,
            position,
            turn,
            root,
            (int)activity.Author,
            activity.Author == Author.Person,
            person.ToColumn(),
            activity.ActivityId,
            activity.Activity.ToColumn(),
            now);
        session.Execute(
            """
            INSERT INTO inbox (conversation_id, position, turn, root, idempotency_key, priority, is_inline, state, attempts, due_at, accepted_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, 0, 0, $8, $8)
            """,
            activity.Conversation.Value,
            position,
            turn,
            root,
            activity.IdempotencyKey,
            activity.Cause is null ? 0 : 1,
            activity.IsInline,
            now);
    }
}
