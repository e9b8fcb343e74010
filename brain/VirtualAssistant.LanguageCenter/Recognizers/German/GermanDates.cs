using NodaTime;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.LanguageCenter.Reading;

namespace VirtualAssistant.LanguageCenter.Recognizers.German;

/// <summary>Reads "morgen", "nächsten Freitag", "3. Mai 2027", "24.12.", "in drei Tagen", "Ende des Monats".</summary>
internal static class GermanDates
{
    public static bool TryRead(Words words, int at, out int end, out DateReference date) =>
        TryNamed(words, at, out end, out date) || GermanHolidays.TryRead(words, at, out end, out date) || TryRemembered(words, at, out end, out date) || TryCalendar(words, at, out end, out date)
        || GermanYearStretches.TryRead(words, at, out end, out date) || GermanWorkingDays.TryRead(words, at, out end, out date)
        || TryMonth(words, at, out end, out date) || TryOfMonth(words, at, out end, out date) || TryWeekday(words, at, out end, out date)
        || TryPeriod(words, at, out end, out date) || TryAway(words, at, out end, out date);

    /// <summary>"an meinem Geburtstag", "welcher Tag ist mein Geburtstag?".</summary>
    private static bool TryRemembered(Words words, int at, out int end, out DateReference date)
    {
        var found = GermanAnchors.TryRemembered(words, at, out end, out var day);
        date = day;
        return found && (words[at - 1] is "an" or "am" or "zu" or "zum" or "vor" || (words[at - 1] is "ist" && words[at - 2] is "tag" or "wochentag" or "datum"));
    }

    /// <summary>"3. Mai", "3.5.", "3.5.2027", "24.12.", "2026-12-24".</summary>
    public static bool TryCalendar(Words words, int at, out int end, out DateReference date)
    {
        (end, date) = (at, Nothing);
        var day = words.Number(at);
        if ((day < 0 && !words.IsWord(at)) || (words.IsGlued(at) && !words.IsSign(at - 1)))
        {
            return false;
        }

        if (words.Digits(at) == 4 && words[at + 1] is "-" && words.Digits(at + 2) == 2 && words[at + 3] is "-" && words.Digits(at + 4) == 2
            && words.Number(at + 2) is >= 1 and <= 12 && words.Number(at + 4) is >= 1 and <= 31)
        {
            (end, date) = (at + 5, new CalendarDay(day, words.Number(at + 2), words.Number(at + 4)));
            return true;
        }

        if (words.IsWord(at) && GermanNumbers.TryOrdinal(words, at, out end, out var spoken) && spoken is >= 1 and <= 31 && GermanVocabulary.Month(words[end]) is > 0 and var named)
        {
            date = new CalendarDay(YearAt(words, end + 1, out end), named, spoken); // "am dritten Mai"
            return true;
        }

        end = at;
        if (day is < 1 or > 31 || words.Digits(at) > 2 || words[at + 1] is not "." || !words.IsGlued(at + 1))
        {
            return false;
        }

        var month = GermanVocabulary.Month(words[at + 2]);
        var next = at + 3;
        if (month == 0 && words.IsGlued(at + 2) && words.Digits(at + 2) is 1 or 2 && words.Number(at + 2) is >= 1 and <= 12 && words[at + 3] is "." && words.IsGlued(at + 3))
        {
            month = words.Number(at + 2);
            next = at + 4;
        }

        if (month == 0)
        {
            return false;
        }

        date = new CalendarDay(YearAt(words, next, out end), month, day);
        return true;
    }

    private static int? YearAt(Words words, int at, out int end)
    {
        int? year = words.Digits(at) == 4 && words.Number(at) is >= 1900 and < 2200 && !(words[at + 1] is ":" && words.IsGlued(at + 1)) ? words.Number(at)
            : words.Digits(at) == 2 && words.IsGlued(at) ? 2000 + words.Number(at) : null;
        end = year is null ? at : at + 1;
        return year;
    }

    // "im August", "im August 2027", "August 2027", "im Jahr 2028": its first day
    private static bool TryMonth(Words words, int at, out int end, out DateReference date)
    {
        (end, date) = (at, Nothing);
        var first = words[at] is "im" ? at + 1 : at;
        var month = GermanVocabulary.Month(words[first]);
        var isYear = month == 0 && words[first] is "jahr" && first > at;
        if ((month == 0 && !isYear) || words[at - 1] is "ende" or "anfang" or "mitte")
        {
            return false;
        }

        var year = YearAt(words, first + 1, out end);
        date = new CalendarDay(year, isYear ? 1 : month, 1);
        return isYear ? year is not null : first > at || year is not null;
    }

