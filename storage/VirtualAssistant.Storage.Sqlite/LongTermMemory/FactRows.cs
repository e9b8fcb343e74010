using Microsoft.Data.Sqlite;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.LongTermMemory;
using VirtualAssistant.Storage.Sqlite.Database;
using VirtualAssistant.Storage.Sqlite.People;

namespace VirtualAssistant.Storage.Sqlite.LongTermMemory;

internal static class FactRows
{
    public const string Columns = "fact_id, person_id, fact_key, value, confidence, conversation_id, position, quote, is_private, learned_at";

    public static Fact Read(SqliteDataReader row) => new(
        new FactId(row.ReadGuid(0)),
        row.ReadPerson(1),
        row.GetString(2),
        row.GetString(3),
        row.GetDouble(4),
        new FactSource(new ConversationId(row.GetString(5)), row.GetInt64(6), row.GetString(7)),
        row.GetBoolean(8),
        row.ReadTime(9));

    /// <summary>Stores a fact and closes those that yield to it; one that is older than what is known is stored as closed.</summary>
    /// <remarks>A denial closes what it denies and is stored as closed: it is never in force, but what it quotes can be forgotten.</remarks>
    public static void Learn(SqliteSession session, Fact fact)
    {
        if (session.First(
                "SELECT is_forgotten FROM log WHERE conversation_id = $1 AND position = $2",
                row => row.GetBoolean(0),
                fact.Source.Conversation.Value,
                fact.Source.Position))
        {
            return;
        }

        var about = PersonRows.Resolve(session, fact.About).ToColumn();
        session.Execute(
            """
            UPDATE facts SET superseded_at = $3
            WHERE person_id = $1 AND fact_key = $2 AND superseded_at IS NULL AND learned_at <= $3 AND fact_id <> $5
                AND iif($6, $7 = '' OR lower(value) = lower($7), confidence <= $4)
            """,
            about,
            fact.Key,
            fact.LearnedAt.ToColumn(),
            fact.Confidence,
            fact.Id.Value.ToColumn(),
            fact.IsDenial,
            fact.Value);
        session.Execute(
            $"""
            INSERT INTO facts ({Columns}, superseded_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10,
                iif($11, $10, (SELECT min(learned_at) FROM facts
                 WHERE person_id = $2 AND fact_key = $3 AND superseded_at IS NULL AND learned_at > $10 AND confidence >= $5)))
            ON CONFLICT DO NOTHING
            """,
            fact.Id.Value.ToColumn(),
            about,
            fact.Key,
            fact.Value,
            fact.Confidence,
            fact.Source.Conversation.Value,
            fact.Source.Position,
            fact.Source.Quote,
            fact.IsPrivate,
            fact.LearnedAt.ToColumn(),
            fact.IsDenial);
    }
}
