using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace VirtualAssistant.LanguageCenter.Reading;

/// <summary>Sounds people make while they think: "remind me, um, tomorrow". They are no words of what is said.</summary>
internal static class Fillers
{
    /// <summary>In any language.</summary>
    private static readonly string[] Sounds = ["umm", "ummm", "uh", "uhh", "uhm", "erm", "ehm", "äh", "ähm", "öhm"];

    /// <summary>"um 9 Uhr" is German for "at 9", and "er" is he.</summary>
    private static readonly string[] EnglishSounds = ["um", "er", "hmm"];

    /// <summary>Words that say nothing where commas stand on both sides.</summary>
    private static readonly string[] Asides = ["um", "like", "well", "also", "naja", "halt"];

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SoundWords = Lookup(Sounds);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> EnglishSoundWords = Lookup(EnglishSounds);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AsideWords = Lookup(Asides);

    private static readonly Regex Between = Around(Sounds);
    private static readonly Regex BetweenEnglish = Around([.. Sounds, .. EnglishSounds]);

    /// <summary>Takes the fillers out of the tokens, and the commas around them. A text of nothing else keeps them.</summary>
    /// <param name="isEnglish">Whether the text is known to be English.</param>
    /// <returns>How many tokens are left.</returns>
    public static int Remove(Token[] tokens, int count, ReadOnlySpan<char> folded, bool isEnglish = false)
    {
        var (kept, isDropped) = (0, new bool[count]);
        for (var i = 0; i < count; i++)
        {
            if (!IsFiller(tokens, i, count, folded, isEnglish))
            {
                continue;
            }

            isDropped[i] = true;
            if (i > 0 && IsComma(tokens, i - 1, count, folded))
            {
                isDropped[i - 1] = true;
            }

            if (IsComma(tokens, i + 1, count, folded))
            {
                isDropped[i + 1] = true;
            }
        }

        if (Array.TrueForAll(isDropped, dropped => dropped))
        {
            return count;
        }

        for (var i = 0; i < count; i++)
        {
            if (!isDropped[i])
            {
                tokens[kept++] = tokens[i];
            }
        }

        Array.Clear(tokens, kept, count - kept);
        return kept;
    }

    /// <summary>The person's words without the sounds between them.</summary>
    public static string Clean(string text, bool isEnglish) => (isEnglish ? BetweenEnglish : Between).Replace(text, " ").Trim();

    private static bool IsFiller(Token[] tokens, int index, int count, ReadOnlySpan<char> folded, bool isEnglish)
    {
        ref readonly var token = ref tokens[index];
        if (token.Kind != TokenKind.Word || token.Has(TokenTraits.Quoted))
        {
            return false;
        }

        var word = folded.Slice(token.Folded, token.FoldedLength);
        return SoundWords.Contains(word) || (isEnglish && EnglishSoundWords.Contains(word))
            || (index > 0 && IsComma(tokens, index - 1, count, folded) && IsComma(tokens, index + 1, count, folded) && AsideWords.Contains(word));
    }

    private static bool IsComma(Token[] tokens, int index, int count, ReadOnlySpan<char> folded) =>
        (uint)index < (uint)count && tokens[index].Kind == TokenKind.Sign && folded[tokens[index].Folded] == ',';

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup(string[] words) =>
        words.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static Regex Around(string[] sounds) => new(
        $@"(?:^|,?\s+)(?:{string.Join('|', sounds)})(?:,?\s+|$)|,\s+(?:{string.Join('|', Asides)}),\s+",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking);
}
