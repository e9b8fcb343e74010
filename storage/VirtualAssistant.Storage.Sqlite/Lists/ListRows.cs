using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Data.Sqlite;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Lists;
using VirtualAssistant.Storage.Sqlite.Database;
using VirtualAssistant.Storage.Sqlite.People;

namespace VirtualAssistant.Storage.Sqlite.Lists;

internal static class ListRows
{
    public const string Columns = "list_id, person_id, room, name, items, created_at, version";

    /// <exception cref="ListConflictException">A list is not at the version the change was made from, or a new one exists already.</exception>
    public static void Apply(SqliteSession session, IReadOnlyList<ListChange> changes)
    {
        foreach (var change in changes)
        {
            if (!TryApply(session, change))
            {
                throw new ListConflictException();
            }
        }
    }

    public static ItemList Read(SqliteDataReader row) => new(
        new ListId(row.ReadGuid(0)),
        row.ReadPerson(1),
        row.ReadText(2) is { } room ? new ConversationId(room) : null,
        row.GetString(3),
        JsonSerializer.Deserialize(row.GetString(4), ListRowJson.Default.ImmutableArrayListItem),
        row.ReadInstant(5),
        row.GetInt64(6));

    private static bool TryApply(SqliteSession session, ListChange change)
    {
        var (after, id) = (change.After, change.After.Id.Value.ToColumn());
        if (change.IsDeleted)
        {
            return session.Execute("DELETE FROM lists WHERE list_id = $1 AND version = $2", id, change.ExpectedVersion) == 1;
        }

        var items = JsonSerializer.Serialize(after.Items, ListRowJson.Default.ImmutableArrayListItem);
        return change.ExpectedVersion == 0
            ? session.Execute(
                $"INSERT INTO lists ({Columns}, name_key) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING",
                id,
                PersonRows.Resolve(session, after.Person).ToColumn(),
                after.Room?.Value,
                after.Name,
                items,
                after.CreatedAt.ToColumn(),
                after.Version,
                after.Key) == 1
            : session.Execute("UPDATE lists SET items = $3, version = $4 WHERE list_id = $1 AND version = $2", id, change.ExpectedVersion, items, after.Version) == 1;
    }
}

/// <summary>A list has changed since it was read.</summary>
internal sealed class ListConflictException : Exception;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ImmutableArray<ListItem>))]
internal sealed partial class ListRowJson : JsonSerializerContext;
