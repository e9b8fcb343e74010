namespace VirtualAssistant.Brain.Identity;

/// <summary>One conversation on one channel: <c>channel:id-the-channel-gave</c>.</summary>
public readonly record struct ConversationId(string Value)
{
    public static ConversationId On(string channel, string id) => new($"{channel}:{id}");

    public string Channel => Value[..Value.IndexOf(':', StringComparison.Ordinal)];

    /// <summary>The id as the channel knows it.</summary>
    public string IdOnChannel => Value[(Value.IndexOf(':', StringComparison.Ordinal) + 1)..];

    /// <summary>The room that a thread hangs in, without the thread; the conversation itself where there are no threads.</summary>
    /// <remarks>Teams writes <c>room;messageid=first</c>, Slack's are <c>workspace:room:first</c>.</remarks>
    public ConversationId WithoutThread() => Value.IndexOf(";messageid=", StringComparison.Ordinal) is > 0 and var end ? new(Value[..end])
        : Value.StartsWith("slack:", StringComparison.Ordinal) && Value.Split(':') is [var channel, var workspace, var room, _] ? new($"{channel}:{workspace}:{room}")
        : this;

    public override string ToString() => Value;
}
