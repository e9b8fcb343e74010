using NodaTime;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.LanguageCenter.Reading;
using VirtualAssistant.LanguageCenter.Zones;

namespace VirtualAssistant.LanguageCenter.Recognizers;

/// <summary>Puts days, times and parts of the day that stand together into one moment: "on Friday, in the evening, at half past
/// eight".</summary>
internal static class TemporalReader
{
    private const int MostParts = 8;

    public static bool TryRead(Words words, int at, out int end, out TemporalExpression moment)
    {
        if (TryMove(words, at, out end, out moment))
        {
            return true;
        }

        var isClock = ClockReader.TryRead(words, at, HourContext.ExpectsHour(words, at), out _, out _); // "5 minutes before 6"
        return (!isClock && AnchorReader.TryRead(words, at, out end, out moment) && TryLaterParts(words, ref end, ref moment))
            || TryParts(words, at, isExpected: false, out end, out moment);
    }

    /// <summary>Days, times and parts of the day that stand together, and the zone that is said with them.</summary>
    /// <param name="isExpected">Whether a moment must follow what stands before.</param>
    public static bool TryParts(Words words, int at, bool isExpected, out int end, out TemporalExpression moment)
    {
        var draft = new Draft { IsExpected = isExpected };
        end = ReadParts(words, at, at, ref draft);
        moment = end == at ? Nothing : draft.ToExpression();
        return end > at;
    }

    /// <summary>"the day before Christmas <em>at 9</em>".</summary>
    private static bool TryLaterParts(Words words, ref int end, ref TemporalExpression moment)
    {
        if (moment.Time is null)
        {
            var draft = new Draft { Date = moment.Date, Part = moment.Part };
            end = ReadParts(words, end, SkipJoints(words, end), ref draft);
            moment = draft.ToExpression() with { Date = moment.Date, Away = moment.Away };
        }

        return true;
    }

    private static int ReadParts(Words words, int at, int first, ref Draft draft)
    {
        var (end, next) = (at, first);
        if (words[next] is "early" or "late" && words[next + 1] is "tomorrow" or "tonight" or "in" or "this" or "next")
        {
            next++; // "early tomorrow morning"
        }

        for (var part = 0; part < MostParts && TryPart(words, next, ref draft, out var partEnd); part++)
        {
            end = partEnd;
            if (draft is { Time: not null, Zone: null } && ZoneReader.TryAfterTime(words, end, out var zoneEnd, out var zones))
            {
                draft.Zone = zones[0];
                end = zoneEnd;
            }

            next = SkipJoints(words, end);
        }

        return end;
    }

    /// <summary>Both as one moment, when they do not contradict each other: a day said here, a time said there.</summary>
    public static TemporalExpression? Combine(TemporalExpression first, TemporalExpression second)
    {
        if (first.Offset is not null || second.Offset is not null || first.Shift is not null || second.Shift is not null
            || (first.Away is not null && second.Away is not null)
            || (first.Date is not null && second.Date is not null) || (first.Time is not null && second.Time is not null)
            || (first.Part is not null && second.Part is not null))
        {
            return null;
        }

        return new Draft
        {
            Date = first.Date ?? second.Date,
            Time = first.Time ?? second.Time,
            Part = first.Part ?? second.Part,
            Zone = first.Zone ?? second.Zone,
        }.ToExpression() with { Away = first.Away ?? second.Away };
    }

