using Microsoft.Data.Sqlite;
using VirtualAssistant.Brain.Actions;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.LongTermMemory;
using VirtualAssistant.Brain.Outbox;
using VirtualAssistant.Storage.Sqlite.Database;
using VirtualAssistant.Storage.Sqlite.Lists;
using VirtualAssistant.Storage.Sqlite.LongTermMemory;
using VirtualAssistant.Storage.Sqlite.People;
using VirtualAssistant.Storage.Sqlite.Reminders;

namespace VirtualAssistant.Storage.Sqlite.Actions;

internal sealed class ActionStore(SqliteDatabase database, Inbox.Inbox inbox) : IActionStore
{
    private const string Columns =
        "action_id, action, conversation_id, person_id, root, outcome, details, undo_action, undo_arguments, completed_at";

    public ValueTask<Receipt?> FindAsync(ActionId action, CancellationToken cancellationToken) =>
        ValueTask.FromResult(database.Read(session => session.First(
            $"SELECT {Columns} FROM receipts WHERE action_id = $1", Read, action.ToColumn())));

    public ValueTask<Receipt?> FindUndoableAsync(ConversationId conversation, PersonId person, CancellationToken cancellationToken) =>
        ValueTask.FromResult(database.Read(session => session.First(
            $"""
            SELECT {Columns} FROM receipts
            WHERE conversation_id = $1 AND person_id = $2 AND undo_action IS NOT NULL AND undone_by IS NULL
            ORDER BY sequence DESC LIMIT 1
            """,
            Read,
            conversation.Value,
            person.ToColumn())));

    public async ValueTask<ActionCommitResult> CommitAsync(ActionCommit commit, CancellationToken cancellationToken)
    {
        try
        {
            return await database.WriteAsync(session => Commit(session, commit), cancellationToken);
        }
        catch (Exception conflict) when (conflict is ReminderConflictException or ListConflictException or LinkConflictException)
        {
            return ActionCommitResult.Conflict;
        }
    }

    private ActionCommitResult Commit(SqliteSession session, ActionCommit commit)
    {
        var (receipt, result) = (commit.Receipt, commit.Result);
        if (session.First("SELECT 1 FROM receipts WHERE action_id = $1", _ => true, receipt.Id.ToColumn()))
        {
            return ActionCommitResult.AlreadyDone;
        }

        if (result.Undoes is { } undone && session.Execute(
                "UPDATE receipts SET undone_by = $2 WHERE action_id = $1 AND undone_by IS NULL", undone.ToColumn(), receipt.Id.ToColumn()) == 0)
        {
            return ActionCommitResult.Conflict;
        }

        ReminderRows.Apply(session, result.Reminders);
        ListRows.Apply(session, result.Lists);
        foreach (var fact in result.Forgets)
        {
            Forgetting.Apply(session, fact);
        }

        if (result.Link is { } link)
        {
            Links.Apply(session, link);
        }

        Insert(session, receipt);
        inbox.Accept(session, commit.Outcome);
        if (commit.Notice is { } notice)
        {
            inbox.Accept(session, notice);
        }

        session.Execute(
            "DELETE FROM outbox WHERE queue = $1 AND conversation_id = $2 AND message_id = $3",
            Queues.Actions,
            receipt.Conversation.Value,
            receipt.Id.ToColumn());
        session.Execute("UPDATE conversations SET awaiting = max(awaiting - 1, 0) WHERE conversation_id = $1", receipt.Conversation.Value);
        return ActionCommitResult.Committed;
    }

    private static void Insert(SqliteSession session, Receipt receipt) =>
        session.Execute(
            """
            INSERT INTO receipts (action_id, action, conversation_id, person_id, root, outcome, details, undo_action, undo_arguments, completed_at, sequence)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, (SELECT last_position FROM conversations WHERE conversation_id = $3))
            """,
            receipt.Id.ToColumn(),
            receipt.Action,
            receipt.Conversation.Value,
            PersonRows.Resolve(session, receipt.Person).ToColumn(),
            receipt.Root.ToColumn(),
            (int)receipt.Outcome,
            receipt.Details,
            receipt.Compensation?.Action,
            receipt.Compensation?.Arguments,
            receipt.CompletedAt.ToColumn());

    private static Receipt Read(SqliteDataReader row) => new(
        new ActionId(row.ReadGuid(0)),
        row.GetString(1),
        new ConversationId(row.GetString(2)),
        row.ReadPerson(3),
        row.ReadTurn(4),
        (ActionOutcome)row.GetInt32(5),
        row.GetString(6),
        row.ReadText(7) is { } undo ? new Compensation(undo, row.GetString(8)) : null,
        row.ReadTime(9));
}
