using Npgsql;
using VirtualAssistant.Brain.Actions;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Outbox;
using VirtualAssistant.Brain.ShortTermMemory;
using VirtualAssistant.Storage.PostgreSql.Database;
using VirtualAssistant.Storage.PostgreSql.Lists;
using VirtualAssistant.Storage.PostgreSql.People;
using VirtualAssistant.Storage.PostgreSql.Reminders;
using VirtualAssistant.Storage.PostgreSql.ShortTermMemory;
using static VirtualAssistant.Storage.PostgreSql.Database.PostgresValues;

namespace VirtualAssistant.Storage.PostgreSql.Actions;

internal sealed class ActionStore(PostgresDatabase database, Leases leases, ContextMemory contexts, Inbox.Inbox inbox) : IActionStore
{
    private const string Columns =
        "action_id, action, conversation_id, person_id, root, outcome, details, undo_action, undo_arguments, completed_at";

    public ValueTask<Receipt?> FindAsync(ActionId action, CancellationToken cancellationToken) =>
        database.FirstAsync($"SELECT {Columns} FROM receipts WHERE action_id = $1", [Id(action)], Read, cancellationToken);

    public ValueTask<Receipt?> FindUndoableAsync(ConversationId conversation, PersonId person, CancellationToken cancellationToken) =>
        database.FirstAsync(
            $"""
            SELECT {Columns} FROM receipts
            WHERE conversation_id = $1 AND person_id = $2 AND undo_action IS NOT NULL AND undone_by IS NULL
            ORDER BY sequence DESC LIMIT 1
            """,
            [Id(conversation), Id(person)],
            Read,
            cancellationToken);

    public async ValueTask<ActionCommitResult> CommitAsync(ActionCommit commit, CancellationToken cancellationToken)
    {
        var (receipt, result) = (commit.Receipt, commit.Result);
        var (committed, touched) = await database.FirstAsync(
            $"SELECT o_result, o_touched FROM va_commit_action({Inbox.Inbox.Parameters}, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, $38, $39, $40, $41)",
            [
                .. inbox.Write(commit.Outcome),
                Id(receipt.Id),
                Text(receipt.Action),
                Id(receipt.Person),
                Id(receipt.Root),
                Small((int)receipt.Outcome),
                Text(receipt.Details),
                Text(receipt.Compensation?.Action),
                Text(receipt.Compensation?.Arguments),
                Time(receipt.CompletedAt),
                Id(result.Undoes?.Value),
                Json(ReminderRows.Write(result.Reminders)),
                Ids(result.Forgets.Select(fact => fact.About.Value)),
                Texts(result.Forgets.Select(fact => fact.Key)),
                Texts(result.Forgets.Select(fact => fact.Source.Conversation.Value)),
                Numbers(result.Forgets.Select(fact => fact.Source.Position)),
                Json(result.Link is null ? null : LinkRow.Write(result.Link)),
                Text(commit.Notice?.Conversation.Value),
                Id(commit.Notice?.Turn.Value),
                Bytes(commit.Notice?.Activity),
                Json(ListRows.Write(result.Lists)),
            ],
            row => ((ActionCommitResult)row.GetInt16(0), row.IsDBNull(1) ? [] : row.GetFieldValue<string[]>(1)),
            cancellationToken);
        if (committed == ActionCommitResult.Committed)
        {
            leases.End(Queues.Actions, receipt.Id.Value); // The request went out with the receipt.
        }

        if (touched is { Length: > 0 })
        {
            await RefreshAsync(touched, cancellationToken);
        }

        return committed;
    }

    /// <summary>What was forgotten is forgotten by the cache as well, a whole state too.</summary>
    private async Task RefreshAsync(string[] conversations, CancellationToken cancellationToken)
    {
        var states = await database.AllAsync(
            "SELECT c.conversation_id, s.state, c.state_version FROM conversations c LEFT JOIN conversation_states s USING (conversation_id) WHERE c.conversation_id = ANY ($1)",
            [Texts(conversations)],
            row => (new ConversationId(row.GetString(0)), new ConversationContext(row.ReadBytes(1), row.GetInt64(2))),
            cancellationToken);
        foreach (var (conversation, context) in states)
        {
            contexts.Keep(conversation, context);
        }
    }

    private static Receipt Read(NpgsqlDataReader row) => new(
        new ActionId(row.GetGuid(0)),
        row.GetString(1),
        new ConversationId(row.GetString(2)),
        row.ReadPerson(3),
        row.ReadTurn(4),
        (ActionOutcome)row.GetInt16(5),
        row.GetString(6),
        row.ReadText(7) is { } undo ? new Compensation(undo, row.GetString(8)) : null,
        row.ReadTime(9));
}
