using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.People;
using VirtualAssistant.Storage.PostgreSql.Database;
using static VirtualAssistant.Storage.PostgreSql.Database.PostgresValues;

namespace VirtualAssistant.Storage.PostgreSql.People;

internal sealed class PeopleStore(PostgresDatabase database) : IPeople
{
    /// <summary>Conversations that nobody else reads (own), each with the identity whose it is (o).</summary>
    private const string FromOwned =
        """
        FROM conversations own
        JOIN external_identities o ON o.channel = split_part(own.conversation_id, ':', 1) AND o.tenant = own.owner_tenant AND o.external_id = own.owner_id
        """;

    public ValueTask<Person?> FindAsync(ExternalIdentity identity, CancellationToken cancellationToken) =>
        database.FirstAsync(
            """
            SELECT p.person_id, p.name, p.locale, p.zone, p.language FROM external_identities i JOIN people p ON p.person_id = i.person_id
            WHERE i.channel = $1 AND i.tenant = $2 AND i.external_id = $3
            """,
            [Text(identity.Channel), Text(identity.Tenant), Text(identity.Id)],
            row => PersonRows.Read(row, 0),
            cancellationToken);

    public ValueTask<bool> HasMetAsync(PersonId person, CancellationToken cancellationToken) =>
        database.FirstAsync(
            "SELECT EXISTS (SELECT 1 FROM people WHERE met_at IS NOT NULL AND (person_id = va_person($1) OR joined_to = va_person($1)))",
            [Id(person)],
            row => row.GetBoolean(0),
            cancellationToken);

    public ValueTask<IReadOnlyList<Device>> FindDevicesAsync(PersonId person, CancellationToken cancellationToken) =>
        database.AllAsync(
            """
            SELECT i.channel, i.tenant, i.external_id, newest.conversation_id, newest.at FROM external_identities i
            LEFT JOIN LATERAL (
                SELECT c.conversation_id, va_last_said(c.conversation_id) AS at FROM conversations c
                WHERE c.owner_id = i.external_id AND c.owner_tenant = i.tenant AND starts_with(c.conversation_id, i.channel || ':')
                ORDER BY at DESC NULLS LAST LIMIT 1) newest ON true
            WHERE i.person_id = $1 ORDER BY newest.at DESC NULLS LAST
            """,
            [Id(person)],
            row => new Device(
                new ExternalIdentity(row.GetString(0), row.GetString(1), row.GetString(2)),
                row.ReadText(3) is { } conversation ? new ConversationId(conversation) : null,
                row.IsDBNull(4) ? null : row.ReadTime(4)),
            cancellationToken);

    public async ValueTask<IReadOnlyDictionary<ConversationId, ConversationId>> FindPlacesAsync(
        IReadOnlyCollection<ConversationId> conversations, bool elsewhere, CancellationToken cancellationToken)
    {
        var places = await database.AllAsync(
            $"""
            SELECT own.conversation_id, newest.conversation_id {FromOwned}
            JOIN LATERAL (
                SELECT c.conversation_id FROM external_identities i
                JOIN conversations c ON c.owner_id = i.external_id AND c.owner_tenant = i.tenant AND starts_with(c.conversation_id, i.channel || ':')
                WHERE i.person_id = o.person_id AND NOT ($2 AND (i.channel, i.tenant, i.external_id) = (o.channel, o.tenant, o.external_id))
                ORDER BY va_last_said(c.conversation_id) DESC NULLS LAST LIMIT 1) newest ON true
            WHERE own.conversation_id = ANY ($1) AND (SELECT count(*) FROM external_identities a WHERE a.person_id = o.person_id) > 1
            """,
            [Texts(conversations.Select(conversation => conversation.Value)), Flag(elsewhere)],
            row => (Of: new ConversationId(row.GetString(0)), Place: new ConversationId(row.GetString(1))),
            cancellationToken);
        return places.ToDictionary(place => place.Of, place => place.Place);
    }

    public async ValueTask<IReadOnlyDictionary<ConversationId, QuietTime>> FindQuietTimesAsync(
        IReadOnlyCollection<ConversationId> conversations, CancellationToken cancellationToken)
    {
        var found = await database.AllAsync(
            $"""
            SELECT own.conversation_id, p.quiet, p.zone {FromOwned}
            JOIN people p ON p.person_id = o.person_id
            WHERE own.conversation_id = ANY ($1) AND p.quiet IS NOT NULL
            """,
            [Texts(conversations.Select(conversation => conversation.Value))],
            row => (Of: new ConversationId(row.GetString(0)), Hours: QuietHours.Parse(row.GetString(1)), Zone: row.ReadText(2)),
            cancellationToken);
        return found.Where(row => row.Hours is not null).ToDictionary(row => row.Of, row => new QuietTime(row.Hours!, row.Zone));
    }

    public ValueTask<LinkOffer?> FindOfferAsync(LinkCode code, CancellationToken cancellationToken) =>
        database.FirstAsync(
            "SELECT person_id, conversation_id, made_at, expires_at, used_at FROM link_codes WHERE code = $1",
            [Bytes(code.Hash())],
            row => new LinkOffer(
                row.ReadPerson(0), new ConversationId(row.GetString(1)), row.ReadTime(2), row.ReadTime(3), row.IsDBNull(4) ? null : row.ReadTime(4)),
            cancellationToken);

    public async ValueTask<int> CountAsync(PersonId person, LinkEvent what, DateTimeOffset since, CancellationToken cancellationToken) =>
        (int)await database.FirstAsync(
            "SELECT count(*) FROM link_events WHERE person_id = $1 AND kind = $2 AND at > $3",
            [Id(person), Small((int)what), Time(since)],
            row => row.GetInt64(0),
            cancellationToken);
}
