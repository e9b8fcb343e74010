using NodaTime;

namespace VirtualAssistant.LanguageCenter.Recognizers;

/// <summary>The English words that stand for numbers, days and months.</summary>
internal static class Vocabulary
{
    /// <summary>0 to 19; -1 for any other word.</summary>
    public static int UpToNineteen(ReadOnlySpan<char> word) => word switch
    {
        "zero" => 0,
        "one" => 1,
        "two" => 2,
        "three" => 3,
        "four" => 4,
        "five" => 5,
        "six" => 6,
        "seven" => 7,
        "eight" => 8,
        "nine" => 9,
        "ten" => 10,
        "eleven" => 11,
        "twelve" => 12,
        "thirteen" => 13,
        "fourteen" => 14,
        "fifteen" => 15,
        "sixteen" => 16,
        "seventeen" => 17,
        "eighteen" => 18,
        "nineteen" => 19,
        _ => -1,
    };

    /// <summary>20 to 90; -1 for any other word.</summary>
    public static int Tens(ReadOnlySpan<char> word) => word switch
    {
        "twenty" => 20,
        "thirty" => 30,
        "forty" or "fourty" => 40,
        "fifty" => 50,
        "sixty" => 60,
        "seventy" => 70,
        "eighty" => 80,
        "ninety" => 90,
        _ => -1,
    };

    /// <summary>1 to 19, 20 and 30; -1 for any other word.</summary>
    public static int Ordinal(ReadOnlySpan<char> word) => word switch
    {
        "first" => 1,
        "second" => 2,
        "third" => 3,
        "fourth" => 4,
        "fifth" => 5,
        "sixth" => 6,
        "seventh" => 7,
        "eighth" => 8,
        "ninth" => 9,
        "tenth" => 10,
        "eleventh" => 11,
        "twelfth" => 12,
        "thirteenth" => 13,
        "fourteenth" => 14,
        "fifteenth" => 15,
        "sixteenth" => 16,
        "seventeenth" => 17,
        "eighteenth" => 18,
        "nineteenth" => 19,
        "twentieth" => 20,
        "thirtieth" => 30,
        _ => -1,
    };

    public static IsoDayOfWeek Weekday(ReadOnlySpan<char> word) => word switch
    {
        "monday" => IsoDayOfWeek.Monday,
        "tuesday" => IsoDayOfWeek.Tuesday,
        "wednesday" => IsoDayOfWeek.Wednesday,
        "thursday" => IsoDayOfWeek.Thursday,
        "friday" => IsoDayOfWeek.Friday,
        "saturday" => IsoDayOfWeek.Saturday,
        "sunday" => IsoDayOfWeek.Sunday,
        _ => IsoDayOfWeek.None,
    };

    public static IsoDayOfWeek Weekdays(ReadOnlySpan<char> word) =>
        word.Length > 6 && word[^1] == 's' ? Weekday(word[..^1]) : IsoDayOfWeek.None;

    /// <summary>Some of them are words of their own ("sun", "wed"): only to be asked where a day is expected.</summary>
    public static IsoDayOfWeek ShortWeekday(ReadOnlySpan<char> word) => word switch
    {
        "mon" => IsoDayOfWeek.Monday,
        "tue" or "tues" => IsoDayOfWeek.Tuesday,
        "wed" or "weds" => IsoDayOfWeek.Wednesday,
        "thu" or "thur" or "thurs" => IsoDayOfWeek.Thursday,
        "fri" => IsoDayOfWeek.Friday,
        "sat" => IsoDayOfWeek.Saturday,
        "sun" => IsoDayOfWeek.Sunday,
        _ => IsoDayOfWeek.None,
    };

    /// <summary>1 to 12; 0 for any other word.</summary>
    public static int Month(ReadOnlySpan<char> word) => word switch
    {
        "january" or "jan" => 1,
        "february" or "feb" => 2,
        "march" or "mar" => 3,
        "april" or "apr" => 4,
        "may" => 5,
        "june" or "jun" => 6,
        "july" or "jul" => 7,
        "august" or "aug" => 8,
        "september" or "sep" or "sept" => 9,
        "october" or "oct" => 10,
        "november" or "nov" => 11,
        "december" or "dec" => 12,
        _ => 0,
    };
}
