using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Inbox;
using VirtualAssistant.Storage.Sqlite.Database;
using VirtualAssistant.Storage.Sqlite.People;

namespace VirtualAssistant.Storage.Sqlite.Inbox;

/// <summary>Knows who speaks: finds the person behind an identity, or meets them.</summary>
internal readonly struct PeopleRows(SqliteSession session, long now)
{
    public PersonId FindOrAdd(Speaker speaker, ConversationId conversation) => speaker switch
    {
        Speaker.Known known => PersonRows.Resolve(session, known.Person),
        Speaker.LastSeen => PersonRows.Resolve(session, FindLastSeen(conversation)),
        Speaker.Identity identity => FindOrAdd(identity),
        _ => throw new ArgumentOutOfRangeException(nameof(speaker), speaker, null),
    };

    private PersonId FindLastSeen(ConversationId conversation) => session.First(
        "SELECT person_id FROM log WHERE conversation_id = $1 ORDER BY position DESC LIMIT 1", row => row.ReadPerson(0), conversation.Value);

    private PersonId FindOrAdd(Speaker.Identity identity)
    {
        var known = session.First(
            """
            SELECT i.person_id, p.name, p.locale, p.channel_zone FROM external_identities i JOIN people p USING (person_id)
            WHERE i.channel = $1 AND i.tenant = $2 AND i.external_id = $3
            """,
            row => new Known(row.ReadPerson(0), row.ReadText(1), row.ReadText(2), row.ReadText(3)),
            identity.External.Channel,
            identity.External.Tenant,
            identity.External.Id);
        if (known is null)
        {
            return Add(identity);
        }

        var movedZone = identity.Zone is not null && identity.Zone != known.ChannelZone;
        if (movedZone || (identity.Name ?? known.Name) != known.Name || (identity.Locale ?? known.Locale) != known.Locale)
        {
            // A zone the person named holds until the channel's own zone changes: then they have travelled.
            session.Execute(
                """
                UPDATE people SET name = coalesce($2, name), locale = coalesce($3, locale),
                    zone = coalesce($4, zone), channel_zone = coalesce($4, channel_zone)
                WHERE person_id = $1
                """,
                known.Person.ToColumn(),
                identity.Name,
                identity.Locale,
                movedZone ? identity.Zone : null);
        }

        return known.Person;
    }

    private PersonId Add(Speaker.Identity identity)
    {
        var person = identity.External.FirstPerson;
        session.Execute(
            "INSERT INTO people (person_id, name, locale, zone, channel_zone, created_at) VALUES ($1, $2, $3, $4, $4, $5)",
            person.ToColumn(),
            identity.Name,
            identity.Locale,
            identity.Zone,
            now);
        session.Execute(
            "INSERT INTO external_identities (channel, tenant, external_id, person_id) VALUES ($1, $2, $3, $4)",
            identity.External.Channel,
            identity.External.Tenant,
            identity.External.Id,
            person.ToColumn());
        return person;
    }

    private sealed record Known(PersonId Person, string? Name, string? Locale, string? ChannelZone);
}
