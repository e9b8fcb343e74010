using System.Collections.Frozen;
using NodaTime;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.LanguageCenter.Reading;

namespace VirtualAssistant.LanguageCenter.Recognizers.German;

/// <summary>Reads days that have a name of their own: "Heiligabend", "Ostermontag", "der zweite Weihnachtstag".</summary>
internal static class GermanHolidays
{
    private static readonly FrozenDictionary<string, DateReference>.AlternateLookup<ReadOnlySpan<char>> Days = new Dictionary<string, DateReference>(StringComparer.Ordinal)
    {
        ["neujahr"] = new CalendarDay(null, 1, 1), ["neujahrstag"] = new CalendarDay(null, 1, 1), ["dreikönigstag"] = new CalendarDay(null, 1, 6),
        ["valentinstag"] = new CalendarDay(null, 2, 14), ["frauentag"] = new CalendarDay(null, 3, 8), ["maifeiertag"] = new CalendarDay(null, 5, 1),
        ["nikolaus"] = new CalendarDay(null, 12, 6), ["nikolaustag"] = new CalendarDay(null, 12, 6), ["heiligabend"] = new CalendarDay(null, 12, 24),
        ["weihnachten"] = new CalendarDay(null, 12, 25), ["weihnachtstag"] = new CalendarDay(null, 12, 25), ["silvester"] = new CalendarDay(null, 12, 31),
        ["sylvester"] = new CalendarDay(null, 12, 31), ["reformationstag"] = new CalendarDay(null, 10, 31), ["halloween"] = new CalendarDay(null, 10, 31),
        ["allerheiligen"] = new CalendarDay(null, 11, 1), ["nationalfeiertag"] = new CalendarDay(null, 10, 3),
        ["rosenmontag"] = new EasterDay(-48), ["faschingsdienstag"] = new EasterDay(-47), ["aschermittwoch"] = new EasterDay(-46), ["palmsonntag"] = new EasterDay(-7),
        ["gründonnerstag"] = new EasterDay(-3), ["karfreitag"] = new EasterDay(-2), ["karsamstag"] = new EasterDay(-1), ["ostern"] = new EasterDay(0),
        ["ostersonntag"] = new EasterDay(0), ["ostermontag"] = new EasterDay(1), ["himmelfahrt"] = new EasterDay(39), ["vatertag"] = new EasterDay(39),
        ["pfingsten"] = new EasterDay(49), ["pfingstsonntag"] = new EasterDay(49), ["pfingstmontag"] = new EasterDay(50), ["fronleichnam"] = new EasterDay(60),
        ["muttertag"] = new WeekdayOfMonth(IsoDayOfWeek.Sunday, 2, 5),
    }.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool TryRead(Words words, int at, out int end, out DateReference date)
    {
        if (words[at] is "tag" && words[at + 1] is "der")
        {
            (end, date) = (at + 3, words[at + 2] is "arbeit" ? new CalendarDay(null, 5, 1) : new CalendarDay(null, 10, 3));
            return words[at + 2] is "arbeit" || (words[at + 2] is "deutschen" && words[end++] is "einheit");
        }

        if (words[at] is "christi" && words[at + 1] is "himmelfahrt")
        {
            (end, date) = (at + 2, new EasterDay(39));
            return true;
        }

        if (words[at + 1] is "weihnachtstag" or "weihnachtsfeiertag" && words[at] is "erste" or "ersten" or "zweite" or "zweiten")
        {
            (end, date) = (at + 2, new CalendarDay(null, 12, words[at][0] == 'e' ? 25 : 26));
            return true;
        }

        if (GermanNumbers.TryOrdinal(words, at, out var advent, out var sunday) && sunday is >= 1 and <= 4 && words[advent] is "advent" or "adventssonntag")
        {
            (end, date) = (advent + 1, new WeekdayBeside(new CalendarDay(null, 12, 25), IsoDayOfWeek.Sunday, sunday - 5)); // The fourth is the last one before Christmas.
            return true;
        }

        end = at + 1;
        return Days.TryGetValue(words[at], out date!);
    }
}
