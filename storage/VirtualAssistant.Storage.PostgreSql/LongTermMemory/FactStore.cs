using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.LongTermMemory;
using VirtualAssistant.Storage.PostgreSql.Database;
using static VirtualAssistant.Storage.PostgreSql.Database.PostgresValues;

namespace VirtualAssistant.Storage.PostgreSql.LongTermMemory;

internal sealed class FactStore(PostgresDatabase database) : IFactStore
{
    public ValueTask<IReadOnlyList<Fact>> RecallAsync(PersonId person, ConversationId audience, CancellationToken cancellationToken) =>
        database.AllAsync(
            $"""
            SELECT {FactRows.Columns} FROM facts
            WHERE person_id = $1 AND superseded_at IS NULL AND (NOT is_private OR EXISTS (
                SELECT 1 FROM conversations c WHERE c.conversation_id = $2 AND NOT c.is_group))
            ORDER BY fact_key, confidence DESC, learned_at DESC
            """,
            [Id(person), Id(audience)],
            FactRows.Read,
            cancellationToken);

    public ValueTask<IReadOnlyList<Fact>> FindAllAsync(PersonId person, CancellationToken cancellationToken) =>
        database.AllAsync(
            $"SELECT {FactRows.Columns} FROM facts WHERE person_id = $1 ORDER BY fact_key, learned_at DESC", [Id(person)], FactRows.Read, cancellationToken);
}
