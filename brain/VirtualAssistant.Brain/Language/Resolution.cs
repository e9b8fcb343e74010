using System.Collections.Immutable;
using NodaTime;

namespace VirtualAssistant.Brain.Language;

/// <summary>The moments an expression can mean, best first.</summary>
/// <param name="Readings">Empty when the expression names no moment, or one that does not exist.</param>
/// <param name="HasDate">Whether a day was said.</param>
/// <param name="HasTime">Whether an hour was said.</param>
public sealed record Resolution(ImmutableArray<Reading> Readings, bool HasDate, bool HasTime)
{
    public Reading? Chosen => Readings.IsEmpty ? null : Readings[0];
}

/// <param name="Why">What made this the reading it is.</param>
/// <param name="TimeAssumed">Nobody said the hour; it comes from the part of the day, or is the usual 09:00.</param>
/// <param name="IsPast">Not after the moment it was said.</param>
public sealed record Reading(ZonedDateTime Moment, ReadingReason Why, bool TimeAssumed, ClockChange ClockChange, bool IsPast);

public enum ReadingReason
{
    /// <summary>Said completely.</summary>
    Stated,

    /// <summary>The next time the clock or the calendar shows it.</summary>
    NextOccurrence,

    /// <summary>The most recent time the clock or the calendar showed it.</summary>
    LastOccurrence,

    /// <summary>Morning and evening were possible; this one lies between 07:00 and 22:00.</summary>
    Daytime,

    /// <summary>Morning and evening were possible; this one is less than three hours away.</summary>
    Soon,

    /// <summary>Morning and evening were possible; the other one.</summary>
    OtherHalf,

    /// <summary>A weekday named on that very day, and the time is still ahead.</summary>
    StillAheadToday,

    /// <summary>A weekday named on that very day means the one in a week.</summary>
    InAWeek,

    /// <summary>The other day of that name: "next Friday" taken as the coming one, or the other way round.</summary>
    OtherWeek,

    /// <summary>"tomorrow", said after midnight by somebody who may not have slept yet.</summary>
    AfterWaking,

    /// <summary>Day and month read the other way round.</summary>
    OtherOrder,

    /// <summary>Taken over from the moment that is corrected.</summary>
    Kept,
}

/// <summary>What the change of clocks did to the time that was said.</summary>
public enum ClockChange
{
    None,

    /// <summary>There is no such time on that day; moved on by as much as the clock jumps.</summary>
    Skipped,

    /// <summary>The time happens twice on that day; the earlier one, unless that is over.</summary>
    Twice,
}
