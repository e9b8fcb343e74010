using System.Collections.Frozen;
using VirtualAssistant.LanguageCenter.Reading;
using VirtualAssistant.LanguageCenter.Recognizers;

namespace VirtualAssistant.LanguageCenter.Segments;

/// <summary>What the continuations of every language have in common.</summary>
internal static class LeftOutWords
{
    /// <summary>Where the words that begin here stop: at the end of a sentence or what joins the next one.</summary>
    public static int EndOf(Words words, Findings findings, int at, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> joints)
    {
        while (at < words.Count
            && !(findings.At(at) is null && (joints.Contains(words[at]) || (words.IsSign(at) && words[at] is "," or "." or "?" or "!" or ";"))))
        {
            at = findings.At(at)?.To ?? at + 1;
        }

        return at;
    }

    /// <summary>The words as they were said, and a space.</summary>
    public static string Said(Words words, int from, int to) => $"{words.Span(from, to).In(words.Text)} ";

    /// <summary>"what time is it in Tokyo | and in New York": the place that is put in the place of the one before.</summary>
    public static Continuation? OfPlace(Words words, int first, int joint, int at, int end)
    {
        var to = joint - 1;
        while (to > first && words[to] is not "in")
        {
            to--;
        }

        var place = words[at] is "in" ? at + 1 : at;
        return to > first
            && ZoneReader.TryName(words, to + 1, joint, out var named, out _) && named == joint
            && place < end && ZoneReader.TryName(words, place, end, out var other, out _) && other == end
            ? new Continuation(place, Said(words, first, to + 1))
            : null;
    }
}
