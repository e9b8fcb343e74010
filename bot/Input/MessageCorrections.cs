using Microsoft.Bot.Schema;
using VirtualAssistant.Brain.ConversationLog;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Channels;

namespace VirtualAssistant.Bot.Input;

/// <summary>Respects that people change and delete what they wrote: the log then has what they want it to have.</summary>
/// <remarks>What was done because of a message stays done: "undo" takes it back, and an edit is no order.</remarks>
internal sealed class MessageCorrections(IMessageCorrections log)
{
    /// <summary>Teams says what happened: a message was edited, deleted, or brought back. Others send an update for nothing else.</summary>
    private static bool IsByAPerson(Activity change) =>
        change.ChannelData is null || !change.TryGetChannelData<ClientData>(out var data) || data?.EventType is null or "editMessage" or "undeleteMessage" or "softDeleteMessage";

    public async ValueTask ApplyAsync(Activity change, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(change.Id) || !IsByAPerson(change))
        {
            return;
        }

        var conversation = ConversationId.On(change.ChannelId, change.Conversation.Id);
        var isDeleted = change.Type == ActivityTypes.MessageDelete;
        change.Type = ActivityTypes.Message;
        if (isDeleted)
        {
            (change.Text, change.Attachments, change.Entities, change.Value, change.ChannelData) = (null, null, null, null, null);
            await log.EraseAsync(conversation, change.Id, ActivityJson.Write(change), cancellationToken);
        }
        else
        {
            await log.ReplaceAsync(conversation, change.Id, ActivityJson.Write(change), cancellationToken);
        }
    }
}
