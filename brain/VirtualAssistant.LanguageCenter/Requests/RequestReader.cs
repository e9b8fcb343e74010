using NodaTime;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.LanguageCenter.Reading;
using VirtualAssistant.LanguageCenter.Recognizers;
using VirtualAssistant.LanguageCenter.Statements;

namespace VirtualAssistant.LanguageCenter.Requests;

/// <summary>Finds the ways of asking that fit an utterance, and what the surest of them is about.</summary>
internal sealed class RequestReader(Words words, Findings findings, RequestLanguage language, Focus focus)
{
    private const int LongestName = 4;
    private const double SureGesture = 0.9;
    private const double OneMore = 0.85;

    private readonly List<Intent> intents = [];
    private Rule? best;
    private Rule? unheard;
    private Captures unheardCaptures;
    private double bestConfidence;
    private Captures captures;

    public IReadOnlyList<Intent> Intents => intents;

    public Subject Subject { get; private set; } = Subject.None;

    public TemporalExpression? When { get; private set; }

    public RecurrenceExpression? Repeats { get; private set; }

    public TemporalExpression? TargetMoment { get; private set; }

    /// <summary>What the words ask for if there is a thing of that name; null when they ask for something, and when nothing names a thing.</summary>
    public NamedRequest? IfThereIs { get; private set; }

    /// <summary>Whether nothing was said but things that answer a question.</summary>
    public bool IsBareAnswer { get; private set; }

    public void Read()
    {
        var (from, to) = language.Strip(words, 0, words.Count);
        var hasReminder = language.TryReminder(words, findings, from, to, out var reminder);

        Match(0, words.Count);
        if (from > 0)
        {
            Match(from, words.Count);
        }

        if (to < words.Count)
        {
            Match(from, to);
        }

        if (hasReminder && reminder.Confidence > bestConfidence)
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

        if (intents.Count == 0 && focus is { Expects: Expected.Nothing, Skill: FocusBias.ReminderSkill } && from > 0 && words[from] is "to"
            && language.TryReminderAnswer(words, findings, from, to, out var another))
        {
            (Subject, When, Repeats) = (another.Subject, another.When, another.Repeats);
            intents.Add(new Intent(Brain.Language.Intents.ReminderCreate, OneMore)); // "and to call mum at 6", after a reminder was made
        }

        if (intents.Count == 0 && Gesture(words) is { } gesture)
        {
            intents.Add(new Intent(gesture, SureGesture));
        }

        intents.Sort(static (a, b) => b.Confidence.CompareTo(a.Confidence));
        if (intents.Count == 0)
        {
            ReadAnswer(from, to);
            IfThereIs = unheard is null ? null
                : new NamedRequest(unheard.Intent, language.ReadTarget(words, findings, unheardCaptures.TargetFrom, unheardCaptures.TargetTo).Subject);
            if (focus is { Expects: Expected.Text, Skill: FocusBias.ReminderSkill } && !IsBareAnswer && language.TryReminderAnswer(words, findings, from, to, out var answer))
            {
                (Subject, When, Repeats) = (answer.Subject, answer.When, answer.Repeats);
            }
        }
        else
        {
            ReadYesOrNo();
        }
    }

    /// <summary>A thumb up or down and nothing else.</summary>
    private static string? Gesture(Words words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (!words.IsSign(i))
            {
                return null;
            }
        }

        return Contains("👍") || Contains("👌") || Contains("✅") || Contains("🆗") ? Brain.Language.Intents.Affirm
            : Contains("👎") || Contains("❌") || Contains("🚫") ? Brain.Language.Intents.Deny
            : null;

