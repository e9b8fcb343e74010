using System.Text.Json.Serialization;
using NodaTime;

namespace VirtualAssistant.Brain.Language;

/// <summary>A day as it was named. Which day that is, is known once "today" is. The set below is closed.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(RelativeDay), "day")]
[JsonDerivedType(typeof(NamedWeekday), "weekday")]
[JsonDerivedType(typeof(WeekdayOfWeek), "weekdayOfWeek")]
[JsonDerivedType(typeof(CalendarDay), "calendar")]
[JsonDerivedType(typeof(NumericDay), "numeric")]
[JsonDerivedType(typeof(PeriodAway), "away")]
[JsonDerivedType(typeof(CalendarPeriod), "period")]
[JsonDerivedType(typeof(DayWithin), "within")]
[JsonDerivedType(typeof(PeriodEdge), "edge")]
[JsonDerivedType(typeof(Weekend), "weekend")]
[JsonDerivedType(typeof(EasterDay), "easter")]
[JsonDerivedType(typeof(WeekdayOfMonth), "weekdayOfMonth")]
[JsonDerivedType(typeof(WeekdayBeside), "weekdayBeside")]
[JsonDerivedType(typeof(Quarter), "quarter")]
[JsonDerivedType(typeof(SeasonOfYear), "season")]
[JsonDerivedType(typeof(CalendarWeek), "week")]
[JsonDerivedType(typeof(WorkingDayOfMonth), "workingDayOfMonth")]
[JsonDerivedType(typeof(WorkingDaysAway), "workingDays")]
[JsonDerivedType(typeof(RememberedDay), "remembered")]
[JsonDerivedType(typeof(UntoldEvent), "event")]
public abstract record DateReference;

/// <summary>"today" (0), "tomorrow" (1), "the day after tomorrow" (2), "yesterday" (-1).</summary>
public sealed record RelativeDay(int Days) : DateReference;

/// <summary>"Friday", "next Friday", "Friday week" (one week later).</summary>
public sealed record NamedWeekday(IsoDayOfWeek Day, Which Which = Which.Coming, int WeeksLater = 0) : DateReference;

/// <summary>"in two weeks on Tuesday", "Friday next week": that day of the week so many weeks after this one (ISO: from Monday).</summary>
public sealed record WeekdayOfWeek(IsoDayOfWeek Day, int WeeksAhead) : DateReference;

/// <summary>"3 May 2027", "3 May", "the 15th", "the 15th of next month" (<paramref name="MonthsAhead"/> 1).</summary>
/// <param name="Day">1 to 31; -1 is the last day of the month: "the end of February".</param>
public sealed record CalendarDay(int? Year, int? Month, int Day, int? MonthsAhead = null) : DateReference;

/// <summary>"24/12", "3/5/2027": which number is the month depends on the culture, unless only one of them can be.</summary>
public sealed record NumericDay(int First, int Second, int? Year) : DateReference;

/// <summary>"in three days", "in a week", "a month ago" (negative).</summary>
public sealed record PeriodAway(CalendarUnit Unit, int Count) : DateReference;

/// <summary>"this week" (0), "next week" (1): from its first day, or from today when it has begun.</summary>
public sealed record CalendarPeriod(CalendarUnit Unit, int Ahead) : DateReference;

/// <summary>"next month on the 5th", "next year on 5 May", "next week on the 3rd": the first such day from the beginning of the period.</summary>
public sealed record DayWithin(CalendarPeriod Period, DateReference Day) : DateReference;

/// <summary>"end of the month", "beginning of next week".</summary>
public sealed record PeriodEdge(CalendarUnit Unit, int Ahead, bool AtEnd) : DateReference;

/// <summary>"at the weekend", "next weekend": its Saturday.</summary>
public sealed record Weekend(Which Which = Which.Coming) : DateReference;

/// <summary>Days that move with Easter: Good Friday (-2), Easter Monday (1), Whit Monday (50).</summary>
public sealed record EasterDay(int DaysLater) : DateReference;

/// <summary>"the first Monday in March", "the last Friday of the month", Thanksgiving.</summary>
/// <param name="Ordinal">1 the first, -1 the last.</param>
/// <param name="Month">Null for a month counted from this one.</param>
/// <param name="MonthsAhead">0 this month, or the next one when it is over there; 1 next month.</param>
public sealed record WeekdayOfMonth(IsoDayOfWeek Day, int Ordinal, int? Month, int MonthsAhead = 0) : DateReference;

/// <summary>"the Friday before Easter", "the Monday after the 3rd of May".</summary>
/// <param name="Weeks">-1 the last one before, 1 the first one after.</param>
public sealed record WeekdayBeside(DateReference Anchor, IsoDayOfWeek Day, int Weeks) : DateReference;

/// <summary>"Q3", "the third quarter of 2027": from its first day, or from today when it has begun.</summary>
/// <param name="Year">Null for the one that is or comes next.</param>
/// <param name="AtEnd">"the end of Q3": its last day.</param>
public sealed record Quarter(int Number, int? Year = null, bool AtEnd = false) : DateReference;

/// <summary>"in summer", "next spring": whole months, as the weather has them, from the first day or from today when it has begun.</summary>
/// <param name="Year">Null for the one that <paramref name="Which"/> tells; a winter is of the year it begins in.</param>
/// <param name="AtEnd">"the end of summer": its last day.</param>
public sealed record SeasonOfYear(Season Season, Which Which = Which.Coming, int? Year = null, bool AtEnd = false) : DateReference;

/// <summary>"week 32", "Friday of week 32": weeks are counted as ISO 8601 does.</summary>
/// <param name="Year">Null for the one that is or comes next.</param>
/// <param name="Day">None for all of the week.</param>
public sealed record CalendarWeek(int Number, int? Year = null, IsoDayOfWeek Day = IsoDayOfWeek.None) : DateReference;

/// <summary>"the last working day of the month", Monday to Friday: holidays differ from place to place and are not left out.</summary>
/// <param name="Ordinal">1 the first, -1 the last.</param>
/// <param name="Month">Null for a month counted from this one.</param>
/// <param name="MonthsAhead">0 this month, or the next one when it is over there; 1 next month.</param>
public sealed record WorkingDayOfMonth(int Ordinal, int? Month, int MonthsAhead = 0) : DateReference;

/// <summary>"the next working day" (1), "in three working days", "two business days ago" (negative), Monday to Friday.</summary>
public sealed record WorkingDaysAway(int Count) : DateReference;

/// <summary>"my sister's birthday": only what is remembered of the person tells when it is.</summary>
/// <param name="Subject">Whose, as in <see cref="LongTermMemory.FactKey"/>; empty for the person.</param>
/// <param name="Words">As it was said, in the nominative: it is what is asked for.</param>
public sealed record RememberedDay(string Subject, string Attribute, string Words) : DateReference;

/// <summary>"my meeting": something with a time of its own that was not told, and that only the person can tell.</summary>
/// <param name="Words">As it was said, in the nominative: it is what is asked for.</param>
public sealed record UntoldEvent(string Words) : DateReference;

public enum Which
{
    /// <summary>Named without more: the next one.</summary>
    Coming,
    This,
    Next,
    Last,
}

public enum CalendarUnit
{
    Day,
    Week,
    Month,
    Year,

    /// <summary>Three months, the first from January.</summary>
    Quarter,
}

/// <summary>The seasons of the northern half of the earth.</summary>
public enum Season
{
    Spring,
    Summer,
    Autumn,
    Winter,
}