    /// <summary>"vom 3. bis zum 5. Mai", "3.-5. Mai".</summary>
    public static RangeEntity? TryDays(Words words, int at, out int end)
    {
        end = at + 1;
        var isOpen = words[at - 1] is "vom" or "von" or "zwischen";
        if (words.Number(at) is not (>= 1 and <= 31 and var first) || words[at + 1] is not "." || !words.IsGlued(at + 1) || words[at + 2] is not ("-" or "bis" or "und")
            || (words[at + 2] is "und" && words[at - 1] is not "zwischen"))
        {
            return null;
        }

        var second = words[at + 3] is "zum" or "dem" or "den" ? at + 4 : at + 3;
        if (!TryCalendar(words, second, out var last, out var date) || date is not CalendarDay day || day.Day <= first)
        {
            return null;
        }

        end = last;
        return new RangeEntity(words.Span(isOpen ? at - 1 : at, end),
            new TemporalEntity(words.Span(at, at + 2), new TemporalExpression { Date = day with { Day = first } }),
            new TemporalEntity(words.Span(second, end), new TemporalExpression { Date = day }));
    }

    private static bool TryNamed(Words words, int at, out int end, out DateReference date)
    {
        end = at + 1;
        int? days = words[at] switch
        {
            "heute" => 0,
            "morgen" when !IsMorning(words, at) => 1,
            "übermorgen" or "uebermorgen" => 2,
            "gestern" => -1,
            "vorgestern" => -2,
            _ => null,
        };
        date = days is { } said ? new RelativeDay(said) : Nothing;
        if (days is { } from and >= 0 && TryAway(words, end, out var awayEnd, out var away) && away is PeriodAway { Unit: CalendarUnit.Day or CalendarUnit.Week, Count: > 0 } distance)
        {
            (end, date) = (awayEnd, new RelativeDay(from + (distance.Count * (distance.Unit == CalendarUnit.Week ? 7 : 1)))); // "heute in einer Woche"
            return true;
        }

        if (days is not null && words[end] is ",")
        {
            // "morgen, Freitag, 7. Februar": the same day said twice.
            var weekday = GermanVocabulary.Weekday(words[end + 1]) == IsoDayOfWeek.None ? end + 1 : end + 2;
            var calendar = words[weekday] is "," ? weekday + 1 : weekday;
            end = TryCalendar(words, calendar, out var calendarEnd, out _) ? calendarEnd : weekday > end + 1 ? weekday : end;
        }

        return days is not null;
    }

    /// <summary>"am Morgen", "jeden Morgen", "guten Morgen", "heute Morgen".</summary>
    private static bool IsMorning(Words words, int at) =>
        words[at - 1] is "am" or "guten" or "heute" or "diesen" or "gestern" or "der" or "den" || GermanVocabulary.IsEvery(words[at - 1]);

    // "Freitag", "nächsten Freitag", "Freitag, den 4. Dezember", "Montag in zwei Wochen", "Freitag nächster Woche"
    private static bool TryWeekday(Words words, int at, out int end, out DateReference date)
    {
        (end, date) = (at, Nothing);
        if (words[at] is ['ü', 'b', 'e', 'r', .. var nearer] && GermanVocabulary.IsNext(nearer) && GermanVocabulary.Weekday(words[at + 1]) is not IsoDayOfWeek.None and var later)
        {
            (end, date) = (at + 2, new WeekdayBeside(new RelativeDay(0), later, 2));
            return true;
        }

        var first = GermanVocabulary.IsNext(words[at]) || GermanVocabulary.IsThis(words[at]) || GermanVocabulary.IsLast(words[at]) ? at + 1 : at;
        var which = first == at ? Which.Coming
            : GermanVocabulary.IsNext(words[at]) ? Which.Next
            : GermanVocabulary.IsThis(words[at]) ? Which.This : Which.Last;
        if (GermanVocabulary.Weekday(words[first]) is not (not IsoDayOfWeek.None and var day))
        {
            return false;
        }

        end = first + 1;
        date = new NamedWeekday(day, words[at].StartsWith("kommend") ? Which.Coming : which);
        var next = words[end] is "," ? end + 1 : end;
        next = words[next] is "den" or "dem" or "der" ? next + 1 : next;
        if (TryCalendar(words, next, out var calendarEnd, out var calendar))
        {
            (end, date) = (calendarEnd, calendar);
        }
        else if (words[end] is "in" or "der" or "kw" && GermanYearStretches.TryWeekAlone(words, end, out var weekEnd, out var week))
        {
            (end, date) = (weekEnd, week with { Day = day });
        }
        else if (GermanVocabulary.IsNext(words[end]) && words[end + 1] is "woche")
        {
            (end, date) = (end + 2, new WeekdayOfWeek(day, 1));
        }
        else if (words[end] is "in" && GermanNumbers.TryCount(words, end + 1, out var countEnd, out var weeks) && words[countEnd] is "woche" or "wochen" && weeks is >= 1 and <= 52)
        {
            (end, date) = (countEnd + 1, new NamedWeekday(day, Which.Coming, (int)weeks));
        }

        return true;
    }