    /// <summary>Two ways of naming one day ("tomorrow, Tuesday 24 November"); null when they are two days.</summary>
    public static DateReference? Merged(DateReference? known, DateReference more) => (known, more) switch
    {
        (null, _) => more,
        (CalendarPeriod { Unit: CalendarUnit.Week } week, NamedWeekday { Which: Which.Coming, WeeksLater: 0 } day)
            => new WeekdayOfWeek(day.Day, week.Ahead),
        (PeriodAway { Unit: CalendarUnit.Week } away, NamedWeekday { Which: Which.Coming, WeeksLater: 0 } day)
            => new WeekdayOfWeek(day.Day, away.Count),
        (CalendarWeek { Day: IsoDayOfWeek.None } week, NamedWeekday { Which: Which.Coming, WeeksLater: 0 } day) => week with { Day = day.Day },
        (NamedWeekday { Which: Which.Coming, WeeksLater: 0 } day, CalendarWeek { Day: IsoDayOfWeek.None } week) => week with { Day = day.Day },
        (NamedWeekday, CalendarDay or NumericDay) => more,
        (RelativeDay, CalendarDay or NumericDay) => more,
        (CalendarDay or NumericDay, NamedWeekday { Which: Which.Coming, WeeksLater: 0 }) => known,
        (RelativeDay, NamedWeekday { Which: Which.Coming or Which.This, WeeksLater: 0 }) => known,
        (NamedWeekday { Which: Which.Coming, WeeksLater: 0 } day, CalendarPeriod { Unit: CalendarUnit.Week } week)
            => new WeekdayOfWeek(day.Day, week.Ahead),
        (CalendarPeriod { Unit: not CalendarUnit.Day } period, CalendarDay { Year: null, MonthsAhead: null } or NumericDay { Year: null }) => new DayWithin(period, more),
        (CalendarDay { Year: null, MonthsAhead: null } or NumericDay { Year: null }, CalendarPeriod { Unit: not CalendarUnit.Day } period) => new DayWithin(period, known),
        _ => null,
    };

    /// <summary>What may stand between a day and its time: "Friday, at 9", "Friday in the morning".</summary>
    private static int SkipJoints(Words words, int at)
    {
        at = words[at] is "," ? at + 1 : at;
        return words[at] is "at" or "on" or "@" or "by" or "around" or "about" or "-" ? at + 1 : at;
    }

    private static bool TryPart(Words words, int at, ref Draft draft, out int end)
    {
        end = at;
        var afterDate = draft.Date is not null && draft.Time is null;
        if (draft.Part is null && TryPartOfDay(words, at, draft.Date is not null, out end, out var part, out var isToday))
        {
            draft.Date ??= isToday && part != DayPart.CloseOfDay ? new RelativeDay(0) : null;
            draft.IsTodayUnlessNamed |= isToday;
            draft.Part = part;
            return true;
        }

        if (draft.Time is null && ClockReader.TryRead(words, at, HourContext.ExpectsHour(words, at)
            || (afterDate && StandsAlone(words, at)), out end, out var time))
        {
            draft.Time = time;
            return true;
        }

        var dateExpected = draft.IsExpected || draft.Date is not null || draft.IsTodayUnlessNamed || draft.Time is not null || DateReader.ExpectsDate(words, at);
        if (DateReader.TryRead(words, at, dateExpected, out end, out var date) && Merged(draft.Date, date) is { } merged)
        {
            draft.Date = merged;
            return true;
        }

        return TryAway(words, at, ref draft, out end);
    }

    /// <summary>After a day, a bare number is its time only when nothing is counted with it: "tomorrow 9", not "tomorrow 9 eggs".</summary>
    private static bool StandsAlone(Words words, int at)
    {
        var next = words.Kind(at) == TokenKind.Number || Vocabulary.UpToNineteen(words[at]) >= 0 ? at + 1 : -1;
        return next > 0 && (!words.IsWord(next)
            || words[next] is "to" or "am" or "pm" or "please" or "thanks" or "oclock" or "about" or "that" or "remind" or "instead");
    }

