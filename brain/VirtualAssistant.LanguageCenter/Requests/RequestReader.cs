using NodaTime;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.LanguageCenter.Reading;
using VirtualAssistant.LanguageCenter.Recognizers;

namespace VirtualAssistant.LanguageCenter.Requests;

/// <summary>Finds the ways of asking that fit an utterance, and what the surest of them is about.</summary>
internal sealed class RequestReader(Words words, Findings findings)
{
    private const int LongestName = 4;

    private readonly List<Intent> intents = [];
    private Rule? best;
    private Captures captures;

    public IReadOnlyList<Intent> Intents => intents;

    public Subject Subject { get; private set; } = Subject.None;

    public TemporalExpression? When { get; private set; }

    public RecurrenceExpression? Repeats { get; private set; }

    public TemporalExpression? TargetMoment { get; private set; }

    /// <summary>Whether nothing was said but things that answer a question.</summary>
    public bool IsBareAnswer { get; private set; }

    public void Read()
    {
        var (from, to) = Courtesy.Strip(words, 0, words.Count);
        var hasReminder = ReminderRequest.TryRead(words, findings, from, to, out var reminder);

        Match(0, words.Count);
        if (from > 0)
        {
            Match(from, words.Count);
        }

        if (to < words.Count)
        {
            Match(from, to);
        }

        if (hasReminder && reminder.Confidence > (best?.Confidence ?? 0))
        {
            (best, Subject, When, Repeats) = (null, reminder.Subject, reminder.When, reminder.Repeats);
        }
        else if (best is not null)
        {
            Take(best);
        }

        if (hasReminder)
        {
            intents.Add(new Intent(Brain.Language.Intents.ReminderCreate, reminder.Confidence));
        }

        intents.Sort(static (a, b) => b.Confidence.CompareTo(a.Confidence));
        if (intents.Count == 0)
        {
            ReadAnswer(from, to);
        }
        else
        {
            ReadYesOrNo();
        }
    }

    private void Match(int from, int to)
    {
        var first = from;
        while (first < to && words.IsSign(first))
        {
            first++;
        }

        var (specific, general) = Rules.Beginning(words, first);
        Match(specific, from, to);
        Match(general, from, to);
    }

    private void Match(Rule[] rules, int from, int to)
    {
        foreach (var rule in rules)
        {
            var known = intents.FindIndex(intent => intent.Name == rule.Intent);
            if (known >= 0 && intents[known].Confidence >= rule.Confidence)
            {
                continue;
            }

            var found = default(Captures);
            if (!rule.Pattern.Matches(words, findings, from, to, ref found) || !Fits(rule, found))
            {
                continue;
            }

            if (known >= 0)
            {
                intents.RemoveAt(known);
            }

            intents.Add(new Intent(rule.Intent, rule.Confidence));
            if (best is null || rule.Confidence > best.Confidence)
            {
                (best, captures) = (rule, found);
            }
        }
    }

    private bool Fits(Rule rule, Captures found) => rule.Intent switch
    {
        Brain.Language.Intents.NameSet => IsName(found),
        Brain.Language.Intents.ReminderChange or Brain.Language.Intents.ReminderCancel =>
            !found.HasTarget || words[found.TargetFrom] is not ("a" or "an" or "another" or "new"),
        Brain.Language.Intents.ReminderDone => !found.HasTarget
            || words[found.TargetFrom] is not ("i" or "who" or "what" or "when" or "how" or "not" or "nothing"),
        _ => true,
    };

    /// <summary>"call me Mara", not "call me at 5", "call me back" or "call me a taxi".</summary>
    private bool IsName(Captures found)
    {
        var (from, to) = (found.TargetFrom, found.TargetTo);
        var count = 0;
        for (var i = from; i < to; i++)
        {
            count += words.IsWord(i) ? 1 : 0;
            if (findings.At(i) is { Entity: not QuotedTextEntity } || words.Kind(i) is TokenKind.Number or TokenKind.Opaque)
            {
                return false;
            }
        }

        return count is >= 1 and <= LongestName
            && words[from] is not ("at" or "back" or "later" or "a" or "an" or "the" or "when" or "if" or "on" or "in" or "tomorrow"
            or "today" or "tonight" or "again" or "now"
            or "please" or "maybe" or "soon" or "after" or "before" or "as" or "asap" or "every" or "once" or "not" or "to" or "about"
                or "for" or "up" or "by" or "anytime" or "crazy" or "out" or "it" or "that" or "what" or "this" or "wrong" or "my"
            or "names" or "old" or "stupid" or "whatever" or "some" or "something" or "right" or "and");
    }

