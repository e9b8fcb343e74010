using VirtualAssistant.Brain.Language;

namespace VirtualAssistant.LanguageCenter.Requests.English;

/// <summary>Ways of asking about reminders that exist, and for timers. Creating a reminder has a reader of its own: <see cref="ReminderRequest"/>.</summary>
internal static class ReminderRules
{
    private const string At = "[[for|on|at|by|to|until|till|til|in|around|from] {when}]";
    private const string Reminder = "reminder|reminders|alarm|alarms|timer|timers";
    private const string My = "[the|my|that|this|our|all|of]";
    private const string Delete = "cancel|delete|remove|drop|clear|erase|scrap|discard|dismiss|trash|kill";
    private const string Move = "move|shift|push|reschedule|postpone|delay|change|switch|update|adjust|set|bring|put";

    /// <summary>Heard only while a reminder is spoken of.</summary>
    private const double Whispered = 0.3;

    public static void AddTo(RuleList rules)
    {
        Listing(rules);
        Next(rules);
        Others(rules);
        Exporting(rules);
        Cancelling(rules);
        Changing(rules);
        Finishing(rules);
        Timers(rules);
    }

    private static void Listing(RuleList rules)
    {
        const string state = "[open|current|upcoming|next|pending|active|scheduled|other|existing|todays|tomorrows]";
        rules.Add(Intents.ReminderList, 0.95,
            $"what|which|whats [are|is] [all] [of] [my|the] {state} reminders|alarms|timers [are|do i have|i have|have i got|did i set] [set|left|open|due|pending|active|running|coming up|there|are there] {At}",
            $"[can|could you] list|show|display|see|view|read|get|give|tell|open|check [me|us|out] [about] [a] [all] [list of] [of] [my|the] {state} reminders|alarms|timers [list] {At}",
            $"show|open|read|see|view|check [me] [my|the] reminder list {At}",
            $"[do] i have [any|some|a] {state} [more] reminder|reminders|alarm|alarms|timer|timers [set|left|open|due|pending|active|coming up|scheduled] {At}",
            $"have i [got] [set] [any|some|a] {state} reminder|reminders [set|left|open|due] {At}",
            $"how many {state} reminders [do i have|are there|have i got|did i set|i have] [set|left|open|due|in total|now] {At}",
            $"are|is there any|some {state} [more] reminder|reminders [set|left|open|due|for me|coming up] {At}",
            "what did i ask|tell you to remind me [of|about]",
                $"what [will|are|do|would|did] you [going to|gonna] [have to] remind|reminding me [of|about|to] [do] {At}",
            $"any {state} reminders [left|set|due|open] {At}",
            "list [all] reminders|alarms|timers");
        rules.Add(Intents.ReminderList, 0.9, $"[all] [of] my {state} reminders|alarms|timers {At}", $"[all] {state} reminders {At}", "reminder list",
            "my list of reminders", $"reminders {At}", "list them [all]",
            $"tell me what you will remind me of|about {At}", $"can|may i see [all] my reminders {At}",
            $"let me see [all] [my|the] reminders {At}", $"id like to see [all] my reminders {At}");
        rules.Add(Intents.ReminderList, 0.9, "[and] (whats|what is) (due|coming up|scheduled|planned|on) [for me] [for|on] {when}", "what do i|we have [planned|scheduled|on|coming up|due] [for|on] {when}",
            "what have i|we got [planned|scheduled|on|coming up] [for|on] {when}", "[do|have] i|we [have|got] anything|something [else] [due|scheduled|planned|on|coming up] [for|on] {when}");
        rules.Add(Intents.ReminderList, 0.9, "[and] am|are i|we free|busy|available [on|at|in] {when}", "[and] do i|we have time [on|at|in] {when}");
        rules.Add(Intents.ReminderList, 0.7, $"[and] (whats|what is) (next|due|coming up|scheduled|planned|on) [for me] {At}",
            $"what do i have (to do|planned|scheduled|coming up|due) {At}", "what do i have {when}", "what do i have on|for {when}",
            $"what have i got [planned|scheduled|coming up] {At}", "anything due|scheduled|planned [today]",
            $"[do] i|we have anything [else] [due|scheduled|planned|on|coming up] {At}", $"is there anything [else] [due|scheduled|planned|on|coming up] {At}",
            $"[do] i|we have something [due|scheduled|planned|on] {At}");
        rules.Add(Intents.ReminderList, 0.8, $"(when is|whens|when will) [my|the] {{x}} {Reminder} [due|set|be]",
            $"(when is|whens) [my|the] {Reminder} [for|to|about|of] {{x}}",
            "when will|do|did|are you [going to] remind|reminding me [to|about|of] {x}", "is there a reminder [for|to|about] {x}",
            "do i have a reminder [for|to|about] {x}");
        rules.Add(Intents.ReminderList, 0.95,
            "[and] how long|much [time|longer] [is|are] [there|still] [left|remaining|to go] [on|for|of|until|in] my|the timer|alarm [rings|ends|goes] [left|off]",
            "[and] how long|much [time] does|do my|the timer|timers [still] have [left|to go|to run]", "[and] how much time [is|do i have] left|remaining",
            "[and] when does|will|is my|the timer|alarm [ring|end|finish|over|up|done|due|go] [off]", "[and] is|are my|the timer|timers|alarm [still] running|on|set|active|going");
        rules.Add(Intents.ReminderList, Whispered, "[and] how long|much [time] [is|do i have] [still] (left|remaining|to go)", "[and] how much longer", "[and] when does it (ring|go off|end)");
    }

