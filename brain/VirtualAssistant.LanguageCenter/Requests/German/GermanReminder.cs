using VirtualAssistant.Brain.Language;
using VirtualAssistant.LanguageCenter.Reading;
using VirtualAssistant.LanguageCenter.Recognizers;
using VirtualAssistant.LanguageCenter.Recognizers.German;

namespace VirtualAssistant.LanguageCenter.Requests.German;

/// <summary>Reads the wish to be reminded as it is worded in German.</summary>
/// <remarks><code>
/// erinnere mich      morgen um 9   an       den Zahnarzt
/// kannst du mich     morgen um 9   an       den Zahnarzt    erinnern
/// erinnere mich      morgen        daran ,  Luis anzurufen
/// neue Erinnerung    für 17 Uhr    :        Müll rausbringen
/// (1) lead-in        (2) moment    (3) link (4) subject     (5) the verb at the end; moments may stand anywhere
/// </code></remarks>
internal static class GermanReminder
{
    private static readonly Pattern[] Leads =
    [
        .. new[]
        {
            "erinnere|erinner|erinnre|errinnere|errinner|erinnerst mich|uns [bitte|mal|doch] [bitte|mal]", "erinnere|erinner (alle|das team|die gruppe) [bitte]",
            "kannst|könntest|koenntest|würdest|wuerdest|willst|magst|erinnerst du mich|uns [bitte|mal] [bitte|mal]",
            "stell|stelle|setz|setze|erstell|erstelle|mach|mache|leg|lege|füge|richte [mir|bitte] [bitte] [noch] eine|einen [neue|neuen] erinnerung|wecker|reminder [an|ein|hinzu]",
            "neue erinnerung", "ich (brauche|möchte|will|hätte gern) eine [neue] erinnerung", "erinnerung", "wecker", "wecke|weck mich", "mich|uns [bitte]",
            "vergiss nicht mich", "benachrichtige|benachrichtig|informiere|informier mich|uns [bitte]", "ich möchte|will|muss",
        }.Select(text => new Pattern(text)),
    ];

    public static bool TryRead(Words words, Findings findings, int from, int to, out ReminderReading reading)
    {
        foreach (var lead in Leads)
        {
            var start = OnlyMoments(words, findings, from, to, out var after) ? after : from;
            if (lead.MatchesPrefix(words, findings, start, to) is > 0 and var end && Read(words, findings, from, start, end, to) is { } found)
            {
                reading = found;
                return true;
            }
        }

        // "jeden Montag um 10 an das Treffen erinnern"
        var first = OnlyMoments(words, findings, from, to, out var behind) ? behind : from;
        if (to > first + 2 && words[to - 1] is "erinnern" && words[first] is "an" or "ans" or "daran" && Read(words, findings, from, first, first, to) is { } wished)
        {
            reading = wished;
            return true;
        }

        reading = default;
        return false;
    }

