using System.Collections.Immutable;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.Brain.LongTermMemory;
using VirtualAssistant.LanguageCenter.Reading;
using VirtualAssistant.LanguageCenter.Recognizers;
using VirtualAssistant.LanguageCenter.Requests;
using VirtualAssistant.LanguageCenter.Segments;
using VirtualAssistant.LanguageCenter.Statements;

namespace VirtualAssistant.LanguageCenter;

/// <summary>Understands English and German by rules: what no rule knows is out of scope, and never guessed.</summary>
/// <remarks><code>
/// (1) Words           the text cut into words, the language told by them, spelling mended
/// (2) EntityScanner   numbers, moments, lengths, repetitions and where they stand
/// (3) Courtesy        greetings and politeness around the request put aside
/// (4) Segmenter       several requests cut apart, each understood alone
/// (5) Rules           the ways of asking that fit; the surest first
/// (6) Subject         what remains of the words
/// (7) Statements      what was said to be so, and what is asked of it
/// (8) FocusBias       what the conversation is about decides where the words leave it open
/// </code></remarks>
public sealed class RuleBasedLanguageCenter : ILanguageCenter
{
    /// <summary>Of what no rule knows, the part that was asked for something offered here after all.</summary>
    internal const double NothingKnown = 0.97;

    /// <summary>A bare answer ("tomorrow at 9") asks for nothing, and may answer everything.</summary>
    private const double BareAnswer = 0.5;

    /// <summary>What a mended spelling leaves of the confidence.</summary>
    private const double Mended = 0.95;

    public Understanding Understand(Utterance utterance)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        var words = Words.Of(utterance.Text);
        var told = LanguageDetector.Detect(words);
        var language = SpokenLanguage.Of(told ?? utterance.Focus.Language ?? utterance.Locale);
        var understanding = Understand(utterance, words, language, mayHoldSeveral: true, countsTo24: false);
        return FocusBias.Apply(understanding with { IsLanguageTold = told is not null }, utterance.Focus);
    }

    private static Understanding Understand(Utterance utterance, Words words, SpokenLanguage language, bool mayHoldSeveral, bool countsTo24)
    {
        if (words.Count == 0)
        {
            return new Understanding { Utterance = utterance, Language = language.Tag, OutOfScope = 1 };
        }

        if (language == SpokenLanguage.English)
        {
            words.ReadAsEnglish();
        }

        language.Spelling.Mend(words);
        var findings = EntityScanner.Scan(words, language.Culture, utterance.Names);
        if (countsTo24)
        {
            ClockNeighbours.SettleAll(findings);
        }

        countsTo24 |= ClockNeighbours.Settle(words, findings);
        if (mayHoldSeveral && language.Segmenter.Split(words, findings) is { Count: > 0 } pieces
            && UnderstandEach(utterance, pieces, language, countsTo24) is { Length: > 1 } segments)
        {
            return segments[0].Understanding with
            {
                Utterance = utterance,
                Entities = findings.Entities(),
                Segments = segments,
                Statements = language.Memory.ReadStatements(utterance.Text), // A condition in one piece holds for the others.
            };
        }

        var request = new RequestReader(words, findings, language.Requests, utterance.Focus);
        request.Read();
        var statements = ReadStatements(request, language.Memory, utterance.Text);
        var recall = language.Memory.ReadRequest(words, statements, request.Intents);
        var sureness = words.Corrected ? Mended : 1;
        IEnumerable<Intent> wanted = recall.Intent is { } remembered ? request.Intents.Append(remembered).OrderByDescending(intent => intent.Confidence) : request.Intents;
        ImmutableArray<Intent> intents = [.. wanted.Select(intent => intent with { Confidence = intent.Confidence * sureness })];
        return new Understanding
        {
            Utterance = utterance,
            Language = language.Tag,
            Intents = intents,
            OutOfScope = intents.IsEmpty ? request.IsBareAnswer ? BareAnswer : NothingKnown : 1 - intents[0].Confidence,
            Entities = findings.Entities(),
            Subject = request.Subject,
            When = request.When,
            Repeats = request.Repeats,
            TargetMoment = request.TargetMoment,
            Statements = statements,
            Question = recall.Question,
            IfThereIs = intents.IsEmpty ? request.IfThereIs : null,
            Proposal = intents.IsEmpty ? language.Memory.Propose(utterance.Text, findings) : null,
        };
    }

    private static ImmutableArray<Statement> ReadStatements(RequestReader request, MemoryLanguage memory, string text)
    {
        var statements = memory.ReadStatements(text);
        return request.Intents is [{ Name: Intents.NameSet, Confidence: var confidence }, ..] && !request.Subject.IsEmpty
            ? statements.Insert(0, new Statement.Told(FactKey.Own(FactAttributes.Name), request.Subject.Text, confidence))
            : statements;
    }

    /// <summary>Each piece alone; a piece that is only politeness ("thanks") is no request and falls away.</summary>
    private static ImmutableArray<Segment> UnderstandEach(Utterance utterance, IReadOnlyList<Piece> pieces, SpokenLanguage language, bool countsTo24) =>
    [
        .. from piece in pieces
           let text = $"{piece.Carries}{piece.Span.In(utterance.Text)}{piece.Trails}"
           let understood = Understand(utterance with { Text = text }, Words.Of(text), language, mayHoldSeveral: false, countsTo24)
           where !IsPoliteness(understood)
           select new Segment(piece.Span, understood, piece.Carries.Length),
    ];

    private static bool IsPoliteness(Understanding understood) => understood.Best?.Name is
        Brain.Language.Intents.Thanks or Brain.Language.Intents.Greet or Brain.Language.Intents.Goodbye or Brain.Language.Intents.Affirm
        or Brain.Language.Intents.Deny;
}
