using System.Collections.Immutable;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.LanguageCenter.Classification;

namespace VirtualAssistant.LanguageCenter;

/// <summary>Understands by rules what they know for sure, and asks the trained model about the rest.</summary>
/// <remarks><code>
/// rules know an intent, or it is a bare answer, or not English ─► that, unchanged
/// rules know nothing                                           ─► the model's three likeliest intents as a guess, and its out-of-scope score
/// </code></remarks>
internal sealed class TrainedLanguageCenter(RuleBasedLanguageCenter rules, IIntentModel model) : ILanguageCenter
{
    /// <summary>The language the model was trained in.</summary>
    private const string English = "en";

    public Understanding Understand(Utterance utterance)
    {
        var understood = rules.Understand(utterance);
        if (understood.Segments.IsEmpty)
        {
            return Complete(understood);
        }

        ImmutableArray<Segment> segments = [.. understood.Segments.Select(segment => segment with { Understanding = Complete(segment.Understanding) })];
        var first = segments[0].Understanding;
        return understood with { Intents = first.Intents, OutOfScope = first.OutOfScope, IsGuess = first.IsGuess, Segments = segments };
    }

    private Understanding Complete(Understanding understood)
    {
        if (!understood.Intents.IsEmpty || understood.OutOfScope < RuleBasedLanguageCenter.NothingKnown || understood.Language != English)
        {
            return understood;
        }

        var reading = model.Read(understood.Utterance.Text);
        return understood with { Intents = reading.Intents, OutOfScope = reading.OutOfScope, IsGuess = !reading.Intents.IsEmpty };
    }
}