    private static void Next(RuleList rules)
    {
        const string next = "[very] next|upcoming|nearest|soonest";
        rules.Add(Intents.ReminderNext, 0.96,
            $"[and] when|what|which|whens|whats|which [is|are] [my|the] {next} reminder|alarm|timer [due|set|ring|scheduled]",
            $"[show|tell|give|read] [me] [what|when] [my|the] {next} reminder|alarm [is]", "what will you remind me of next", "what do you remind me of next");
    }

    private static void Others(RuleList rules) => rules.Add(Intents.ReminderOther, 0.9, "remind {x} to|about|that|of {any}");

    private static void Exporting(RuleList rules)
    {
        const string file = "file|ics|ical|icalendar|calendar [file]";
        rules.Add(Intents.ExportReminders, 0.98,
            $"export|download [all] [of] my|our|the reminders [as|to|into|in] [a|an|my] [{file}]", $"give|send|show me [all] [of] my reminders as|in [a|an] {file}",
            "export|download reminders");
    }

    private static void Cancelling(RuleList rules)
    {
        rules.Add(Intents.ReminderCancel, 0.95,
            $"{Delete}|forget [about] {My} {{x}} {Reminder}", $"{Delete} {My} {{x}} one|ones",
            $"{Delete}|forget [about] {My} one|ones (to|about|for|that|of|at|on|with) {{x}}",
            $"{Delete}|forget [about] {My} {Reminder} [to|about|for|that|of|at|on|called|named|with|saying] {{x}}",
            $"stop|end {My} {{x}} one|ones|{Reminder}", $"{Delete} [the|my] [reminder|number|no|nr|item] [number] {{number}}",
            $"{Delete} [the|my] [reminder] {{ordinal}} [one|ones|reminder|item|entry]",
            $"{Delete} [reminder|reminders|number|numbers] {{number}} and|& {{number}} [and {{number}}]",
            $"{Delete} [reminder|reminders|number|numbers] {{number}} {{number}} [and {{number}}]",
            $"{Delete} [the] {{ordinal}} and [the] {{ordinal}} [one|ones|reminder|reminders]", $"{Delete} all|both|everything",
            $"{Delete} all [of] them|reminders|alarms|timers|these|those|mine", $"{Delete} them all|both",
            $"{Delete} all [of] [my|the] {Reminder}", $"{Delete} both reminders|of them",
            $"{Delete} every reminder", $"{Delete} all [of] [my|the] {Reminder} [for|on|at|about|of|from] {{x}}",
            $"get rid of {My} {{x}} {Reminder}|one", $"get rid of [all] {My} {Reminder} [to|about|for|of] {{x}}",
            $"get rid of [all] {My} {Reminder}", $"call|turn|switch off {My} {{x}} {Reminder}|one", $"turn|switch off {My} {Reminder}",
            $"turn|switch {My} {Reminder} off",
            "dont|never|stop remind|reminding me [again|anymore] [to|about|of|that] {x}",
            "do not remind me [again|anymore] [to|about|of|that] {x}", "[you] [can|may|please] stop reminding me",
            "dont remind me [again|anymore|any more]", "no need to remind me [to|about|of] {x}",
            "[you] (do not|dont) [need|have] to remind me [to|about|of] {x}", "no need to remind me",
            "you dont need|have to remind me [anymore]",
            $"i (dont|no longer|do not) need|want {My} {{x}} {Reminder} [anymore|any more|any longer]",
            $"i (dont|no longer|do not) need|want {My} {Reminder} [to|about|for|of] {{x}}",
            $"i (dont|no longer|do not) need|want {My} {Reminder} [anymore|any more|any longer]");
        rules.Add(Intents.ReminderCancel, 0.93, $"stop|end|abort {My} timer|timers|alarm|alarms", $"{Delete} {My} {Reminder}", $"{Delete} {My} [only|new|whole|last] {Reminder}",
            $"{Delete} a reminder", $"{Delete} one|some of my reminders");
        rules.Add(Intents.ReminderCancel, 0.85, $"{Delete} the|my|that {{when}}", $"{Delete} [the|my|that] {{when}} one|reminder|alarm|timer",
            $"{Delete} {Reminder} {{x}}");
        rules.Add(Intents.ReminderCancel, Whispered, "cancel|delete|drop|scrap [the|my|that] {x}", "[please] stop that|it|this|them");
        rules.Add(Intents.ReminderCancel, 0.55, "delete|remove|erase|scrap|discard|dismiss|cancel it|that|this|them");
    }

