using VirtualAssistant.Channels.Capabilities;

namespace VirtualAssistant.Channels.BotFramework;

/// <summary>What the channels behind a connector service can show and do. One that nobody has described gets text.</summary>
internal static class ConnectorCapabilities
{
    private static readonly ChannelCapabilities Teams = new()
    {
        Cards = CardSupport.Adaptive,
        Buttons = true,
        Markdown = MarkdownDialect.Basic,
        MaxTextLength = 12_000, // A message of 28 KB in UTF-16, with room for what is around the text.
        Updates = true,
        Deletes = true,
        Typing = true,
        Threads = true,
        Files = true,
        Streaming = true, // Alone with a person; in a room the answer comes when it is complete.
        Ephemeral = true, // In the person's own conversation, which is opened where there is none.
        Reactions = true,
        Feedback = true,
        Mentions = true,
    };

    private static readonly ChannelCapabilities Emulator = new()
    {
        Cards = CardSupport.Adaptive,
        Buttons = true,
        Markdown = MarkdownDialect.Basic,
        MaxTextLength = int.MaxValue,
        Updates = true,
        Deletes = true,
        Typing = true,
        Files = true,
    };

    public static ChannelCapabilities Of(string channelId) => channelId switch
    {
        Microsoft.Bot.Connector.Channels.Msteams => Teams,
        Microsoft.Bot.Connector.Channels.Emulator or Microsoft.Bot.Connector.Channels.Webchat or Microsoft.Bot.Connector.Channels.Directline => Emulator,
        _ => ChannelCapabilities.Text,
    };
}
