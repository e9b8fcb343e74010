using System.Collections.Immutable;
using NodaTime;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.LanguageCenter.Reading;

namespace VirtualAssistant.LanguageCenter.Recognizers;

/// <summary>The words repetitions are made of: days in a row, units of time, parts of the day.</summary>
internal static class RecurrenceWords
{
    public const int MostDays = 7;
    private const int MonthsOfYear = 12;

    public static ImmutableArray<RecurrenceDay> WorkingDays { get; } =
        [new(IsoDayOfWeek.Monday), new(IsoDayOfWeek.Tuesday), new(IsoDayOfWeek.Wednesday), new(IsoDayOfWeek.Thursday),
            new(IsoDayOfWeek.Friday)];

    public static ImmutableArray<RecurrenceDay> FreeDays { get; } = [new(IsoDayOfWeek.Saturday), new(IsoDayOfWeek.Sunday)];

    /// <summary>Each month on its first (1), last (-1) or another working day.</summary>
    public static RecurrenceRule OnWorkingDay(int position) => new(RecurrenceFrequency.Monthly) { ByDay = WorkingDays, Position = position };

    /// <summary>The month that a season begins with.</summary>
    public static int FirstMonthOf(Season season) => 3 + ((int)season * 3);

    public static RecurrenceRule Never { get; } = new(RecurrenceFrequency.Daily, 0);

    public static bool TryDays(Words words, int at, bool allowShort, out int end, out ImmutableArray<RecurrenceDay> days)
    {
        if (TryRange(words, at, out end, out days) || (allowShort && WeekdayCodes.TryRead(words, at, out end, out days)))
        {
            return true;
        }

        var found = ImmutableArray.CreateBuilder<RecurrenceDay>(1);
        end = at;
        while (found.Count < MostDays)
        {
            var next = end;
            if (found.Count > 0)
            {
                next = words[next] is "," ? next + 1 : next;
                next = words[next] is "and" or "&" or "/" ? next + 1 : next;
                next = words[next] is "on" or "every" && next > end ? next + 1 : next;
                if (next == end)
                {
                    break;
                }
            }

            var day = DayOf(words, next, allowShort);
            if (day == IsoDayOfWeek.None || found.Any(known => known.Day == day))
            {
                break;
            }

            found.Add(new RecurrenceDay(day));
            end = next + 1;
        }

        days = [.. found.OrderBy(day => day.Day)];
        return days.Length > 0;
    }

    // "Monday to Friday"
    public static bool TryRange(Words words, int at, out int end, out ImmutableArray<RecurrenceDay> days)
    {
        var from = DayOf(words, at, allowShort: true);
        var to = words[at + 1] is "to" or "through" or "thru" or "till" or "-" ? DayOf(words, at + 2, allowShort: true) : IsoDayOfWeek.None;
        end = at + 3;
        days = [];
        if (from == IsoDayOfWeek.None || to <= from)
        {
            return false;
        }

        days = [.. Enumerable.Range((int)from, to - from + 1).Select(day => new RecurrenceDay((IsoDayOfWeek)day))];
        return true;
    }

    public static IsoDayOfWeek DayOf(Words words, int at, bool allowShort)
    {
        if (words.Has(at, TokenTraits.Apostrophe))
        {
            return IsoDayOfWeek.None;
        }

        var day = Vocabulary.Weekday(words[at]);
        day = day == IsoDayOfWeek.None ? Vocabulary.Weekdays(words[at]) : day;
        return day == IsoDayOfWeek.None && allowShort ? Vocabulary.ShortWeekday(words[at]) : day;
    }

    public static DayPart? PartAfter(Words words, ref int end)
    {
        var part = PartOf(words[end]);
        end += part is null ? 0 : 1;
        return part;
    }

    public static DayPart? PartOf(ReadOnlySpan<char> word) => word switch
    {
        "morning" or "mornings" => DayPart.Morning,
        "afternoon" or "afternoons" => DayPart.Afternoon,
        "evening" or "evenings" => DayPart.Evening,
        "night" or "nights" => DayPart.Night,
        _ => null,
    };

    public static bool FollowsUnitOrDay(Words words, int at) => FrequencyOf(words[at]) is not null
        || DayOf(words, at, allowShort: true) != IsoDayOfWeek.None;

