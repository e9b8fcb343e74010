namespace VirtualAssistant.LanguageCenter.Classification;

/// <summary>Takes a normalised text apart into what the model was taught to see.</summary>
/// <remarks><code>
/// a word          itself, its stem, its kinds in the lexicon, its pieces of three to five letters ("&lt;remi", "mind&gt;")
/// the whole text  its neighbours in pairs and threes, pairs with one word between, pairs of kinds
/// </code>A word nobody knows is first taken for the known one it is a slip away from.</remarks>
internal sealed class FeatureExtractor(Lexicon lexicon, Wording wording)
{
    private const int ShortestPiece = 3;
    private const int LongestPiece = 5;
    private const int LongestWord = 24;
    private const string Number = "#";

    public void Extract(string normalized, TextFeatures features)
    {
        features.Clear();
        Span<Range> ranges = stackalloc Range[TextFeatures.MostWords + 1];
        var text = normalized.AsSpan();
        var count = Math.Min(text.Split(ranges, ' ', StringSplitOptions.RemoveEmptyEntries), TextFeatures.MostWords);
        for (var index = 0; index < count; index++)
        {
            AddWord(Word(text, ranges[index]), features);
            features.EndWord();
        }

        AddWhole(text, ranges[..count], features);
    }

    /// <summary>The word as it counts: mended, cut to a bearable length.</summary>
    private ReadOnlySpan<char> Word(ReadOnlySpan<char> text, Range range)
    {
        var word = wording.Mend(text[range]);
        return word.Length > LongestWord ? word[..LongestWord] : word;
    }

    private void AddWord(ReadOnlySpan<char> word, TextFeatures features)
    {
        features.Add(FeatureHash.Of('w', word), 1);
        if (char.IsAsciiDigit(word[0]))
        {
            features.Add(FeatureHash.Of('k', Number), 1);
            features.Add(FeatureHash.Of('#', Number, "0000000000".AsSpan(0, Math.Min(word.Length, 10))), 1);
            return;
        }

        features.Add(FeatureHash.Of('s', Stem(word)), 1);
        foreach (var kind in lexicon.KindsOf(word))
        {
            features.Add(FeatureHash.Of('k', kind), 1);
        }

        AddPieces(word, features);
    }

    private static void AddPieces(ReadOnlySpan<char> word, TextFeatures features)
    {
        Span<char> bounded = stackalloc char[LongestWord + 2];
        bounded[0] = '<';
        word.CopyTo(bounded[1..]);
        bounded[word.Length + 1] = '>';
        bounded = bounded[..(word.Length + 2)];
        var pieces = 0;
        for (var length = ShortestPiece; length <= LongestPiece && length < bounded.Length; length++)
        {
            pieces += bounded.Length - length + 1;
        }

        var weight = 1 / MathF.Sqrt(Math.Max(1, pieces));
        for (var length = ShortestPiece; length <= LongestPiece && length < bounded.Length; length++)
        {
            for (var start = 0; start + length <= bounded.Length; start++)
            {
                features.Add(FeatureHash.Of('c', bounded.Slice(start, length)), weight);
            }
        }
    }

    private void AddWhole(ReadOnlySpan<char> text, ReadOnlySpan<Range> ranges, TextFeatures features)
    {
        var weight = 1 / MathF.Sqrt(Math.Max(1, ranges.Length) * 3);
        for (var index = 0; index <= ranges.Length; index++)
        {
            var left = index == 0 ? "^" : Word(text, ranges[index - 1]);
            var right = index == ranges.Length ? "$" : Word(text, ranges[index]);
            features.Add(FeatureHash.Of('b', left, right), weight);
            features.Add(FeatureHash.Of('g', General(left), General(right)), weight);
            if (index > 0 && index < ranges.Length - 1)
            {
                features.Add(FeatureHash.Of('j', left, Word(text, ranges[index + 1])), weight);
            }
        }
    }

    /// <summary>What stands for the word where only its kind matters.</summary>
    private ReadOnlySpan<char> General(ReadOnlySpan<char> word)
    {
        if (char.IsAsciiDigit(word[0]))
        {
            return Number;
        }

        var kinds = lexicon.KindsOf(word);
        return kinds.IsEmpty ? Stem(word) : kinds[0];
    }

    private static ReadOnlySpan<char> Stem(ReadOnlySpan<char> word) => word switch
    {
        [.., 'i', 'e', 's'] when word.Length > 4 => word[..^3],
        [.., 'i', 'n', 'g'] when word.Length > 5 => word[..^3],
        [.., 's', 's'] => word,
        [.., 'e', 's'] when word.Length > 4 => word[..^2],
        [.., 's'] when word.Length > 3 => word[..^1],
        [.., 'e', 'd'] when word.Length > 4 => word[..^2],
        [.., 'y'] when word.Length > 3 => word[..^1],
        [.., 'e'] when word.Length > 3 => word[..^1],
        _ => word,
    };
}
