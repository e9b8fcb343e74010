using VirtualAssistant.Brain.Actions;
using VirtualAssistant.Brain.People;

namespace VirtualAssistant.Brain.Turns;

/// <summary>What the cortex wants said, remembered and done. Nothing of it has happened yet.</summary>
public sealed record Decision(Situation Situation)
{
    /// <summary>Activities as UTF-8 JSON, in the order they are to be read.</summary>
    public IReadOnlyList<Reply> Replies { get; init; } = [];

    public IReadOnlyList<ActionRequest> Actions { get; init; } = [];

    /// <summary>What the conversation has in mind from now on; null leaves it as it is.</summary>
    public ReadOnlyMemory<byte>? State { get; init; }

    /// <summary>Keys of the facts that the replies repeat: whoever forgets such a fact forgets the replies too.</summary>
    public IReadOnlyList<string> Mentions { get; init; } = [];

    /// <summary>The zone the person named; null leaves it as it is.</summary>
    public string? Zone { get; init; }

    /// <summary>When the person wants to be left alone from now on; null leaves it as it is.</summary>
    public QuietHours? Quiet { get; init; }

    /// <summary>Whether the person has met the assistant with this turn: it is not introduced to them again.</summary>
    public bool Meets { get; init; }

    /// <summary>The language the person has begun to write in; null leaves it as it is.</summary>
    public string? Language { get; init; }
}

/// <summary>One outgoing activity.</summary>
/// <param name="Kind">The activity's type.</param>
public sealed record Reply(string Kind, ReadOnlyMemory<byte> Activity);
