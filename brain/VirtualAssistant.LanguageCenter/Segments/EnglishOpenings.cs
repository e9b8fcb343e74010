using System.Collections.Frozen;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.LanguageCenter.Reading;
using VirtualAssistant.LanguageCenter.Recognizers;
using VirtualAssistant.LanguageCenter.Requests;

namespace VirtualAssistant.LanguageCenter.Segments;

internal sealed class EnglishOpenings : RequestOpenings
{
    private const string Carried = "remind me ";

    private static readonly Openings Reminding = new("remind|reming me|us", "dont forget to remind me");

    private static readonly Openings Timing = new(
        "set|create|make|start|add|schedule [me] [up] [a|an|the|another] [new] alarm|alarms|timer|timers|reminder|reminders", "wake me");

    private static readonly Openings Sure = new(
        "remind|reming me|us", "dont let me forget", "wake me", "dont forget to remind me",
        "set|create|make|start|add|schedule [me] [up] a|an|another|one [new|quick] [{number}|{length}] [minute|hour|second] timer|alarm|reminder|event|meeting|appointment|list|note|task|countdown",
        "set|create|start|schedule a|an|the {length} timer|alarm",
        "whats|whens|whos|wheres|hows|whatre", "what|when|who|where|how|which|why is|are|was|were|do|does|did|can|could|will|would|should|has|have",
        "what|which time|day|date|year|month|reminders|alarms|timers|meetings|events|appointments|lists|list|flights",
        "how much|many|old|long|far|late|tall|big|high|deep|fast",
        "show|give|send|read me", "show my|the|all", "tell|ask me", "list my|all|the", "read out|my",
        "do|did i have|need|say", "am i", "is there|it", "are there|you", "can|could|would|will you",
        "snooze", "undo", "translate", "convert", "calculate", "define", "spell",
        "cancel|delete|remove|clear|dismiss|stop|pause|resume [all|of|the|my|that|this|every|each] reminder|reminders|alarm|alarms|timer|timers|meeting|event|list|it|everything",
        "cancel|delete|remove|move|reschedule|postpone|change|snooze the|my [{ordinal}] {x} one|reminder|alarm|meeting|appointment",
        "turn on|off|up|down", "turn the|my", "play some|the|my|a", "my name|timezone is", "my time zone is", "call me a", "sign|log [me] in|out|off", "forget my|everything|about");

    private static readonly Openings Likely = new(
        "add|put|remove|take|send|book|schedule|play|start|stop|pause|resume|open|close|call|text|email|mail|message|note|save|search|find|order|buy|check|mark|complete|finish|cancel|delete|move|reschedule|postpone|change|set|create|make|turn|update|tell|ask|give|show|read|list|pay|transfer|write|share|rename|dim|lock|unlock|help|name",
        "i live|work in", "im|i am in", "do|does|did|can|could|should|shall|may i|we|it", "is|are|was|were my|the|there|it|this|that", "please");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> English =
        new[] { "and", "then", "also", "plus", "afterwards", "after", "oh", "btw" }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public static EnglishOpenings Instance { get; } = new();

    public override FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Joints => English;

    public override int SkipCourtesy(Words words, int at)
    {
        at = words[at] is "that" or "which" && words[at - 1] is "after" ? at + 1 : at;
        return Courtesy.Strip(words, at, words.Count).From;
    }

    public override Opening? LeftOf(Words words, Findings findings, int from, int to)
    {
        var at = Courtesy.Strip(words, from, to).From;
        while (at < to && (findings.At(at) is { IsWhen: true } || words[at] is "on" or "at" or "in" or "by" || words.IsSign(at)))
        {
            at = findings.At(at)?.To ?? at + 1;
        }

        if (at >= to)
        {
            return null;
        }

        if (Reminding.Match(words, findings, at, to))
        {
            return new Opening(IsOpen: true, HasMoment(findings, from, to) && NamesWhat(words, at, to) ? Carried : "");
        }

        var isOpen = words[at] is "add" or "put" or "note" or "write" or "tell" or "text" or "message" or "send" && !HasTarget(words, findings, at, to);
        return Sure.Match(words, findings, at, to) || Likely.Match(words, findings, at, to) ? new Opening(isOpen, "") : null;
    }

    public override bool IsReminding(Words words, Findings findings, int from, int to)
    {
        var first = Courtesy.Strip(words, from, to).From;
        return Reminding.Match(words, findings, first, to) || Timing.Match(words, findings, first, to);
    }

    public override Continuation? Continue(Words words, Findings findings, int from, int joint, int at) =>
        EnglishContinuations.Read(words, findings, Courtesy.Strip(words, from, joint).From, joint, at, Begins(words, findings, at));

    public override bool IsBeforeMoment(ReadOnlySpan<char> word) => word is "at" or "by" or "around" or "on";

    public override bool BeginsSurely(Words words, Findings findings, int at) =>
        Sure.Match(words, findings, at, words.Count)
        || (words[at] is "add" or "put" && findings.All.Any(finding => finding.Entity is ListNameEntity && finding.From > at));

    public override bool Begins(Words words, Findings findings, int at) => Likely.Match(words, findings, at, words.Count);

    /// <summary>"to buy milk at 6", "at 6 to buy milk": with a moment of its own.</summary>
    public override bool GoesOn(Words words, Findings findings, int at)
    {
        var end = at;
        while (end < words.Count && !(words.IsSign(end) && words[end] is "." or "?" or "!" or ";"))
        {
            end++;
        }

        if (words[at] is "to" or "about")
        {
            return HasMoment(findings, at, end);
        }

        at = words[at] is "at" or "on" or "in" or "by" ? at + 1 : at;
        return findings.At(at) is { IsWhen: true } moment && words[moment.To] is "to" or "about";
    }

    private static bool NamesWhat(Words words, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (words[i] is "to" or "about" or "that")
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasMoment(Findings findings, int from, int to) => findings.All.Any(finding => finding.IsWhen && finding.From >= from && finding.To <= to);

    /// <summary>"add milk to shopping" is complete; "add milk" may go on.</summary>
    private static bool HasTarget(Words words, Findings findings, int from, int to)
    {
        for (var i = from + 1; i < to; i++)
        {
            if (findings.At(i) is { Entity: ListNameEntity } || (words[i] is "list" or "calendar" or "notes") || (words[i] is "to" or "on" && i + 1 < to && i > from + 1))
            {
                return true;
            }
        }

        return false;
    }
}