    private static ReminderReading? Read(Words words, Findings findings, int from, int start, int body, int to)
    {
        if (TryClauseBehindVerb(words, findings, body, to, out var clause))
        {
            return clause;
        }

        var (isVerbLast, last) = VerbAtEnd(words, body, to);
        var isNotifying = words[start].StartsWith("benach") || words[start].StartsWith("inform");
        var isReminding = words[start].StartsWith("erinn") || words[start].StartsWith("errinn") || words[start].StartsWith("weck") || isNotifying;
        var isNoun = NamesReminder(words, start, body);
        if (!isVerbLast && !isReminding && !isNoun)
        {
            return null;
        }

        // "erinnere mich, wer das ist" asks for something else.
        if (words[body] is "wer" or "was" or "wie" or "wo" or "wann" or "warum" or "nochmal" or "später" or "wieder")
        {
            return null;
        }

        if (isNoun && !isReminding && words[start] is "erinnerung" or "wecker" && !(words[body] is ":" or "für" or "um" or "an" || findings.At(body) is { IsWhen: true }))
        {
            return null;
        }

        RangeReader.ReadHours(words, findings);
        var moments = new Moments();
        foreach (var finding in findings.All.Where(finding => finding.IsWhen && finding.To <= start))
        {
            moments.TryUse(finding);
        }

        var cut = new SubjectCut(words, body, last);
        foreach (var finding in findings.All.Where(finding => finding.IsWhen && finding.From >= body && finding.To <= last))
        {
            var first = Introduced(words, finding.From, body);
            if (first > body && words[first - 1] is "nicht")
            {
                cut.Remove(first - 1, finding.To); // "morgen, nicht am Sonntag"
            }
            else if (!IsAttributive(words, finding) && moments.TryUse(finding))
            {
                cut.Remove(first, finding.To);
            }
        }

        if (isNotifying && moments.IsEmpty)
        {
            return null;
        }

        UseRepetitionEnd(words, moments, cut, body, last);
        var isAlarm = words[start].StartsWith("weck") || words[body - 1] is "wecker";
        if (isAlarm)
        {
            moments.AssumeMorning();
        }

        var link = FindLink(words, findings, body, last, cut);
        var subject = cut.ToSubject(link);
        if (subject.IsEmpty)
        {
            subject = OfAnchor(words, findings, body, last);
        }

        if (isAlarm && subject.IsEmpty)
        {
            subject = new Subject("das Aufstehen", [words.Span(start, body)], SubjectLink.About);
        }

        return new ReminderReading(0.95, subject, moments.When, moments.Repeats);
    }

    /// <summary>"jeden Tag um 8 an die Tabletten <em>bis Freitag</em>".</summary>
    private static void UseRepetitionEnd(Words words, Moments moments, SubjectCut cut, int body, int to)
    {
        for (var at = to - 1; at > body && moments.Repeats is { End: null } repeats; at--)
        {
            var rule = repeats.Rule;
            if (words[at] is "bis" && GermanRecurrenceTail.TryEnd(words, at, ref rule, out var end, out var last) && end >= to)
            {
                moments.End(rule, last);
                cut.Remove(at, to);
            }
        }
    }

    /// <summary>"erinnere mich eine Stunde vor meinem Termin": of what else, if nothing else is said.</summary>
    private static Subject OfAnchor(Words words, Findings findings, int body, int last)
    {
        foreach (var finding in findings.All)
        {
            if (finding.IsAnchored && finding.From >= body && finding.To <= last
                && GermanAnchors.TryName(words, finding.From, finding.To, out var name))
            {
                return new Subject(name, [words.Span(finding.From, finding.To)], SubjectLink.About);
            }
        }

        return Subject.None;
    }

    /// <summary>"... heute um acht daran erinnern, dass ich Mama anrufe", "... daran erinnern, Mama anzurufen".</summary>
    private static bool TryClauseBehindVerb(Words words, Findings findings, int body, int to, out ReminderReading reading)
    {
        reading = default;
        for (var verb = body; verb < to - 1; verb++)
        {
            if (words[verb] is not ("erinnern" or "erinnerst"))
            {
                continue;
            }

            var start = words[verb + 1] is "," ? verb + 2 : verb + 1;
            var isThat = words[start] is "dass" or "daß";
            if (start >= to || !(isThat || Mentions(words, body, verb)))
            {
                return false;
            }

            var moments = new Moments();
            var cut = new SubjectCut(words, isThat ? start + 1 : start, to);
            foreach (var finding in findings.All.Where(finding => finding.IsWhen && finding.From >= body && finding.To <= to && !IsAttributive(words, finding)))
            {
                if (moments.TryUse(finding))
                {
                    cut.Remove(Introduced(words, finding.From, body), finding.To);
                }
            }

            reading = new ReminderReading(0.95, cut.ToSubject(isThat ? SubjectLink.That : SubjectLink.To), moments.When, moments.Repeats);
            return true;
        }

        return false;
    }

