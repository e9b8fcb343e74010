using System.Collections.Frozen;

namespace VirtualAssistant.LanguageCenter.Classification;

/// <summary>The words that are known, and the known word that a misspelt one was meant to be.</summary>
/// <remarks>Candidates are found by leaving out one letter of both, so a look-up costs as many probes as the word has letters.</remarks>
internal sealed class Wording
{
    /// <summary>Below this many letters a slip of the finger makes another word.</summary>
    private const int ShortestMended = 4;

    private const int LongestMended = 24;

    private readonly string[] words;
    private readonly FrozenDictionary<string, int> places;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> placesBySpan;
    private readonly Dictionary<uint, int> byOmission;

    /// <param name="words">Most frequent first.</param>
    public Wording(IEnumerable<string> words)
    {
        this.words = [.. words.Distinct(StringComparer.Ordinal)];
        places = this.words.Index().ToFrozenDictionary(entry => entry.Item, entry => entry.Index, StringComparer.Ordinal);
        placesBySpan = places.GetAlternateLookup<ReadOnlySpan<char>>();
        byOmission = new Dictionary<uint, int>(this.words.Length * 8);
        for (var index = 0; index < this.words.Length; index++)
        {
            var word = this.words[index];
            if (word.Length < ShortestMended - 1 || word.Length > LongestMended)
            {
                continue;
            }

            byOmission.TryAdd(FeatureHash.Of('o', word), index);
            for (var omitted = 0; omitted < word.Length; omitted++)
            {
                byOmission.TryAdd(Omission(word, omitted), index);
            }
        }
    }

    public IReadOnlyList<string> Words => words;

    public bool Knows(ReadOnlySpan<char> word) => placesBySpan.ContainsKey(word);

    /// <summary>From nearly 0 for the most frequent word to 1 for one nobody knows.</summary>
    public float Rarity(ReadOnlySpan<char> word) =>
        placesBySpan.TryGetValue(word, out var place) ? MathF.Log(2 + place) / MathF.Log(3 + words.Length) : 1;

    /// <summary>The word itself when it is known or too short to tell, the known one at one slip from it, else the word itself.</summary>
    public ReadOnlySpan<char> Mend(ReadOnlySpan<char> word)
    {
        if (word.Length is < ShortestMended or > LongestMended || char.IsAsciiDigit(word[0]) || Knows(word))
        {
            return word;
        }

        var best = int.MaxValue;
        Consider(FeatureHash.Of('o', word), word, ref best);
        for (var omitted = 0; omitted < word.Length; omitted++)
        {
            Consider(Omission(word, omitted), word, ref best);
        }

        return best == int.MaxValue ? word : words[best];
    }

    private void Consider(uint omission, ReadOnlySpan<char> word, ref int best)
    {
        if (byOmission.TryGetValue(omission, out var index) && index < best && words[index].Length >= ShortestMended - 1 && IsOneSlip(word, words[index]))
        {
            best = index;
        }
    }

    private static uint Omission(ReadOnlySpan<char> word, int omitted)
    {
        Span<char> rest = stackalloc char[LongestMended];
        word[..omitted].CopyTo(rest);
        word[(omitted + 1)..].CopyTo(rest[omitted..]);
        return FeatureHash.Of('o', rest[..(word.Length - 1)]);
    }

    /// <summary>One letter more, less, another, or two neighbours exchanged.</summary>
    private static bool IsOneSlip(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var start = left.CommonPrefixLength(right);
        var a = left[start..];
        var b = right[start..];
        if (a.IsEmpty || b.IsEmpty)
        {
            return a.Length + b.Length <= 1;
        }

        return a[1..].SequenceEqual(b[1..]) || a[1..].SequenceEqual(b) || a.SequenceEqual(b[1..])
            || (a.Length > 1 && b.Length > 1 && a[0] == b[1] && a[1] == b[0] && a[2..].SequenceEqual(b[2..]));
    }
}