    private static bool TryPartOfDay(Words words, int at, bool afterDate, out int end, out DayPart part, out bool isToday)
    {
        (end, part, isToday) = (at, DayPart.Morning, false);
        if (words.Has(at, TokenTraits.Apostrophe))
        {
            return false;
        }

        switch (words[at])
        {
            case "tonight":
                (end, part, isToday) = (at + 1, DayPart.Tonight, true);
                return true;
            case "this" when PartOf(words[at + 1]) is { } named && !words.Has(at + 1, TokenTraits.Apostrophe):
                (end, part, isToday) = (at + 2, named, true);
                return true;
            case "in" when words[at + 1] is "the":
                var early = words[at + 2] is "early" or "late" ? at + 3 : at + 2;
                end = early + 1;
                return PartOf(words[early]) is { } the && Assign(the, out part);
            case "the" when words[at - 1] is "until" or "till" or "til" && PartOf(words[at + 1]) is { } until:
                end = at + 2;
                return Assign(until, out part);
            case "first" when words[at + 1] is "thing":
                end = words[at + 2] is "in" && words[at + 3] is "the" && words[at + 4] is "morning" ? at + 5 : at + 2;
                return true;
            case "night" when words[at - 1] is "at" or "tomorrow" || afterDate:
            case "at" when words[at + 1] is "night":
                end = words[at] is "at" ? at + 2 : at + 1;
                return Assign(DayPart.Night, out part);
            case "at" when words[at + 1] is "lunchtime" or "lunch":
                end = at + 2;
                return Assign(DayPart.Noon, out part);
            case "lunchtime":
                end = at + 1;
                return Assign(DayPart.Noon, out part);
            case "after" when words[at + 1] is "lunch" or "dinner" or "work" or "breakfast" && DateReader.NothingFollows(words, at + 2):
                end = at + 2;
                return Assign(words[at + 1] switch { "lunch" => DayPart.Afternoon, "breakfast" => DayPart.Morning, _ => DayPart.Evening }, out part);
            case "at" when words[at + 1] is "dinner" or "dinnertime" or "breakfast":
                end = words[at + 2] is "time" ? at + 3 : at + 2;
                return Assign(words[at + 1] is "breakfast" ? DayPart.Morning : DayPart.Evening, out part);
            case "eod" or "cob":
                (end, isToday) = (at + 1, !afterDate);
                return Assign(DayPart.CloseOfDay, out part);
            case "end" or "close" when words[at + 1] is "of":
                var day = words[at + 2] is "the" ? at + 3 : at + 2;
                (end, isToday) = (day + 1, !afterDate);
                return words[day] is "day" or "business" && Assign(DayPart.CloseOfDay, out part);
            case "the" when words[at + 1] is "end" && words[at + 2] is "of":
                var theDay = words[at + 3] is "the" ? at + 4 : at + 3;
                (end, isToday) = (theDay + 1, !afterDate);
                return words[theDay] is "day" && Assign(DayPart.CloseOfDay, out part);
            case "early" or "late" when afterDate && PartOf(words[at + 1]) is { } when:
                end = at + 2;
                return Assign(when, out part);
            default:
                end = at + 1;
                return afterDate && PartOf(words[at]) is { } bare && Assign(bare, out part);
        }

        static bool Assign(DayPart value, out DayPart part)
        {
            part = value;
            return true;
        }
    }

    private static DayPart? PartOf(ReadOnlySpan<char> word) => word switch
    {
        "morning" => DayPart.Morning,
        "afternoon" => DayPart.Afternoon,
        "evening" => DayPart.Evening,
        _ => null,
    };

    // "in three days", "a week from now", "two weeks ago", "a week today"
    private static bool TryAway(Words words, int at, ref Draft draft, out int end)
    {
        end = at;
        if (draft.Date is not null || !TryDistance(words, at, out end, out var length, out var sign, out var fromTomorrow)
            || length.HasTimeComponent)
        {
            return false;
        }

        draft.Date = AwayOf(length, sign, fromTomorrow);
        return draft.Date is not null;
    }

    private static PeriodAway? AwayOf(Period length, int sign, int moreDays) => length switch
    {
        { Years: 0, Months: 0, Weeks: 0 } => new PeriodAway(CalendarUnit.Day, (sign * length.Days) + moreDays),
        { Years: 0, Months: 0, Days: 0 } when moreDays == 0 => new PeriodAway(CalendarUnit.Week, sign * length.Weeks),
        { Years: 0, Months: 0 } => new PeriodAway(CalendarUnit.Day, (sign * ((7 * length.Weeks) + length.Days)) + moreDays),
        { Years: 0, Weeks: 0, Days: 0 } => new PeriodAway(CalendarUnit.Month, sign * length.Months),
        { Months: 0, Weeks: 0, Days: 0 } => new PeriodAway(CalendarUnit.Year, sign * length.Years),
        _ => null,
    };

