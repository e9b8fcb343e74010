using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using VirtualAssistant.Brain.Actions;
using VirtualAssistant.Brain.ConversationLog;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Outbox;
using VirtualAssistant.Brain.People;
using VirtualAssistant.Brain.ShortTermMemory;
using VirtualAssistant.Brain.Turns;
using VirtualAssistant.Storage.Sqlite.ConversationLog;
using VirtualAssistant.Storage.Sqlite.Database;
using VirtualAssistant.Storage.Sqlite.LongTermMemory;
using VirtualAssistant.Storage.Sqlite.People;

namespace VirtualAssistant.Storage.Sqlite.Turns;

/// <summary>The input queue on SQLite.</summary>
/// <remarks>The database belongs to one process, so a claim is held in memory: the newest token of a conversation is the only one that commits.</remarks>
internal sealed class TurnStore(SqliteDatabase database, IOptions<SqliteOptions> options, TimeProvider time) : ITurnStore
{
    private readonly ConcurrentDictionary<ConversationId, long> claims = new();
    private readonly ConcurrentDictionary<ConversationId, long> suspects = new();
    private long lastToken;

    public async ValueTask<TurnQueue> ClaimAsync(ConversationId conversation, CancellationToken cancellationToken)
    {
        var head = await database.ReadBetweenWritesAsync(session => ReadHead(session, conversation), cancellationToken);
        if (head is not TurnQueue.Next { Claim: var claim })
        {
            return head;
        }

        var token = Interlocked.Increment(ref lastToken);
        claims[conversation] = token;
        if (suspects.TryRemove(conversation, out _))
        {
            // It was at the head when the last process ended: should it be what ended it, this run must count.
            await CountAttemptAsync(claim, cancellationToken);
        }

        return new TurnQueue.Next(claim with { FencingToken = token });
    }

    public async ValueTask<CommitResult> CommitAsync(TurnCommit commit, CancellationToken cancellationToken)
    {
        var committed = await database.WriteAsync(session => Commit(session, commit), cancellationToken);
        Forget(commit.Claim);
        return committed;
    }

    public async ValueTask ReleaseAsync(TurnClaim claim, TimeSpan after, CancellationToken cancellationToken)
    {
        await database.WriteAsync(
            session => !Holds(claim) ? 0 : session.Execute(
                "UPDATE inbox SET attempts = attempts + 1, due_at = $3 WHERE conversation_id = $1 AND position = $2 AND state = 0",
                claim.Conversation.Value,
                claim.Entry.Position,
                (time.GetUtcNow() + after).ToColumn()),
            cancellationToken);
        Forget(claim);
    }

    public async ValueTask DeadLetterAsync(
        TurnClaim claim, string reason, IReadOnlyList<RenderedReply> apology, CancellationToken cancellationToken)
    {
        await database.WriteAsync(
            session =>
            {
                if (Leave(session, claim, state: 2))
                {
                    session.Execute(
                        "INSERT OR REPLACE INTO dead_letters (queue, conversation_id, position, message_id, payload, reason, at) VALUES ($1, $2, $3, $4, NULL, $5, $6)",
                        Queues.Input,
                        claim.Conversation.Value,
                        claim.Entry.Position,
                        claim.Turn.ToColumn(),
                        reason,
                        time.GetUtcNow().ToColumn());
                    var (end, _) = Advance(session, claim, apology.Count, state: null, actions: 0);
                    AppendReplies(session, claim, apology, end);
                }

                return true;
            },
            cancellationToken);
        Forget(claim);
    }

    public ValueTask<IReadOnlyList<ConversationId>> FindPendingAsync(CancellationToken cancellationToken)
    {
        var pending = database.Read(session => session.All(
            "SELECT DISTINCT conversation_id FROM inbox INDEXED BY inbox_pending WHERE state = 0", row => new ConversationId(row.GetString(0))));
        foreach (var conversation in pending)
        {
            suspects[conversation] = 0;
        }

        return ValueTask.FromResult<IReadOnlyList<ConversationId>>(pending);
    }

    public ValueTask<TurnChain> ReadChainAsync(ConversationId conversation, TurnId root, long position, CancellationToken cancellationToken) =>
        database.ReadBetweenWritesAsync(
            session => new TurnChain(
                session.All(
                    """
                    SELECT conversation_id, position, turn, author, provider_id, activity, at FROM log
                    WHERE conversation_id = $1 AND position > $3 AND root = $2 AND author = 1 ORDER BY position
                    """,
                    LogRows.Read,
                    conversation.Value,
                    root.ToColumn(),
                    position),
                session.First(
                    """
                    SELECT NOT EXISTS (SELECT 1 FROM inbox INDEXED BY inbox_pending WHERE conversation_id = $1 AND state = 0 AND root = $2)
                       AND NOT EXISTS (SELECT 1 FROM outbox WHERE queue = $3 AND conversation_id = $1 AND root = $2)
                    """,
                    row => row.GetBoolean(0),
                    conversation.Value,
                    root.ToColumn(),
                    Queues.Actions)),
            cancellationToken);

