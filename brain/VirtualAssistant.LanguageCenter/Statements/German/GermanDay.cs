using System.Text.RegularExpressions;

namespace VirtualAssistant.LanguageCenter.Statements.German;

/// <summary>A day of the year as it is said in German: "3. Mai", "3.5.", "3. Mai 1990".</summary>
internal static partial class GermanDay
{
    private static readonly string[] Months =
        ["januar", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "dezember"];

    private static readonly string[] EnglishMonths =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <returns>As facts keep it, "3 May 1990"; null when it is no such day.</returns>
    public static string? ToEnglish(string said)
    {
        var match = Named().Match(said);
        if (match.Success)
        {
            var month = Array.FindIndex(Months, name => name.StartsWith(match.Groups["m"].Value.ToLowerInvariant().Replace("ae", "ä", StringComparison.Ordinal), StringComparison.Ordinal));
            return month < 0 ? null : Values.Day($"{match.Groups["d"].Value} {EnglishMonths[month]} {match.Groups["y"].Value}".TrimEnd());
        }

        match = Numbers().Match(said);
        return match.Success && int.Parse(match.Groups["m"].Value, System.Globalization.CultureInfo.InvariantCulture) is >= 1 and <= 12 and var number
            ? Values.Day($"{match.Groups["d"].Value} {EnglishMonths[number - 1]} {match.Groups["y"].Value}".TrimEnd())
            : null;
    }

    [GeneratedRegex(@"^(?<d>\d{1,2})\.? (?<m>\p{L}{3,9})(?: (?<y>\d{4}))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Named();

    [GeneratedRegex(@"^(?<d>\d{1,2})\. ?(?<m>\d{1,2})\.? ?(?<y>\d{4})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Numbers();
}