    private void Take(Rule rule)
    {
        if (captures.HasZone)
        {
            findings.Insert(new TimeZoneEntity(words.Span(captures.ZoneFrom, captures.ZoneTo), captures.Zones), captures.ZoneFrom,
                captures.ZoneTo);
        }

        if (captures.HasTarget)
        {
            (Subject, TargetMoment) = rule.Intent switch
            {
                Brain.Language.Intents.NameSet => (new SubjectCut(words, captures.TargetFrom,
                    TrimmedName()).ToSubject(SubjectLink.None), null),
                Brain.Language.Intents.FactsForget or Brain.Language.Intents.TimeZoneSet
                    => (new SubjectCut(words, captures.TargetFrom, captures.TargetTo).ToSubject(SubjectLink.None), null),
                _ => Target.Read(words, findings, captures.TargetFrom, captures.TargetTo),
            };
        }

        switch (captures.Found?.Entity)
        {
            case TemporalEntity moment when rule.Intent == Brain.Language.Intents.ReminderCancel:
                TargetMoment = moment.Expression;
                break;
            case TemporalEntity moment:
                When = moment.Expression;
                break;
            case RangeEntity { From: TemporalEntity begin }:
                When = begin.Expression;
                break;
            case RecurrenceEntity repetition:
                Repeats = repetition.Expression;
                break;
            case DurationEntity length when rule.Intent == Brain.Language.Intents.ReminderSnooze:
                When = new TemporalExpression { Offset = length.Length };
                break;
            case DurationEntity length when rule.Direction != 0:
                When = new TemporalExpression { Shift = rule.Direction > 0 ? length.Length : Period.Zero - length.Length };
                break;
        }

        if (TargetMoment is null && rule.Intent == Brain.Language.Intents.ReminderChange)
        {
            TargetMoment = FirstMomentBefore(captures.Found);
        }
    }

    /// <summary>"change the <em>5 pm</em> reminder to 6 pm".</summary>
    private TemporalExpression? FirstMomentBefore(Finding? last) =>
        findings.All.FirstOrDefault(finding => finding.IsWhen) is { Entity: TemporalEntity first } earlier && last is not null
            && earlier.To < last.From && words[earlier.From - 1] is "the" or "my"
            ? first.Expression : null;

    private int TrimmedName()
    {
        var to = captures.TargetTo;
        while (to > captures.TargetFrom + 1
            && (words[to - 1] is "please" or "thanks" or "instead" or "now" or "ok" or "then" || words.IsSign(to - 1)))
        {
            to--;
        }

        return to;
    }

    private void ReadYesOrNo()
    {
        Answer? answer = intents[0].Name switch
        {
            Brain.Language.Intents.Affirm => Answer.Yes,
            Brain.Language.Intents.Deny => Answer.No,
            _ => null,
        };
        if (answer is { } said)
        {
            findings.Insert(new AnswerEntity(words.Span(0, words.Count), said), 0, words.Count);
        }
    }

    /// <summary>An utterance that asks for nothing may still answer a question: with a moment, a place, a number, a "maybe".</summary>
    private void ReadAnswer(int from, int to)
    {
        if (words[from] is "maybe" or "perhaps" or "possibly" && to - from <= 2
            || (words[from] is "not" && words[from + 1] is "sure" && to - from == 2))
        {
            findings.Insert(new AnswerEntity(words.Span(from, to), Answer.Maybe), from, to);
            IsBareAnswer = true;
            return;
        }

        if (words[0] is "yes" or "yeah" or "yep" or "no" or "nope" && from > 0)
        {
            findings.Insert(new AnswerEntity(words.Span(0, 1), words[0] is "no" or "nope" ? Answer.No : Answer.Yes), 0, 1);
        }

        ReadPlace(from, to);
        var moments = new Moments();
        var at = from;
        while (at < to)
        {
            if (findings.At(at) is { } finding)
            {
                if (finding.IsWhen && !moments.TryUse(finding))
                {
                    break;
                }

                at = finding.To;
            }
            else if (words.IsSign(at) || words[at] is "at" or "on" or "for" or "in" or "by" or "the" or "one" or "number" or "and"
                or "until" or "till" or "around" or "its" or "from" or "starting" or "reminder")
            {
                at++;
            }
            else
            {
                break;
            }
        }

        IsBareAnswer |= at >= to && findings.All.Count > 0;
        if (IsBareAnswer)
        {
            (When, Repeats) = (moments.When, moments.Repeats);
        }
        else if (findings.All.Where(finding => finding.IsWhen).ToList() is [var only])
        {
            // One moment among other words, as in "I think tomorrow at 9".
            moments = new Moments();
            moments.TryUse(only);
            (When, Repeats) = (moments.When, moments.Repeats);
        }
    }

    private void ReadPlace(int from, int to)
    {
        while (from < to && words[from] is "in" or "its" or "at" or "the" or "from")
        {
            from++;
        }

        if (ZoneReader.TryName(words, from, to, out var end, out var zones) && (end == to || (end == to - 1 && words[end] is "time")))
        {
            findings.Insert(new TimeZoneEntity(words.Span(from, end), zones), from, end);
            IsBareAnswer = true;
        }
    }
}