    private TurnQueue ReadHead(SqliteSession session, ConversationId conversation)
    {
        var now = time.GetUtcNow();
        return session.First(
            $"""
            SELECT l.conversation_id, l.position, l.turn, l.author, l.provider_id, l.activity, l.at,
                   i.root, i.priority, i.is_inline, i.attempts, i.due_at,
                   c.awaiting, c.awaiting_until, c.state, c.state_version, c.reference, c.is_group,
                   {PersonRows.Columns}
            FROM inbox i
            JOIN conversations c ON c.conversation_id = i.conversation_id
            JOIN log l ON l.conversation_id = i.conversation_id AND l.position = i.position
            JOIN people s ON s.person_id = l.person_id
            JOIN people p ON p.person_id = coalesce(s.joined_to, s.person_id)
            WHERE i.conversation_id = $1 AND i.state = 0
            ORDER BY i.priority DESC, i.position LIMIT 1
            """,
            row => ReadHead(row, now),
            conversation.Value) ?? TurnQueue.Empty.Instance;
    }

    private static TurnQueue ReadHead(SqliteDataReader row, DateTimeOffset now)
    {
        var dueAt = row.ReadTime(11);
        if (dueAt > now)
        {
            return new TurnQueue.Later(dueAt);
        }

        var awaitingUntil = row.ReadTime(13);
        if (row.GetInt64(8) == 0 && row.GetInt64(12) > 0 && awaitingUntil > now)
        {
            return new TurnQueue.Later(awaitingUntil);
        }

        return new TurnQueue.Next(new TurnClaim
        {
            Entry = LogRows.Read(row),
            Root = row.ReadTurn(7),
            IsInline = row.GetBoolean(9),
            Attempt = row.GetInt32(10) + 1,
            Context = new ConversationContext(row.ReadBytes(14), row.GetInt64(15)),
            Reference = row.ReadBytes(16),
            IsGroup = row.GetBoolean(17),
            Person = PersonRows.Read(row, 18),
            FencingToken = 0,
        });
    }

    private CommitResult Commit(SqliteSession session, TurnCommit commit)
    {
        var (claim, decision) = (commit.Claim, commit.Decision);
        if (!Leave(session, claim, state: 1))
        {
            return CommitResult.Refused;
        }

        var (end, pending) = Advance(session, claim, commit.Replies.Count, decision.State, decision.Actions.Count);
        AppendReplies(session, claim, commit.Replies, end);
        NoteMentions(session, commit, end);
        RequestActions(session, claim, decision.Actions);
        if (decision.Zone is not null || decision.Language is not null || decision.Quiet is not null)
        {
            session.Execute(
                "UPDATE people SET zone = coalesce($2, zone), language = coalesce($3, language), quiet = coalesce($4, quiet) WHERE person_id = $1",
                PersonRows.Resolve(session, claim.Person.Id).ToColumn(),
                decision.Zone,
                decision.Language,
                decision.Quiet?.ToString());
        }

        if (decision.Meets)
        {
            session.Execute(
                "UPDATE people SET met_at = $2 WHERE person_id = $1 AND met_at IS NULL",
                PersonRows.Resolve(session, claim.Person.Id).ToColumn(),
                time.GetUtcNow().ToColumn());
        }

        return new CommitResult(
            IsStored: true,
            NothingWaits: pending == 0,
            LeftHint: claim.Entry.Author == Author.Person && LeaveHint(session, claim),
            end);
    }

    private bool Leave(SqliteSession session, TurnClaim claim, int state) =>
        Holds(claim) &&
        session.Execute(
            "UPDATE inbox SET state = $3 WHERE conversation_id = $1 AND position = $2 AND state = 0",
            claim.Conversation.Value,
            claim.Entry.Position,
            state) == 1;

    private bool Holds(TurnClaim claim) => claims.TryGetValue(claim.Conversation, out var token) && token == claim.FencingToken;

