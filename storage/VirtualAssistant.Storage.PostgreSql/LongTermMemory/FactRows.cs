using System.Text.Json;
using System.Text.Json.Serialization;
using Npgsql;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.LongTermMemory;
using VirtualAssistant.Storage.PostgreSql.Database;

namespace VirtualAssistant.Storage.PostgreSql.LongTermMemory;

internal static class FactRows
{
    public const string Columns = "fact_id, person_id, fact_key, value, confidence, conversation_id, position, quote, is_private, learned_at";

    public static Fact Read(NpgsqlDataReader row) => new(
        new FactId(row.GetGuid(0)),
        row.ReadPerson(1),
        row.GetString(2),
        row.GetString(3),
        row.GetDouble(4),
        new FactSource(new ConversationId(row.GetString(5)), row.GetInt64(6), row.GetString(7)),
        row.GetBoolean(8),
        row.ReadTime(9));

    /// <summary>Facts as the parameter of va_consolidate.</summary>
    public static string Write(IEnumerable<Fact> facts) => JsonSerializer.Serialize([.. facts.Select(FactRow.Of)], FactJson.Default.FactRowArray);
}

/// <summary>A fact as va_learn reads it.</summary>
internal sealed record FactRow(
    Guid Id,
    Guid About,
    string Key,
    string Value,
    double Confidence,
    string Conversation,
    long Position,
    string Quote,
    bool Private,
    DateTimeOffset Learned,
    bool Denial)
{
    public static FactRow Of(Fact fact) => new(
        fact.Id.Value,
        fact.About.Value,
        PostgresValues.Clean(fact.Key),
        PostgresValues.Clean(fact.Value),
        fact.Confidence,
        PostgresValues.Clean(fact.Source.Conversation.Value),
        fact.Source.Position,
        PostgresValues.Clean(fact.Source.Quote),
        fact.IsPrivate,
        fact.LearnedAt,
        fact.IsDenial);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(FactRow[]))]
internal sealed partial class FactJson : JsonSerializerContext;
