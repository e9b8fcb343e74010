namespace VirtualAssistant.Brain.Identity;

/// <summary>One conversation on one channel: <c>channel:id-the-channel-gave</c>.</summary>
public readonly record struct ConversationId(string Value)
{
    public static ConversationId On(string channel, string id) => new($"{channel}:{id}");

    public string Channel => Value[..Value.IndexOf(':', StringComparison.Ordinal)];

    /// <summary>The id as the channel knows it.</summary>
    public string IdOnChannel => Value[(Value.IndexOf(':', StringComparison.Ordinal) + 1)..];

    public override string ToString() => Value;
}
