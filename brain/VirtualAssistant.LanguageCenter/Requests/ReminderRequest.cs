using VirtualAssistant.Brain.Language;
using VirtualAssistant.LanguageCenter.Reading;
using VirtualAssistant.LanguageCenter.Recognizers;

namespace VirtualAssistant.LanguageCenter.Requests;

/// <summary>Reads the wish to be reminded, in the order people say it.</summary>
/// <remarks><code>
/// tomorrow at 9    remind me    on Friday    to      call Dr. Weiss    at half past eight    please
/// (1) moment       (2) lead-in  (3) moment   (4) link   (5) subject    (6) moment            courtesy, gone before
/// </code>A moment in the middle of the subject is taken only when none of the other places had one, and "the Friday meeting"
/// never.</remarks>
internal sealed class ReminderRequest
{
    private readonly Words words;
    private readonly Findings findings;
    private readonly Moments moments = new();
    private readonly int from;
    private readonly int to;

    private ReminderRequest(Words words, Findings findings, int from, int to)
    {
        this.words = words;
        this.findings = findings;
        this.from = from;
        this.to = to;
    }

    public static bool TryRead(Words words, Findings findings, int from, int to, out ReminderReading reading)
    {
        for (var at = from; at < to; at++)
        {
            if (!words.IsWord(at) || words.Has(at, TokenTraits.Quoted) || !ReminderLead.TryFind(words[at], out var leads))
            {
                continue;
            }

            foreach (var lead in leads)
            {
                if (lead.Pattern.MatchesPrefix(words, findings, at, to) is > 0 and var end
                    && new ReminderRequest(words, findings, from, to).Read(lead, at, end) is { } found)
                {
                    reading = found;
                    return true;
                }
            }
        }

        reading = default;
        return false;
    }

    /// <summary>Reads what somebody who was asked what to be reminded of answers: "to call Anna tomorrow at 9".</summary>
    public static bool TryReadAnswer(Words words, Findings findings, int from, int to, out ReminderReading reading)
    {
        var found = new ReminderRequest(words, findings, from, to).Read(ReminderLead.Answer, from, from);
        reading = found ?? default;
        return found is { Subject.IsEmpty: false };
    }

    private ReminderReading? Read(ReminderLead lead, int at, int end)
    {
        var hasOccasion = Occasion.TrySkip(words, end, to, out var wish);
        if ((AsksSomethingElse(end) && !hasOccasion) || !(at == from || BeginsHere(at)) || (lead.NeedsLink && !LeadsTo(end)))
        {
            return null;
        }

        if (BeforeWhatWasSaid(lead, at, end) is { } before)
        {
            return before;
        }

        end = hasOccasion ? wish : end;
        RangeReader.ReadHours(words, findings);
        UseBefore(at);
        var body = UseAfter(end);
        var link = LinkAt(ref body);
        if (link != SubjectLink.None)
        {
            body = UseAfter(body);
            link = LinkAt(ref body) is var second && second != SubjectLink.None ? second : link;
        }

        var cut = new SubjectCut(words, body, to);
        UseRepetitionEnd(cut, body);
        UseAtEnd(cut, body);
        UseInside(cut, body);
        if (lead.NeedsMoment && moments.IsEmpty)
        {
            return null;
        }

        var alarm = EnglishRequests.Instance.ReadAlarm(words, at, end);
        if (lead.Default is not null || !alarm.IsEmpty)
        {
            moments.AssumeMorning();
        }

        var subject = cut.ToSubject(link);
        if (subject.IsEmpty)
        {
            subject = OfAnchor(end);
        }

        if (subject.IsEmpty && lead.Default is { } usual)
        {
            subject = new Subject(usual, [words.Span(at, end)], SubjectLink.To);
        }
        else if (subject.IsEmpty && at > from && !OnlyMoments(from, at))
        {
            subject = new SubjectCut(words, from, at).ToSubject(SubjectLink.That); // "The shop closes early, remind me at 4"
        }

        return new ReminderReading(lead.Confidence, subject.IsEmpty && !alarm.IsEmpty ? alarm : subject, moments.When, moments.Repeats);
    }

