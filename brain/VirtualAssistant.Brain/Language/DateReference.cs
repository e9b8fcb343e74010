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
[JsonDerivedType(typeof(PeriodEdge), "edge")]
[JsonDerivedType(typeof(Weekend), "weekend")]
public abstract record DateReference;

/// <summary>"today" (0), "tomorrow" (1), "the day after tomorrow" (2), "yesterday" (-1).</summary>
public sealed record RelativeDay(int Days) : DateReference;

/// <summary>"Friday", "next Friday", "Friday week" (one week later).</summary>
public sealed record NamedWeekday(IsoDayOfWeek Day, Which Which = Which.Coming, int WeeksLater = 0) : DateReference;

/// <summary>"in two weeks on Tuesday", "Friday next week": that day of the week so many weeks after this one (ISO: from Monday).</summary>
public sealed record WeekdayOfWeek(IsoDayOfWeek Day, int WeeksAhead) : DateReference;

/// <summary>"3 May 2027", "3 May", "the 15th", "the 15th of next month" (<paramref name="MonthsAhead"/> 1).</summary>
public sealed record CalendarDay(int? Year, int? Month, int Day, int? MonthsAhead = null) : DateReference;

/// <summary>"24/12", "3/5/2027": which number is the month depends on the culture, unless only one of them can be.</summary>
public sealed record NumericDay(int First, int Second, int? Year) : DateReference;

/// <summary>"in three days", "in a week", "a month ago" (negative).</summary>
public sealed record PeriodAway(CalendarUnit Unit, int Count) : DateReference;

/// <summary>"this week" (0), "next week" (1): from its first day, or from today when it has begun.</summary>
public sealed record CalendarPeriod(CalendarUnit Unit, int Ahead) : DateReference;

/// <summary>"end of the month", "beginning of next week".</summary>
public sealed record PeriodEdge(CalendarUnit Unit, int Ahead, bool AtEnd) : DateReference;

/// <summary>"at the weekend", "next weekend": its Saturday.</summary>
public sealed record Weekend(Which Which = Which.Coming) : DateReference;

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
}