    private static void Changing(RuleList rules)
    {
        const string to = "[to|till|until|til|for|by|on|at|around|from|in]";
        const string it = "it|that|this|them";
        const string softly = "[instead|rather|then|better|again]";
        rules.Add(Intents.ReminderChange, 0.95,
            $"[no|actually|sorry|wait|yes|ok|better|rather|oh|please|but] [please] make {it} {to} {{when}} {softly}",
                $"[no|actually|sorry|wait|oh|but] {Move} {it} [back|forward|off|up|over|ahead|out] {to} {{when}} {softly}",
            $"{Move} {it} from {{when}} to|till|until {{when}} {softly}", $"{Move} [the|my|that|this] {Reminder} from {{when}} to|till|until {{when}} {softly}",
            $"{Move} {{x}} {Reminder}|one from {{when}} to|till|until {{when}} {softly}",
            $"{Move} [the|its] time [of {it}] {to} {{when}} {softly}",
            $"{Move} {{x}} {Reminder}|one [back|forward|off|up|over|ahead|out] to|till|until|for|by|on|at|in {{when}} {softly}",
            $"{Move} {{x}} {Reminder}|one [back|forward|off|up|over|ahead|out] {{when}} {softly}",
            $"{Move} [the|my|that|this] one (to|about|for|of|with) {{x}} to|till|until|for|by|on|at {{when}} {softly}",
            $"{Move} [the|my|that|this] {Reminder} [back|forward|off|up|over|ahead|out] {to} {{when}} {softly}",
            $"make {{x}} {Reminder}|one {to} {{when}} {softly}",
            $"{Move} [the|my|that|this] {Reminder} [to|about|for|of] {{x}} to {{when}} {softly}",
            $"{Move} [the] time of {{x}} {to} {{when}} {softly}",
            $"{Move} [reminder|number|no] {{number}} to|till|until|for|on|at {{when}} {softly}",
            $"{Move} [the|my] {{ordinal}} [one|reminder] to|till|until|for|on|at {{when}} {softly}",
            $"{Move} [the|my] {{when}} [one|reminder|alarm|timer] to|till|until {{when}} {softly}",
            "[make|move|do|set|push|put|shift] [it|that|this] [for|to] {shift} [instead|please]",
                "[no|actually|sorry|but] {shift} [instead]");
        rules.Add(Intents.ReminderChange, 0.9,
            $"[oh|no|and] actually [no|rather|make it|do it|i meant|i mean] {to} {{when}}",
            $"no [no|sorry|rather|actually|i meant|i mean|better|make that|i said|its|it is] {to} {{when}} {softly}",
            $"[oh|no] sorry [i meant|i mean|rather|make it|not] {to} {{when}}",
            $"[no] [oh] wait [no|make it|i meant] {to} {{when}}", $"[no|oh|sorry] i [actually] mean|meant|said {to} {{when}}",
            $"{to} {{when}} instead|rather", $"rather|better|instead {to} {{when}}", $"[not] {to} {{when}} but [rather] {to} {{when}}",
            $"not {to} {{when}} {to} {{when}}",
            $"{to} {{when}} not {to} {{when}}", $"{to} {{when}} is|would|might be better|fine|preferable|best",
            $"{to} {{when}} [would be|is|works|suits] [me] better [for me]", $"oops|ups|whoops [make it|i meant|i mean] {to} {{when}}",
            $"but {to} {{when}}", $"do it {to} {{when}} {softly}", $"reschedule|postpone [it] {to} {{when}}",
            $"{Move} to|till|until|for {{when}} {softly}", $"no|sorry not {to} {{when}} [but] {to} {{when}}");
        rules.Add(Intents.ReminderChange, 0.96, $"[(can|could|would|will) you] [please] [rather] remind me [of it|about it] {to} {{when}} instead|rather", $"[please] rather remind me {to} {{when}}");
        rules.Add(Intents.ReminderChange, 0.9, 1,
            $"push|postpone|delay|move|shift|put {it} [back|off|out] [by|for] {{length}}",
            $"push|postpone|delay|move|shift {{x}} {Reminder}|one [back|off|out] [by|for] {{length}}",
            $"push|postpone|delay|move|shift [the|my|that|this] {Reminder} [back|off|out] [by|for] {{length}}",
            "postpone|delay [by|for] {length}");
        rules.Add(Intents.ReminderChange, 0.92, -1,
            $"bring|pull|move|shift|push {it} forward|up|ahead [by] {{length}}",
            $"bring|pull|move|shift|push {{x}} {Reminder}|one forward|up|ahead [by] {{length}}",
            $"bring|pull|move|shift|push [the|my|that|this] {Reminder} forward|up|ahead [by] {{length}}");
        rules.Add(Intents.ReminderChange, 0.85, "make|change|set it|that|this [to|in] {length} [please|instead]", "[no|actually] rather|better {length}", "{length} instead",
            "[no|sorry|oh] i [actually] meant|mean {length}", "[no|sorry|oh] i [actually] meant|mean in {length}");
        rules.Add(Intents.ReminderChange, 0.75, $"how|what about {{when}}", $"{Move}|edit|modify the time", $"{Move}|edit|modify {it}",
            $"change|edit|modify|update|reschedule|postpone|move|delay [the|my|a|that|this] {Reminder}",
            $"change|edit|modify|update|reschedule|postpone|move|delay {{x}} {Reminder}|one",
            $"change|edit|modify|update|reschedule|postpone|move|delay [the|my] {Reminder} [to|about|for|of] {{x}}",
            $"reschedule|postpone|delay {it}", "prefer|preferably {when}", "id prefer {when}", "i would prefer {when}");
        rules.Add(Intents.ReminderChange, 0.4, $"move|shift|push|reschedule|postpone|delay {{x}} to|till|until|for|by|on {{when}} {softly}");
    }

