using System.Collections.Immutable;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.LanguageCenter.Reading;
using VirtualAssistant.LanguageCenter.Recognizers;
using VirtualAssistant.LanguageCenter.Requests;
using VirtualAssistant.LanguageCenter.Segments;

namespace VirtualAssistant.LanguageCenter;

/// <summary>Understands English by rules: what no rule knows is out of scope, and never guessed.</summary>
/// <remarks><code>
/// (1) Words           the text cut into words, spelling mended
/// (2) EntityScanner   numbers, moments, lengths, repetitions and where they stand
/// (3) Courtesy        greetings and politeness around the request put aside
/// (4) Segmenter       several requests cut apart, each understood alone
/// (5) Rules           the ways of asking that fit; the surest first
/// (6) Subject         what remains of the words
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

    private static readonly Segmenter Segmenter = new(EnglishOpenings.Instance);

    public Understanding Understand(Utterance utterance)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        return Understand(utterance, mayHoldSeveral: true);
    }

    private static Understanding Understand(Utterance utterance, bool mayHoldSeveral)
    {
        var words = Words.Of(utterance.Text);
        if (words.Count == 0)
        {
            return new Understanding { Utterance = utterance, Language = English, OutOfScope = 1 };
        }

        Spelling.Mend(words);
        var findings = EntityScanner.Scan(words, EnglishCulture.Instance, utterance.Names);
        if (mayHoldSeveral && Segmenter.Split(words, findings) is { Count: > 0 } pieces && UnderstandEach(utterance, pieces) is { Length: > 1 } segments)
        {
            return segments[0].Understanding with { Utterance = utterance, Entities = findings.Entities(), Segments = segments };
        }

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

    /// <summary>Each piece alone; a piece that is only politeness ("thanks") is no request and falls away.</summary>
    private static ImmutableArray<Segment> UnderstandEach(Utterance utterance, IReadOnlyList<Piece> pieces) =>
    [
        .. from piece in pieces
           let text = $"{piece.Carries}{piece.Span.In(utterance.Text)}"
           let understood = Understand(utterance with { Text = text }, mayHoldSeveral: false)
           where !IsPoliteness(understood)
           select new Segment(piece.Span, understood, piece.Carries.Length),
    ];

    private static bool IsPoliteness(Understanding understood) => understood.Best?.Name is
        Brain.Language.Intents.Thanks or Brain.Language.Intents.Greet or Brain.Language.Intents.Goodbye or Brain.Language.Intents.Affirm
        or Brain.Language.Intents.Deny;
}