    private static bool Mentions(Words words, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (words[i] is "daran" or "dran")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"... an den Zahnarzt erinnern", "... an X erinnert werden".</summary>
    private static (bool Found, int At) VerbAtEnd(Words words, int body, int to)
    {
        for (var at = to - 1; at >= body && at >= to - 3; at--)
        {
            if (words[at] is "erinnern" or "erinnert" or "erinnerst" or "wecken" or "weckst")
            {
                return (true, words[at - 1] is "zu" && at - 1 > body ? at - 1 : at);
            }
        }

        return (false, to);
    }

    private static SubjectLink FindLink(Words words, Findings findings, int body, int to, SubjectCut cut)
    {
        for (var at = body; at < to; at++)
        {
            if (findings.At(at) is { IsWhen: true } moment)
            {
                at = moment.To - 1;
                continue;
            }

            switch (words[at])
            {
                case "daran" or "dran":
                    var next = words[at + 1] is "," ? at + 2 : at + 1;
                    var clause = words[next] is "dass" or "das";
                    cut.Remove(body, clause ? next + 1 : next);
                    return clause ? SubjectLink.That : SubjectLink.To;
                case "dass":
                    cut.Remove(body, at + 1);
                    return SubjectLink.That;
                case "an" when findings.At(at + 1) is { IsWhen: true }:
                    cut.Remove(at, at + 1); // "an Heiligabend"
                    continue;
                case "an" or "ans":
                    if (OnlyFillers(words, findings, body, at))
                    {
                        cut.Remove(body, at + 1);
                        return SubjectLink.About;
                    }

                    break;
                case "nicht" when RulesOut(words, findings, at):
                case ":" or "," or "bitte" or "mal" or "für" or "um" or "am" or "auf" or "ab" or "in" or "-" or "zum" or "zur" or "gegen" or "zwischen":
                    continue;
            }

            break;
        }

        cut.From = SkipFillers(words, findings, body, to);
        return SubjectLink.None;
    }

    /// <summary>"nicht am Sonntag": a moment that is not meant.</summary>
    private static bool RulesOut(Words words, Findings findings, int at) =>
        words[at] is "nicht" && findings.At(words[at + 1] is "am" or "um" or "erst" ? at + 2 : at + 1) is { IsWhen: true };

    private static bool OnlyFillers(Words words, Findings findings, int from, int to) => SkipFillers(words, findings, from, to) >= to;

    private static int SkipFillers(Words words, Findings findings, int from, int to)
    {
        while (from < to)
        {
            if (findings.At(from) is { IsWhen: true } moment)
            {
                from = moment.To;
            }
            else if (words.IsSign(from) && words[from] is ":" or "," or "-" || words[from] is "bitte" or "mal" or "für" or "um" or "am" or "auf" or "ab" or "gegen" or "doch" || RulesOut(words, findings, from))
            {
                from++;
            }
            else
            {
                break;
            }
        }

        return Math.Min(from, to);
    }

    private static bool NamesReminder(Words words, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (words[i] is "erinnerung" or "wecker" or "reminder")
            {
                return true;
            }
        }

        return false;
    }

    private static bool OnlyMoments(Words words, Findings findings, int from, int to, out int after)
    {
        after = from;
        while (after < to && (findings.At(after) is { IsWhen: true } || words[after] is "am" or "um" or "ab" || words.IsSign(after)))
        {
            after = findings.At(after)?.To ?? after + 1;
        }

        return after > from && after < to;
    }

    /// <summary>"das Treffen am Freitag" stays whole only where an article stands before the day: "den Freitag".</summary>
    private static bool IsAttributive(Words words, Finding finding) => words[finding.From - 1] is "der" or "die" or "das" or "dem" or "mein" or "meinen" or "vom";

    private static int Introduced(Words words, int at, int from)
    {
        while (at > from && words[at - 1] is "um" or "am" or "gegen" or "ab" or "bis" or "für" or "auf" or "den" or "," or "zum" or "im")
        {
            at--;
        }

        return at;
    }
}
