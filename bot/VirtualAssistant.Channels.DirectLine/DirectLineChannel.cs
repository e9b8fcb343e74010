using Microsoft.Bot.Schema;
using VirtualAssistant.Brain.ConversationLog;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Channels.Capabilities;
using VirtualAssistant.Channels.DirectLine.Conversations;

namespace VirtualAssistant.Channels.DirectLine;

/// <summary>Direct Line clients read the conversation log; only what is not stored is sent to them, if they are connected.</summary>
internal sealed class DirectLineChannel(IConversationSignals signals, TimeProvider time) : IChannel
{
    public const string Id = "directline";

    private static readonly ChannelCapabilities Capabilities = new()
    {
        Cards = CardSupport.Adaptive,
        Buttons = true,
        Markdown = MarkdownDialect.Basic,
        MaxTextLength = int.MaxValue,
        Typing = true,
        Files = true,
        Streaming = true,
    };

    public bool ReadsLog => true;

    public ChannelCapabilities CapabilitiesOf(string channelId) => Capabilities;

    public bool Serves(string channelId) => channelId == Id;

    public static ConversationId Conversation(string id) => ConversationId.On(Id, id);

    public Task<SendResult> SendAsync(Activity reply, CancellationToken cancellationToken)
    {
        if (reply.Type != ActivityTypes.Typing)
        {
            throw new NotSupportedException("Direct Line clients read the conversation log.");
        }

        var shown = DirectLineActivities.Shown(reply, time.GetUtcNow());
        shown.From = new ChannelAccount { Id = DirectLineActivities.BotId, Name = shown.From?.Name, Role = RoleTypes.Bot };
        signals.Show(Conversation(reply.Conversation.Id), ActivityJson.Write(shown));
        return Task.FromResult<SendResult>(new SendResult.Sent(shown.Id));
    }
}