    // "in 20 minutes", "20 minutes from now", "half an hour later", "by an hour"
    private static bool TryMove(Words words, int at, out int end, out TemporalExpression moment)
    {
        moment = Nothing;
        if (TryDistance(words, at, out end, out var length, out var sign, out _)
            && (length.HasTimeComponent || AwayOf(length, sign, 0) is null))
        {
            moment = new TemporalExpression { Offset = Signed(length, sign) };
            return true;
        }

        if (!DurationReader.TryRead(words, at, out end, out length))
        {
            return false;
        }

        if (words[end] is "later" or "earlier" or "sooner")
        {
            moment = new TemporalExpression { Shift = Signed(length, words[end] is "later" ? 1 : -1) };
            end++;
            return true;
        }

        if (words[at - 1] is "by" && words[at - 2] is "it" or "that" or "back" or "forward" or "reminder" or "one" or "up" or "postpone"
            or "delay")
        {
            moment = new TemporalExpression { Shift = Signed(length, words[at - 2] is "forward" or "up" ? -1 : 1) };
            return true;
        }

        return false;
    }

    private static bool TryDistance(Words words, int at, out int end, out Period length, out int sign, out int moreDays)
    {
        (sign, moreDays) = (1, 0);
        if (words[at] is "in" or "within")
        {
            var first = words[at + 1] is "about" or "around" or "exactly" ? at + 2 : at + 1;
            if (!DurationReader.TryRead(words, first, out end, out length))
            {
                return TryBareMinutes(words, first, out end, out length);
            }

            end = words[end] is "or" && words[end + 1] is "so" ? end + 2 : end;
            end = words[end] is "time" ? end + 1 : end; // "in two hours' time"
            end = words[end] is "'" && words[end + 1] is "time" ? end + 2 : end;
            end = words[end] is "from" && words[end + 1] is "now" ? end + 2 : end;
            return true;
        }

        if (!DurationReader.TryRead(words, at, out end, out length))
        {
            return false;
        }

        switch (words[end])
        {
            case "from" when words[end + 1] is "now" or "today":
                end += 2;
                return true;
            case "from" when words[end + 1] is "tomorrow":
                end += 2;
                moreDays = 1;
                return true;
            case "hence":
                end++;
                return true;
            case "ago":
                end++;
                sign = -1;
                return true;
            case "today" when words[end - 1] is "week" or "weeks" or "fortnight":
                end++;
                return true;
            case "tomorrow" when words[end - 1] is "week" or "weeks":
                end++;
                moreDays = 1;
                return true;
            default:
                return false;
        }
    }

    /// <summary>"in ten": minutes, when nothing is counted.</summary>
    private static bool TryBareMinutes(Words words, int at, out int end, out Period length)
    {
        length = Period.Zero;
        if (!NumberReader.TryNumber(words, at, out end, out var number) || number is < 1 or > 90 || number != (int)number
            || !(end >= words.Count || (words.IsSign(end) && !words.IsGlued(end + 1) && words[end] is "," or "." or "!" or "?" or ":")
            || words[end] is "to" or "please" or "thanks"))
        {
            return false;
        }

        length = Period.FromMinutes((long)number);
        return true;
    }

    private static Period Signed(Period length, int sign) => sign > 0 ? length : new PeriodBuilder
    {
        Years = -length.Years,
        Months = -length.Months,
        Weeks = -length.Weeks,
        Days = -length.Days,
        Hours = -length.Hours,
        Minutes = -length.Minutes,
        Seconds = -length.Seconds,
    }.Build();

    private static readonly TemporalExpression Nothing = new();

    private struct Draft
    {
        public DateReference? Date;
        public TimeReference? Time;
        public DayPart? Part;
        public string? Zone;
        public bool IsExpected;

        /// <summary>"by the end of the day", unless one is named: "end of day Friday".</summary>
        public bool IsTodayUnlessNamed;

        public readonly TemporalExpression ToExpression()
        {
            var (date, time, part) = (Date ?? (IsTodayUnlessNamed ? new RelativeDay(0) : null), Time, Part);
            if (time is not null && part is { } within)
            {
                time = ClockReader.Within(within, time, out var nextDay);
                if (nextDay && date is RelativeDay { Days: >= 0 } day)
                {
                    date = new RelativeDay(day.Days + 1); // "tonight at 1" is tomorrow's small hours
                }
            }

            if (time is { Hour: 0, Minute: 0, Half: HalfDay.Said } && date is RelativeDay { Days: 0 })
            {
                date = new RelativeDay(1); // "today at midnight" is where today ends
            }

            return new TemporalExpression { Date = date, Time = time, Part = part, Zone = Zone };
        }
    }
}
