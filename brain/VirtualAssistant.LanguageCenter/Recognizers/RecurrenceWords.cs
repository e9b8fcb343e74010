using System.Collections.Immutable;
using NodaTime;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.LanguageCenter.Reading;

namespace VirtualAssistant.LanguageCenter.Recognizers;

/// <summary>The words repetitions are made of: days in a row, units of time, parts of the day.</summary>
internal static class RecurrenceWords
{
    private const int MostDays = 7;

    public static ImmutableArray<RecurrenceDay> WorkingDays { get; } =
        [new(IsoDayOfWeek.Monday), new(IsoDayOfWeek.Tuesday), new(IsoDayOfWeek.Wednesday), new(IsoDayOfWeek.Thursday),
            new(IsoDayOfWeek.Friday)];

    public static ImmutableArray<RecurrenceDay> FreeDays { get; } = [new(IsoDayOfWeek.Saturday), new(IsoDayOfWeek.Sunday)];

    public static RecurrenceRule Never { get; } = new(RecurrenceFrequency.Daily, 0);

    public static bool TryDays(Words words, int at, bool allowShort, out int end, out ImmutableArray<RecurrenceDay> days)
    {
        if (TryRange(words, at, out end, out days))
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
                next = words[next] is "and" or "&" ? next + 1 : next;
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

    public static int EveryMonth(Words words, int at) =>
        words[at] is "of" or "in" && words[at + 1] is "every" or "each" && words[at + 2] is "month" ? at + 3
        : words[at] is "every" or "each" && words[at + 1] is "month" ? at + 2 : at;

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