    private static void Finishing(RuleList rules)
    {
        const string done = "done|finished|completed|complete";
        rules.Add(Intents.ReminderDone, 0.95,
            $"{done}", "[yes|ok|okay|great|yep] done [it|that|already|thanks|with it|with that|deal|and dusted]",
            $"[all|already|its|it is|thats|that is|thats all|im|i am|ive|i have|i|is|was] [all|already|just|now] {done} [it|that|this|with it|with that|with this|already|now|them]",
            "[i|ive|i have] [already|just] did it|that|this|them [already]", "did it|that [already]", "i [already|just] did",
            $"mark|set|flag {{x}} [as|to|is] {done}", $"mark [as] {done}", $"check|tick|cross off {{x}}", $"check|tick|cross {{x}} off",
            $"complete|finish {{x}} {Reminder}|one", "complete|finish it|that|this", "got it done", "i took care of it|that",
            "taken care of", "i got [to] it done", $"{{x}} {Reminder}|one is|was|are [already|now] {done}");
        rules.Add(Intents.ReminderDone, 0.7, $"{{x}} is|are|was [already|now|all] {done}",
            $"[im|i am|ive|i have|i] [already|just] {done} with {{x}}", "[ive|i have] [already|just] done {x}",
            $"[i|ive|i have] [already|just] finished|completed {{x}}", "done with {x}");
        rules.Add(Intents.ReminderDone, Whispered, $"{{x}} {done}|taken|sorted");
        const string again = "[for|by|till|until|til|to|at|on|in|about]";
        rules.Add(Intents.ReminderSnooze, 0.96,
            $"snooze [it|that|this|me|again|please] [again] {again} {{length}} [more|please]",
            $"snooze [it|that|this|me|again] {again} {{when}}",
            "snooze [it|that|this|again|please|a bit|a while|for a bit|for a while|for now]",
            $"snooze [the|my|that|this] {Reminder} {again} {{length}}", $"snooze [the|my|that|this] {Reminder} {again} {{when}}",
            $"snooze [the|my|that|this] {Reminder}", $"snooze {{x}} {Reminder}|one [for|by] {{length}}",
            $"snooze {{x}} {Reminder}|one [till|until|til|to|at|on] {{when}}", $"snooze {{x}} {Reminder}|one",
            "snooze [for|by] [a] bit|while|moment",
            $"remind me [of it|of that|about it|about that] [once] again|more {again} {{when}}",
            $"remind me [of it|of that|about it|about that] [once] again|more {again} {{length}}",
            "remind me [of it|of that|about it|about that] again [later|please]",
            $"ask|tell|ping|nudge|notify me again {again} {{when}}");
        rules.Add(Intents.ReminderSnooze, 0.75,
            "[maybe|a bit|bit|little|a little] later [please|maybe|today|thanks]",
            "remind me [a bit|a little|about it|of it|about that] later [on|today]", "not [right] now", "not yet",
            "give me [another|a] {length} [more]", "{length} more", "[just|in|give me|i need] {more}", "again {when}",
            "[please] wait {length} [more]", "come back {when}", "ask me later", "i will do it later", "ill do it later", "do it later",
            "in a bit|while|moment", "just a moment|minute|sec|second", "hold on", "i need|want more time");
    }

