using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.People;
using VirtualAssistant.Storage.Sqlite.Database;

namespace VirtualAssistant.Storage.Sqlite.People;

internal sealed class PeopleStore(SqliteDatabase database) : IPeople
{
    /// <summary>Conversations that nobody else reads (own), each with the identity whose it is (o).</summary>
    private const string FromOwned =
        """
        FROM conversations own
        JOIN external_identities o ON o.channel = substr(own.conversation_id, 1, instr(own.conversation_id, ':') - 1)
            AND o.tenant = own.owner_tenant AND o.external_id = own.owner_id
        """;

    public ValueTask<Person?> FindAsync(ExternalIdentity identity, CancellationToken cancellationToken) =>
        ValueTask.FromResult(database.Read(session => session.First(
            $"""
            SELECT {PersonRows.Columns} FROM external_identities i JOIN people p USING (person_id)
            WHERE i.channel = $1 AND i.tenant = $2 AND i.external_id = $3
            """,
            row => PersonRows.Read(row, 0),
            identity.Channel,
            identity.Tenant,
            identity.Id)));

    public ValueTask<bool> HasMetAsync(PersonId person, CancellationToken cancellationToken) =>
        ValueTask.FromResult(database.Read(session => session.First(
            """
            SELECT 1 FROM people WHERE met_at IS NOT NULL AND (person_id = $1 OR person_id = (SELECT joined_to FROM people WHERE person_id = $1)
                OR joined_to = coalesce((SELECT joined_to FROM people WHERE person_id = $1), $1))
            """,
            _ => true,
            person.ToColumn())));

    public ValueTask<IReadOnlyList<Device>> FindDevicesAsync(PersonId person, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<Device>>(database.Read(session => session.All(
            """
            SELECT channel, tenant, external_id, conversation_id, at FROM (
                SELECT *, row_number() OVER (PARTITION BY channel, tenant, external_id ORDER BY at DESC) AS place FROM (
                    SELECT i.channel, i.tenant, i.external_id, c.conversation_id,
                        (SELECT l.at FROM log l WHERE l.conversation_id = c.conversation_id AND l.author = 0 ORDER BY l.position DESC LIMIT 1) AS at
                    FROM external_identities i
                    LEFT JOIN conversations c ON c.owner_id = i.external_id AND c.owner_tenant = i.tenant
                        AND substr(c.conversation_id, 1, length(i.channel) + 1) = i.channel || ':'
                    WHERE i.person_id = $1))
            WHERE place = 1 ORDER BY at DESC
            """,
            row => new Device(
                new ExternalIdentity(row.GetString(0), row.GetString(1), row.GetString(2)),
                row.ReadText(3) is { } conversation ? new ConversationId(conversation) : null,
                row.IsDBNull(4) ? null : row.ReadTime(4)),
            person.ToColumn())));

    public ValueTask<IReadOnlyDictionary<ConversationId, ConversationId>> FindPlacesAsync(
        IReadOnlyCollection<ConversationId> conversations, bool elsewhere, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyDictionary<ConversationId, ConversationId>>(database.Read(session => conversations
            .Select(conversation => (Of: conversation, Place: FindPlace(session, conversation, elsewhere)))
            .Where(place => place.Place is not null)
            .ToDictionary(place => place.Of, place => place.Place!.Value)));

    private static ConversationId? FindPlace(SqliteSession session, ConversationId conversation, bool elsewhere) => session.First(
        $"""
        SELECT c.conversation_id {FromOwned}
        JOIN external_identities i ON i.person_id = o.person_id AND NOT ($2 AND (i.channel, i.tenant, i.external_id) = (o.channel, o.tenant, o.external_id))
        JOIN conversations c ON c.owner_id = i.external_id AND c.owner_tenant = i.tenant AND substr(c.conversation_id, 1, length(i.channel) + 1) = i.channel || ':'
        WHERE own.conversation_id = $1 AND (SELECT count(*) FROM external_identities a WHERE a.person_id = o.person_id) > 1
        ORDER BY (SELECT l.at FROM log l WHERE l.conversation_id = c.conversation_id AND l.author = 0 ORDER BY l.position DESC LIMIT 1) DESC LIMIT 1
        """,
        row => (ConversationId?)new ConversationId(row.GetString(0)),
        conversation.Value,
        elsewhere);

    public ValueTask<IReadOnlyDictionary<ConversationId, QuietTime>> FindQuietTimesAsync(
        IReadOnlyCollection<ConversationId> conversations, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyDictionary<ConversationId, QuietTime>>(database.Read(session => conversations
            .Select(conversation => (Of: conversation, Quiet: FindQuietTime(session, conversation)))
            .Where(found => found.Quiet is not null)
            .ToDictionary(found => found.Of, found => found.Quiet!)));

    private static QuietTime? FindQuietTime(SqliteSession session, ConversationId conversation) => session.First(
        $"""
        SELECT p.quiet, p.zone {FromOwned}
        JOIN people p ON p.person_id = o.person_id
        WHERE own.conversation_id = $1 AND p.quiet IS NOT NULL
        """,
        row => QuietHours.Parse(row.GetString(0)) is { } hours ? new QuietTime(hours, row.ReadText(1)) : null,
        conversation.Value);

    public ValueTask<LinkOffer?> FindOfferAsync(LinkCode code, CancellationToken cancellationToken) =>
        ValueTask.FromResult(database.Read(session => session.First(
            "SELECT person_id, conversation_id, made_at, expires_at, used_at FROM link_codes WHERE code = $1",
            row => new LinkOffer(
                row.ReadPerson(0), new ConversationId(row.GetString(1)), row.ReadTime(2), row.ReadTime(3), row.IsDBNull(4) ? null : row.ReadTime(4)),
            code.Hash())));

    public ValueTask<int> CountAsync(PersonId person, LinkEvent what, DateTimeOffset since, CancellationToken cancellationToken) =>
        ValueTask.FromResult(database.Read(session => session.First(
            "SELECT count(*) FROM link_events WHERE person_id = $1 AND kind = $2 AND at > $3",
            row => row.GetInt32(0),
            person.ToColumn(),
            (int)what,
            since.ToColumn())));
}
