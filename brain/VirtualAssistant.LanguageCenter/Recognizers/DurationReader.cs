using NodaTime;
using VirtualAssistant.LanguageCenter.Reading;

namespace VirtualAssistant.LanguageCenter.Recognizers;

/// <summary>Reads lengths of time: "20 minutes", "an hour and a half", "1h30", "a couple of days".</summary>
internal static class DurationReader
{
    private const int MostParts = 4;
    private const decimal MostUnits = 1_000_000;

    /// <summary>"a few minutes": more than two, and not many.</summary>
    private const decimal Few = 3;

    public static bool TryRead(Words words, int at, out int end, out Period length)
    {
        var total = default(Amounts);
        var smallest = Unit.None;
        end = at;
        length = Period.Zero;
        for (var part = 0; part < MostParts; part++)
        {
            var next = end;
            if (part > 0)
            {
                next = words[next] is "," ? next + 1 : next;
                next = words[next] is "and" ? next + 1 : next;
            }

            if (!TryPart(words, next, part > 0, ref total, ref smallest, out var partEnd))
            {
                break;
            }

            end = partEnd;
        }

        if (end == at)
        {
            return false;
        }

        length = total.ToPeriod();
        return true;
    }

    public static bool IsUnit(ReadOnlySpan<char> word) => UnitOf(word) != Unit.None;

    private static bool TryPart(Words words, int at, bool isFollowUp, ref Amounts total, ref Unit smallest, out int end)
    {
        end = at;
        var glued = false;
        decimal count;
        int next;
        if (words[at] is "half" or "½")
        {
            // "half an hour", "half a day", "half hour"
            next = words[at + 1] is "an" or "a" ? at + 2 : at + 1;
            count = 0.5m;
        }
        else if (words[at] is "a" or "an" or "another" && words[at + 1] is "half")
        {
            next = at + 2; // "a half hour"
            count = 0.5m;
        }
        else if (words[at] is "quarter" && words[at + 1] is "of" && words[at + 2] is "an")
        {
            next = at + 3;
            count = 0.25m;
        }
        else if (words[at] is "a" && words[at + 1] is "quarter" && words[at + 2] is "of" && words[at + 3] is "an")
        {
            next = at + 4;
            count = 0.25m;
        }
        else if (words[at] is "three" && words[at + 1] is "quarters" && words[at + 2] is "of" && words[at + 3] is "an")
        {
            next = at + 4;
            count = 0.75m;
        }
        else if (words[at] is "a" && words[at + 1] is "quarter" && words[at + 2] is "hour")
        {
            next = at + 2;
            count = 0.25m;
        }
        else if (words[at] is "couple" || (words[at] is "a" && words[at + 1] is "couple"))
        {
            next = words[at] is "a" ? at + 2 : at + 1;
            next = words[next] is "of" ? next + 1 : next;
            count = 2;
        }
        else if (words[at] is "few" or "several" || (words[at] is "a" && words[at + 1] is "few"))
        {
            next = words[at] is "a" ? at + 2 : at + 1;
            count = Few;
        }
        else if (words[at] is "a" or "an" or "another")
        {
            next = at + 1;
            count = 1;
            if (words[next] is "second" && !(words[at - 1] is "in" or "for" or "wait"))
            {
                return false; // "a second reminder"
            }
        }
        else if (NumberReader.TryNumber(words, at, out next, out count))
        {
            if (words.Kind(at) == TokenKind.Number && words.IsGlued(at) && !isFollowUp && !words.IsSign(at - 1))
            {
                return false;
            }

            glued = words.IsGlued(next) && words.Kind(next - 1) == TokenKind.Number;
            if (words[next] is "and" && words[next + 1] is "a" && words[next + 2] is "half" && UnitOf(words[next + 3]) != Unit.None)
            {
                count += 0.5m; // "two and a half hours"
                next += 3;
            }
            else if (words[next] is "½")
            {
                count += 0.5m;
                next++;
            }
            else if (words[next] is "more" or "full")
            {
                next++;
            }

            next = words[next] is "-" && words.IsGlued(next) && words.IsGlued(next + 1) ? next + 1 : next; // "10-minute"
        }
        else
        {
            return false;
        }

        next = words[next] is "more" ? next + 1 : next;
        var unit = UnitOf(words[next]);
        if (unit == Unit.None && (glued || (words[at - 1] is "in" && words.Kind(at) == TokenKind.Number)) && words[next] is "m")
        {
            unit = Unit.Minute;
        }

        if (unit == Unit.None && glued && words[next] is "d")
        {
            unit = Unit.Day;
        }

        if (unit == Unit.None || count > MostUnits || words.Has(next, TokenTraits.Apostrophe) || (isFollowUp && unit >= smallest))
        {
            return false; // "5 minutes and 10 minutes" are two
        }

        smallest = unit;

        end = next + 1;
        if (words[next] is "h" && glued && words.IsGlued(end) && words.Digits(end) is 1 or 2 && words.Number(end) < 60)
        {
            // "1h30", also "1h30m"
            total.Add(count, Unit.Hour);
            total.Add(words.Number(end), Unit.Minute);
            end++;
            end = words.IsGlued(end) && words[end] is "m" or "min" or "mins" ? end + 1 : end;
            return true;
        }

        if (words[end] is "and" && words[end + 1] is "a" && words[end + 2] is "half" && UnitOf(words[end + 3]) == Unit.None)
        {
            count += 0.5m; // "an hour and a half"
            end += 3;
        }
        else if (words[end] is "and" && words[end + 1] is "a" && words[end + 2] is "quarter")
        {
            count += 0.25m;
            end += 3;
        }

        total.Add(count, unit);
        return true;
    }

