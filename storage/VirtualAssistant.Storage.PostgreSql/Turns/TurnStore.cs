using System.Text.Json;
using Microsoft.Extensions.Options;
using Npgsql;
using VirtualAssistant.Brain.Actions;
using VirtualAssistant.Brain.ConversationLog;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Outbox;
using VirtualAssistant.Brain.People;
using VirtualAssistant.Brain.ShortTermMemory;
using VirtualAssistant.Brain.Turns;
using VirtualAssistant.Storage.PostgreSql.ConversationLog;
using VirtualAssistant.Storage.PostgreSql.Database;
using VirtualAssistant.Storage.PostgreSql.People;
using VirtualAssistant.Storage.PostgreSql.ShortTermMemory;
using static VirtualAssistant.Storage.PostgreSql.Database.PostgresValues;

namespace VirtualAssistant.Storage.PostgreSql.Turns;

/// <summary>The input queue that all processes share.</summary>
/// <remarks>
/// A claim is a lease on the conversation, in the server's time, with a random token. Whoever takes the conversation over writes another
/// token; a process that was paused meanwhile shows the old one, and its commit is refused.
/// </remarks>
internal sealed class TurnStore(
    PostgresDatabase database, Leases leases, GrantedTurns granted, ContextMemory contexts, IOptions<PostgresOptions> options, TimeProvider time) : ITurnStore
{
    private const string CommitTurn =
        "SELECT * FROM va_commit($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23)";

    /// <summary>The same for a turn in which somebody met the assistant.</summary>
    private const string CommitAndMeet = $"WITH done AS MATERIALIZED ({CommitTurn}) SELECT done.*, CASE WHEN o_is_stored THEN va_meet($5, $8) END FROM done";

    public async ValueTask<TurnQueue> ClaimAsync(ConversationId conversation, CancellationToken cancellationToken)
    {
        if (granted.Take(conversation) is { } accepted)
        {
            return new TurnQueue.Next(accepted);
        }

        var token = GrantedTurns.DrawToken();
        var known = await contexts.FindAsync(conversation, cancellationToken);
        var head = await database.FirstAsync(
            "SELECT * FROM va_claim($1, $2, $3, $4, $5)",
            [Id(conversation), Id(database.Owner), Number(token), Span(options.Value.Lease), Number(known.Version)],
            row => ReadHead(row, conversation, token, known),
            cancellationToken);
        if (head is TurnQueue.Next { Claim: var claim })
        {
            leases.Take(claim);
        }

        return head ?? TurnQueue.Empty.Instance;
    }

    public async ValueTask<CommitResult> CommitAsync(TurnCommit commit, CancellationToken cancellationToken)
    {
        var (claim, decision) = (commit.Claim, commit.Decision);
        var result = await EndAsync(claim, commit.Replies, decision, reason: null, cancellationToken);
        if (result.IsStored && decision.State is { } state)
        {
            contexts.Keep(claim.Conversation, new ConversationContext(state, claim.Context.Version + 1));
        }

        return result;
    }

    public async ValueTask ReleaseAsync(TurnClaim claim, TimeSpan after, CancellationToken cancellationToken)
    {
        leases.End(claim);
        await database.ExecuteAsync(
            "SELECT va_release($1, $2, $3, $4)",
            [Id(claim.Conversation), Number(claim.Entry.Position), Number(claim.FencingToken), Span(after)],
            cancellationToken);
    }

    public async ValueTask DeadLetterAsync(
        TurnClaim claim, string reason, IReadOnlyList<RenderedReply> apology, CancellationToken cancellationToken) =>
        await EndAsync(claim, apology, decision: null, reason, cancellationToken);

    public ValueTask<IReadOnlyList<ConversationId>> FindPendingAsync(CancellationToken cancellationToken) =>
        database.AllAsync("SELECT DISTINCT conversation_id FROM inbox", [], row => new ConversationId(row.GetString(0)), cancellationToken);

    public async ValueTask<TurnChain> ReadChainAsync(ConversationId conversation, TurnId root, long position, CancellationToken cancellationToken)
    {
        // One statement sees one moment: a chain that is complete has all its replies.
        var rows = await database.AllAsync(
            $"""
            SELECT {LogRows.Columns}, open.is_complete FROM (
                SELECT NOT EXISTS (SELECT 1 FROM inbox WHERE conversation_id = $1 AND root = $2)
                   AND NOT EXISTS (SELECT 1 FROM outbox WHERE queue = 'actions' AND conversation_id = $1 AND root = $2) AS is_complete) open
            LEFT JOIN log ON conversation_id = $1 AND position > $3 AND root = $2 AND author = 1
            ORDER BY position
            """,
            [Id(conversation), Id(root), Number(position)],
            row => (Reply: row.IsDBNull(0) ? null : LogRows.Read(row, conversation), IsComplete: row.GetBoolean(6)),
            cancellationToken);
        return new TurnChain([.. from row in rows where row.Reply is not null select row.Reply], rows[0].IsComplete);
    }

    private TurnQueue ReadHead(NpgsqlDataReader row, ConversationId conversation, long token, ConversationContext known)
    {
        switch (row.GetInt16(0))
        {
            case 0:
                return TurnQueue.Empty.Instance;
            case 2:
                return new TurnQueue.Later(time.GetUtcNow() + row.GetTimeSpan(1));
        }

        var version = row.GetInt64(11);
        var context = version == known.Version ? known : new ConversationContext(row.ReadBytes(12), version);
        return new TurnQueue.Next(new TurnClaim
        {
            Entry = new LogEntry(
                conversation, row.GetInt64(2), row.ReadTurn(3), (Author)row.GetInt16(4), row.ReadText(5), row.ReadBytes(6), row.ReadTime(7)),
            Root = row.ReadTurn(8),
            IsInline = row.GetBoolean(9),
            Attempt = row.GetInt32(10) + 1,
            Context = context,
            Reference = row.ReadBytes(13),
            IsGroup = row.GetBoolean(14),
            Person = PersonRows.Read(row, 15),
            FencingToken = token,
        });
    }

    /// <summary>Stores what the turn came to or, with <paramref name="reason"/>, that it was given up.</summary>
    private async ValueTask<CommitResult> EndAsync(
        TurnClaim claim, IReadOnlyList<RenderedReply> replies, Decision? decision, string? reason, CancellationToken cancellationToken)
    {
        leases.End(claim);
        var (actions, repeated) = (decision?.Actions ?? [], Flag(false));
        return await database.FirstAsync(
            decision is { Meets: true } ? CommitAndMeet : CommitTurn,
            [
                Id(claim.Conversation),
                Number(claim.Entry.Position),
                Id(claim.Turn),
                Id(claim.Root),
                Id(claim.Person.Id),
                Number(claim.FencingToken),
                repeated,
                Time(time.GetUtcNow()),
                Bytes(decision?.State),
                Text(decision?.Zone),
                Text(decision?.Language),
                Text(decision?.Quiet?.ToString()),
                Span(options.Value.OutcomeWait),
                Id(decision is not null && claim.Entry.Author == Author.Person ? NameBasedId.Of(Guid.Empty, claim.Conversation.Value) : null),
                Span(options.Value.ConsolidationDelay),
                Text(reason),
                Bytes(replies.Select(reply => reply.Activity)),
                Flags(replies.Select(reply => reply.Visible)),
                Smalls(replies.Select(reply => reply.Delivery switch { Delivery.ThroughOutbox => 1, Delivery.None => 0, _ => 2 })),
                Ids(replies.Select((_, ordinal) => claim.Turn.Child(Queues.Replies, ordinal))),
                Ids(actions.Select(action => action.Id.Value)),
                Bytes(actions.Select(action => new ReadOnlyMemory<byte>(JsonSerializer.SerializeToUtf8Bytes(action, ActionJson.Default.ActionRequest)))),
                Texts(decision?.Mentions ?? []),
            ],
            ReadResult,
            cancellationToken,
            repeated);
    }

    private static CommitResult ReadResult(NpgsqlDataReader row) => new(row.GetBoolean(0), row.GetBoolean(1), row.GetBoolean(2), row.GetInt64(3));
}
