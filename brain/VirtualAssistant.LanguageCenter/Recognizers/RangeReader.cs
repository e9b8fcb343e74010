using VirtualAssistant.Brain.Language;
using VirtualAssistant.LanguageCenter.Reading;

namespace VirtualAssistant.LanguageCenter.Recognizers;

/// <summary>Puts two ends of one kind together: "5 to 10 km", "from 9 to 11", "between Monday and Friday".</summary>
internal static class RangeReader
{
    /// <param name="first">What was read at <paramref name="at"/>.</param>
    /// <param name="end">Where it ends; moved on when a range was read.</param>
    /// <param name="read">Reads one thing at a place, ranges left aside.</param>
    public static RangeEntity? TryRead(Words words, Entity first, int at, Culture culture, ref int end, EntityScanner.Reader read)
    {
        if (first is not (NumberEntity or QuantityEntity or MoneyEntity or PercentageEntity or TemporalEntity or DurationEntity)
            || first is TemporalEntity { Expression: { Offset: not null } or { Shift: not null } })
        {
            return null;
        }

        var opening = words[at - 1];
        var isOpen = culture.OpensRange(opening);
        if (!culture.JoinsRange(words, end, isOpen ? opening : default)
            || (words[end] is "-" && !(words.IsGlued(end) && words.IsGlued(end + 1)) && !isOpen && words.IsGlued(end) != words.IsGlued(end + 1))
            || (!isOpen && words[end] is not ("-" or "through" or "thru") && first is TemporalEntity { Expression: { Date: not null, Time: null } })
            || Moves(words, at, culture))
        {
            return null;
        }

        var secondAt = end + 1;
        if (read(words, secondAt, out var secondEnd) is not { } second)
        {
            return null;
        }

        var (from, to) = isOpen && (first, second) is (NumberEntity, NumberEntity) && DayBeside(words, at, culture, ref secondEnd) is { } day
            ? Hours((NumberEntity)first, (NumberEntity)second, day)
            : Pair(first, second);
        if (from is null || to is null)
        {
            return null;
        }

        end = secondEnd;
        (from, to) = Settled(from, to);
        return new RangeEntity(words.Span(isOpen ? at - 1 : at, end), from, to);
    }

    /// <summary>The same from hour to hour, where a moment is wanted: "remind me between 3 and 5"; null when they are no hours.</summary>
    public static RangeEntity? AsHours(RangeEntity range)
    {
        if (range is not { From: NumberEntity first, To: NumberEntity second } || HourOf(first) is not { } from || HourOf(second) is not { } to)
        {
            return null;
        }

        var (begin, end) = Settled(Moment(first.Span, null, from), Moment(second.Span, null, to));
        return new RangeEntity(range.Span, begin, end);
    }

    /// <summary>Reads every range of bare numbers that can be one as hours: a moment is wanted.</summary>
    public static void ReadHours(Words words, Findings findings)
    {
        foreach (var finding in findings.All.ToArray())
        {
            if (finding.Entity is RangeEntity range && range.Span.Start < range.From.Span.Start
                && (!words.IsWord(finding.To) || DateReader.NothingFollows(words, finding.To) || words[finding.To] is "an" or "bitte" or "daran") && AsHours(range) is { } hours)
            {
                findings.Insert(hours, finding.From, finding.To);
            }
        }
    }

    /// <summary>Ends that fit together: "from 9 to 11" is in one morning, "from 9 to 5" a working day, the Friday of "Monday to Friday" follows that Monday.</summary>
    private static (Entity From, Entity To) Settled(Entity first, Entity second) => (first, second) switch
    {
        (TemporalEntity { Expression: { Time: { IsAmbiguous: true } from, Part: null } } low, TemporalEntity { Expression: { Time: { IsAmbiguous: true } to, Part: null } } high) =>
            Settled(low, from.MostLikely.Hour, high, to),
        (TemporalEntity { Expression: { Date: NamedWeekday { Which: Which.Coming, WeeksLater: 0 } start, Time: null } } low,
            TemporalEntity { Expression.Date: NamedWeekday { Which: Which.Coming, WeeksLater: 0 } last } high) =>
            (low, high with { Expression = high.Expression with { Date = new WeekdayBeside(start, last.Day, 1) } }),
        _ => (first, second),
    };

    private static (Entity From, Entity To) Settled(TemporalEntity low, int hour, TemporalEntity high, TimeReference to)
    {
        var until = to.Hour % 12;
        until += until + (to.Minute / 60.0) > hour + (low.Expression.Time!.Minute / 60.0) ? 0 : 12;
        return (low with { Expression = low.Expression with { Time = low.Expression.Time with { Hour = hour, Half = HalfDay.Said } } },
            high with { Expression = high.Expression with { Time = to with { Hour = until, Half = HalfDay.Said } } });
    }

    private static TemporalEntity Moment(TextSpan span, DateReference? day, TimeReference time) => new(span, new TemporalExpression { Date = day, Time = time });

