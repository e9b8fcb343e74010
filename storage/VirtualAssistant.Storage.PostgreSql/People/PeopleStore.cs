using VirtualAssistant.Brain.People;
using VirtualAssistant.Storage.PostgreSql.Database;
using static VirtualAssistant.Storage.PostgreSql.Database.PostgresValues;

namespace VirtualAssistant.Storage.PostgreSql.People;

internal sealed class PeopleStore(PostgresDatabase database) : IPeople
{
    public ValueTask<Person?> FindAsync(ExternalIdentity identity, CancellationToken cancellationToken) =>
        database.FirstAsync(
            """
            SELECT p.person_id, p.name, p.locale, p.zone, p.language FROM external_identities i JOIN people p ON p.person_id = i.person_id
            WHERE i.channel = $1 AND i.tenant = $2 AND i.external_id = $3
            """,
            [Text(identity.Channel), Text(identity.Tenant), Text(identity.Id)],
            row => new Person(row.ReadPerson(0)) { Name = row.ReadText(1), Locale = row.ReadText(2), Zone = row.ReadText(3), Language = row.ReadText(4) },
            cancellationToken);
}
