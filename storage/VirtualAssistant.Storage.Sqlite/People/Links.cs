using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.People;
using VirtualAssistant.Storage.Sqlite.Database;

namespace VirtualAssistant.Storage.Sqlite.People;

/// <summary>Joins persons and parts them again.</summary>
internal static class Links
{
    /// <summary>Moves all that is a person's ($1) to another ($2). Of two facts that cannot both be so, the newer one stays in force; two lists of one name become one.</summary>
    private static readonly string[] Moves =
    [
        "UPDATE external_identities SET person_id = $2 WHERE person_id = $1",
        "UPDATE reminders SET person_id = $2 WHERE person_id = $1",
        """
        UPDATE lists SET version = version + 1, items = (
            SELECT json_group_array(json(i.value)) FROM (
                SELECT value FROM json_each(lists.items)
                UNION ALL
                SELECT e.value FROM lists f, json_each(f.items) e WHERE f.person_id = $1 AND f.room IS NULL AND f.name_key = lists.name_key) i)
        WHERE person_id = $2 AND room IS NULL
            AND EXISTS (SELECT 1 FROM lists f WHERE f.person_id = $1 AND f.room IS NULL AND f.name_key = lists.name_key)
        """,
        """
        DELETE FROM lists WHERE person_id = $1 AND room IS NULL
            AND EXISTS (SELECT 1 FROM lists t WHERE t.person_id = $2 AND t.room IS NULL AND t.name_key = lists.name_key)
        """,
        "UPDATE lists SET person_id = $2 WHERE person_id = $1",
        "UPDATE receipts SET person_id = $2 WHERE person_id = $1",
        "UPDATE facts SET person_id = $2 WHERE person_id = $1",
        "INSERT INTO fact_mentions SELECT $2, fact_key, conversation_id, position FROM fact_mentions WHERE person_id = $1 ON CONFLICT DO NOTHING",
        "DELETE FROM fact_mentions WHERE person_id = $1",
        "UPDATE summary_lines SET person_id = $2 WHERE person_id = $1",
        "UPDATE people SET joined_to = $2 WHERE person_id = $1 OR joined_to = $1",
        """
        UPDATE people SET name = coalesce(people.name, f.name), locale = coalesce(people.locale, f.locale), zone = coalesce(people.zone, f.zone),
            channel_zone = coalesce(people.channel_zone, f.channel_zone), language = coalesce(f.language, people.language), quiet = coalesce(people.quiet, f.quiet)
        FROM people f WHERE f.person_id = $1 AND people.person_id = $2
        """,
    ];

    /// <exception cref="LinkConflictException">The code does not hold any more, or the identity is not this person's, or their only one.</exception>
    public static void Apply(SqliteSession session, LinkChange change)
    {
        switch (change)
        {
            case LinkChange.Offer offer:
                Offer(session, offer);
                break;
            case LinkChange.Join join:
                Join(session, join);
                break;
            case LinkChange.Part part:
                Part(session, part);
                break;
            default:
                Note(session, change, LinkEvent.WrongCode);
                break;
        }
    }

    private static void Offer(SqliteSession session, LinkChange.Offer offer)
    {
        session.Execute("DELETE FROM link_codes WHERE expires_at < $1", (offer.At - TimeSpan.FromDays(1)).ToColumn());
        session.Execute(
            "INSERT INTO link_codes (code, person_id, conversation_id, made_at, expires_at) VALUES ($1, $2, $3, $4, $5)",
            offer.Code.Hash(),
            offer.Person.ToColumn(),
            offer.Conversation.Value,
            offer.At.ToColumn(),
            (offer.At + LinkOffer.Validity).ToColumn());
        Note(session, offer, LinkEvent.Offered);
    }

    private static void Join(SqliteSession session, LinkChange.Join join)
    {
        var asked = session.First(
            "UPDATE link_codes SET used_at = $2 WHERE code = $1 AND used_at IS NULL AND expires_at > $2 RETURNING person_id",
            row => (PersonId?)row.ReadPerson(0),
            join.Code.Hash(),
            join.At.ToColumn()) ?? throw new LinkConflictException();
        var (from, into) = (PersonRows.Resolve(session, join.Person), PersonRows.Resolve(session, asked));
        Note(session, join, LinkEvent.Joined, into);
        if (from == into)
        {
            return;
        }

        foreach (var move in Moves)
        {
            session.Execute(move, from.ToColumn(), into.ToColumn());
        }

        session.Execute(
            """
            UPDATE facts SET superseded_at = $2 WHERE person_id = $1 AND superseded_at IS NULL AND EXISTS (
                SELECT 1 FROM facts n WHERE n.person_id = $1 AND n.fact_key = facts.fact_key AND n.superseded_at IS NULL
                    AND (n.learned_at, n.fact_id) > (facts.learned_at, facts.fact_id))
            """,
            into.ToColumn(),
            join.At.ToColumn());
    }

    private static void Part(SqliteSession session, LinkChange.Part part)
    {
        var (person, identity) = (PersonRows.Resolve(session, part.Person), part.Identity);
        session.Execute(
            """
            INSERT INTO people (person_id, locale, zone, channel_zone, language, created_at)
            SELECT $2, locale, channel_zone, channel_zone, language, $3 FROM people WHERE person_id = $1
            """,
            person.ToColumn(),
            part.Stranger.ToColumn(),
            part.At.ToColumn());
        if (session.Execute(
                """
                UPDATE external_identities SET person_id = $5 WHERE channel = $1 AND tenant = $2 AND external_id = $3 AND person_id = $4
                    AND EXISTS (SELECT 1 FROM external_identities o WHERE o.person_id = $4 AND (o.channel, o.tenant, o.external_id) <> ($1, $2, $3))
                """,
                identity.Channel,
                identity.Tenant,
                identity.Id,
                person.ToColumn(),
                part.Stranger.ToColumn()) == 0)
        {
            throw new LinkConflictException();
        }

        Note(session, part, LinkEvent.Parted, part.Stranger, identity);
        session.Execute(
            $"UPDATE reminders SET conversation_id = coalesce($5, conversation_id), version = version + 1 WHERE person_id = $4 AND state < 2 AND conversation_id IN ({OwnConversations})",
            identity.Channel,
            identity.Tenant,
            identity.Id,
            person.ToColumn(),
            part.RemindersTo?.Value);
        session.Execute(
            $"UPDATE conversations SET state = NULL, state_version = state_version + 1 WHERE conversation_id IN ({OwnConversations})",
            identity.Channel,
            identity.Tenant,
            identity.Id);
    }

    private const string OwnConversations =
        "SELECT c.conversation_id FROM conversations c WHERE c.owner_id = $3 AND c.owner_tenant = $2 AND substr(c.conversation_id, 1, length($1) + 1) = $1 || ':'";

    private static void Note(SqliteSession session, LinkChange change, LinkEvent kind, PersonId? other = null, ExternalIdentity? identity = null) =>
        session.Execute(
            "INSERT INTO link_events (kind, person_id, other_id, channel, tenant, external_id, conversation_id, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            (int)kind,
            change.Person.ToColumn(),
            other?.ToColumn(),
            identity?.Channel,
            identity?.Tenant,
            identity?.Id,
            change.Conversation.Value,
            change.At.ToColumn());
}

/// <summary>Who is whom has changed since it was read; nothing is stored.</summary>
internal sealed class LinkConflictException : Exception;
