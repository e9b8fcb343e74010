using VirtualAssistant.Brain.Language;
using VirtualAssistant.LanguageCenter.Reading;
using VirtualAssistant.LanguageCenter.Recognizers;

namespace VirtualAssistant.LanguageCenter.Requests;

/// <summary>How requests are worded in one language. A further language is a further class of this kind.</summary>
internal abstract class RequestLanguage
{
    /// <summary>The ways of asking, by intent.</summary>
    public abstract RuleSet Rules { get; }

    /// <summary>The range without greetings and politeness around it.</summary>
    public abstract (int From, int To) Strip(Words words, int from, int to);

    /// <summary>The wish to be reminded, which may be worded around moments and free words.</summary>
    public abstract bool TryReminder(Words words, Findings findings, int from, int to, out ReminderReading reading);

    /// <summary>Which reminder a range of words speaks of.</summary>
    public abstract (Subject Subject, TemporalExpression? Moment) ReadTarget(Words words, Findings findings, int from, int to);

    /// <summary>What somebody who was asked what to be reminded of answers.</summary>
    public virtual bool TryReminderAnswer(Words words, Findings findings, int from, int to, out ReminderReading reading)
    {
        reading = default;
        return false;
    }

    /// <summary>"alarm": some people call every reminder so.</summary>
    public abstract bool IsAlarm(ReadOnlySpan<char> word);

    /// <summary>"timer".</summary>
    public abstract bool IsTimer(ReadOnlySpan<char> word);

    /// <summary>The reminder that is of nothing but the hour or the length, named in these words: "alarm", "timer"; empty when they name none.</summary>
    public Subject ReadAlarm(Words words, int from, int to)
    {
        while (from < to && !IsAlarm(words[from]) && !IsTimer(words[from]))
        {
            from++;
        }

        return from < to
            ? new SubjectCut(words, from, from + 1).ToSubject(SubjectLink.None) with { MayBeAny = IsAlarm(words[from]) }
            : Subject.None;
    }

    /// <summary>Whether a name can begin with this word, after "call me".</summary>
    public abstract bool MayBeginName(ReadOnlySpan<char> word);

    /// <summary>Whether a word that is written like a name says where somebody is from: "Italian".</summary>
    public virtual bool IsOrigin(ReadOnlySpan<char> word) => false;

    /// <summary>Whether a match of the intent means something else with a target beginning with this word: "cancel a flight".</summary>
    public abstract bool IsOtherTarget(string intent, ReadOnlySpan<char> first);

    /// <summary>"them": whether the word only stands for what was named before.</summary>
    public abstract bool RefersBack(ReadOnlySpan<char> word);

    /// <summary>Whether these words, where the name of a list would stand, name none: "the", "reminder".</summary>
    public abstract bool IsNoListName(Words words, int from, int to);

    /// <summary>Whether a name ends before this word: "call me Mara please".</summary>
    public abstract bool IsBehindName(ReadOnlySpan<char> word);

    /// <summary>"maybe", "not sure".</summary>
    public abstract bool IsMaybe(Words words, int from, int to);

    /// <summary>A yes or no before something else.</summary>
    public abstract Answer? YesOrNo(ReadOnlySpan<char> word);

    /// <summary>What may stand around a bare answer: "at", "the", "number".</summary>
    public abstract bool IsAroundAnswer(ReadOnlySpan<char> word);

    /// <summary>What may stand before a place that answers a question: "in", "it's".</summary>
    public abstract bool IsBeforePlace(ReadOnlySpan<char> word);

    /// <summary>What may stand behind it: "Berlin time".</summary>
    public abstract bool IsBehindPlace(ReadOnlySpan<char> word);
}
