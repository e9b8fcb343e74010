using System.Text.RegularExpressions;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.Brain.LongTermMemory;
using VirtualAssistant.LanguageCenter.Recognizers;

namespace VirtualAssistant.LanguageCenter.Statements;

/// <summary>Finds what is probably wanted of something that was only told, in words that say so.</summary>
/// <remarks><code>
/// I have a meeting with Tom on Friday at 3pm  ─► remind me about the meeting with Tom on Friday at 3pm
/// I need to call Tom                          ─► remind me to call Tom
/// my locker number is 212                     ─► remember that my locker number is 212
/// </code></remarks>
internal static partial class Proposals
{
    /// <summary>Longer texts tell a story.</summary>
    private const int LongestText = 160;

    /// <returns>Null when nothing comes to mind.</returns>
    public static string? InEnglish(string text, Findings findings)
    {
        if (Told(text) is not { } told)
        {
            return null;
        }

        return Appointment().Match(told) is { Success: true } appointment ? NamesMoment(findings) ? $"remind me about the {appointment.Groups["what"].Value}" : null
            : Duty().Match(told) is { Success: true } duty ? $"remind me to {duty.Groups["what"].Value}"
            : Number().IsMatch(told) ? $"remember that {char.ToLowerInvariant(told[0])}{told[1..]}"
            : null;
    }

    /// <inheritdoc cref="InEnglish"/>
    public static string? InGerman(string text, Findings findings)
    {
        if (Told(text) is not { } told)
        {
            return null;
        }

        if (GermanAppointment().Match(told) is { Success: true } appointment)
        {
            var article = appointment.Groups["article"].Value is ['e', 'i', 'n', .. var ending] ? ending switch { "en" => "den", "e" => "die", _ => "das" } : appointment.Groups["article"].Value;
            return NamesMoment(findings) ? $"erinnere mich {appointment.Groups["when"].Value}an {article} {appointment.Groups["what"].Value}" : null;
        }

        return GermanDuty().Match(told) is { Success: true } duty ? $"Erinnerung: {duty.Groups["what"].Value}"
            : GermanNumber().IsMatch(told) ? $"merk dir, {char.ToLowerInvariant(told[0])}{told[1..]}"
            : null;
    }

    /// <summary>The sentence without its end; null where it is none, asks, or holds a secret.</summary>
    private static string? Told(string text)
    {
        var told = LeadIn().Replace(text.Trim().Replace('’', '\''), "").TrimEnd('.', '!', ' ');
        return told.Length is 0 or > LongestText || told.Contains('?', StringComparison.Ordinal) || told.Contains('\n', StringComparison.Ordinal) || Secrets.AreIn(told) ? null : told;
    }

    /// <summary>A day to come or a time of day: "today" by itself is none.</summary>
    private static bool NamesMoment(Findings findings) => findings.All.Any(finding => finding.Entity is TemporalEntity
    {
        Expression: { Time: not null } or { Offset: not null } or { Date: not (null or RelativeDay { Days: <= 0 }) },
    });

    [GeneratedRegex(@"^(?:(?:hey|hi|so|btw|by the way|fyi|oh|ah|also|ok|okay|übrigens|ach ja|hallo)\b[\s,:!-]*)+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LeadIn();

    [GeneratedRegex(@"^(?:i|we)(?:'ve got|'ve| have got| have| got| will have|'ll have) (?:an?|another|my|our|the) (?<what>[\p{L}\d].+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Appointment();

    [GeneratedRegex(@"^(?:i|we)(?:'ve got to| have got to| have to| need to| must| gotta|'ve to| should| still need to| still have to) (?<what>[\p{L}\d].+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Duty();

    [GeneratedRegex(@"^(?:my|our) [\p{L}' -]{2,40} is (?=.*\d)(?!at |on |in |due |about |around |\d+ (?:years|days|weeks|minutes|hours)\b)\S.{0,60}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"^(?:[Ii]ch|[Ww]ir) (?:habe|hab|haben) (?<when>.*?\s)?(?<article>einen|eine|ein|den|die|das) (?<what>\p{Lu}.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex GermanAppointment();

    [GeneratedRegex(@"^(?:ich|wir) (?:muss|müssen|sollte|sollten|soll|sollen) (?:noch )?(?<what>[\p{L}\d].+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex GermanDuty();

    [GeneratedRegex(@"^(?:mein|meine|unser|unsere) [\p{L} -]{2,40} (?:ist|lautet) (?=.*\d)(?!um |am |im |in |fällig |\d+ (?:Jahre|Tage|Wochen|Minuten|Stunden)\b)\S.{0,60}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex GermanNumber();
}
