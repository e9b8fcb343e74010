using System.Collections.Immutable;

namespace VirtualAssistant.Brain.Language;

/// <summary>What a conversation is about when something is said: it decides what "Friday" or "the second one" answers.</summary>
public sealed record Focus
{
    public static Focus None { get; } = new();

    /// <summary>What the open question asks for; <see cref="Expected.Nothing"/> when none is open.</summary>
    public Expected Expects { get; init; }

    /// <summary>The skill that spoke last or asks now; null when nothing has been talked about.</summary>
    public string? Skill { get; init; }

    /// <summary>Names of people who speak here or have been spoken of.</summary>
    public ImmutableArray<string> People { get; init; } = [];

    /// <summary>Names of lists that have been spoken of.</summary>
    public ImmutableArray<string> Lists { get; init; } = [];

    /// <summary>BCP 47 tag of the language the person last spoke, here or else elsewhere; null when they have not spoken.</summary>
    public string? Language { get; init; }
}

public enum Expected
{
    Nothing,
    Moment,
    Zone,
    Choice,
    Confirmation,

    /// <summary>Free words: anything may be the answer.</summary>
    Text,
}
