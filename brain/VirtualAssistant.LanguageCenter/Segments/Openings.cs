using System.Collections.Frozen;
using VirtualAssistant.LanguageCenter.Reading;
using VirtualAssistant.LanguageCenter.Recognizers;
using VirtualAssistant.LanguageCenter.Requests;

namespace VirtualAssistant.LanguageCenter.Segments;

/// <summary>Beginnings of requests, found by their first word.</summary>
internal sealed class Openings
{
    private readonly FrozenDictionary<string, Pattern[]>.AlternateLookup<ReadOnlySpan<char>> byFirstWord;

    public Openings(params ReadOnlySpan<string> patterns)
    {
        var all = new List<(string Word, Pattern Pattern)>();
        foreach (var text in patterns)
        {
            var pattern = new Pattern(text);
            all.AddRange(pattern.FirstWords!.Select(word => (word, pattern)));
        }

        byFirstWord = all.GroupBy(pair => pair.Word, pair => pair.Pattern)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public bool Match(Words words, Findings findings, int from, int to)
    {
        if (!byFirstWord.TryGetValue(words[from], out var patterns))
        {
            return false;
        }

        foreach (var pattern in patterns)
        {
            if (pattern.MatchesPrefix(words, findings, from, to) > from)
            {
                return true;
            }
        }

        return false;
    }
}
