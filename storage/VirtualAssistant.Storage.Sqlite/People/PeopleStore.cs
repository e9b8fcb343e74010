using VirtualAssistant.Brain.People;
using VirtualAssistant.Storage.Sqlite.Database;

namespace VirtualAssistant.Storage.Sqlite.People;

internal sealed class PeopleStore(SqliteDatabase database) : IPeople
{
    public ValueTask<Person?> FindAsync(ExternalIdentity identity, CancellationToken cancellationToken) =>
        ValueTask.FromResult(database.Read(session => session.First(
            """
            SELECT p.person_id, p.name, p.locale, p.zone, p.language FROM external_identities i JOIN people p USING (person_id)
            WHERE i.channel = $1 AND i.tenant = $2 AND i.external_id = $3
            """,
            row => new Person(row.ReadPerson(0)) { Name = row.ReadText(1), Locale = row.ReadText(2), Zone = row.ReadText(3), Language = row.ReadText(4) },
            identity.Channel,
            identity.Tenant,
            identity.Id)));
}
