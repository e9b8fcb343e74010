using VirtualAssistant.Brain.Language;
using VirtualAssistant.LanguageCenter.Reading;

namespace VirtualAssistant.LanguageCenter.Recognizers;

/// <summary>Who says "at 8 and 18:00" counts to 24: the 8 is no evening.</summary>
internal static class ClockNeighbours
{
    private const int MostJoints = 3;

    /// <summary>Settles open hours that stand beside one of the 24-hour clock.</summary>
    /// <returns>Whether there were any.</returns>
    public static bool Settle(Words words, Findings findings)
    {
        var settled = false;
        for (var i = 1; i < findings.All.Count; i++)
        {
            var (left, right) = (findings.All[i - 1], findings.All[i]);
            if (AreJoined(words, left.To, right.From))
            {
                settled |= (IsOf24Hours(words, right) && Settle(findings, left)) || (IsOf24Hours(words, left) && Settle(findings, right));
            }
        }

        return settled;
    }

    /// <summary>Settles every open hour: what they stood beside is known to count to 24.</summary>
    public static void SettleAll(Findings findings)
    {
        foreach (var finding in findings.All.ToArray())
        {
            Settle(findings, finding);
        }
    }

    private static bool Settle(Findings findings, Finding finding)
    {
        Entity? settled = finding.Entity switch
        {
            TemporalEntity { Expression: { Time: { IsAmbiguous: true } time, Part: null } } moment =>
                moment with { Expression = moment.Expression with { Time = time with { Half = HalfDay.Said } } },
            RecurrenceEntity { Expression: { At: { Time: { IsAmbiguous: true } time, Part: null } at } } series =>
                series with { Expression = series.Expression with { At = at with { Time = time with { Half = HalfDay.Said } } } },
            _ => null,
        };
        if (settled is not null)
        {
            findings.Insert(settled, finding.From, finding.To);
        }

        return settled is not null;
    }

    private static bool AreJoined(Words words, int from, int to)
    {
        var joined = from < to && to - from <= MostJoints;
        for (var at = from; at < to && joined; at++)
        {
            joined = words[at] is "and" or "or" or "und" or "oder" or "sowie" or "&" or "," or "at" or "um" or "then" or "dann";
        }

        return joined;
    }

    private static bool IsOf24Hours(Words words, Finding finding)
    {
        if (finding.Entity is not TemporalEntity { Expression.Time: { Half: HalfDay.Said, Hour: > 12 } })
        {
            return false;
        }

        for (var at = finding.From; at < finding.To; at++)
        {
            if (words.Digits(at) is 1 or 2 && words.Number(at) > 12)
            {
                return true;
            }
        }

        return false;
    }
}
