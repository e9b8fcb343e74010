using VirtualAssistant.Brain.ConversationLog;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.People;
using VirtualAssistant.Brain.ShortTermMemory;

namespace VirtualAssistant.Brain.Turns;

/// <summary>The right to run the next turn of a conversation, with everything the turn starts from.</summary>
public sealed record TurnClaim
{
    public required LogEntry Entry { get; init; }

    /// <summary>The turn a person or a channel started, from which this one follows; itself when it is the first.</summary>
    public required TurnId Root { get; init; }

    public required Person Person { get; init; }

    public required ConversationContext Context { get; init; }

    /// <summary>The stored conversation reference, JSON; empty when the channel never gave one.</summary>
    public ReadOnlyMemory<byte> Reference { get; init; }

    public bool IsGroup { get; init; }

    public bool IsInline { get; init; }

    /// <summary>1 for the first run, one more for each run that failed or was cut off.</summary>
    public int Attempt { get; init; } = 1;

    /// <summary>Proves at commit that the conversation has not been taken over meanwhile.</summary>
    public required long FencingToken { get; init; }

    public TurnId Turn => Entry.Turn;

    public ConversationId Conversation => Entry.Conversation;
}
