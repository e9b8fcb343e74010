using VirtualAssistant.Brain.Language;
using VirtualAssistant.LanguageCenter.Reading;
using VirtualAssistant.LanguageCenter.Recognizers;

namespace VirtualAssistant.LanguageCenter.Segments;

/// <summary>Second requests that leave out what the first one said.</summary>
/// <remarks><code>
/// set an alarm for 7                and   one for 8                    set an alarm for 8
/// remind me to buy milk at 5        and   eggs at 6                    remind me about eggs at 6
/// show my reminders                 and   my lists                     show my lists
/// add eggs to my shopping list      and   a hammer to my tools list    add a hammer to my tools list
/// what time is it in Tokyo          and   in New York                  what time is it in New York
/// </code></remarks>
internal static class EnglishContinuations
{
    /// <summary>More words before a time are a clause of their own: "and tell him that we meet at 6".</summary>
    private const int MostWordsBeforeTime = 3;

    private const int LongestThing = 6;

    /// <param name="first">Where the request before begins, behind its politeness.</param>
    /// <param name="isVerb">Whether the words at <paramref name="at"/> begin with what somebody can be asked to do.</param>
    public static Continuation? Read(Words words, Findings findings, int first, int joint, int at, bool isVerb)
    {
        var end = LeftOutWords.EndOf(words, findings, at, EnglishOpenings.Instance.Joints);
        return OfAlarm(words, findings, first, joint, at)
            ?? OfReminder(words, findings, first, joint, at, end, isVerb)
            ?? OfThing(words, first, joint, at, end)
            ?? OfList(words, findings, first, joint, at, end)
            ?? OfPlace(words, first, joint, at, end);
    }

    private static Continuation? OfAlarm(Words words, Findings findings, int first, int joint, int at)
    {
        if (words[first] is not ("set" or "create" or "make" or "start" or "add" or "schedule")
            || !findings.All.Any(finding => finding.From > first && finding.To <= joint && (finding.IsWhen || finding.Entity is DurationEntity)))
        {
            return null;
        }

        var noun = first + 1;
        while (noun < joint && !IsTimed(words[noun]))
        {
            noun++;
        }

        if (noun == joint)
        {
            return null;
        }

        var other = words[at + 1] is "new" ? at + 2 : at + 1;
        if (words[at] is "a" or "an" or "another" && IsTimed(words[other]))
        {
            return new Continuation(at, LeftOutWords.Said(words, first, first + 1));
        }

        var behind = words[at] is "another" && words[at + 1] is "one" ? at + 2 : at + 1;
        return words[at] is "one" or "another" && words[behind] is "for" or "at" or "in" or "on" ? new Continuation(behind, LeftOutWords.Said(words, first, noun + 1)) : null;
    }

    private static Continuation? OfReminder(Words words, Findings findings, int first, int joint, int at, int end, bool isVerb)
    {
        if (words[first] is not "remind" || words[at] is "to" or "about" or "at" or "on" or "in" or "by" or "for" or "that" or "i" or "we" or "it"
            || !findings.All.Any(finding => finding.IsWhen && finding.To == joint && finding.From > first)
            || findings.All.FirstOrDefault(finding => finding.IsWhen && finding.To == end) is not { } moment)
        {
            return null;
        }

        var before = moment.From - at;
        before -= words[moment.From - 1] is "at" or "on" or "in" or "by" ? 1 : 0;
        return before is > 0 and <= MostWordsBeforeTime ? new Continuation(at, isVerb ? "remind me to " : "remind me about ") : null;
    }

    private static Continuation? OfThing(Words words, int first, int joint, int at, int end) =>
        words[first] is "show" or "list" or "read" or "display" or "view" or "open" or "clear" or "empty" or "delete" or "cancel" or "remove"
        && IsThing(words[joint - 1]) && words[at] is "my" or "the" or "our" or "all" && end - at <= LongestThing && IsThing(words[end - 1])
            ? new Continuation(at, LeftOutWords.Said(words, first, words[first + 1] is "me" ? first + 2 : first + 1))
            : null;

    private static Continuation? OfList(Words words, Findings findings, int first, int joint, int at, int end)
    {
        if (words[first] is not ("add" or "put" or "write") || !EndsInList(words, findings, first, joint) || !EndsInList(words, findings, at, end))
        {
            return null;
        }

        return new Continuation(at, LeftOutWords.Said(words, first, first + 1));
    }

    private static Continuation? OfPlace(Words words, int first, int joint, int at, int end) =>
        words[first] is "what" or "whats" or "how" or "hows" or "is" or "when" or "tell" or "show" ? LeftOutWords.OfPlace(words, first, joint, at, end) : null;

    private static bool EndsInList(Words words, Findings findings, int from, int to)
    {
        var list = findings.All.LastOrDefault(finding => finding.Entity is ListNameEntity && finding.From > from && finding.To <= to);
        if (list is null || list.To < to - 1 || (list.To == to - 1 && words[to - 1] is not "list"))
        {
            return false;
        }

        var before = words[list.From - 1] is "my" or "the" or "our" ? list.From - 2 : list.From - 1;
        return before > from && words[before] is "to" or "on" or "onto" or "in";
    }

    private static bool IsTimed(ReadOnlySpan<char> word) => word is "alarm" or "timer" or "reminder";

    private static bool IsThing(ReadOnlySpan<char> word) => word is "list" or "lists" or "reminder" or "reminders" or "alarm" or "alarms" or "timer" or "timers" or "one";
}
