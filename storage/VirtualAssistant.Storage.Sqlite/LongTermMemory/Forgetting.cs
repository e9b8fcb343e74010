using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.LongTermMemory;
using VirtualAssistant.Storage.Sqlite.Database;
using VirtualAssistant.Storage.Sqlite.People;

namespace VirtualAssistant.Storage.Sqlite.LongTermMemory;

/// <summary>Takes a fact out of everything that holds it: its versions, the words they were learned from, the replies and summaries that repeat it.</summary>
/// <remarks>SQLite overwrites what is deleted (<c>secure_delete</c>), so nothing of it is left in free pages either.</remarks>
internal static class Forgetting
{
    private const string Sources = "SELECT conversation_id, position FROM facts WHERE person_id = $1 AND fact_key = $2";
    private const string Mentions = "SELECT conversation_id, position FROM fact_mentions WHERE person_id = $1 AND fact_key = $2";

    public static void Apply(SqliteSession session, Fact fact)
    {
        var (person, key, source) = (PersonRows.Resolve(session, fact.About).ToColumn(), fact.Key, fact.Source);
        Wipe(session, Sources, person, key);
        Wipe(session, Mentions, person, key);

        // What was said a moment ago may not be among the facts yet: its entry is named by the fact itself.
        Wipe(session, "SELECT $1, $2", source.Conversation.Value, source.Position);
        foreach (var entries in (ReadOnlySpan<string>)[Sources, Mentions])
        {
            session.Execute($"DELETE FROM summary_lines WHERE (conversation_id, position) IN ({entries})", person, key);

            // The dialogs keep what was said last, for who asks to hear it again, and whose names came up.
            session.Execute(
                $"""
                UPDATE conversations SET state = CAST(json_remove(CAST(state AS TEXT), '$.lastSaid', '$.people') AS BLOB), state_version = state_version + 1
                WHERE state IS NOT NULL AND conversation_id IN (SELECT conversation_id FROM ({entries}))
                """,
                person,
                key);
        }

        session.Execute("DELETE FROM summary_lines WHERE conversation_id = $1 AND position = $2", source.Conversation.Value, source.Position);
        session.Execute("DELETE FROM facts WHERE person_id = $1 AND fact_key = $2", person, key);
        session.Execute("DELETE FROM fact_mentions WHERE person_id = $1 AND fact_key = $2", person, key);
    }

    public static void Mention(SqliteSession session, PersonId person, string key, ConversationId conversation, long position) =>
        session.Execute(
            "INSERT INTO fact_mentions (person_id, fact_key, conversation_id, position) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
            PersonRows.Resolve(session, person).ToColumn(),
            key,
            conversation.Value,
            position);

    private static void Wipe(SqliteSession session, string entries, params ReadOnlySpan<object?> arguments) =>
        session.Execute(
            $"""
            UPDATE log SET is_forgotten = 1,
                activity = CAST(json_set(
                    json_remove(CAST(activity AS TEXT), '$.value', '$.channelData.text', '$.speak', '$.attachments', '$.suggestedActions'), '$.text', '…') AS BLOB)
            WHERE (conversation_id, position) IN ({entries})
            """,
            arguments);
}
