using VirtualAssistant.Brain.Language;
using VirtualAssistant.LanguageCenter.Reading;
using VirtualAssistant.LanguageCenter.Recognizers;
using VirtualAssistant.LanguageCenter.Requests.English;

namespace VirtualAssistant.LanguageCenter.Requests;

internal sealed class EnglishRequests : RequestLanguage
{
    public static EnglishRequests Instance { get; } = new();

    public override RuleSet Rules => EnglishRules.All;

    public override (int From, int To) Strip(Words words, int from, int to) => Courtesy.Strip(words, from, to);

    public override bool TryReminder(Words words, Findings findings, int from, int to, out ReminderReading reading) =>
        ReminderRequest.TryRead(words, findings, from, to, out reading);

    public override bool TryReminderAnswer(Words words, Findings findings, int from, int to, out ReminderReading reading) =>
        ReminderRequest.TryReadAnswer(words, findings, from, to, out reading);

    public override (Subject Subject, TemporalExpression? Moment) ReadTarget(Words words, Findings findings, int from, int to) =>
        Target.Read(words, findings, from, to);

    public override bool IsAlarm(ReadOnlySpan<char> word) => word is "alarm" or "alarms";

    public override bool IsTimer(ReadOnlySpan<char> word) => word is "timer" or "timers";

    public override bool MayBeginName(ReadOnlySpan<char> word) =>
        word is not ("at" or "back" or "later" or "a" or "an" or "the" or "when" or "if" or "on" or "in" or "tomorrow"
            or "today" or "tonight" or "again" or "now"
            or "please" or "maybe" or "soon" or "after" or "before" or "as" or "asap" or "every" or "once" or "not" or "to" or "about"
                or "for" or "up" or "by" or "anytime" or "crazy" or "out" or "it" or "that" or "what" or "this" or "wrong" or "my"
            or "names" or "old" or "stupid" or "whatever" or "some" or "something" or "right" or "and");

    public override bool IsOtherTarget(string intent, ReadOnlySpan<char> first) => intent switch
    {
        Intents.ReminderChange or Intents.ReminderCancel => first is "a" or "an" or "another" or "new",
        Intents.ReminderOther => first is "me" or "us" or "myself" or "ourselves" or "you" or "i" or "at" or "on" or "in" or "by" or "for" or "to" or "about" or "of" or "that" or "again" or "please",
        Intents.ReminderDone => first is "i" or "who" or "what" or "when" or "how" or "not" or "nothing",
        _ => false,
    };

    public override bool RefersBack(ReadOnlySpan<char> word) => word is "them" or "it" or "these" or "those" or "that" or "this" or "em" or "both";

    public override bool IsNoListName(Words words, int from, int to)
    {
        var culture = EnglishCulture.Instance;
        return culture.IsNoListName(words[to - 1]) || culture.IsListDeterminer(words[to - 1]) || words[from] is "of" or "for" or "with" or "by" or "and"
            || (culture.IsNoListName(words[from]) && culture.UsualListLength(words, from) == 0);
    }

    public override bool IsOrigin(ReadOnlySpan<char> word) => word is "american" or "argentinian" or "asian" or "african" or "australian" or "austrian" or "bavarian" or "belgian" or "brazilian"
        or "british" or "bulgarian" or "canadian" or "catholic" or "chinese" or "croatian" or "czech" or "danish" or "dutch" or "english" or "european" or "finnish" or "french" or "german" or "greek"
        or "hungarian" or "indian" or "iranian" or "irish" or "israeli" or "italian" or "japanese" or "jewish" or "korean" or "mexican" or "muslim" or "nigerian" or "norwegian" or "pakistani"
        or "polish" or "portuguese" or "protestant" or "romanian" or "russian" or "scottish" or "serbian" or "slovak" or "spanish" or "swedish" or "swiss" or "turkish" or "ukrainian" or "vegan"
        or "vegetarian" or "vietnamese" or "welsh";

    public override bool IsBehindName(ReadOnlySpan<char> word) => word is "please" or "thanks" or "instead" or "now" or "ok" or "then";

    public override bool IsMaybe(Words words, int from, int to) =>
        (words[from] is "maybe" or "perhaps" or "possibly" && to - from <= 2) || (words[from] is "idk" or "dunno" && to - from == 1)
            || (words[from] is "not" && words[from + 1] is "sure" && to - from <= 3)
            || (words[from] is "no" && words[from + 1] is "idea" or "clue" && to - from == 2)
            || (words[from] is "i" && words[from + 1] is "dont" && words[from + 2] is "know" or "mind" or "care" && to - from <= 4)
            || (words[from] is "i" or "im" && words[to - 1] is "sure" && words[to - 2] is "not" && to - from <= 4);

    public override Answer? YesOrNo(ReadOnlySpan<char> word) => word switch
    {
        "yes" or "yeah" or "yep" => Answer.Yes,
        "no" or "nope" => Answer.No,
        _ => null,
    };

    public override bool IsAroundAnswer(ReadOnlySpan<char> word) => word is "at" or "on" or "for" or "in" or "by" or "the" or "one" or "number"
        or "and" or "until" or "till" or "around" or "its" or "from" or "starting" or "reminder" or "of" or "them" or "these" or "those" or "over" or "between"
        or "option" or "choice" or "item" or "ill" or "take";

    public override bool IsBeforePlace(ReadOnlySpan<char> word) => word is "in" or "its" or "at" or "the" or "from";

    public override bool IsBehindPlace(ReadOnlySpan<char> word) => word is "time";
}
