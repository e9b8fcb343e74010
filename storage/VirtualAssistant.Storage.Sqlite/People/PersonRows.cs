using Microsoft.Data.Sqlite;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.People;
using VirtualAssistant.Storage.Sqlite.Database;

namespace VirtualAssistant.Storage.Sqlite.People;

internal static class PersonRows
{
    /// <summary>Of a person under the name p.</summary>
    public const string Columns = "p.person_id, p.name, p.locale, p.zone, p.language";

    /// <param name="column">Where <see cref="Columns"/> begin.</param>
    public static Person Read(SqliteDataReader row, int column) => new(row.ReadPerson(column))
    {
        Name = row.ReadText(column + 1),
        Locale = row.ReadText(column + 2),
        Zone = row.ReadText(column + 3),
        Language = row.ReadText(column + 4),
    };

    /// <summary>The person somebody has become since: work that began before two were joined is written for both.</summary>
    public static PersonId Resolve(SqliteSession session, PersonId person) =>
        session.First("SELECT joined_to FROM people WHERE person_id = $1 AND joined_to IS NOT NULL", row => (PersonId?)row.ReadPerson(0), person.ToColumn()) ?? person;
}