    /// <summary>"I have a meeting on Friday at 3, remind me an hour before": the moment is told in one half, how far from it in the other.</summary>
    private ReminderReading? BeforeWhatWasSaid(ReminderLead lead, int at, int end)
    {
        if (OnlyMoments(from, at) || findings.All.LastOrDefault(finding => finding.IsWhen && finding.From >= from && finding.To <= at) is not { Entity: TemporalEntity said } told
            || !AnchorReader.TryFrom(words, end, said.Expression, out var body, out var moment))
        {
            return null;
        }

        while (body < to && (words.IsSign(body) || words[body] is "please"))
        {
            body++;
        }

        var link = LinkAt(ref body);
        if (body < to && link == SubjectLink.None)
        {
            return null;
        }

        if (body < to)
        {
            return new ReminderReading(lead.Confidence, new SubjectCut(words, body, to).ToSubject(link), moment, null);
        }

        var last = at;
        while (last > told.To && (words.IsSign(last - 1) || words[last - 1] is "so" or "and" or "please" or "you" or "could" or "can" or "would" or "will" or "then"))
        {
            last--;
        }

        var first = BeforePreposition(told.From, from);
        var isNamed = last == told.To && first > from && words[first - 1] is "is" or "are"; // "the meeting is on Friday"
        var cut = new SubjectCut(words, from, last);
        cut.Remove(isNamed ? first - 1 : first, told.To);
        return new ReminderReading(lead.Confidence, cut.ToSubject(isNamed ? SubjectLink.About : SubjectLink.That), moment, null);
    }

    /// <summary>"remind me an hour before my meeting": of what else, if nothing else is said.</summary>
    private Subject OfAnchor(int end)
    {
        if (moments.When?.Date is UntoldEvent untold)
        {
            return new Subject(untold.Words, [words.Span(end, to)], SubjectLink.About);
        }

        foreach (var finding in findings.All)
        {
            if (finding.IsAnchored && finding.From >= from && finding.To <= to
                && AnchorReader.TryName(words, finding.From, finding.To, out var first, out var last))
            {
                return new SubjectCut(words, first, last).ToSubject(SubjectLink.About);
            }
        }

        return Subject.None;
    }

    // "remind me who ...", "remind me again": no wish to be reminded of something new
    private bool AsksSomethingElse(int end)
        => words[end] is "who" or "whom" or "what" or "how" or "why" or "where" or "which" or "whose" or "when" or "whenever" or "if"
        or "again"
        || (words[end] is "later" && end + 1 >= to) || (words[end] is "once" && words[end + 1] is "again" or "more");

    private bool BeginsHere(int at) =>
        words[at - 1] is "." or "!" or "?" or ";" or "," or ":" or "-" or "and" or "so" or "then" or "but" or "please"
            || (words[at - 1] is "you" && words[at - 2] is "can" or "could" or "would" or "will" && (at - 2 == from || BeginsHere(at - 2)))
            || OnlyMoments(from, at);

