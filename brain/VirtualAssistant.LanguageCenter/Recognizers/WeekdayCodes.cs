using System.Collections.Immutable;
using NodaTime;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.LanguageCenter.Reading;

namespace VirtualAssistant.LanguageCenter.Recognizers;

/// <summary>Reads days of the week by their letters, as timetables write them: "MWF", "TTh", "M/W/F", "M-F".</summary>
/// <remarks>The same letters mean other things elsewhere ("m/f"): only to be asked where days are expected.</remarks>
internal static class WeekdayCodes
{
    public static bool TryRead(Words words, int at, out int end, out ImmutableArray<RecurrenceDay> days)
    {
        (end, days) = (at + 1, words[at] switch
        {
            "mwf" => Days(IsoDayOfWeek.Monday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Friday),
            "tth" or "tuth" or "tuethu" => Days(IsoDayOfWeek.Tuesday, IsoDayOfWeek.Thursday),
            "mtwthf" or "mtwrf" or "mtwtf" => RecurrenceWords.WorkingDays,
            _ => [],
        });
        return !days.IsEmpty || TryJoined(words, at, out end, out days);
    }

    private static bool TryJoined(Words words, int at, out int end, out ImmutableArray<RecurrenceDay> days)
    {
        (end, days) = (at, []);
        var found = ImmutableArray.CreateBuilder<RecurrenceDay>();
        var last = IsoDayOfWeek.None;
        for (var next = at; Code(words[next]) is var day && day > last; next += 2)
        {
            if (found.Count > 0 && words[next - 1] is "-" && found.Count == 1 && !IsJoint(words, next + 1))
            {
                found.AddRange(Enumerable.Range((int)last + 1, day - last).Select(between => new RecurrenceDay((IsoDayOfWeek)between))); // "M-F"
                end = next + 1;
                break;
            }

            found.Add(new RecurrenceDay(day));
            (end, last) = (next + 1, day);
            if (!IsJoint(words, end))
            {
                break;
            }
        }

        days = found.ToImmutable();
        return days.Length > 1 && !IsJoint(words, end);
    }

    private static bool IsJoint(Words words, int at) => words[at] is "/" or "-" && words.IsGlued(at) && words.IsGlued(at + 1);

    private static IsoDayOfWeek Code(ReadOnlySpan<char> word) => word switch
    {
        "m" => IsoDayOfWeek.Monday,
        "t" or "tu" => IsoDayOfWeek.Tuesday,
        "w" => IsoDayOfWeek.Wednesday,
        "th" or "r" => IsoDayOfWeek.Thursday,
        "f" => IsoDayOfWeek.Friday,
        "sa" => IsoDayOfWeek.Saturday,
        "su" => IsoDayOfWeek.Sunday,
        _ => IsoDayOfWeek.None,
    };

    private static ImmutableArray<RecurrenceDay> Days(params ReadOnlySpan<IsoDayOfWeek> days)
    {
        var found = ImmutableArray.CreateBuilder<RecurrenceDay>(days.Length);
        foreach (var day in days)
        {
            found.Add(new RecurrenceDay(day));
        }

        return found.MoveToImmutable();
    }
}
