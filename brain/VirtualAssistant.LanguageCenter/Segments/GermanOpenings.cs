using System.Collections.Frozen;
using VirtualAssistant.LanguageCenter.Reading;
using VirtualAssistant.LanguageCenter.Recognizers;
using VirtualAssistant.LanguageCenter.Requests.German;

namespace VirtualAssistant.LanguageCenter.Segments;

internal sealed class GermanOpenings : RequestOpenings
{
    private const string Carried = "erinnere mich ";

    private static readonly Openings Reminding = new("erinnere mich|uns", "kannst|könntest du mich|uns");

    private static readonly Openings Sure = new(
        "erinnere mich|uns", "wecke|weck mich", "kannst|könntest|würdest du", "stelle|setze|erstelle|mache [mir] eine|einen [neue|neuen] erinnerung|wecker|timer|termin",
        "wie spät|viel|lange|oft|alt|heißt|wird|ist", "wann|wer|wo|warum ist|sind|hat|habe|kommt|war|wird|bist|kann|soll|geht", "was ist|sind|steht|kostet|kannst|kann|hast|habe", "welche|welcher|welches",
        "zeige mir|meine|die|alle", "nenne mir|meine", "lösche|streiche|entferne die|meine|alle|alles|das", "verschiebe die|meine|es|das", "habe ich", "gibt es", "ist es|das", "übersetze", "spiele|spiel");

    private static readonly Openings Likely = new(
        "füge|setze|setz|pack|packe|tu|schreibe|schreib|schicke|schick|sende|buche|rufe|ruf|öffne|schließe|starte|stoppe|suche|finde|bestelle|kaufe|markiere|lösche|streiche|verschiebe|ändere|mache|mach|stelle|zeige|lies|sag|sage|gib|nimm",
        "ich wohne|bin|lebe|heiße", "bitte");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> German =
        new[] { "und", "dann", "danach", "außerdem", "ausserdem", "anschließend" }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public static GermanOpenings Instance { get; } = new();

    public override FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Joints => German;

    public override int SkipCourtesy(Words words, int at) => GermanCourtesy.Strip(words, at, words.Count).From;

    public override Opening? LeftOf(Words words, Findings findings, int from, int to)
    {
        var at = GermanCourtesy.Strip(words, from, to).From;
        if (Reminding.Match(words, findings, at, to))
        {
            var isComplete = findings.All.Any(finding => finding.IsWhen && finding.From >= from && finding.To <= to) && Names(words, at, to);
            return new Opening(IsOpen: true, isComplete ? Carried : "");
        }

        return Sure.Match(words, findings, at, to) || Likely.Match(words, findings, at, to) ? new Opening(IsOpen: false, "") : null;
    }

    public override bool IsReminding(Words words, Findings findings, int from, int to) =>
        Reminding.Match(words, findings, GermanCourtesy.Strip(words, from, to).From, to);

    public override Continuation? Continue(Words words, Findings findings, int from, int joint, int at) =>
        GermanContinuations.Read(words, findings, GermanCourtesy.Strip(words, from, joint).From, joint, at);

    public override bool IsBeforeMoment(ReadOnlySpan<char> word) => word is "um" or "gegen" or "am";

    public override bool BeginsSurely(Words words, Findings findings, int at) => Sure.Match(words, findings, at, words.Count);

    public override bool Begins(Words words, Findings findings, int at) => Likely.Match(words, findings, at, words.Count);

    /// <summary>"um 6 an die Milch": with a moment of its own.</summary>
    public override bool GoesOn(Words words, Findings findings, int at)
    {
        at = words[at] is "um" or "am" or "ab" ? at + 1 : at;
        return findings.At(at) is { IsWhen: true } moment && words[moment.To] is "an" or "daran";
    }

    private static bool Names(Words words, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (words[i] is "an" or "daran" or "dass")
            {
                return true;
            }
        }

        return false;
    }
}
