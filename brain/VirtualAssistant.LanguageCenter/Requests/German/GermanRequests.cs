using VirtualAssistant.Brain.Language;
using VirtualAssistant.LanguageCenter.Reading;
using VirtualAssistant.LanguageCenter.Recognizers;
using VirtualAssistant.LanguageCenter.Recognizers.German;

namespace VirtualAssistant.LanguageCenter.Requests.German;

internal sealed class GermanRequests : RequestLanguage
{
    public static GermanRequests Instance { get; } = new();

    public override RuleSet Rules => GermanRules.All;

    public override (int From, int To) Strip(Words words, int from, int to) => GermanCourtesy.Strip(words, from, to);

    public override bool TryReminder(Words words, Findings findings, int from, int to, out ReminderReading reading) =>
        GermanReminder.TryRead(words, findings, from, to, out reading);

    /// <summary>"den Zahnarzt", "die zweite Erinnerung", "die um 17 Uhr".</summary>
    public override (Subject Subject, TemporalExpression? Moment) ReadTarget(Words words, Findings findings, int from, int to)
    {
        while (from < to && findings.At(from) is null && words[from] is "die" or "den" or "das" or "der" or "meine" or "meinen" or "an" or "für" or "mit" or "zum"
            or "zur" or "von" or "erinnerung" or "um" or "am" or "mein" or "dem" or "nummer" or "wegen")
        {
            from++;
        }

        while (to > from && words[to - 1] is "erinnerung" or "termin" or "wecker" && to - from > 1)
        {
            to--;
        }

        var moments = new Moments();
        var cut = new SubjectCut(words, from, to);
        foreach (var finding in findings.All.Where(finding => finding.From >= from && finding.To <= to))
        {
            if (finding.IsWhen ? moments.TryUse(finding) : finding.Entity is AllEntity || (finding.Entity is OrdinalEntity or NumberEntity && finding.From == from))
            {
                cut.Remove(finding.From > from && words[finding.From - 1] is "um" or "am" ? finding.From - 1 : finding.From, finding.To);
            }
        }

        return (cut.ToSubject(SubjectLink.None), moments.When ?? moments.Repeats?.At);
    }

    public override bool IsAlarm(ReadOnlySpan<char> word) => word is "wecker" or "alarm";

    public override bool IsTimer(ReadOnlySpan<char> word) => word is "timer";

    public override bool MayBeginName(ReadOnlySpan<char> word) => word is not ("nicht" or "müde" or "in" or "im" or "am" or "ein" or "eine" or "fertig" or "bitte" or "heute"
        or "morgen" or "gerade" or "jetzt" or "hier" or "um" or "an" or "zurück" or "krank" or "da" or "so" or "auf" or "aus" or "zu");

    public override bool RefersBack(ReadOnlySpan<char> word) => word is "sie" or "es" or "das" or "die" or "diese" or "ihn" or "beide" or "beides";

    public override bool IsOtherTarget(string intent, ReadOnlySpan<char> first) =>
        intent == Intents.ReminderOther ? first is "mich" or "uns" or "dich" or "an" or "am" or "um" or "in" or "daran" or "nochmal" : first is "ein" or "eine" or "einen" or "ich" or "wer" or "was" or "wie" or "noch";

    public override bool IsNoListName(Words words, int from, int to) =>
        GermanCulture.Instance.IsNoListName(words[from]) || GermanCulture.Instance.IsNoListName(words[to - 1]);

    public override bool IsBehindName(ReadOnlySpan<char> word) => word is "bitte" or "danke" or "jetzt" or "ok" or "ab";

    public override bool IsMaybe(Words words, int from, int to) => (words[from] is "vielleicht" or "eventuell" or "möglicherweise" && to - from <= 2)
        || (words[from] is "keine" && words[from + 1] is "ahnung" && to - from == 2) || (words[from] is "weiß" or "weiss" && words[to - 1] is "nicht" && to - from <= 4)
        || (words[from] is "ich" && words[from + 1] is "weiß" or "weiss" && words[to - 1] is "nicht" && to - from <= 4);

    public override Answer? YesOrNo(ReadOnlySpan<char> word) => word switch
    {
        "ja" or "jo" or "jap" or "klar" => Answer.Yes,
        "nein" or "nee" or "nö" => Answer.No,
        _ => null,
    };

    public override bool IsAroundAnswer(ReadOnlySpan<char> word) => word is "um" or "am" or "an" or "für" or "in" or "bis" or "der" or "die" or "das" or "den"
        or "nummer" or "und" or "gegen" or "es" or "ab" or "erst" or "dann" or "bitte" or "erinnerung" or "im" or "auf";

    public override bool IsBeforePlace(ReadOnlySpan<char> word) => word is "in" or "aus" or "bei" or "die" or "der" or "ich" or "bin";

    public override bool IsBehindPlace(ReadOnlySpan<char> word) => word is "zeit";
}
