using System.Collections.Frozen;
using NodaTime;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.LanguageCenter.Reading;

namespace VirtualAssistant.LanguageCenter.Recognizers;

/// <summary>Reads days that have a name of their own: "Christmas Eve", "Easter Monday", "Thanksgiving".</summary>
internal static class HolidayReader
{
    private static readonly (string[] Name, DateReference Day, bool MustBeExpected)[] Days =
    [
        Fixed("new years eve", 12, 31), Fixed("new year eve", 12, 31), Fixed("new years day", 1, 1), Fixed("new year day", 1, 1),
        Fixed("silvester", 12, 31), Fixed("epiphany", 1, 6), Fixed("valentines day", 2, 14), Fixed("valentine day", 2, 14),
        Fixed("saint patricks day", 3, 17), Fixed("st patricks day", 3, 17), Fixed("st . patricks day", 3, 17), Fixed("april fools day", 4, 1),
        Fixed("juneteenth", 6, 19), Fixed("independence day", 7, 4), Fixed("bastille day", 7, 14), Fixed("veterans day", 11, 11),
        Fixed("christmas eve", 12, 24), Fixed("xmas eve", 12, 24), Fixed("christmas day", 12, 25), Fixed("xmas day", 12, 25),
        Fixed("boxing day", 12, 26), Named("christmas", new CalendarDay(null, 12, 25)), Named("xmas", new CalendarDay(null, 12, 25)),
        Named("halloween", new CalendarDay(null, 10, 31)), Named("new year", new CalendarDay(null, 1, 1)), Named("new years", new CalendarDay(null, 1, 1)),
        Moving("ash wednesday", -46), Moving("palm sunday", -7), Moving("maundy thursday", -3), Moving("good friday", -2), Moving("easter sunday", 0),
        Moving("easter monday", 1), Moving("ascension day", 39), Moving("whit sunday", 49), Moving("whit monday", 50), Moving("corpus christi", 60),
        Named("mardi gras", new EasterDay(-47)), Named("easter", new EasterDay(0)), Named("pentecost", new EasterDay(49)),
        OfMonth("mothers day", IsoDayOfWeek.Sunday, 2, 5), OfMonth("memorial day", IsoDayOfWeek.Monday, -1, 5), OfMonth("fathers day", IsoDayOfWeek.Sunday, 3, 6),
        OfMonth("labor day", IsoDayOfWeek.Monday, 1, 9), OfMonth("columbus day", IsoDayOfWeek.Monday, 2, 10), OfMonth("mlk day", IsoDayOfWeek.Monday, 3, 1),
        OfMonth("presidents day", IsoDayOfWeek.Monday, 3, 2), OfMonth("thanksgiving day", IsoDayOfWeek.Thursday, 4, 11),
        Named("thanksgiving", new WeekdayOfMonth(IsoDayOfWeek.Thursday, 4, 11)),
        (["black", "friday"], new WeekdayBeside(new WeekdayOfMonth(IsoDayOfWeek.Thursday, 4, 11), IsoDayOfWeek.Friday, 1), false),
    ];

    private static readonly FrozenDictionary<string, (string[] Name, DateReference Day, bool MustBeExpected)[]>.AlternateLookup<ReadOnlySpan<char>> ByFirstWord = Days
        .GroupBy(day => day.Name[0])
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(day => day.Name.Length).ToArray(), StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool TryRead(Words words, int at, bool dateExpected, out int end, out DateReference date)
    {
        (end, date) = (at, Nowhere);
        if (!ByFirstWord.TryGetValue(words[at], out var candidates))
        {
            return false;
        }

        foreach (var (name, day, mustBeExpected) in candidates)
        {
            if (Matches(words, at, name) && (!mustBeExpected || dateExpected || IsExpected(words, at) || IsEnd(words, at + name.Length)))
            {
                (end, date) = (at + name.Length, day);
                return true;
            }
        }

        return false;
    }

    private static bool Matches(Words words, int at, string[] name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            if (!words[at + i].SequenceEqual(name[i]))
            {
                return false;
            }
        }

        return !words.Has(at + name.Length - 1, TokenTraits.Apostrophe) || name[^1] is "years";
    }

    private static bool IsEnd(Words words, int at) => at >= words.Count || (at == words.Count - 1 && words[at] is "?" or "." or "!");

    /// <summary>"Christmas" alone is also the season, a song and a present.</summary>
    private static bool IsExpected(Words words, int at) => words[at - 1] is "on" or "at" or "by" or "before" or "after" or "until" or "till" or "between" or "from" or "since" or "around" or "every" or "each" or "this" or "next" or "me";

    private static (string[] Name, DateReference Day, bool MustBeExpected) Fixed(string name, int month, int day) =>
        (name.Split(' '), new CalendarDay(null, month, day), false);

    private static (string[] Name, DateReference Day, bool MustBeExpected) Moving(string name, int daysLater) => (name.Split(' '), new EasterDay(daysLater), false);

    private static (string[] Name, DateReference Day, bool MustBeExpected) OfMonth(string name, IsoDayOfWeek day, int ordinal, int month) =>
        (name.Split(' '), new WeekdayOfMonth(day, ordinal, month), false);

    private static (string[] Name, DateReference Day, bool MustBeExpected) Named(string name, DateReference day) => (name.Split(' '), day, true);

    private static readonly DateReference Nowhere = new RelativeDay(0);
}
