using Microsoft.Data.Sqlite;
using NodaTime;
using VirtualAssistant.Brain.Identity;

namespace VirtualAssistant.Storage.Sqlite.Database;

/// <summary>How the brain's types are written in columns, and read back.</summary>
internal static class SqliteValues
{
    public static byte[] ToColumn(this Guid id) => id.ToByteArray(bigEndian: true);

    public static byte[] ToColumn(this TurnId id) => id.Value.ToColumn();

    public static byte[] ToColumn(this PersonId id) => id.Value.ToColumn();

    public static byte[] ToColumn(this ActionId id) => id.Value.ToColumn();

    public static long ToColumn(this DateTimeOffset time) => time.ToUnixTimeMilliseconds();

    public static long ToColumn(this Instant time) => time.ToUnixTimeMilliseconds();

    public static byte[] ToColumn(this ReadOnlyMemory<byte> json) => json.ToArray();

    public static Guid ReadGuid(this SqliteDataReader row, int column) => new((byte[])row.GetValue(column), bigEndian: true);

    public static TurnId ReadTurn(this SqliteDataReader row, int column) => new(row.ReadGuid(column));

    public static PersonId ReadPerson(this SqliteDataReader row, int column) => new(row.ReadGuid(column));

    public static DateTimeOffset ReadTime(this SqliteDataReader row, int column) =>
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column));

    public static Instant ReadInstant(this SqliteDataReader row, int column) => Instant.FromUnixTimeMilliseconds(row.GetInt64(column));

    public static byte[] ReadBytes(this SqliteDataReader row, int column) => row.IsDBNull(column) ? [] : (byte[])row.GetValue(column);

    public static string? ReadText(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
