using System.Collections.Immutable;
using NodaTime;

namespace VirtualAssistant.Brain.Language;

/// <summary>Something typed that was said, and where. The set below is closed.</summary>
public abstract record Entity(TextSpan Span)
{
    /// <summary>What the same words can mean as well, likelier first; empty when they mean one thing.</summary>
    /// <remarks>The readings of a moment depend on zone and clock and are in its <see cref="TemporalExpression.Resolve"/>.</remarks>
    public ImmutableArray<Entity> Others { get; init; } = [];

    /// <summary>Why this reading was chosen over <see cref="Others"/>; null when there was nothing to choose.</summary>
    public string? Why { get; init; }
}

public sealed record NumberEntity(TextSpan Span, decimal Value) : Entity(Span);

/// <summary>"second", "3rd". The last counts as -1, the one before as -2.</summary>
public sealed record OrdinalEntity(TextSpan Span, int Value) : Entity(Span);

/// <summary>A date, a time or both, not yet resolved: that takes a zone and a clock.</summary>
public sealed record TemporalEntity(TextSpan Span, TemporalExpression Expression) : Entity(Span);

/// <summary>A length of time ("an hour and a half"), not tied to a moment.</summary>
public sealed record DurationEntity(TextSpan Span, Period Length) : Entity(Span);

public sealed record RecurrenceEntity(TextSpan Span, RecurrenceExpression Expression) : Entity(Span);

/// <summary>A zone by id, city, country, abbreviation or offset.</summary>
/// <param name="Zones">IANA ids, most likely first; more than one when the name leaves it open ("US").</param>
public sealed record TimeZoneEntity(TextSpan Span, ImmutableArray<string> Zones) : Entity(Span)
{
    public bool Equals(TimeZoneEntity? other) =>
        other is not null && Span == other.Span && Zones.AsSpan().SequenceEqual(other.Zones.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Span, Zones.Length);
}

public sealed record AnswerEntity(TextSpan Span, Answer Answer) : Entity(Span);

/// <summary>Text in quotation marks, without them.</summary>
public sealed record QuotedTextEntity(TextSpan Span, string Text) : Entity(Span);

/// <summary>"all", "everything", "both".</summary>
public sealed record AllEntity(TextSpan Span) : Entity(Span);

/// <param name="Value">15 for "15 %".</param>
public sealed record PercentageEntity(TextSpan Span, decimal Value) : Entity(Span);

/// <param name="Currency">ISO 4217: <c>EUR</c>.</param>
public sealed record MoneyEntity(TextSpan Span, decimal Amount, string Currency) : Entity(Span);

/// <summary>"5 km", "20 °C", "two cups".</summary>
public sealed record QuantityEntity(TextSpan Span, decimal Amount, MeasureUnit Unit) : Entity(Span);

/// <summary>"5 to 10 km", "from 9 to 11", "between Monday and Friday": both ends are of one kind.</summary>
public sealed record RangeEntity(TextSpan Span, Entity From, Entity To) : Entity(Span);

/// <param name="Address">As written, without what surrounds it.</param>
public sealed record EmailEntity(TextSpan Span, string Address) : Entity(Span);

public sealed record UrlEntity(TextSpan Span, Uri Address) : Entity(Span);

/// <param name="Number">Its digits, with a leading <c>+</c> when the country was given.</param>
public sealed record PhoneEntity(TextSpan Span, string Number) : Entity(Span);

/// <summary>"@anna".</summary>
/// <param name="Name">Without the sign.</param>
public sealed record MentionEntity(TextSpan Span, string Name) : Entity(Span);

/// <summary>Somebody the assistant knows by name.</summary>
/// <param name="Names">The full names this can be, in the order they are known; several when a first name is shared.</param>
public sealed record PersonEntity(TextSpan Span, ImmutableArray<string> Names) : Entity(Span)
{
    public bool Equals(PersonEntity? other) =>
        other is not null && Span == other.Span && Names.AsSpan().SequenceEqual(other.Names.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Span, Names.Length);
}

/// <summary>The name of a list: "shopping" in "my shopping list" and in "add milk to shopping".</summary>
public sealed record ListNameEntity(TextSpan Span, string Name) : Entity(Span);

/// <summary>A city or country.</summary>
/// <param name="Zones">IANA ids of its zones, most likely first.</param>
public sealed record PlaceEntity(TextSpan Span, string Name, ImmutableArray<string> Zones) : Entity(Span)
{
    public bool Equals(PlaceEntity? other) =>
        other is not null && Span == other.Span && Name == other.Name && Zones.AsSpan().SequenceEqual(other.Zones.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Span, Name);
}

public enum Answer
{
    Yes,
    No,
    Maybe,
}
