using VirtualAssistant.Brain.Identity;

namespace VirtualAssistant.Brain.LongTermMemory;

/// <summary>Something learned about a person, with the place in the conversation log it was learned from.</summary>
/// <remarks>The source is required: a fact nobody can trace can be neither explained nor forgotten.</remarks>
/// <param name="Key">What it is about, as <see cref="FactKey"/> writes it: <c>name</c>, <c>sister.birthday</c>.</param>
/// <param name="IsPrivate">Learned where nobody read along: never recalled where somebody does.</param>
public sealed record Fact(
    FactId Id, PersonId About, string Key, string Value, double Confidence, FactSource Source, bool IsPrivate, DateTimeOffset LearnedAt)
{
    /// <summary>Says that the value does not hold (any more), or with an empty value that none does. Never in force itself.</summary>
    public bool IsDenial { get; init; }

    /// <summary>Whether <paramref name="other"/> takes this fact's place: said later, and known at least as surely; or denies it.</summary>
    public bool YieldsTo(Fact other) =>
        other.About == About && other.Key == Key && other.LearnedAt >= LearnedAt && (other.IsDenial
            ? other.Value.Length == 0 || string.Equals(other.Value, Value, StringComparison.OrdinalIgnoreCase)
            : other.Confidence >= Confidence);
}

/// <param name="Quote">The person's own words.</param>
public sealed record FactSource(ConversationId Conversation, long Position, string Quote);