        bool Contains(string sign) => words.Text.Contains(sign, StringComparison.Ordinal);
    }

    private void Match(int from, int to)
    {
        var first = from;
        while (first < to && words.IsSign(first))
        {
            first++;
        }

        var (specific, general) = language.Rules.Beginning(words, first);
        Match(specific, from, to);
        Match(general, from, to);
    }

    private void Match(Rule[] rules, int from, int to)
    {
        foreach (var rule in rules)
        {
            var confidence = FocusBias.Hear(rule.Intent, rule.Confidence, focus);
            var known = intents.FindIndex(intent => intent.Name == rule.Intent);
            if (confidence == 0)
            {
                Overhear(rule, from, to);
                continue;
            }

            if (known >= 0 && intents[known].Confidence >= confidence)
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

            intents.Add(new Intent(rule.Intent, confidence));
            if (confidence > bestConfidence)
            {
                (best, bestConfidence, captures) = (rule, confidence, found);
            }
        }
    }

    /// <summary>"cancel the vitamins" while nothing of the kind is spoken of: it counts where there is a reminder of vitamins.</summary>
    private void Overhear(Rule rule, int from, int to)
    {
        var found = default(Captures);
        if (unheard is null && rule.Intent == Brain.Language.Intents.ReminderCancel && rule.Pattern.Matches(words, findings, from, to, ref found)
            && found.HasTarget && Fits(rule, found))
        {
            (unheard, unheardCaptures) = (rule, found);
        }
    }

    private bool Fits(Rule rule, Captures found) =>
        rule.Intent == Brain.Language.Intents.NameSet ? IsName(found)
        : found.HasName && language.IsNoListName(words, found.NameFrom, found.NameTo) ? false
        : !found.HasTarget || !(language.IsOtherTarget(rule.Intent, words[found.TargetFrom])
            || (rule.Intent == Brain.Language.Intents.ReminderOther && findings.At(found.TargetFrom) is { IsWhen: true })); // "remind tomorrow to call mum"

    /// <summary>"call me Mara", not "call me at 5", "call me back" or "call me a taxi".</summary>
    private bool IsName(Captures found)
    {
        var (from, to) = (found.TargetFrom, NameEnd(found));
        var count = 0;
        for (var i = from; i < to; i++)
        {
            count += words.IsWord(i) ? 1 : 0;
            if (findings.At(i) is { Entity: not QuotedTextEntity } || words.Kind(i) is TokenKind.Number or TokenKind.Opaque)
            {
                return false;
            }
        }

        return count is >= 1 and <= LongestName && language.MayBeginName(words[from]) && (words[from - 1] is not ("im" or "am") || IsProperName(from, to));
    }

    /// <summary>"I'm Ana", "I am Ana Lopez"; not "I'm tired", "I'm Italian" and "I AM TIRED".</summary>
    private bool IsProperName(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            var word = words.Span(i, i + 1).In(words.Text);
            if (words.IsWord(i) && !(char.IsUpper(word[0]) && word[1..].ContainsAnyExceptInRange('A', 'Z') && Values.IsGivenName(word.ToString()) && !language.IsOrigin(words[i])))
            {
                return false;
            }
        }

        return true;
    }

    private void Take(Rule rule)
    {
        if (captures.HasZone)
        {
            findings.Insert(new TimeZoneEntity(words.Span(captures.ZoneFrom, captures.ZoneTo), captures.Zones), captures.ZoneFrom,
                captures.ZoneTo);
        }

        if (captures.HasName && findings.At(captures.NameFrom) is null or { Entity: not ListNameEntity })
        {
            var span = words.Span(captures.NameFrom, captures.NameTo);
            findings.Insert(new ListNameEntity(span, span.In(words.Text).ToString()), captures.NameFrom, captures.NameTo);
        }

        if (captures.HasTarget && rule.Intent == Brain.Language.Intents.ReminderCancel && words[captures.TargetTo] is "ones" or "reminders" or "alarms" or "timers"
            && findings.At(captures.TargetTo) is null)
        {
            findings.Insert(new AllEntity(words.Span(captures.TargetTo, captures.TargetTo + 1)), captures.TargetTo, captures.TargetTo + 1); // "cancel the pills ones"
        }

        if (captures.HasTarget)
        {
            (Subject, TargetMoment) = rule.Intent switch
            {
                Brain.Language.Intents.ListAdd or Brain.Language.Intents.ListRemove or Brain.Language.Intents.ListTick
                    when captures.TargetTo == captures.TargetFrom + 1 && language.RefersBack(words[captures.TargetFrom]) => (Subject.Mentioned, null),
                Brain.Language.Intents.NameSet => (new SubjectCut(words, captures.TargetFrom,
                    TrimmedName()).ToSubject(SubjectLink.None), null),
                Brain.Language.Intents.FactsForget or Brain.Language.Intents.TimeZoneSet or Brain.Language.Intents.ReminderCreate or Brain.Language.Intents.ListAdd or Brain.Language.Intents.ListShow
                    or Brain.Language.Intents.ListRemove or Brain.Language.Intents.ListTick or Brain.Language.Intents.ListRename
                    => (new SubjectCut(words, captures.TargetFrom, captures.TargetTo).ToSubject(SubjectLink.None), null),
                _ => language.ReadTarget(words, findings, captures.TargetFrom, captures.TargetTo),
            };
        }

        if (Subject.IsEmpty && rule.Intent is Brain.Language.Intents.ReminderCreate or Brain.Language.Intents.ReminderList or Brain.Language.Intents.ReminderCancel
            or Brain.Language.Intents.ReminderChange or Brain.Language.Intents.ReminderSnooze or Brain.Language.Intents.ReminderDone)
        {
            Subject = language.ReadAlarm(words, 0, words.Count);
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
            case DurationEntity length when rule.Intent is Brain.Language.Intents.ReminderSnooze or Brain.Language.Intents.ReminderCreate:
                When = new TemporalExpression { Offset = length.Length };
                break;
            case DurationEntity length when rule.Direction == 0 && rule.Intent == Brain.Language.Intents.ReminderChange:
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
        var to = NameEnd(captures);
        while (to > captures.TargetFrom + 1
            && (language.IsBehindName(words[to - 1]) || words.IsSign(to - 1)))
        {
            to--;
        }

        return to;
    }

    private int NameEnd(Captures found)
    {
        var to = found.TargetFrom + 1;
        while (to < found.TargetTo && !EndsName(to))
        {
            to++;
        }

        return to;
    }

    /// <summary>"My name is Bruno. Long story."; not "Dr. Weiss" and not "J. R.".</summary>
    private bool EndsName(int at) =>
        words.IsSign(at) && (words[at] is "," or "!" or "?" or ";" || (words[at] is "." && words[at - 1].Length > 2));

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
        if (language.IsMaybe(words, from, to))
        {
            findings.Insert(new AnswerEntity(words.Span(from, to), Answer.Maybe), from, to);
            IsBareAnswer = true;
            return;
        }

        if (from > 0 && language.YesOrNo(words[0]) is { } answer)
        {
            findings.Insert(new AnswerEntity(words.Span(0, 1), answer), 0, 1);
        }

        if (focus.Expects == Expected.Moment)
        {
            RangeReader.ReadHours(words, findings);
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
            else if (words.IsSign(at) || language.IsAroundAnswer(words[at]))
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
        while (from < to && language.IsBeforePlace(words[from]))
        {
            from++;
        }

        if (findings.All.Any(finding => finding.IsWhen && finding.From <= from && finding.To >= to))
        {
            return; // "Christmas" is a day first, and then an island
        }

        if (ZoneReader.TryName(words, from, to, out var end, out var zones) && (end == to || (end == to - 1 && language.IsBehindPlace(words[end]))))
        {
            findings.Insert(new TimeZoneEntity(words.Span(from, end), zones), from, end);
            IsBareAnswer = true;
        }
    }
}