    private static Unit UnitOf(ReadOnlySpan<char> word) => word switch
    {
        "second" or "seconds" or "sec" or "secs" => Unit.Second,
        "minute" or "minutes" or "min" or "mins" => Unit.Minute,
        "hour" or "hours" or "h" => Unit.Hour,
        "day" or "days" => Unit.Day,
        "week" or "weeks" or "wk" or "wks" => Unit.Week,
        "fortnight" or "fortnights" => Unit.Fortnight,
        "month" or "months" => Unit.Month,
        "year" or "years" or "yr" or "yrs" => Unit.Year,
        "decade" or "decades" => Unit.Decade,
        _ => Unit.None,
    };

    private enum Unit
    {
        None,
        Second,
        Minute,
        Hour,
        Day,
        Week,
        Fortnight,
        Month,
        Year,
        Decade,
    }

    /// <summary>Fractions run over into the next smaller unit that holds them: a day and a half is a day and twelve hours.</summary>
    private struct Amounts
    {
        private int years;
        private int months;
        private int weeks;
        private int days;
        private long seconds;

        public void Add(decimal count, Unit unit)
        {
            switch (unit)
            {
                case Unit.Second:
                    seconds += (long)count;
                    break;
                case Unit.Minute:
                    seconds += (long)(count * 60);
                    break;
                case Unit.Hour:
                    seconds += (long)(count * 3600);
                    break;
                case Unit.Day:
                    days += (int)count;
                    seconds += (long)((count - (int)count) * 86_400);
                    break;
                case Unit.Week or Unit.Fortnight when count != (int)count:
                    Add(count * (unit == Unit.Week ? 7 : 14), Unit.Day);
                    break;
                case Unit.Week:
                    weeks += (int)count;
                    break;
                case Unit.Fortnight:
                    weeks += 2 * (int)count;
                    break;
                case Unit.Month:
                    months += (int)count;
                    days += (int)((count - (int)count) * 30);
                    break;
                case Unit.Decade:
                    Add(10 * count, Unit.Year);
                    break;
                case Unit.Year:
                    years += (int)count;
                    months += (int)((count - (int)count) * 12);
                    break;
            }
        }

        public readonly Period ToPeriod() => new PeriodBuilder
        {
            Years = years,
            Months = months,
            Weeks = weeks,
            Days = days,
            Hours = seconds / 3600,
            Minutes = seconds / 60 % 60,
            Seconds = seconds % 60,
        }.Build();
    }
}
