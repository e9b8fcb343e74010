using System.Collections.Immutable;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.LanguageCenter.Reading;
using VirtualAssistant.LanguageCenter.Recognizers;
using VirtualAssistant.LanguageCenter.Statements;

namespace VirtualAssistant.LanguageCenter.Requests;

/// <summary>How one language tells things worth remembering, and asks for them.</summary>
internal abstract class MemoryLanguage
{
    public static MemoryLanguage English { get; } = new InEnglish();

    public static MemoryLanguage German { get; } = new InGerman();

    public abstract ImmutableArray<Statement> ReadStatements(string text);

    /// <param name="others">What else the words may ask for, best first.</param>
    public abstract RecallRequest ReadRequest(Words words, IReadOnlyList<Statement> statements, IReadOnlyList<Intent> others);

    /// <summary>What is probably wanted of something that only was told, in words that say so; null when nothing comes to mind.</summary>
    public abstract string? Propose(string text, Findings findings);

    private sealed class InEnglish : MemoryLanguage
    {
        public override ImmutableArray<Statement> ReadStatements(string text) => StatementReader.Read(text);

        public override RecallRequest ReadRequest(Words words, IReadOnlyList<Statement> statements, IReadOnlyList<Intent> others) =>
            RecallRequest.Read(words, statements, others);

        public override string? Propose(string text, Findings findings) => Proposals.InEnglish(text, findings);
    }

    private sealed class InGerman : MemoryLanguage
    {
        public override ImmutableArray<Statement> ReadStatements(string text) => Statements.German.GermanStatements.Read(text);

        public override RecallRequest ReadRequest(Words words, IReadOnlyList<Statement> statements, IReadOnlyList<Intent> others) =>
            Requests.German.GermanRecall.Read(words.Text, statements, others);

        public override string? Propose(string text, Findings findings) => Proposals.InGerman(text, findings);
    }
}
