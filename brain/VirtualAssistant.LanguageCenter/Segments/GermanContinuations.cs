using VirtualAssistant.Brain.Language;
using VirtualAssistant.LanguageCenter.Reading;
using VirtualAssistant.LanguageCenter.Recognizers;

namespace VirtualAssistant.LanguageCenter.Segments;

/// <summary>Second requests that leave out what the first one said, in German.</summary>
/// <remarks><code>
/// stell einen Wecker auf 7               und   einen auf 8                     stell einen Wecker auf 8
/// zeig meine Erinnerungen                und   meine Listen                    zeig meine Listen
/// setz Eier auf die Einkaufsliste        und   Holz auf die Bauliste           setz Holz auf die Bauliste
/// wie spät ist es in Tokio               und   in New York                     wie spät ist es in New York
/// </code></remarks>
internal static class GermanContinuations
{
    private const int LongestThing = 6;

    /// <param name="first">Where the request before begins, behind its politeness.</param>
    public static Continuation? Read(Words words, Findings findings, int first, int joint, int at)
    {
        var end = LeftOutWords.EndOf(words, findings, at, GermanOpenings.Instance.Joints);
        return OfAlarm(words, findings, first, joint, at)
            ?? OfThing(words, first, joint, at, end)
            ?? OfList(words, findings, first, joint, at, end)
            ?? OfPlace(words, first, joint, at, end);
    }

    private static Continuation? OfAlarm(Words words, Findings findings, int first, int joint, int at)
    {
        if (words[first] is not ("stell" or "stelle" or "setz" or "setze" or "erstelle" or "mach" or "mache" or "starte")
            || !findings.All.Any(finding => finding.From > first && finding.To <= joint && (finding.IsWhen || finding.Entity is DurationEntity or NumberEntity)))
        {
            return null;
        }

        var noun = first + 1;
        while (noun < joint && !IsTimed(words[noun]))
        {
            noun++;
        }

        if (noun == joint || words[at] is not ("ein" or "eine" or "einen" or "noch"))
        {
            return null;
        }

        var article = words[at] is "noch" ? at + 1 : at;
        var behind = words[article] is "ein" or "eine" or "einen" ? article + 1 : -1;
        return behind < 0 ? null
            : IsTimed(words[behind]) ? new Continuation(article, LeftOutWords.Said(words, first, first + 1))
            : words[behind] is "auf" or "um" or "für" or "in" or "von" or "mit" or "über" ? new Continuation(behind, LeftOutWords.Said(words, first, noun + 1))
            : null;
    }

    private static Continuation? OfThing(Words words, int first, int joint, int at, int end) =>
        words[first] is "zeig" or "zeige" or "nenn" or "nenne" or "lies" or "lösch" or "lösche" or "leere" or "öffne"
        && IsThing(words[joint - 1]) && words[at] is "meine" or "die" or "unsere" or "alle" or "meinen" or "den" && end - at <= LongestThing && IsThing(words[end - 1])
            ? new Continuation(at, LeftOutWords.Said(words, first, words[first + 1] is "mir" ? first + 2 : first + 1))
            : null;

    private static Continuation? OfList(Words words, Findings findings, int first, int joint, int at, int end) =>
        words[first] is "setz" or "setze" or "schreib" or "schreibe" or "pack" or "packe" or "tu" or "füge" && EndsInList(findings, first, joint) && EndsInList(findings, at, end)
            ? new Continuation(at, LeftOutWords.Said(words, first, first + 1))
            : null;

    private static Continuation? OfPlace(Words words, int first, int joint, int at, int end) =>
        words[first] is "wie" or "was" or "wann" or "welche" or "ist" or "sag" or "zeig" ? LeftOutWords.OfPlace(words, first, joint, at, end) : null;

    private static bool EndsInList(Findings findings, int from, int to) =>
        findings.All.Any(finding => finding.Entity is ListNameEntity && finding.From > from && finding.To == to);

    private static bool IsTimed(ReadOnlySpan<char> word) => word is "wecker" or "timer" or "erinnerung";

    private static bool IsThing(ReadOnlySpan<char> word) => word is "liste" or "listen" or "erinnerung" or "erinnerungen" or "wecker" or "timer" || word.EndsWith("liste");
}