    /// <param name="end">Where the last of them stands.</param>
    private void AppendReplies(SqliteSession session, TurnClaim claim, IReadOnlyList<RenderedReply> replies, long end)
    {
        var position = end - replies.Count;
        var now = time.GetUtcNow().ToColumn();
        for (var ordinal = 0; ordinal < replies.Count; ordinal++)
        {
            var reply = replies[ordinal];
            position++;
            session.Execute(
                """
                INSERT INTO log (conversation_id, position, turn, root, author, visible, person_id, provider_id, activity, delivery, at)
                VALUES ($1, $2, $3, $4, 1, $5, $6, NULL, $7, $8, $9)
                """,
                claim.Conversation.Value,
                position,
                claim.Turn.ToColumn(),
                claim.Root.ToColumn(),
                reply.Visible,
                claim.Person.Id.ToColumn(),
                reply.Activity.ToColumn(),
                reply.Delivery switch { Delivery.ThroughOutbox => 1, Delivery.None => 0, _ => 2 },
                now);
            if (reply.Delivery == Delivery.ThroughOutbox)
            {
                Enqueue(session, Queues.Replies, claim, position, claim.Turn.Child(Queues.Replies, ordinal), payload: null, now);
            }
        }
    }

    private static void NoteMentions(SqliteSession session, TurnCommit commit, long end)
    {
        foreach (var key in commit.Decision.Mentions)
        {
            for (var position = end - commit.Replies.Count + 1; position <= end; position++)
            {
                Forgetting.Mention(session, commit.Claim.Person.Id, key, commit.Claim.Conversation, position);
            }
        }
    }

    private void RequestActions(SqliteSession session, TurnClaim claim, IReadOnlyList<ActionRequest> actions)
    {
        foreach (var action in actions)
        {
            var payload = JsonSerializer.SerializeToUtf8Bytes(action, ActionJson.Default.ActionRequest);
            Enqueue(session, Queues.Actions, claim, claim.Entry.Position, action.Id.Value, payload, time.GetUtcNow().ToColumn());
        }
    }

    /// <returns>The conversation's last position, with the replies, and how many turns wait in it.</returns>
    private (long End, long Pending) Advance(SqliteSession session, TurnClaim claim, int replies, ReadOnlyMemory<byte>? state, int actions) =>
        session.First(
            """
            UPDATE conversations SET last_position = last_position + $2, pending = pending - 1,
                state = coalesce($3, state), state_version = state_version + ($3 IS NOT NULL),
                awaiting = awaiting + $4, awaiting_until = iif($4 > 0, $5, awaiting_until)
            WHERE conversation_id = $1 RETURNING last_position, pending
            """,
            row => (row.GetInt64(0), row.GetInt64(1)),
            claim.Conversation.Value,
            replies,
            state?.ToColumn(),
            actions,
            (time.GetUtcNow() + options.Value.OutcomeWait).ToColumn());

    /// <summary>One hint a conversation, however many turns it is behind; its payload tells a renewed one from the one that is worked on.</summary>
    /// <returns>Whether there was none.</returns>
    private bool LeaveHint(SqliteSession session, TurnClaim claim)
    {
        var payload = BitConverter.GetBytes(claim.Entry.Position);
        if (session.Execute(
                "UPDATE outbox SET payload = $3, attempts = 0 WHERE queue = $1 AND conversation_id = $2",
                Queues.Consolidation,
                claim.Conversation.Value,
                payload) > 0)
        {
            return false;
        }

        session.Execute(
            """
            INSERT INTO outbox (queue, conversation_id, position, message_id, root, payload, state, attempts, due_at)
            VALUES ($1, $2, 0, $3, $3, $4, 0, 0, $5)
            """,
            Queues.Consolidation,
            claim.Conversation.Value,
            NameBasedId.Of(Guid.Empty, claim.Conversation.Value).ToColumn(),
            payload,
            (time.GetUtcNow() + options.Value.ConsolidationDelay).ToColumn());
        return true;
    }

    private static void Enqueue(SqliteSession session, string queue, TurnClaim claim, long position, Guid id, byte[]? payload, long dueAt) =>
        session.Execute(
            """
            INSERT INTO outbox (queue, conversation_id, position, message_id, root, payload, state, attempts, due_at)
            VALUES ($1, $2, $3, $4, $5, $6, 0, 0, $7)
            """,
            queue,
            claim.Conversation.Value,
            position,
            id.ToColumn(),
            claim.Root.ToColumn(),
            payload,
            dueAt);

    private ValueTask<int> CountAttemptAsync(TurnClaim claim, CancellationToken cancellationToken) =>
        database.WriteAsync(
            session => session.Execute(
                "UPDATE inbox SET attempts = attempts + 1 WHERE conversation_id = $1 AND position = $2 AND state = 0",
                claim.Conversation.Value,
                claim.Entry.Position),
            cancellationToken);

    private void Forget(TurnClaim claim) => claims.TryRemove(new KeyValuePair<ConversationId, long>(claim.Conversation, claim.FencingToken));
}