    private bool OnlyMoments(int first, int last)
    {
        for (var i = first; i < last;)
        {
            if (findings.At(i) is { IsWhen: true } moment)
            {
                i = moment.To;
            }
            else if (words.IsSign(i) || IsPreposition(i))
            {
                i++;
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    private bool LeadsTo(int end) => LinkAt(ref end) != SubjectLink.None || words[end] is ":" or "for" or "at" or "on"
        || findings.At(end) is { IsWhen: true };

    private void UseBefore(int at)
    {
        if (OnlyMoments(from, at))
        {
            foreach (var moment in findings.All.Where(finding => finding.IsWhen && finding.From >= from && finding.To <= at))
            {
                moments.TryUse(moment);
            }
        }
    }

    private int UseAfter(int at)
    {
        while (at < to)
        {
            var next = at;
            while (next < to && (words.IsSign(next) || IsPreposition(next) || words[next] is "please" or "later" or "and")
                && findings.At(next) is null)
            {
                next++;
            }

            // A second moment that says something else is no part of the subject either.
            next = words[next] is "between" && findings.At(next + 1) is { Entity: RangeEntity, IsWhen: true } ? next + 1 : next;
            if (findings.At(next) is not { IsWhen: true } moment || moment.To > to || IsAttributive(moment, next)
                || (!moments.TryUse(moment) && words[next - 1] is not "and" && words[next - 2] is not "and"))
            {
                break;
            }

            at = moment.To;
        }

        while (at < to && (words[at] is "please" or "later" or "," or ":" or "-" || (words.IsSign(at) && char.IsSurrogate(words[at][0]) && LinkBehindSigns(at))))
        {
            at++;
        }

        return at;
    }

    /// <summary>"remind me at 5 🙂 to smile": a picture is no part of what to be reminded of where the wish goes on behind it.</summary>
    private bool LinkBehindSigns(int at)
    {
        while (at < to && words.IsSign(at))
        {
            at++;
        }

        return LinkAt(ref at) != SubjectLink.None;
    }

    private SubjectLink LinkAt(ref int at)
    {
        var link = words[at] switch
        {
            "to" => SubjectLink.To,
            "about" or "of" or "regarding" or "concerning" or "re" or "for" => SubjectLink.About,
            "that" => SubjectLink.That,
            "called" or "named" or "titled" or "saying" => SubjectLink.About,
            _ => SubjectLink.None,
        };
        if (IsMisspeltTo(at))
        {
            at++;
            return SubjectLink.To;
        }

        var isPronoun = link == SubjectLink.That
            && (at + 1 >= to || !words.IsWord(at + 1) || IsPreposition(at + 1) || findings.At(at + 1) is not null);
        if (at >= to || link == SubjectLink.None || isPronoun || findings.At(at) is not null)
        {
            return SubjectLink.None;
        }

        at++;
        return link;
    }

    /// <summary>"remind me 2 call mum", "remind me too call mum": a verb follows, nothing that is counted.</summary>
    private bool IsMisspeltTo(int at) => at > from && words[at - 1] is "me" or "us" && words.IsWord(at + 1) && at + 1 < to
        && (words[at] is "too" || (words[at] is "2" && findings.At(at) is { Entity: NumberEntity } number && number.To == at + 1 && words[at + 1] is not ("things" or "times" or "more" or "people" or "of")));

    private void UseAtEnd(SubjectCut cut, int body)
    {
        for (var end = to; end > body;)
        {
            while (end > body && words.IsSign(end - 1) && words[end - 1] is "." or "!" or "?" or "," or ";" or ")" or ":")
            {
                end--;
            }

            var last = findings.All.LastOrDefault(finding => finding.IsWhen && finding.To == end && finding.From >= body);
            if (last is null)
            {
                return;
            }

            var before = BeforePreposition(last.From, body);
            if (words[before - 1] is "not" && before - 1 > body)
            {
                end = before - 1; // "on Friday, not Thursday"
                cut.Remove(end, last.To);
                cut.To = end;
                continue;
            }

            if ((words[last.From - 1] is "for" or "from" && !moments.IsEmpty) || !moments.TryUse(last))
            {
                return;
            }

            cut.Remove(before, last.To);
            end = before;
            cut.To = end;
        }
    }

    /// <summary>"every day at 8 to take vitamins <em>until Friday</em>".</summary>
    private void UseRepetitionEnd(SubjectCut cut, int body)
    {
        for (var at = to - 1; at > body && moments.Repeats is { End: null } repeats; at--)
        {
            var rule = repeats.Rule;
            if ((words[at] is "until" or "till" or "til" or "through" || (words[at] is "for" && words[at + 1] is "the" && words[at + 2] is "next"))
                && RecurrenceTail.TryEnd(words, at, ref rule, out var end, out var last, out _) && IsEnd(end))
            {
                moments.End(rule, last);
                cut.Remove(at, end);
                cut.To = at;
            }
        }
    }

    private bool IsEnd(int at)
    {
        while (at < to && words.IsSign(at))
        {
            at++;
        }

        return at >= to;
    }

    private void UseInside(SubjectCut cut, int body)
    {
        foreach (var finding in findings.All)
        {
            var complete = moments.Repeats?.HasTime ?? moments.When is { HasDate: true, HasTime: true };
            if (complete)
            {
                return;
            }

            if (finding.IsWhen && finding.From >= body && finding.To < cut.To && !IsAttributive(finding, finding.From)
                && !(words[finding.From - 1] is "for" or "from" or "of" or "about") && moments.TryUse(finding))
            {
                cut.Remove(BeforePreposition(finding.From, body), finding.To);
            }
        }
    }

    /// <summary>Whether it only describes what follows it: "the Friday meeting", "my 9 o'clock call".</summary>
    private bool IsAttributive(Finding finding, int at)
    {
        if (finding.To >= to || !words.IsWord(finding.To) || StartsAnew(finding.To))
        {
            return false;
        }

        var determined = words[at - 1] is "the" or "my" or "a" or "an" or "our" or "his" or "her" or "their" or "your" or "that" or "this";
        var bareDay = finding.Entity is TemporalEntity { Expression: { Time: null, Date: NamedWeekday { Which: Which.Coming } } }
            && !IsPreposition(at - 1);
        return determined || (bareDay && finding.From > 0 && finding.To - finding.From == 1 && words[at - 1] is not ("me" or "us"));
    }

    private bool StartsAnew(int at) => IsPreposition(at)
        || words[at] is "to" or "about" or "that" or "and" or "with" or "of" or "please" or "or" or "but" or "before" or "because"
        or "so" or "if" or "when" or "i"
        || findings.At(at) is not null;

    private int BeforePreposition(int at, int body)
    {
        var first = at;
        while (first > body && (IsPreposition(first - 1) || (words[first - 1] is "," && words.IsSign(first - 1))))
        {
            first--;
        }

        return first;
    }

    private bool IsPreposition(int at) =>
        words[at] is "at" or "on" or "by" or "for" or "in" or "between" or "until" or "till" or "til" or "around" or "before" or "from" or "starting"
            or "beginning" or "@" or "sometime" or "approximately";
}

internal readonly record struct ReminderReading(double Confidence, Subject Subject, TemporalExpression? When,
    RecurrenceExpression? Repeats);
