using Microsoft.Bot.Schema;
using VirtualAssistant.Brain.Identity;

namespace VirtualAssistant.Channels.DirectLine;

/// <summary>Direct Line clients read the conversation log; nothing is sent to them.</summary>
internal sealed class DirectLineChannel : IChannel
{
    public const string Id = "directline";

    public bool ReadsLog => true;

    public bool Serves(string channelId) => channelId == Id;

    public static ConversationId Conversation(string id) => ConversationId.On(Id, id);

    public Task<SendResult> SendAsync(Activity reply, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Direct Line clients read the conversation log.");
}