    // "nächste Woche [Dienstag]", "diesen Monat", "Ende des Monats", "Monatsende", "am Wochenende"
    private static bool TryPeriod(Words words, int at, out int end, out DateReference date)
    {
        (end, date) = (at, Nothing);
        if (words[at] is "wochenende")
        {
            (end, date) = (at + 1, new Weekend());
            return true;
        }

        if (words[at] is "monatsende" or "jahresende" or "monatsanfang" or "jahresanfang")
        {
            var unit = words[at] is ['m', ..] ? CalendarUnit.Month : CalendarUnit.Year;
            (end, date) = (at + 1, new PeriodEdge(unit, 0, words[at].EndsWith("ende")));
            return true;
        }

        if (words[at] is "ende" or "anfang" or "mitte" && GermanVocabulary.Month(words[at + 1]) is > 0 and var month)
        {
            date = new CalendarDay(YearAt(words, at + 2, out end), month, words[at] switch { "ende" => -1, "mitte" => 15, _ => 1 });
            return true;
        }

        if (words[at] is "ende" or "anfang")
        {
            var next = words[at + 1] is "des" or "der" ? at + 2 : at + 1;
            var ahead = GermanVocabulary.IsNext(words[next]) ? 1 : 0;
            next = ahead == 1 || GermanVocabulary.IsThis(words[next]) ? next + 1 : next;
            if (CalendarUnitOf(words[next]) is { } edge && next > at + 1)
            {
                (end, date) = (next + 1, new PeriodEdge(edge, ahead, words[at] is "ende"));
                return true;
            }

            return false;
        }

        if (words[at] is "letzter" or "letzten" && words[at + 1] is "tag" && words[at + 2] is "des" or "im")
        {
            var of = GermanVocabulary.IsNext(words[at + 3]) ? at + 4 : at + 3;
            var named = GermanVocabulary.Month(words[of]);
            (end, date) = (of + 1, new PeriodEdge(CalendarUnit.Month, of - at - 3, AtEnd: true));
            date = named > 0 ? new CalendarDay(YearAt(words, end, out end), named, -1) : date;
            return named > 0 || words[of] is "monat" or "monats";
        }

        if (words[at] is ['ü', 'b', 'e', 'r', .. var nearer] && GermanVocabulary.IsNext(nearer) && CalendarUnitOf(words[at + 1]) is { } afterNext)
        {
            (end, date) = (at + 2, new CalendarPeriod(afterNext, 2));
            return true;
        }

        if (GermanVocabulary.IsLast(words[at]) && CalendarUnitOf(words[at + 1]) is { } past and not CalendarUnit.Day)
        {
            (end, date) = (at + 2, new CalendarPeriod(past, -1));
            return true;
        }

        if (!(GermanVocabulary.IsNext(words[at]) || GermanVocabulary.IsThis(words[at])))
        {
            return false;
        }

        var later = GermanVocabulary.IsNext(words[at]) ? 1 : 0;
        if (words[at + 1] is "wochenende")
        {
            (end, date) = (at + 2, new Weekend(later == 1 ? Which.Next : Which.This));
            return true;
        }

        if (CalendarUnitOf(words[at + 1]) is not { } period)
        {
            return false;
        }

        end = at + 2;
        date = new CalendarPeriod(period, later);
        var weekday = words[end] is "am" ? end + 1 : end;
        if (period == CalendarUnit.Week && GermanVocabulary.Weekday(words[weekday]) is not IsoDayOfWeek.None and var day)
        {
            (end, date) = (weekday + 1, new WeekdayOfWeek(day, later));
        }

        return true;
    }

    // "ersten Montag im März", "letzten Freitag im Monat", "zweiten Dienstag des nächsten Monats"
    private static bool TryOfMonth(Words words, int at, out int end, out DateReference date)
    {
        (end, date) = (at, Nothing);
        if (!GermanNumbers.TryOrdinal(words, at, out var next, out var ordinal) || ordinal is > 5 or < -1
            || GermanVocabulary.Weekday(words[next]) is not (not IsoDayOfWeek.None and var day) || words[next + 1] is not ("im" or "des"))
        {
            return false;
        }

        var of = next + 2;
        var month = GermanVocabulary.Month(words[of]);
        var isNext = GermanVocabulary.IsNext(words[of]);
        of = isNext ? of + 1 : of;
        (end, date) = (of + 1, new WeekdayOfMonth(day, ordinal, month > 0 ? month : null, isNext ? 1 : 0));
        return month > 0 || words[of] is "monat" or "monats";
    }

    // "in drei Tagen", "vor zwei Wochen"
    private static bool TryAway(Words words, int at, out int end, out DateReference date)
    {
        (end, date) = (at, Nothing);
        if (words[at] is not ("in" or "vor") || !GermanNumbers.TryCount(words, at + 1, out var next, out var count)
            || count != decimal.Truncate(count) || count is < 0 or > 10_000 || CalendarUnitOf(words[next]) is not { } unit)
        {
            return false;
        }

        end = next + 1;
        date = new PeriodAway(unit, words[at] is "in" ? (int)count : -(int)count);
        return true;
    }

    private static CalendarUnit? CalendarUnitOf(ReadOnlySpan<char> word) => GermanVocabulary.Unit(word) switch
    {
        GermanUnit.Day => CalendarUnit.Day,
        GermanUnit.Week => CalendarUnit.Week,
        GermanUnit.Month => CalendarUnit.Month,
        GermanUnit.Year => CalendarUnit.Year,
        _ => null,
    };

    private static readonly DateReference Nothing = new RelativeDay(0);
}
