using VirtualAssistant.Brain.Language;
using VirtualAssistant.LanguageCenter.Reading;
using VirtualAssistant.LanguageCenter.Recognizers;

namespace VirtualAssistant.LanguageCenter.Requests;

/// <summary>Reads which reminder is meant: "the Dr. Weiss one", "my reminder to call Luis", "the 5 pm one".</summary>
internal static class Target
{
    public static (Subject Subject, TemporalExpression? Moment) Read(Words words, Findings findings, int from, int to)
    {
        var link = SubjectLink.None;
        from = SkipBack(words, findings, from, to, ref link);
        while (to > from && words[to - 1] is "reminder" or "reminders" or "alarm" or "alarms" or "one" or "ones" or "anymore"
            && findings.At(to - 1) is null)
        {
            to--;
        }

        var moments = new Moments();
        var cut = new SubjectCut(words, from, to);
        foreach (var finding in findings.All)
        {
            if (finding.From < from || finding.To > to)
            {
                continue;
            }

            var picksOut = finding.IsWhen ? moments.TryUse(finding)
                : finding.Entity is AllEntity || (finding.Entity is OrdinalEntity or NumberEntity && finding.From == from
                && IsAlone(words, finding.To, to));
            if (picksOut)
            {
                cut.Remove(Introduced(words, finding.From, from), finding.To);
            }
        }

        return (cut.ToSubject(link), moments.When ?? moments.Repeats?.At ?? PossessiveDay(words, ref cut, from, to));
    }

    private static int SkipBack(Words words, Findings findings, int from, int to, ref SubjectLink link)
    {
        while (from < to && findings.At(from) is null)
        {
            switch (words[from])
            {
                case "the" or "my" or "that" or "this" or "a" or "of" or "any" or "for" or "at" or "on" or "called" or "named"
                    or "reminder" or "reminders" or "alarm" or "number" or "with":
                    break;
                case "to":
                    link = SubjectLink.To;
                    break;
                case "about" or "regarding":
                    link = SubjectLink.About;
                    break;
                default:
                    if (!words.IsSign(from))
                    {
                        return from;
                    }

                    break;
            }

            from++;
        }

        return from;
    }

    private static bool IsAlone(Words words, int at, int to) => at >= to
        || words[at] is "reminder" or "reminders" or "one" or "ones" or "alarm";

    private static int Introduced(Words words, int at, int from) =>
        at - 1 >= from && words[at - 1] is "at" or "on" or "for" or "from" or "by" or "the" or "in" ? at - 1 : at;

    // "tomorrow's reminder"
    private static TemporalExpression? PossessiveDay(Words words, ref SubjectCut cut, int from, int to)
    {
        if (to - from != 1)
        {
            return null;
        }

        var weekday = Vocabulary.Weekdays(words[from]);
        DateReference? date = words[from] switch
        {
            "todays" => new RelativeDay(0),
            "tomorrows" => new RelativeDay(1),
            _ => weekday == NodaTime.IsoDayOfWeek.None ? null : new NamedWeekday(weekday),
        };
        return date is null ? null : new TemporalExpression { Date = date };
    }
}
