using VirtualAssistant.Brain.Language;
using VirtualAssistant.LanguageCenter.Reading;

namespace VirtualAssistant.LanguageCenter.Recognizers;

/// <summary>Reads days that have a name of their own: "Christmas Eve", "New Year's Day".</summary>
internal static class HolidayReader
{
    public static bool TryRead(Words words, int at, out int end, out DateReference date)
    {
        (int Month, int Day, int Length) found = words[at] switch
        {
            "christmas" or "xmas" => words[at + 1] is "eve" ? (12, 24, 2) : words[at + 1] is "day" ? (12, 25, 2)
                : ExpectsHoliday(words, at) ? (12, 25, 1) : default,
            "boxing" when words[at + 1] is "day" => (12, 26, 2),
            "new" when words[at + 1] is "years" or "year" => words[at + 2] is "eve" ? (12, 31, 3) : words[at + 2] is "day" ? (1, 1, 3)
                : default,
            "valentines" when words[at + 1] is "day" => (2, 14, 2),
            "halloween" when ExpectsHoliday(words, at) => (10, 31, 1),
            _ => default,
        };
        end = at + found.Length;
        date = new CalendarDay(null, found.Month, found.Day);
        return found.Length > 0;
    }

    private static bool ExpectsHoliday(Words words, int at) => words[at - 1] is "on" or "at" or "by" or "before" or "until" or "till";
}
