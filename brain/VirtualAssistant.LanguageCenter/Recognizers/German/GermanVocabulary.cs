using NodaTime;
using VirtualAssistant.Brain.Language;

namespace VirtualAssistant.LanguageCenter.Recognizers.German;

/// <summary>The German words that stand for days, months, parts of the day and units of time. Umlauts may be written out.</summary>
internal static class GermanVocabulary
{
    public static IsoDayOfWeek Weekday(ReadOnlySpan<char> word) => word switch
    {
        "montag" => IsoDayOfWeek.Monday,
        "dienstag" => IsoDayOfWeek.Tuesday,
        "mittwoch" => IsoDayOfWeek.Wednesday,
        "donnerstag" => IsoDayOfWeek.Thursday,
        "freitag" => IsoDayOfWeek.Friday,
        "samstag" or "sonnabend" => IsoDayOfWeek.Saturday,
        "sonntag" => IsoDayOfWeek.Sunday,
        _ => IsoDayOfWeek.None,
    };

    /// <summary>"montags": every Monday.</summary>
    public static IsoDayOfWeek Weekdays(ReadOnlySpan<char> word) => word is [.., 's'] ? Weekday(word[..^1]) : IsoDayOfWeek.None;

    /// <summary>"freitagabend": a weekday with a part of the day, in one word.</summary>
    public static (IsoDayOfWeek Day, DayPart Part)? WeekdayWithPart(ReadOnlySpan<char> word)
    {
        var cut = word.IndexOf("tag") is > 0 and var tag ? tag + 3 : word.StartsWith("mittwoch") ? 8 : word.StartsWith("sonnabend") ? 9 : -1;
        return cut > 0 && cut < word.Length && Weekday(word[..cut]) is var day and not IsoDayOfWeek.None && PartNoun(word[cut..]) is { } part ? (day, part) : null;
    }

    /// <summary>1 to 12; 0 for any other word.</summary>
    public static int Month(ReadOnlySpan<char> word) => word switch
    {
        "januar" or "jänner" or "jan" => 1,
        "februar" or "feber" or "feb" => 2,
        "märz" or "maerz" => 3,
        "april" or "apr" => 4,
        "mai" => 5,
        "juni" or "jun" => 6,
        "juli" or "jul" => 7,
        "august" or "aug" => 8,
        "september" or "sept" or "sep" => 9,
        "oktober" or "okt" => 10,
        "november" or "nov" => 11,
        "dezember" or "dez" => 12,
        _ => 0,
    };

    /// <summary>"am Abend", "heute Abend".</summary>
    public static DayPart? PartNoun(ReadOnlySpan<char> word) => word switch
    {
        "morgen" or "früh" or "frueh" or "vormittag" => DayPart.Morning,
        "mittag" => DayPart.Noon,
        "nachmittag" => DayPart.Afternoon,
        "abend" => DayPart.Evening,
        "nacht" => DayPart.Night,
        _ => null,
    };

    /// <summary>"abends".</summary>
    public static DayPart? PartAdverb(ReadOnlySpan<char> word) => word switch
    {
        "morgens" or "vormittags" or "früh" or "frueh" or "frühmorgens" => DayPart.Morning,
        "mittags" => DayPart.Noon,
        "nachmittags" => DayPart.Afternoon,
        "abends" => DayPart.Evening,
        "nachts" => DayPart.Night,
        _ => null,
    };

    public static bool IsNext(ReadOnlySpan<char> word) => Stem(word) is "nächst" or "naechst" or "kommend";

    public static bool IsThis(ReadOnlySpan<char> word) => Stem(word) is "dies";

    public static bool IsLast(ReadOnlySpan<char> word) => Stem(word) is "letzt" or "vergangen" or "vorig";

    /// <summary>"jeden", "jede", "jedes".</summary>
    public static bool IsEvery(ReadOnlySpan<char> word) => Stem(word) is "jed";

    public static GermanUnit Unit(ReadOnlySpan<char> word) => word switch
    {
        "sekunde" or "sekunden" or "sek" or "s" => GermanUnit.Second,
        "minute" or "minuten" or "min" or "minuetchen" or "minütchen" => GermanUnit.Minute,
        "stunde" or "stunden" or "std" or "h" or "stündchen" => GermanUnit.Hour,
        "tag" or "tage" or "tagen" or "tages" => GermanUnit.Day,
        "woche" or "wochen" => GermanUnit.Week,
        "monat" or "monate" or "monaten" or "monats" => GermanUnit.Month,
        "jahr" or "jahre" or "jahren" or "jahres" => GermanUnit.Year,
        _ => GermanUnit.None,
    };

    /// <summary>An adjective or article without its ending.</summary>
    public static ReadOnlySpan<char> Stem(ReadOnlySpan<char> word) =>
        word.Length > 3 && word[^2] == 'e' && word[^1] is 'n' or 'r' or 's' or 'm' && word[^2] == 'e' ? word[..^2]
        : word is [.., 'e'] && word.Length > 3 ? word[..^1]
        : word;

    public static Period Length(GermanUnit unit, int count) => unit switch
    {
        GermanUnit.Second => Period.FromSeconds(count),
        GermanUnit.Minute => Period.FromMinutes(count),
        GermanUnit.Hour => Period.FromHours(count),
        GermanUnit.Day => Period.FromDays(count),
        GermanUnit.Week => Period.FromWeeks(count),
        GermanUnit.Month => Period.FromMonths(count),
        _ => Period.FromYears(count),
    };
}

internal enum GermanUnit
{
    None,
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Year,
}
