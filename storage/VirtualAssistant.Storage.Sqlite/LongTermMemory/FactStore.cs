using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.LongTermMemory;
using VirtualAssistant.Storage.Sqlite.Database;

namespace VirtualAssistant.Storage.Sqlite.LongTermMemory;

internal sealed class FactStore(SqliteDatabase database) : IFactStore
{
    public ValueTask<IReadOnlyList<Fact>> RecallAsync(PersonId person, ConversationId audience, CancellationToken cancellationToken) =>
        database.ReadBetweenWritesAsync<IReadOnlyList<Fact>>(
            session => session.All(
                $"""
                SELECT {FactRows.Columns} FROM facts
                WHERE person_id = $1 AND superseded_at IS NULL AND (is_private = 0 OR EXISTS (
                    SELECT 1 FROM conversations c WHERE c.conversation_id = $2 AND c.is_group = 0))
                ORDER BY fact_key, confidence DESC, learned_at DESC
                """,
                FactRows.Read,
                person.ToColumn(),
                audience.Value),
            cancellationToken);

    public ValueTask<IReadOnlyList<Fact>> FindAllAsync(PersonId person, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<Fact>>(database.Read(session => session.All(
            $"SELECT {FactRows.Columns} FROM facts WHERE person_id = $1 ORDER BY fact_key, learned_at DESC",
            FactRows.Read,
            person.ToColumn())));
}
