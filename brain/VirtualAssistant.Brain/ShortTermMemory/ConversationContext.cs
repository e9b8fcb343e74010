namespace VirtualAssistant.Brain.ShortTermMemory;

/// <summary>What a conversation has in mind between two turns: the dialogs' state as UTF-8 JSON.</summary>
/// <param name="Version">Grows with every turn that changes it; 0 before the first.</param>
public sealed record ConversationContext(ReadOnlyMemory<byte> State, long Version)
{
    public static ConversationContext Empty { get; } = new(ReadOnlyMemory<byte>.Empty, 0);
}
