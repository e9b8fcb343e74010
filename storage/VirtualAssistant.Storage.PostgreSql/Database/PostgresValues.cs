using System.Text;
using NodaTime;
using Npgsql;
using NpgsqlTypes;
using VirtualAssistant.Brain.Identity;

namespace VirtualAssistant.Storage.PostgreSql.Database;

/// <summary>How the brain's types are written in parameters, and read back.</summary>
/// <remarks>Every parameter names its type, null or not: statements are prepared by their types.</remarks>
internal static class PostgresValues
{
    public static NpgsqlParameter Text(string? value) => Of(NpgsqlDbType.Text, value is null ? null : Clean(value));

    public static NpgsqlParameter Texts(IEnumerable<string> values) => Of(NpgsqlDbType.Array | NpgsqlDbType.Text, values.Select(Clean).ToArray());

    public static NpgsqlParameter Id(ConversationId value) => Text(value.Value);

    public static NpgsqlParameter Id(Guid? value) => Of(NpgsqlDbType.Uuid, value);

    public static NpgsqlParameter Id(TurnId value) => Id(value.Value);

    public static NpgsqlParameter Id(PersonId value) => Id(value.Value);

    public static NpgsqlParameter Id(ActionId value) => Id(value.Value);

    public static NpgsqlParameter Ids(IEnumerable<Guid> values) => Of(NpgsqlDbType.Array | NpgsqlDbType.Uuid, values.ToArray());

    public static NpgsqlParameter Bytes(ReadOnlyMemory<byte>? value) => Of(NpgsqlDbType.Bytea, value);

    public static NpgsqlParameter Bytes(IEnumerable<ReadOnlyMemory<byte>> values) =>
        Of(NpgsqlDbType.Array | NpgsqlDbType.Bytea, values.Select(value => value.ToArray()).ToArray());

    public static NpgsqlParameter Json(string? value) => Of(NpgsqlDbType.Jsonb, value);

    public static NpgsqlParameter Small(int? value) => Of(NpgsqlDbType.Smallint, (short?)value);

    public static NpgsqlParameter Smalls(IEnumerable<int> values) => Of(NpgsqlDbType.Array | NpgsqlDbType.Smallint, values.Select(value => (short)value).ToArray());

    public static NpgsqlParameter Number(int value) => Of(NpgsqlDbType.Integer, value);

    public static NpgsqlParameter Number(long value) => Of(NpgsqlDbType.Bigint, value);

    public static NpgsqlParameter Numbers(IEnumerable<long> values) => Of(NpgsqlDbType.Array | NpgsqlDbType.Bigint, values.ToArray());

    public static NpgsqlParameter Reals(IEnumerable<double> values) => Of(NpgsqlDbType.Array | NpgsqlDbType.Double, values.ToArray());

    public static NpgsqlParameter Flag(bool value) => Of(NpgsqlDbType.Boolean, value);

    public static NpgsqlParameter Flags(IEnumerable<bool> values) => Of(NpgsqlDbType.Array | NpgsqlDbType.Boolean, values.ToArray());

    public static NpgsqlParameter Time(DateTimeOffset value) => Of(NpgsqlDbType.TimestampTz, value.UtcDateTime);

    public static NpgsqlParameter Time(Instant value) => Of(NpgsqlDbType.TimestampTz, value.ToDateTimeUtc());

    public static NpgsqlParameter Span(TimeSpan value) => Of(NpgsqlDbType.Interval, value);

    /// <summary>The text without what the server cannot hold: U+0000, and halves of characters.</summary>
    public static string Clean(string text)
    {
        var span = text.AsSpan();
        if (span.Contains('\0'))
        {
            text = text.Replace("\0", "", StringComparison.Ordinal);
        }

        return span.ContainsAnyInRange('\uD800', '\uDFFF') ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) : text;
    }

    public static TurnId ReadTurn(this NpgsqlDataReader row, int column) => new(row.GetGuid(column));

    public static PersonId ReadPerson(this NpgsqlDataReader row, int column) => new(row.GetGuid(column));

    public static DateTimeOffset ReadTime(this NpgsqlDataReader row, int column) => new(row.GetDateTime(column));

    public static Instant ReadInstant(this NpgsqlDataReader row, int column) => Instant.FromDateTimeUtc(row.GetDateTime(column));

    public static byte[] ReadBytes(this NpgsqlDataReader row, int column) => row.IsDBNull(column) ? [] : row.GetFieldValue<byte[]>(column);

    public static string? ReadText(this NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static NpgsqlParameter Of(NpgsqlDbType type, object? value) => new() { NpgsqlDbType = type, Value = value ?? DBNull.Value };
}
