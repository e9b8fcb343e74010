using System.Collections.Frozen;
using System.Text.RegularExpressions;
using VirtualAssistant.Brain.Consolidation;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.Brain.LongTermMemory;

namespace VirtualAssistant.MemoryConsolidator.Summaries;

/// <summary>Picks the sentences that tell what a conversation was about: what was stated and asked for, rather than pleasantries.</summary>
/// <remarks>The weight of a sentence depends on its words alone, so a summary does not depend on how many entries were read at a time.</remarks>
internal sealed partial class Summariser(ILanguageCenter language)
{
    /// <summary>Lines a summary has at most.</summary>
    public const int MostLines = 12;

    private const int LongestLine = 160;
    private const int FewestWords = 3;
    private const double Stated = 3;
    private const double AskedFor = 2;
    private const double AWord = 0.2;

    private static readonly FrozenSet<string> Pleasantries =
        new[]
        {
            Intents.Greet, Intents.Help, Intents.Thanks, Intents.Goodbye, Intents.Leave, Intents.Undo, Intents.Repeat, Intents.Affirm,
            Intents.Deny, Intents.Identity, Intents.NameAsk, Intents.WhoAmI, Intents.AccountLink, Intents.AccountUnlink, Intents.Continue, Intents.QuietAsk, Intents.FactAsk, Intents.FactsList, Intents.FactWhy, Intents.FactWhen,
            Intents.FactsForget, Intents.SummaryAsk, Intents.TimeAsk, Intents.TimeZoneAsk, Intents.ReminderList,
        }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The summary with what was said since; sentences of little weight have made room.</summary>
    public Summary GoOn(Summary summary, IEnumerable<SaidEntry> entries, long upTo)
    {
        var lines = summary.Lines.Concat(entries.Select(Line).OfType<SummaryLine>());
        return summary with
        {
            UpTo = upTo,
            Lines = [.. lines.OrderByDescending(line => line.Weight).ThenByDescending(line => line.Position).Take(MostLines).OrderBy(line => line.Position)],
        };
    }

    private SummaryLine? Line(SaidEntry said)
    {
        if (said.Hear() is not { Text: var text } utterance || Secrets.AreIn(text))
        {
            return null;
        }

        var words = Word().Count(text);
        var understanding = language.Understand(utterance);
        var weight = (understanding.Statements.IsEmpty ? 0 : Stated) + (understanding.Best is { } best && !Pleasantries.Contains(best.Name) ? AskedFor : 0);
        return words < FewestWords || (weight == 0 && understanding.Best is not null)
            ? null
            : new SummaryLine(said.Entry.Position, said.Person, Shortened(text), weight + (Math.Min(words, 15) * AWord));
    }

    private static string Shortened(string text)
    {
        var line = Spaces().Replace(text, " ");
        return line.Length <= LongestLine ? line : $"{line[..Math.Max(line.LastIndexOf(' ', LongestLine), LongestLine / 2)]} …";
    }

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