    /// <summary>Both ends as the same kind: the "5" of "5 to 10 km" is kilometres, that of "5-7 pm" an hour of the afternoon.</summary>
    private static (Entity? From, Entity? To) Pair(Entity first, Entity second) => (first, second) switch
    {
        (NumberEntity low, QuantityEntity high) => (new QuantityEntity(low.Span, low.Value, high.Unit), high),
        (NumberEntity low, MoneyEntity high) => (new MoneyEntity(low.Span, low.Value, high.Currency), high),
        (MoneyEntity low, NumberEntity high) => (low, new MoneyEntity(high.Span, high.Value, low.Currency)),
        (NumberEntity low, PercentageEntity high) => (new PercentageEntity(low.Span, low.Value), high),
        (NumberEntity { Value: > 0 } low, DurationEntity high) => (Scaled(low, high), high),
        (NumberEntity low, TemporalEntity { Expression: { Time: { } time, Offset: null } } high) => (HourBefore(low, time, high.Expression), high),
        (TemporalEntity { Expression: { Time: not null } } low, NumberEntity high) => (low, HourAfter(low, high)),
        (TemporalEntity { Expression.Time: { IsAmbiguous: true } early } low, TemporalEntity { Expression.Time: { IsAmbiguous: false } late } high) =>
            (low with { Expression = low.Expression with { Time = InHalfOf(early, late), Date = low.Expression.Date ?? high.Expression.Date } }, high),
        (TemporalEntity { Expression: { Time: not null, Date: null } } low, TemporalEntity { Expression: { Time: not null, Date: { } day } } high) =>
            (low with { Expression = low.Expression with { Date = day } }, high),
        (TemporalEntity { Expression: { Time: not null, Date: { } day } } low, TemporalEntity { Expression: { Time: not null, Date: null, Offset: null, Shift: null } } high) =>
            (low, high with { Expression = high.Expression with { Date = day } }),
        (TemporalEntity low, TemporalEntity high) when HasSameShape(low.Expression, high.Expression) => (low, high),
        (NumberEntity low, NumberEntity high) => (low, high),
        (QuantityEntity low, QuantityEntity high) when low.Unit.Measure == high.Unit.Measure => (low, high),
        (MoneyEntity low, MoneyEntity high) when low.Currency == high.Currency => (low, high),
        (PercentageEntity low, PercentageEntity high) => (low, high),
        (DurationEntity low, DurationEntity high) => (low, high),
        _ => (null, null),
    };

    /// <summary>The day that makes hours of two bare numbers: "from 3 to 5 tomorrow", "Friday from 3 to 5".</summary>
    private static DateReference? DayBeside(Words words, int at, Culture culture, ref int end)
    {
        if (culture.TryTime(words, end, out var behind) is TemporalEntity { Expression: { Date: { } after, Time: null, Offset: null } })
        {
            end = behind;
            return after;
        }

        return culture.TryTime(words, at - 2, out var until) is TemporalEntity { Expression: { Date: { } before, Time: null, Offset: null } } && until == at - 1 ? before : null;
    }

    private static (Entity? From, Entity? To) Hours(NumberEntity first, NumberEntity second, DateReference day) =>
        HourOf(first) is { } from && HourOf(second) is { } to
            ? (new TemporalEntity(first.Span, new TemporalExpression { Date = day, Time = InHalfOf(from, to) }), new TemporalEntity(second.Span, new TemporalExpression { Date = day, Time = to }))
            : (null, null);

    private static bool HasSameShape(TemporalExpression a, TemporalExpression b) =>
        b.Offset is null && b.Shift is null && ((a.Date is not null && b.Date is not null) || (a.Time is not null && b.Time is not null));

    private static TemporalEntity? HourBefore(NumberEntity number, TimeReference late, TemporalExpression high) =>
        HourOf(number) is { } hour
            ? new TemporalEntity(number.Span, new TemporalExpression { Time = InHalfOf(hour, late), Date = high.Date, Zone = high.Zone })
            : null;

    private static TemporalEntity? HourAfter(TemporalEntity early, NumberEntity number)
    {
        if (HourOf(number) is not { } hour || early.Expression.Time is not { } begin)
        {
            return null;
        }

        var sameHalf = begin.IsAmbiguous ? hour : hour with { Hour = hour.Hour % 12 + (begin.Hour >= 12 || hour.Hour % 12 <= begin.Hour ? 12 : 0), Half = HalfDay.Said };
        return new TemporalEntity(number.Span, new TemporalExpression { Time = sameHalf });
    }

    private static TimeReference? HourOf(NumberEntity number) =>
        number.Value is >= 1 and <= 24 && number.Value == decimal.Truncate(number.Value)
            ? new TimeReference((int)number.Value % 24, 0, 0, number.Value <= 12 ? HalfDay.Unsaid : HalfDay.Said)
            : null;

    /// <summary>"9 to 11 pm" is in one half of the day, "11 to 1 pm" goes over noon.</summary>
    private static TimeReference InHalfOf(TimeReference early, TimeReference late)
    {
        if (!early.IsAmbiguous || late.IsAmbiguous)
        {
            return early;
        }

        var afternoon = (early.Hour % 12) + 12;
        var before = (late.Hour * 60) + late.Minute > (afternoon * 60) + early.Minute ? afternoon : early.Hour % 12;
        return early with { Hour = before, Half = HalfDay.Said };
    }

    private static DurationEntity? Scaled(NumberEntity number, DurationEntity unit)
    {
        var count = number.Value == decimal.Truncate(number.Value) && number.Value < 100_000 ? (int)number.Value : 0;
        var length = new NodaTime.PeriodBuilder();
        var one = unit.Length;
        if (one.Hours > 0)
        {
            length.Hours = count;
        }
        else if (one.Minutes > 0)
        {
            length.Minutes = count;
        }
        else if (one.Days > 0)
        {
            length.Days = count;
        }
        else if (one.Weeks > 0)
        {
            length.Weeks = count;
        }
        else if (one.Months > 0)
        {
            length.Months = count;
        }
        else if (one.Years > 0)
        {
            length.Years = count;
        }
        else
        {
            length.Seconds = count;
        }

        return count == 0 ? null : new DurationEntity(number.Span, length.Build());
    }

    /// <summary>"move it from 3 to 4": two moments, no range.</summary>
    public static bool Moves(Words words, int at, Culture culture)
    {
        for (var i = Math.Max(0, at - 10); i < at; i++)
        {
            if (culture.IsMove(words[i]))
            {
                return true;
            }
        }

        return false;
    }
}
