namespace VirtualAssistant.Channels.Capabilities;

/// <summary>What a channel can show and do. The renderer brings every reply down to it.</summary>
public sealed record ChannelCapabilities
{
    /// <summary>What can be shown on any channel there is: text.</summary>
    public static ChannelCapabilities Text { get; } = new();

    public CardSupport Cards { get; init; } = CardSupport.None;

    /// <summary>Whether suggested actions and the buttons of cards can be pressed.</summary>
    public bool Buttons { get; init; }

    /// <summary>Which Markdown a text may be written in.</summary>
    public MarkdownDialect Markdown { get; init; } = MarkdownDialect.None;

    /// <summary>Characters of one message's text at most; longer texts are sent in parts.</summary>
    public int MaxTextLength { get; init; } = 1000;

    /// <summary>Whether a message that was sent can be changed.</summary>
    public bool Updates { get; init; }

    /// <summary>Whether a message that was sent can be taken away.</summary>
    public bool Deletes { get; init; }

    /// <summary>Whether it can be shown that an answer is being worked on.</summary>
    public bool Typing { get; init; }

    /// <summary>Whether rooms have threads, and an answer belongs into the one it was asked in.</summary>
    public bool Threads { get; init; }

    public bool Files { get; init; }

    /// <summary>Whether a long answer can be shown while it is being written.</summary>
    public bool Streaming { get; init; }

    /// <summary>Whether one person in a room can be told something that the others do not see.</summary>
    public bool Ephemeral { get; init; }

    public bool Reactions { get; init; }

    /// <summary>Whether people can be asked what they think of an answer.</summary>
    public bool Feedback { get; init; }

    /// <summary>Whether a person who is named in a room is told of it.</summary>
    public bool Mentions { get; init; }
}

public enum CardSupport
{
    /// <summary>Cards are written out as text.</summary>
    None,

    /// <summary>The channel has building blocks of its own, and its adapter renders cards as those.</summary>
    Native,

    /// <summary>Adaptive Cards are shown as they are.</summary>
    Adaptive,
}

public enum MarkdownDialect
{
    /// <summary>Marks would be shown as they are written.</summary>
    None,

    /// <summary>Slack's: no headings, no tables; its adapter translates.</summary>
    Mrkdwn,

    /// <summary>The usual, without tables.</summary>
    Basic,

    /// <summary>The usual, with tables.</summary>
    Tables,
}
