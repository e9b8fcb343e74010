using VirtualAssistant.Brain.ConversationLog;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Storage.PostgreSql.Database;
using static VirtualAssistant.Storage.PostgreSql.Database.PostgresValues;

namespace VirtualAssistant.Storage.PostgreSql.ConversationLog;

internal sealed class MessageCorrections(PostgresDatabase database) : IMessageCorrections
{
    public ValueTask<bool> ReplaceAsync(ConversationId conversation, string messageId, ReadOnlyMemory<byte> activity, CancellationToken cancellationToken) =>
        CorrectAsync(conversation, messageId, activity, isErased: false, cancellationToken);

    public ValueTask<bool> EraseAsync(ConversationId conversation, string messageId, ReadOnlyMemory<byte> emptied, CancellationToken cancellationToken) =>
        CorrectAsync(conversation, messageId, emptied, isErased: true, cancellationToken);

    private ValueTask<bool> CorrectAsync(
        ConversationId conversation, string messageId, ReadOnlyMemory<byte> activity, bool isErased, CancellationToken cancellationToken) =>
        database.FirstAsync(
            "SELECT va_correct_message($1, $2, $3, $4)",
            [Id(conversation), Text(messageId), Bytes(activity), Flag(isErased)],
            row => row.GetBoolean(0),
            cancellationToken);
}
