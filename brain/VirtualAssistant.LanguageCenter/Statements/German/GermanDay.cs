using System.Globalization;
using System.Text.RegularExpressions;
using VirtualAssistant.LanguageCenter.Recognizers.German;

namespace VirtualAssistant.LanguageCenter.Statements.German;

/// <summary>A day of the year as it is said in German: "3. Mai", "3.5.", "3. Mai 1990".</summary>
internal static partial class GermanDay
{
    /// <returns>As facts keep it, "3 May 1990"; null when it is no such day.</returns>
    public static string? ToEnglish(string said)
    {
        var match = Named().Match(said);
        if (match.Success)
        {
            return Kept(match, GermanVocabulary.Month(match.Groups["m"].Value.ToLowerInvariant()));
        }

        match = Numbers().Match(said);
        return match.Success ? Kept(match, int.Parse(match.Groups["m"].Value, CultureInfo.InvariantCulture)) : null;
    }

    private static string? Kept(Match match, int month) => month is < 1 or > 12 ? null
        : Values.Day($"{match.Groups["d"].Value} {CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month)} {match.Groups["y"].Value}".TrimEnd());

    [GeneratedRegex(@"^(?<d>\d{1,2})\.? (?<m>\p{L}{3,9})(?: (?<y>\d{4}))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Named();

    [GeneratedRegex(@"^(?<d>\d{1,2})\. ?(?<m>\d{1,2})\.? ?(?<y>\d{4})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Numbers();
}
