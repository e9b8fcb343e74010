using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Lists;
using VirtualAssistant.Storage.Sqlite.Database;

namespace VirtualAssistant.Storage.Sqlite.Lists;

internal sealed class ListStore(SqliteDatabase database) : IListStore
{
    public ValueTask<IReadOnlyList<ItemList>> ListAsync(PersonId person, ConversationId? room, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<ItemList>>(database.Read(session => room is { } there
            ? session.All($"SELECT {ListRows.Columns} FROM lists WHERE room = $1 ORDER BY created_at, list_id", ListRows.Read, there.Value)
            : session.All($"SELECT {ListRows.Columns} FROM lists WHERE person_id = $1 AND room IS NULL ORDER BY created_at, list_id", ListRows.Read, person.ToColumn())));
}
