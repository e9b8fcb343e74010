using System.Collections.Frozen;
using VirtualAssistant.LanguageCenter.Reading;

namespace VirtualAssistant.LanguageCenter.Requests;

/// <summary>Ways of asking, found by their first word.</summary>
internal sealed class RuleSet
{
    private readonly FrozenDictionary<string, Rule[]>.AlternateLookup<ReadOnlySpan<char>> byFirstWord;
    private readonly Rule[] beginningWithAnything;

    public RuleSet(IReadOnlyCollection<Rule> rules)
    {
        byFirstWord = rules.Where(rule => rule.Pattern.FirstWords is not null)
            .SelectMany(rule => rule.Pattern.FirstWords!.Select(word => (word, rule)))
            .GroupBy(pair => pair.word, pair => pair.rule)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        beginningWithAnything = [.. rules.Where(rule => rule.Pattern.FirstWords is null)];
    }

    /// <summary>The rules that can match a request beginning with this word.</summary>
    public (Rule[] Specific, Rule[] General) Beginning(Words words, int at) =>
        (byFirstWord.TryGetValue(words[at], out var rules) ? rules : [], beginningWithAnything);
}
