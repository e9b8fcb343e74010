using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs.Recognizers;

/// <summary>The counts people say with times.</summary>
internal static class SmallNumber
{
    public const string Pattern = @"\d{1,5}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve";

    private static readonly string[] Words =
        ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    public static int Read(string text) =>
        char.IsAsciiDigit(text[0]) ? int.Parse(text, CultureInfo.InvariantCulture) : Math.Max(1, Array.IndexOf(Words, text.ToLowerInvariant()));
}