    public static int OfTheMonth(Words words, int at, out bool found)
    {
        var next = words[at] is "of" or "in" ? at + 1 : -1;
        next = next > 0 && words[next] is "the" or "every" or "each" or "a" ? next + 1 : next;
        found = next > 0 && words[next] is "month";
        return found ? next + 1 : at;
    }

    /// <summary>"the 1st <em>and 15th</em> of every month".</summary>
    public static ImmutableArray<int> MonthDays(Words words, int first, ref int end)
    {
        var days = new List<int> { first };
        while (days.Count < MostDays && words[end] is "," or "and" or "&")
        {
            var next = words[end] is "," && words[end + 1] is "and" ? end + 2 : end + 1;
            next = words[next] is "on" ? next + 1 : next;
            next = words[next] is "the" ? next + 1 : next;
            if (!NumberReader.TryOrdinal(words, next, out var dayEnd, out var day) || day > 31 || days.Contains(day) || FollowsUnitOrDay(words, dayEnd))
            {
                break;
            }

            days.Add(day);
            end = dayEnd;
        }

        return [.. days.Order()];
    }

    /// <summary>"[2nd] and 4th Thursday".</summary>
    public static bool TryTwice(Words words, int at, int first, out int end, out ImmutableArray<RecurrenceDay> days)
    {
        (end, days) = (at, []);
        var next = words[at + 1] is "the" ? at + 2 : at + 1;
        var (dayAt, second) = (next + 1, -1);
        if (words[at] is not ("and" or "&") || first is < 1 or > 5
            || (words[next] is not "last" && !(NumberReader.TryOrdinal(words, next, out dayAt, out second) && second is > 0 and <= 5))
            || DayOf(words, dayAt, allowShort: true) is not (not IsoDayOfWeek.None and var day))
        {
            return false;
        }

        (end, days) = (dayAt + 1, [new(day, first), new(day, second)]);
        return true;
    }

    public static int EveryMonth(Words words, int at) =>
        words[at] is "of" or "in" && words[at + 1] is "every" or "each" && words[at + 2] is "month" ? at + 3
        : words[at] is "every" or "each" && words[at + 1] is "month" ? at + 2 : at;

    /// <summary>"three times a week": that many times in each, spread over it. False where that would have to be guessed.</summary>
    public static bool TryTimes(int times, RecurrenceFrequency frequency, out RecurrenceRule rule)
    {
        rule = (times, frequency) switch
        {
            (1, _) => new RecurrenceRule(frequency),
            (<= DayHours.Most, RecurrenceFrequency.Daily) => new RecurrenceRule(frequency) { ByHour = DayHours.Spread(times) },
            (2 or 3 or 4 or 6, RecurrenceFrequency.Yearly) => new RecurrenceRule(RecurrenceFrequency.Monthly, MonthsOfYear / times),
            (_, RecurrenceFrequency.Weekly) => new RecurrenceRule(frequency) { ByDay = Spread(times) },
            (2, RecurrenceFrequency.Monthly) => new RecurrenceRule(frequency) { ByMonthDay = [1, 15] },
            _ => Never,
        };
        return !ReferenceEquals(rule, Never);
    }

    /// <summary>Days of a week with about as much time between them.</summary>
    private static ImmutableArray<RecurrenceDay> Spread(int times) => times switch
    {
        2 => [new(IsoDayOfWeek.Monday), new(IsoDayOfWeek.Thursday)],
        3 => [new(IsoDayOfWeek.Monday), new(IsoDayOfWeek.Wednesday), new(IsoDayOfWeek.Friday)],
        4 => [new(IsoDayOfWeek.Monday), new(IsoDayOfWeek.Tuesday), new(IsoDayOfWeek.Thursday), new(IsoDayOfWeek.Friday)],
        5 => WorkingDays,
        6 => [.. WorkingDays, new(IsoDayOfWeek.Saturday)],
        _ => [.. WorkingDays, .. FreeDays],
    };

    public static RecurrenceFrequency? FrequencyOf(ReadOnlySpan<char> word) => word switch
    {
        "minute" or "minutes" or "min" or "mins" => RecurrenceFrequency.Minutely,
        "hour" or "hours" => RecurrenceFrequency.Hourly,
        "day" or "days" => RecurrenceFrequency.Daily,
        "week" or "weeks" or "fortnight" or "fortnights" => RecurrenceFrequency.Weekly,
        "month" or "months" or "quarter" => RecurrenceFrequency.Monthly,
        "year" or "years" => RecurrenceFrequency.Yearly,
        _ => null,
    };
}
