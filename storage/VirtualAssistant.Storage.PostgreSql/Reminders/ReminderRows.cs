using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime.Text;
using Npgsql;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Reminders;
using VirtualAssistant.Storage.PostgreSql.Database;

namespace VirtualAssistant.Storage.PostgreSql.Reminders;

internal static class ReminderRows
{
    public const string Columns = "reminder_id, person_id, conversation_id, what, due_at, zone, start, rule, state, created_at, version, is_for_room";

    public static Reminder Read(NpgsqlDataReader row) => new(
        new ReminderId(row.GetGuid(0)),
        row.ReadPerson(1),
        new ConversationId(row.GetString(2)),
        row.GetString(3),
        row.ReadInstant(4),
        row.GetString(5),
        LocalDateTimePattern.ExtendedIso.Parse(row.GetString(6)).Value,
        row.ReadText(7),
        (ReminderState)row.GetInt16(8),
        row.ReadInstant(9),
        row.GetInt64(10),
        row.GetBoolean(11));

    /// <summary>A change as va_change_reminder reads it.</summary>
    public static string Write(ReminderChange change) => JsonSerializer.Serialize(ReminderRow.Of(change), ReminderRowJson.Default.ReminderRow);

    public static string Write(IEnumerable<ReminderChange> changes) =>
        JsonSerializer.Serialize([.. changes.Select(ReminderRow.Of)], ReminderRowJson.Default.ReminderRowArray);
}

internal sealed record ReminderRow(
    long Expected,
    Guid Reminder,
    Guid Person,
    string Conversation,
    string What,
    DateTimeOffset Due,
    string Zone,
    string Start,
    string? Rule,
    int State,
    long Version,
    DateTimeOffset Created,
    bool Room)
{
    public static ReminderRow Of(ReminderChange change) => new(
        change.ExpectedVersion,
        change.After.Id.Value,
        change.After.Person.Value,
        PostgresValues.Clean(change.After.Conversation.Value),
        PostgresValues.Clean(change.After.What),
        change.After.Due.ToDateTimeOffset(),
        change.After.Zone,
        LocalDateTimePattern.ExtendedIso.Format(change.After.Start),
        change.After.Rule,
        (int)change.After.State,
        change.After.Version,
        change.After.CreatedAt.ToDateTimeOffset(),
        change.After.IsForRoom);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ReminderRow))]
[JsonSerializable(typeof(ReminderRow[]))]
internal sealed partial class ReminderRowJson : JsonSerializerContext;
