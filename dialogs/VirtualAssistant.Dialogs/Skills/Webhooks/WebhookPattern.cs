using System.Text.RegularExpressions;

namespace VirtualAssistant.Dialogs.Skills.Webhooks;

/// <summary>An operator's regular expression, run so that no text can hold a turn up.</summary>
internal static class WebhookPattern
{
    /// <summary>For expressions that only backtracking can run (look-around, back-references).</summary>
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMilliseconds(100);

    /// <exception cref="ArgumentException">It is no regular expression.</exception>
    public static Regex Compile(string pattern)
    {
        try
        {
            return new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (NotSupportedException)
        {
            return new Regex(pattern, RegexOptions.CultureInvariant, TimeLimit);
        }
    }

    /// <returns>Every group by its name or number, the whole match as "0"; null when the text does not match, or takes too long to tell.</returns>
    public static IReadOnlyDictionary<string, string>? Groups(Regex pattern, string text)
    {
        try
        {
            var match = pattern.Match(text);
            return match.Success ? match.Groups.Cast<Group>().ToDictionary(group => group.Name, group => group.Value, StringComparer.Ordinal) : null;
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }
}
