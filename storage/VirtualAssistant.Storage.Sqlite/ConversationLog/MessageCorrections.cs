using VirtualAssistant.Brain.ConversationLog;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Storage.Sqlite.Database;

namespace VirtualAssistant.Storage.Sqlite.ConversationLog;

internal sealed class MessageCorrections(SqliteDatabase database) : IMessageCorrections
{
    public ValueTask<bool> ReplaceAsync(ConversationId conversation, string messageId, ReadOnlyMemory<byte> activity, CancellationToken cancellationToken) =>
        database.WriteAsync(session => Correct(session, conversation, messageId, activity, isErased: false) is not null, cancellationToken);

    public ValueTask<bool> EraseAsync(ConversationId conversation, string messageId, ReadOnlyMemory<byte> emptied, CancellationToken cancellationToken) =>
        database.WriteAsync(
            session =>
            {
                if (Correct(session, conversation, messageId, emptied, isErased: true) is not { } position)
                {
                    return false;
                }

                var waited = session.Execute(
                    "UPDATE inbox SET state = 1 WHERE conversation_id = $1 AND position = $2 AND state = 0", conversation.Value, position);
                session.Execute("UPDATE conversations SET pending = pending - $2 WHERE conversation_id = $1", conversation.Value, waited);
                return true;
            },
            cancellationToken);

    /// <returns>The message's position; null when a person has not written it here.</returns>
    private static long? Correct(SqliteSession session, ConversationId conversation, string messageId, ReadOnlyMemory<byte> activity, bool isErased)
    {
        var position = session.First<long?>(
            """
            UPDATE log SET activity = $3, is_forgotten = is_forgotten OR $4
            WHERE conversation_id = $1 AND provider_id = $2 AND author = 0 RETURNING position
            """,
            row => row.GetInt64(0),
            conversation.Value,
            messageId,
            activity.ToColumn(),
            isErased);
        if (position is not null)
        {
            session.Execute("DELETE FROM facts WHERE conversation_id = $1 AND position = $2", conversation.Value, position);
            session.Execute("DELETE FROM summary_lines WHERE conversation_id = $1 AND position = $2", conversation.Value, position);
        }

        return position;
    }
}
