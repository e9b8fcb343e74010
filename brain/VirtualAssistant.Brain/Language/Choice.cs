namespace VirtualAssistant.Brain.Language;

/// <summary>Which of several offered things an answer picks.</summary>
/// <param name="Index">Counted from 0.</param>
public readonly record struct Choice(int Index, ChoiceReason Why)
{
    /// <summary>Words that may stand around a number or an ordinal that picks something.</summary>
    private static readonly HashSet<string> Around = new(StringComparer.OrdinalIgnoreCase)
    {
        "the", "one", "number", "no", "nr", "option", "choice", "item", "reminder", "please", "thanks", "i", "ill", "id", "take", "want", "like",
        "would", "choose", "pick", "its", "it", "is", "thats", "that", "mean", "meant", "go", "with", "for", "ok", "okay", "yes", "just", "my",
        "bitte", "der", "die", "das", "den", "nummer", "ich", "nehme", "möchte", "will", "meine", "ja", "danke", "mit",
    };

    /// <summary>By ordinal ("the second one"), by number ("2", not "buy 2 apples"), or by its words; null when none of them is picked.</summary>
    public static Choice? Find(Understanding answer, IReadOnlyList<string> options)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(options);
        if (ByPlace(answer, options.Count) is { } placed)
        {
            return placed;
        }

        var words = WordsOf(answer.Utterance.Text);
        Choice? best = null;
        var most = 0.0;
        var tied = false;
        for (var i = 0; i < options.Count; i++)
        {
            var own = WordsOf(options[i]);
            var shared = own.Count(words.Contains);
            var score = shared == 0 ? 0 : ((double)shared / own.Count) + (0.01 * shared);
            tied = score > 0 && (score == most || (tied && score < most));
            if (score > most)
            {
                (best, most, tied) = (new Choice(i, shared == own.Count ? ChoiceReason.Named : ChoiceReason.PartlyNamed), score, false);
            }
        }

        return tied ? null : best;
    }

    /// <summary>By ordinal or number alone.</summary>
    /// <param name="count">How many were offered; the last is also "the last one".</param>
    public static Choice? ByPlace(Understanding answer, int count)
    {
        ArgumentNullException.ThrowIfNull(answer);
        foreach (var entity in answer.Entities)
        {
            var (place, why) = entity switch
            {
                OrdinalEntity ordinal => (ordinal.Value, ChoiceReason.Ordinal),
                NumberEntity { Value: >= 1 and <= 1000 } number when number.Value == decimal.Truncate(number.Value) => ((int)number.Value, ChoiceReason.Number),
                _ => (0, ChoiceReason.Number),
            };
            var index = place < 0 ? count + place : place - 1;
            if (place != 0 && index >= 0 && index < count && StandsAlone(answer.Utterance.Text, entity.Span))
            {
                return new Choice(index, why);
            }
        }

        return null;
    }

    private static bool StandsAlone(string text, TextSpan span) =>
        WordsOf(text[..span.Start]).All(Around.Contains) && WordsOf(text[span.End..]).All(Around.Contains);

    private static HashSet<string> WordsOf(string text)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var word = new System.Text.StringBuilder();
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                word.Append(c);
            }
            else if (c is not ('\'' or '’') && word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            words.Add(word.ToString());
        }

        return words;
    }
}

public enum ChoiceReason
{
    Ordinal,
    Number,

    /// <summary>All of its words were said.</summary>
    Named,

    /// <summary>Some of its words were said, and of no other option as many.</summary>
    PartlyNamed,
}
