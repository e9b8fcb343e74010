using System.Collections.Immutable;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.LanguageCenter.Reading;
using VirtualAssistant.LanguageCenter.Recognizers;
using VirtualAssistant.LanguageCenter.Requests;

namespace VirtualAssistant.LanguageCenter;

/// <summary>Understands English by rules: what no rule knows is out of scope, and never guessed.</summary>
/// <remarks><code>
/// (1) Words           the text cut into words, spelling mended
/// (2) EntityScanner   numbers, moments, lengths, repetitions and where they stand
/// (3) Courtesy        greetings and politeness around the request put aside
/// (4) Rules           the ways of asking that fit; the surest first
/// (5) Subject         what remains of the words
/// </code></remarks>
public sealed class RuleBasedLanguageCenter : ILanguageCenter
{
    private const string English = "en";

    /// <summary>Of what no rule knows, the part that was asked for something offered here after all.</summary>
    private const double NothingKnown = 0.97;

    /// <summary>A bare answer ("tomorrow at 9") asks for nothing, and may answer everything.</summary>
    private const double BareAnswer = 0.5;

    /// <summary>What a mended spelling leaves of the confidence.</summary>
    private const double Mended = 0.95;

    public Understanding Understand(Utterance utterance)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        var words = Words.Of(utterance.Text);
        if (words.Count == 0)
        {
            return new Understanding { Utterance = utterance, Language = English, OutOfScope = 1 };
        }

        Spelling.Mend(words);
        var findings = EntityScanner.Scan(words, EnglishCulture.Instance, utterance.Names);
        var request = new RequestReader(words, findings);
        request.Read();
        var sureness = words.Corrected ? Mended : 1;
        ImmutableArray<Intent> intents = [.. request.Intents.Select(intent => intent with { Confidence = intent.Confidence * sureness })];
        return new Understanding
        {
            Utterance = utterance,
            Language = English,
            Intents = intents,
            OutOfScope = intents.IsEmpty ? request.IsBareAnswer ? BareAnswer : NothingKnown : 1 - intents[0].Confidence,
            Entities = findings.Entities(),
            Subject = request.Subject,
            When = request.When,
            Repeats = request.Repeats,
            TargetMoment = request.TargetMoment,
        };
    }
}
