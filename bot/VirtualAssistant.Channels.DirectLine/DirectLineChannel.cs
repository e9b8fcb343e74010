using Microsoft.Bot.Schema;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Channels.Capabilities;

namespace VirtualAssistant.Channels.DirectLine;

/// <summary>Direct Line clients read the conversation log; nothing is sent to them.</summary>
internal sealed class DirectLineChannel : IChannel
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
    };

    public bool ReadsLog => true;

    public ChannelCapabilities CapabilitiesOf(string channelId) => Capabilities;

    public bool Serves(string channelId) => channelId == Id;

    public static ConversationId Conversation(string id) => ConversationId.On(Id, id);

    public Task<SendResult> SendAsync(Activity reply, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Direct Line clients read the conversation log.");
}
