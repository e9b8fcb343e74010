using System.Collections.Immutable;
using NodaTime;

namespace VirtualAssistant.Brain.Language;

/// <summary>Something typed that was said, and where. The set below is closed.</summary>
public abstract record Entity(TextSpan Span);

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

public enum Answer
{
    Yes,
    No,
    Maybe,
}
