using Npgsql;
using VirtualAssistant.Brain.People;
using VirtualAssistant.Storage.PostgreSql.Database;

namespace VirtualAssistant.Storage.PostgreSql.People;

internal static class PersonRows
{
    /// <summary>Reads person_id, name, locale, zone and language, which stand side by side.</summary>
    /// <param name="column">Where they begin.</param>
    public static Person Read(NpgsqlDataReader row, int column) => new(row.ReadPerson(column))
    {
        Name = row.ReadText(column + 1),
        Locale = row.ReadText(column + 2),
        Zone = row.ReadText(column + 3),
        Language = row.ReadText(column + 4),
    };
}
