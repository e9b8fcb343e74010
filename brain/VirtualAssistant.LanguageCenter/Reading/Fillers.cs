using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace VirtualAssistant.LanguageCenter.Reading;

/// <summary>Sounds people make while they think: "remind me, um, tomorrow". They are no words of what is said.</summary>
internal static partial class Fillers
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Sounds =
        new[] { "umm", "uh", "uhh", "uhm", "erm", "ehm", "äh", "ähm", "öhm" }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Words that say nothing where commas stand on both sides; "um 9 Uhr" is German for "at 9".</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Asides =
        new[] { "um", "like", "well", "also", "naja", "halt" }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Takes the fillers out of the tokens, and the commas around them. A text of nothing else keeps them.</summary>
    /// <returns>How many tokens are left.</returns>
    public static int Remove(Token[] tokens, int count, ReadOnlySpan<char> folded)
    {
        var kept = 0;
        for (var i = 0; i < count; i++)
        {
            if (!IsFiller(tokens, i, count, folded))
            {
                tokens[kept++] = tokens[i];
                continue;
            }

            if (kept > 0 && IsComma(tokens, kept - 1, count, folded))
            {
                kept--;
            }

            i += IsComma(tokens, i + 1, count, folded) ? 1 : 0;
        }

        if (kept == 0)
        {
            return count;
        }

        Array.Clear(tokens, kept, count - kept);
        return kept;
    }

    /// <summary>The person's words without the sounds between them.</summary>
    public static string Clean(string text) => Between().Replace(text, " ");

    private static bool IsFiller(Token[] tokens, int index, int count, ReadOnlySpan<char> folded)
    {
        ref readonly var token = ref tokens[index];
        if (token.Kind != TokenKind.Word || token.Has(TokenTraits.Quoted))
        {
            return false;
        }

        var word = folded.Slice(token.Folded, token.FoldedLength);
        return Sounds.Contains(word)
            || (index > 0 && IsComma(tokens, index - 1, count, folded) && IsComma(tokens, index + 1, count, folded) && Asides.Contains(word));
    }

    private static bool IsComma(Token[] tokens, int index, int count, ReadOnlySpan<char> folded) =>
        (uint)index < (uint)count && tokens[index].Kind == TokenKind.Sign && folded[tokens[index].Folded] == ',';

    [GeneratedRegex(@",?\s+(?:u(?:mm+|h+|hm)|erm|ehm|ähm?|öhm)\b,?\s+|,\s+(?:um|like|well|also|naja|halt),\s+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Between();
}
