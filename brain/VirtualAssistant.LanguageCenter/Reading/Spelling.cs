using System.Collections.Frozen;

namespace VirtualAssistant.LanguageCenter.Reading;

/// <summary>Mends the words the rules live on when they are misspelt by a letter or two.</summary>
/// <remarks>Only key words are aimed at, and real words beside them ("cancer", "chance") are left alone.</remarks>
internal sealed class Spelling
{
    private const int MostWordsLookedAt = 80;
    private const int ShortestWord = 5;
    private const int LongestWord = 12;

    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> aliasOf;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> isLeftAlone;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> isKey;
    private readonly string[][] keysByFirstLetter;

    /// <param name="keys">The words aimed at.</param>
    /// <param name="leftAlone">Words that look like them and mean something else.</param>
    /// <param name="aliases">Frequent slips and short forms, whatever their distance.</param>
    public Spelling(string[] keys, string[] leftAlone, IReadOnlyDictionary<string, string> aliases)
    {
        aliasOf = aliases.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        isLeftAlone = leftAlone.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        isKey = keys.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        keysByFirstLetter = [.. Enumerable.Range('a', 26).Select(letter => keys.Where(key => key[0] == letter).ToArray())];
    }

    public void Mend(Words words)
    {
        for (var i = 0; i < Math.Min(words.Count, MostWordsLookedAt); i++)
        {
            if (!words.IsWord(i) || words.Has(i, TokenTraits.Quoted))
            {
                continue;
            }

            var word = words[i];
            if (aliasOf.TryGetValue(word, out var alias))
            {
                words.Correct(i, alias);
            }
            else if (!words.Has(i, TokenTraits.Apostrophe) && word.Length is >= ShortestWord and <= LongestWord && !isKey.Contains(word)
                && !isLeftAlone.Contains(word)
                && KeyLike(word) is { } key)
            {
                words.Correct(i, key);
            }
        }
    }

    private string? KeyLike(ReadOnlySpan<char> word)
    {
        string? best = null;
        var least = int.MaxValue;
        Consider(word, word[0]);
        if (word[1] != word[0])
        {
            Consider(word, word[1]); // The first two letters swapped.
        }

        return best;

        void Consider(ReadOnlySpan<char> word, char first)
        {
            if (!char.IsAsciiLetterLower(first))
            {
                return;
            }

            foreach (var key in keysByFirstLetter[first - 'a'])
            {
                var allowed = key.Length >= 8 ? 2 : 1;
                if (Math.Abs(key.Length - word.Length) <= allowed && !IsFormOf(word, key)
                    && (word[0] == key[0] || (word[0] == key[1] && word[1] == key[0]))
                    && Distance(word, key, allowed) is var distance && distance <= allowed && distance < least)
                {
                    (best, least) = (key, distance);
                }
            }
        }
    }

    private static bool IsFormOf(ReadOnlySpan<char> word, string key) => word.StartsWith(key)
        && word[key.Length..] is "s" or "d" or "r" or "ed";

    /// <summary>Letters to insert, drop, replace or swap with their neighbour; above <paramref name="allowed"/> any larger
    /// number.</summary>
    private static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int allowed)
    {
        Span<int> rows = stackalloc int[3 * (LongestWord + 3)];
        var width = b.Length + 1;
        var before = rows[..width];
        var previous = rows.Slice(width, width);
        var current = rows.Slice(2 * width, width);
        for (var j = 0; j < width; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            var least = i;
            for (var j = 1; j < width; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var value = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    value = Math.Min(value, before[j - 2] + 1);
                }

                current[j] = value;
                least = Math.Min(least, value);
            }

            if (least > allowed)
            {
                return least;
            }

            var recycled = before;
            before = previous;
            previous = current;
            current = recycled;
        }

        return previous[b.Length];
    }
}
