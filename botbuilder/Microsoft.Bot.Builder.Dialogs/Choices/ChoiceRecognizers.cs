using Microsoft.Bot.Builder.Dialogs.Prompts;
using Microsoft.Bot.Builder.Dialogs.Recognizers;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Recognizes which of some choices a person made.</summary>
public static class ChoiceRecognizers
{
    // "la segunda opción, por favor": who names a place is choosing, who names a number may well be counting something.
    private const int WordsBesideOrdinal = 5;
    private const int WordsBesideNumber = 3;

    public static List<ModelResult<FoundChoice>> RecognizeChoices(
        string utterance, IList<string> choices, FindChoicesOptions? options = null) =>
        RecognizeChoices(utterance, ChoiceFactory.ToChoices(choices), options);

    /// <summary>By name; if no name was said by ordinal ("the third one"); and if there is none of these by number ("3").</summary>
    /// <remarks>
    /// One way only, so that "the red one" is not also the first one. A number is a choice only in an utterance that chooses:
    /// "i want 2 talk to someone" chooses nothing.
    /// </remarks>
    public static List<ModelResult<FoundChoice>> RecognizeChoices(
        string utterance, IList<Choice> list, FindChoicesOptions? options = null)
    {
        utterance ??= "";
        var choices = (list ?? []).Where(choice => choice != null).ToList();
        var named = Find.FindChoices(utterance, choices, options);
        if (named.Count > 0)
        {
            return named;
        }

        var locale = options?.Locale ?? PromptCultureModels.EnglishLocale;
        if (options == null || options.RecognizeOrdinals)
        {
            var ordinals = NumberRecognizer.RecognizeOrdinals(utterance, locale);
            if (ordinals.Count > 0)
            {
                return ByPosition(ordinals, choices, utterance, locale, WordsBesideOrdinal);
            }
        }

        return options == null || options.RecognizeNumbers
            ? ByPosition(NumberRecognizer.RecognizeNumbers(utterance, locale), choices, utterance, locale, WordsBesideNumber)
            : [];
    }

    private static List<ModelResult<FoundChoice>> ByPosition(
        List<RecognizedNumber> numbers, List<Choice> choices, string utterance, string locale, int otherWords)
    {
        var found = new List<ModelResult<FoundChoice>>();
        if (numbers.Count == 0 || !ChoosingWords.OnlyChooses(utterance, numbers, locale, otherWords))
        {
            return found;
        }

        foreach (var number in numbers)
        {
            var position = number.Position(choices.Count);
            if (position is >= 1 && position <= choices.Count && decimal.Truncate(position.Value) == position)
            {
                var index = (int)position - 1;
                found.Add(new ModelResult<FoundChoice>
                {
                    Start = number.Start,
                    End = number.End,
                    TypeName = "choice",
                    Text = number.Text,
                    Resolution = new FoundChoice { Value = choices[index].Value, Index = index, Score = 1f },
                });
            }
        }

        found.Sort((a, b) => a.Start.CompareTo(b.Start));
        return found;
    }
}
