using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Npgsql;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Lists;
using VirtualAssistant.Storage.PostgreSql.Database;

namespace VirtualAssistant.Storage.PostgreSql.Lists;

internal static class ListRows
{
    public const string Columns = "list_id, person_id, room, name, items, created_at, version";

    public static ItemList Read(NpgsqlDataReader row) => new(
        new ListId(row.GetGuid(0)),
        row.ReadPerson(1),
        row.ReadText(2) is { } room ? new ConversationId(room) : null,
        row.GetString(3),
        JsonSerializer.Deserialize(row.GetString(4), ListRowJson.Default.ImmutableArrayListItem),
        row.ReadInstant(5),
        row.GetInt64(6));

    /// <summary>Changes as va_change_list reads them.</summary>
    public static string Write(IEnumerable<ListChange> changes) => JsonSerializer.Serialize([.. changes.Select(ListRow.Of)], ListRowJson.Default.ListRowArray);
}

internal sealed record ListRow(
    long Expected, bool Deleted, Guid List, Guid Person, string? Room, string Name, string Key, ImmutableArray<ListItem> Items, long Version, DateTimeOffset Created)
{
    public static ListRow Of(ListChange change) => new(
        change.ExpectedVersion,
        change.IsDeleted,
        change.After.Id.Value,
        change.After.Person.Value,
        change.After.Room is { } room ? PostgresValues.Clean(room.Value) : null,
        PostgresValues.Clean(change.After.Name),
        PostgresValues.Clean(change.After.Key),
        [.. change.After.Items.Select(item => item with { Text = PostgresValues.Clean(item.Text) })],
        change.After.Version,
        change.After.CreatedAt.ToDateTimeOffset());
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ListRow[]))]
[JsonSerializable(typeof(ImmutableArray<ListItem>))]
internal sealed partial class ListRowJson : JsonSerializerContext;