    private static void Timers(RuleList rules)
    {
        const string set = "set|start|create|make|give|run|begin|need|want|count";
        rules.Add(Intents.ReminderCreate, 0.94,
            $"[i] {set} [me] [up] [a|an|another|the] [new|quick] timer [for|of|to|at] {{length}} [from now]", $"[i] {set} [me] [up] [a|an|another|the] [new] {{length}} timer",
            "[a|another] timer [for|of] {length}", "[a|an|another] {length} timer", "[a|an|another] [of] {length} for|on the timer");
        rules.Add(Intents.ReminderCreate, 0.93, $"{set} [me] [up] timers [for|of] {{length}}", $"[i] {set} [me] [up] [a|an|another|the] [new] {{length}} {{x}} timer", $"[i] {set} [me] [up] a|an|another|the [new] {{x}} timer for|of {{length}}",
            "[a|an|another] {length} {x} timer");
        rules.Add(Intents.ReminderCreate, 0.9, $"[i] {set} [me] [up] a|an|another|the [new|quick] timer", "timer", "[a|new] timer", $"{set} timer",
            "a timer please", $"[i] {set} [me] a|another [new|quick] timer for|called {{x}}");
        rules.Add(Intents.ReminderCreate, 0.95,
            $"[i] {set} [me] [up] [a|an|another|the] [new] timer [for|of] {{length}} for|to|called {{x}}", $"[i] {set} [me] [up] [a|an|another|the] [new] {{length}} timer for|to|called {{x}}",
            $"[i] {set} [me] [up] [a|an|another|the] [new] timer for|called {{x}} for|in|of {{length}}", "[a|an] {length} timer for {x}");
    }
}
