using System.Collections.Frozen;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace Microsoft.Bot.Builder.Dialogs.Recognizers;

/// <summary>Tells an utterance that picks by number ("the second one please") from one that merely contains a number.</summary>
internal static class ChoosingWords
{
    private static readonly FrozenSet<string> English = FrozenSet.ToFrozenSet(
    [
        "a", "an", "the", "this", "that", "these", "those", "it", "its", "is", "s", "i", "i'd", "i'll", "id", "ill", "d", "ll", "we", "me", "my", "let",
        "us", "lets", "want", "would", "like", "love", "prefer", "need", "take", "pick", "choose", "select", "go", "going", "with", "for", "have", "get",
        "give", "try", "show", "do", "say", "said", "meant", "mean", "to", "of", "in", "on", "from", "and", "or", "both", "also", "plus", "then",
        "option", "options", "choice", "choices", "number", "numbers", "no", "nr", "item", "items", "one", "ones", "answer", "entry", "row", "line",
        "button", "list", "please", "pls", "plz", "thanks", "thank", "you", "ok", "okay", "yes", "yeah", "yep", "sure", "um", "uh", "hmm", "maybe", "think",
        "guess", "just", "only", "well", "so", "hi", "hello", "great", "definitely", "probably", "place",
    ], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether nothing is left beside the numbers but words one chooses with.</summary>
    /// <remarks>Outside English those words are not known here: then at most <paramref name="otherWords"/> may be left.</remarks>
    public static bool OnlyChooses(string utterance, List<RecognizedNumber> numbers, string locale, int otherWords)
    {
        var others = 0;
        foreach (var token in Tokenizer.DefaultTokenizer(utterance, locale))
        {
            if (numbers.Exists(number => token.Start >= number.Start && token.End <= number.End))
            {
                continue;
            }

            if (NumberRecognizer.IsEnglish(locale) ? !English.Contains(token.Normalized) : ++others > otherWords)
            {
                return false;
            }
        }

        return true;
    }
}
