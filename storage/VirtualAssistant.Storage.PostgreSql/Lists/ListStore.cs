using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Lists;
using VirtualAssistant.Storage.PostgreSql.Database;
using static VirtualAssistant.Storage.PostgreSql.Database.PostgresValues;

namespace VirtualAssistant.Storage.PostgreSql.Lists;

internal sealed class ListStore(PostgresDatabase database) : IListStore
{
    public ValueTask<IReadOnlyList<ItemList>> ListAsync(PersonId person, ConversationId? room, CancellationToken cancellationToken) => room is { } there
        ? database.AllAsync($"SELECT {ListRows.Columns} FROM lists WHERE room = $1 ORDER BY created_at, list_id", [Id(there)], ListRows.Read, cancellationToken)
        : database.AllAsync(
            $"SELECT {ListRows.Columns} FROM lists WHERE person_id = $1 AND room IS NULL ORDER BY created_at, list_id", [Id(person)], ListRows.Read, cancellationToken);
}
