using VirtualAssistant.Brain.Language;

namespace VirtualAssistant.LanguageCenter.Requests;

/// <summary>The ways of asking, by intent. Creating a reminder has a reader of its own: <see cref="ReminderRequest"/>.</summary>
/// <remarks>The confidence beside a group says how often its words mean just that: a bare "sure" less often than "yes".</remarks>
internal static class Rules
{
    private const string At = "[[for|on|at|by|to|until|till|til|in|around|from] {when}]";
    private const string Reminder = "reminder|reminders|alarm|alarms";
    private const string My = "[the|my|that|this|our|all|of]";
    private const string Delete = "cancel|delete|remove|drop|clear|erase|scrap|discard|dismiss|trash|kill";
    private const string Move = "move|shift|push|reschedule|postpone|delay|change|switch|update|adjust|set|bring|put";
    private const string Zone = "[time] zone|timezone";

    /// <summary>Heard only while a list is spoken of.</summary>
    private const double Whispered = 0.3;

    private static readonly List<Rule> Ways = [];

    static Rules()
    {
        SmallTalk();
        Conversation();
        Listing();
        Cancelling();
        Changing();
        Finishing();
        Timers();
        Lists();
        Clock();
        Person();
        All = new RuleSet(Ways);
    }

    public static RuleSet All { get; }

    private static void Add(string intent, double confidence, params ReadOnlySpan<string> patterns) => Add(intent, confidence, 0, patterns);

    private static void Add(string intent, double confidence, int direction, params ReadOnlySpan<string> patterns)
    {
        foreach (var pattern in patterns)
        {
            Ways.Add(new Rule(intent, confidence, new Pattern(pattern), direction));
        }
    }

    private static void SmallTalk()
    {
        Add(Intents.Greet, 0.97,
            "hi|hello|hey|hiya|heya|howdy|greetings|hallo|hullo|moin [there|all|again|everyone|bot|assistant|buddy|friend|you|my friend]",
            "hi|hello|hey hi|hello|hey [there]",
                "[hi|hello|hey] [a] [very] good morning|afternoon|evening|day [to you|everyone|all|there|assistant|bot]");
        Add(Intents.Greet, 0.8, "yo|sup|morning|evening|afternoon", "whats up", "[hi|hello|hey] how are you [doing] [today]",
            "nice to meet you", "hows it going");
        Add(Intents.Thanks, 0.97,
            "[ok|okay|great|perfect|cool|awesome|nice|good] thanks|thx|ty|cheers|thankyou [so much|very much|a lot|again|a bunch|mate|bot|assistant|buddy|that is all|thats all|a million]",
            "[ok|okay|great|perfect|cool|awesome] thank you|u [so much|very much|a lot|again|kindly|assistant|that is all|thats all]",
            "(thanks|thank you) [very much|a lot|so much] (thats|that is|that was|that will be) (all|it|everything) [for now|for today]",
            "many thanks", "[much|really] appreciated", "i [really] appreciate it|that", "much obliged");
        Add(Intents.Thanks, 0.85, "(thanks|thank you|thx) for {any}", "(thats|that is) [very|so|really] kind|nice|helpful|sweet [of you]",
            "(you are|youre) [a|an|the|so|really|very] lifesaver|awesome|great|amazing|best|helpful|star");
        Add(Intents.Goodbye, 0.97,
            "[ok|okay|thanks|alright] bye|goodbye|byebye|cya|farewell|ciao|tschuss [bye|for now|then|assistant|bot|everyone]",
            "good bye|night", "see you|ya [later|soon|then|around|tomorrow|next time]",
            "talk to you later|soon|tomorrow", "have a nice|good|great day|evening|night|weekend|one", "gotta go", "i have to go",
            "take care", "until next time", "goodnight");
        Add(Intents.Identity, 0.95,
            "who|what are|r you|u [exactly|anyway]", "(whats|what is) your name",
            "are|r you [a|an] [real] bot|robot|human|person|machine|ai|real|computer|chatbot|program|people", "introduce yourself",
            "tell me [something] [more] about yourself", "what kind|sort of [a] bot|assistant|thing are you",
            "who made|built|created|wrote|programmed you", "do you have a name", "(whats|what is) this bot|assistant|thing",
            "who is this", "who am i talking|speaking|chatting to|with");
    }

    private static void Conversation()
    {
        Add(Intents.Help, 0.97,
            "help [me|please|menu]", "[i] [do] need [some|your] help",
            "[so] what [else] can|could you do|help [for me|with|me with|here]", "what [all] are you able to do|capable of",
            "what do you do|know|offer",
            "what can|should|could i ask|say|do|tell [you|here|with you|to you|ask]",
            "how do|can|should i use you|this [bot|assistant|thing|app]", "how does this|it|that [bot|assistant|thing] work",
            "how do you work", "how can|do you help [me]", "commands", "menu", "examples",
            "give|show me [some|an] examples|example|commands|help|options", "options",
            "can|could you [please] help [me]", "what are your skills|features|functions|commands|options|abilities",
            "what are [the|my] options|commands", "instructions|manual|usage", "how to use [this|you]", "(im|i am) lost|stuck|confused",
            "i dont know what to do|say|ask", "list|show [me] [all] commands|skills|functions",
            "how do i set|make|create|add [up] [a] reminder|reminders", "can you help me out");
        Add(Intents.Leave, 0.95,
            "cancel|stop|quit|exit|abort|nevermind|nvm|leave|end|enough",
            "[oh|ah|no|ok|okay|actually] never mind [it|that|about it|then]", "[no|oh|ah|ok|actually] nevermind|nvm",
            "[no|ok|just|actually] forget [about] it|this", "leave (it|that|me alone|this)",
            "drop it|this|that", "skip it|this|that", "stop it|this|that|now|here|asking|please", "[no] stop stop", "dont bother",
            "(lets|let us) not", "(lets|let us) stop|leave [it] [here]", "not now thanks", "[i] changed my mind",
            "i dont want [to|that|it|this] [anymore|any more]",
            "forget that", "no cancel", "cancel please", "quit it|this", "get me out [of here]", "go back", "back to start", "start over",
            "please stop", "nah forget it", "abort this|that|it", "scratch that", "cancel cancel", "i give up", "leave me",
            "no|nope|nah (cancel|stop|quit|exit|abort|never mind|forget it|nevermind)");
        Add(Intents.Leave, 0.7, "(thats|that is|that will be|thatll be) (all|it|everything) [for now|for today|thanks]");
        Add(Intents.Leave, 0.5, "cancel that|this|it", "cancel the|this question|request|conversation|dialog|operation|action");
        Add(Intents.Undo, 0.97,
            "undo", "undo it|that|this|please|everything",
            "undo [the|my|your] last [one|action|change|thing|step|command|deletion|cancellation]", "undo what|the {any}",
            "take it|that|this back", "take back [that|it|this|the last {any}]", "revert", "revert (it|that|this|the last {any})",
            "roll [it|that|this] back", "rollback [that|it]", "reverse that|it|this", "can|could you undo [that|it|this|the last {any}]",
            "put it|that back", "i want to undo [that|it|this]", "undo undo");
        Add(Intents.Undo, 0.75, "restore (it|that|the {any})", "bring it|that back", "i didnt mean to do that|delete|cancel [that|it]",
            "that was a mistake", "uncancel [it|that]", "undelete [it|that]");
        Add(Intents.Repeat, 0.95,
            "[please] say [that|it|this] again", "[please] repeat",
            "repeat (it|that|this|please|yourself|your [last] answer|your [last] message) [again|please]", "come again", "pardon [me]",
            "what did you [just] say|write|mean",
            "again please", "once more [please]", "one more time",
            "i (didnt|did not|dont) catch|hear|get|understand [that|it|you|what you said]",
            "can|could you repeat|say [that|it|this|yourself] [again]", "what was that [again]", "say what", "tell me again",
            "show [me] [that|it] again", "excuse me what");
        Add(Intents.Affirm, 0.97,
            "yes|yeah|yep|yup|yea|yah|yess|yay|ja|aye|y|affirmative|definitely|absolutely|exactly|correct|certainly|indeed",
            "yes|yeah|yep|yup|sure|ok|okay (please|thanks|thank you|sure|sir|yes|yeah|definitely|absolutely|correct|exactly|of course|right)",
            "yes|yeah|yep (it is|it does|(thats|that is) right|(thats|that is) correct|you can|do|do it|do that|go ahead|i am|i do|i would|please do|that works)",
            "of course", "(thats|that is|its|it is) right|correct|true|fine|ok|okay|good|perfect", "sounds good|great|right|fine|perfect",
            "go (ahead|for it)", "please do [it|that|so]", "do it|that|so", "that works [for me]", "yes yes", "by all means", "for sure",
            "i confirm", "confirm|confirmed|agreed", "i do", "thats what i want", "yes we can", "why not", "i agree",
            "looks good|right|fine", "very well");
        Add(Intents.Affirm, 0.8,
            "ok|okay|sure|fine|right|good|k|kk|okey|alright|great|perfect|cool|nice|excellent|awesome|okidoki|roger|deal|understood|true|wonderful|lovely",
            "ok|okay|alright great|good|cool|fine|perfect|then|sure", "all right", "got it", "i guess [so]", "i think so", "sure thing",
            "no problem", "[ok] works for me", "all good");
        Add(Intents.Deny, 0.97,
            "no|nope|nah|nay|n|negative|nein|never|noo|nooo",
            "no|nope|nah (thanks|thank you|thx|please|no|way|not really|dont|do not|never|it isnt|its not|it is not|thats wrong|that is wrong|thats not right|that is not right|i dont|i do not|not that|sorry|need|not at all)",
            "not (really|at all|that|this|today) [thanks]", "(dont|do not) [do] [it|that|this]",
            "wrong",
            "(thats|that is|its|it is) (not|incorrect|wrong|all wrong|not right|not correct|not it|not what i want|not what i meant|not what i said)",
            "incorrect", "i dont think so", "no way", "(absolutely|certainly|definitely|of course) not", "i disagree", "please dont|no",
            "(id|i would) rather not", "thats not right|correct|it|true", "no need", "no no");
    }

    private static void Listing()
    {
        const string state = "[open|current|upcoming|next|pending|active|scheduled|other|existing|todays|tomorrows]";
        Add(Intents.ReminderList, 0.95,
            $"what|which|whats [are|is] [all] [of] [my|the] {state} reminders|alarms [are|do i have|i have|have i got|did i set] [set|left|open|due|pending|active|coming up|there|are there] {At}",
            $"[can|could you] list|show|display|see|view|read|get|give|tell|open|check [me|us|out] [about] [a] [all] [list of] [of] [my|the] {state} reminders [list] {At}",
            $"show|open|read|see|view|check [me] [my|the] reminder list {At}",
            $"[do] i have [any|some|a] {state} [more] reminder|reminders|alarm|alarms [set|left|open|due|pending|active|coming up|scheduled] {At}",
            $"have i [got] [set] [any|some|a] {state} reminder|reminders [set|left|open|due] {At}",
            $"how many {state} reminders [do i have|are there|have i got|did i set|i have] [set|left|open|due|in total|now] {At}",
            $"are|is there any|some {state} [more] reminder|reminders [set|left|open|due|for me|coming up] {At}",
            "what did i ask|tell you to remind me [of|about]",
                $"what [will|are|do|would|did] you [going to|gonna] [have to] remind|reminding me [of|about|to] [do] {At}",
            "when|what|whens|whats [is|are] [my|the] next reminder|alarm [due]", $"any {state} reminders [left|set|due|open] {At}",
            "list [all] reminders");
        Add(Intents.ReminderList, 0.9, $"[all] [of] my {state} reminders {At}", $"[all] {state} reminders {At}", "reminder list",
            "my list of reminders", "next reminder", $"reminders {At}", "list them [all]",
            $"tell me what you will remind me of|about {At}", $"can|may i see [all] my reminders {At}",
            $"let me see [all] [my|the] reminders {At}", $"id like to see [all] my reminders {At}");
        Add(Intents.ReminderList, 0.7, $"[and] (whats|what is) (next|due|coming up|scheduled|planned|on) [for me] {At}",
            $"what do i have (to do|planned|scheduled|coming up|due) {At}", "what do i have {when}", "what do i have on|for {when}",
            $"what have i got [planned|scheduled|coming up] {At}", "anything due|scheduled|planned [today]");
        Add(Intents.ReminderList, 0.8, $"(when is|whens|when will) [my|the] {{x}} {Reminder} [due|set|be]",
            $"(when is|whens) [my|the] {Reminder} [for|to|about|of] {{x}}",
            "when will|do|did|are you [going to] remind|reminding me [to|about|of] {x}", "is there a reminder [for|to|about] {x}",
            "do i have a reminder [for|to|about] {x}");
    }

    private static void Cancelling()
    {
        Add(Intents.ReminderCancel, 0.95,
            $"{Delete}|forget [about] {My} {{x}} {Reminder}", $"{Delete} {My} {{x}} one|ones",
            $"{Delete}|forget [about] {My} {Reminder} [to|about|for|that|of|at|on|called|named|with|saying] {{x}}",
            $"{Delete} [the|my] [reminder|number|no|nr|item] [number] {{number}}",
            $"{Delete} [the|my] [reminder] {{ordinal}} [one|ones|reminder|item|entry]",
            $"{Delete} [reminder|reminders|number|numbers] {{number}} and|& {{number}} [and {{number}}]",
            $"{Delete} [reminder|reminders|number|numbers] {{number}} {{number}} [and {{number}}]",
            $"{Delete} [the] {{ordinal}} and [the] {{ordinal}} [one|ones|reminder|reminders]", $"{Delete} all|both|everything",
            $"{Delete} all [of] them|reminders|alarms|these|those|mine", $"{Delete} them all|both",
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
        Add(Intents.ReminderCancel, 0.93, $"{Delete} {My} {Reminder}", $"{Delete} {My} [only|new|whole|last] {Reminder}",
            $"{Delete} a reminder", $"{Delete} one|some of my reminders");
        Add(Intents.ReminderCancel, 0.85, $"{Delete} the|my|that {{when}}", $"{Delete} [the|my|that] {{when}} one|reminder|alarm",
            $"{Delete} {Reminder} {{x}}");
        Add(Intents.ReminderCancel, 0.55, "delete|remove|erase|scrap|discard|dismiss|cancel it|that|this|them");
    }

    private static void Changing()
    {
        const string to = "[to|till|until|til|for|by|on|at|around|from|in]";
        const string it = "it|that|this|them";
        const string softly = "[instead|rather|then|better|again]";
        Add(Intents.ReminderChange, 0.95,
            $"[no|actually|sorry|wait|yes|ok|better|rather|oh|please|but] [please] make {it} {to} {{when}} {softly}",
                $"[no|actually|sorry|wait|oh|but] {Move} {it} [back|forward|off|up|over|ahead|out] {to} {{when}} {softly}",
            $"{Move} [the|its] time [of {it}] {to} {{when}} {softly}",
            $"{Move} {{x}} {Reminder}|one [back|forward|off|up|over|ahead|out] to|till|until|for|by|on|at|in {{when}} {softly}",
            $"{Move} {{x}} {Reminder}|one [back|forward|off|up|over|ahead|out] {{when}} {softly}",
            $"{Move} [the|my|that|this] {Reminder} [back|forward|off|up|over|ahead|out] {to} {{when}} {softly}",
            $"make {{x}} {Reminder}|one {to} {{when}} {softly}",
            $"{Move} [the|my|that|this] {Reminder} [to|about|for|of] {{x}} to {{when}} {softly}",
            $"{Move} [the] time of {{x}} {to} {{when}} {softly}",
            $"{Move} [reminder|number|no] {{number}} to|till|until|for|on|at {{when}} {softly}",
            $"{Move} [the|my] {{ordinal}} [one|reminder] to|till|until|for|on|at {{when}} {softly}",
            $"{Move} [the|my] {{when}} [one|reminder|alarm] to|till|until {{when}} {softly}",
            "[make|move|do|set|push|put|shift] [it|that|this] [for|to] {shift} [instead|please]",
                "[no|actually|sorry|but] {shift} [instead]");
        Add(Intents.ReminderChange, 0.9,
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
        Add(Intents.ReminderChange, 0.9, 1,
            $"push|postpone|delay|move|shift|put {it} [back|off|out] [by|for] {{length}}",
            $"push|postpone|delay|move|shift {{x}} {Reminder}|one [back|off|out] [by|for] {{length}}",
            $"push|postpone|delay|move|shift [the|my|that|this] {Reminder} [back|off|out] [by|for] {{length}}",
            "postpone|delay [by|for] {length}");
        Add(Intents.ReminderChange, 0.92, -1,
            $"bring|pull|move|shift|push {it} forward|up|ahead [by] {{length}}",
            $"bring|pull|move|shift|push {{x}} {Reminder}|one forward|up|ahead [by] {{length}}",
            $"bring|pull|move|shift|push [the|my|that|this] {Reminder} forward|up|ahead [by] {{length}}");
        Add(Intents.ReminderChange, 0.85, "make|change|set it|that|this [to|in] {length} [please|instead]", "[no|actually] rather|better {length}", "{length} instead");
        Add(Intents.ReminderChange, 0.75, $"how|what about {{when}}", $"{Move}|edit|modify the time", $"{Move}|edit|modify {it}",
            $"change|edit|modify|update|reschedule|postpone|move|delay [the|my|a|that|this] {Reminder}",
            $"change|edit|modify|update|reschedule|postpone|move|delay {{x}} {Reminder}|one",
            $"change|edit|modify|update|reschedule|postpone|move|delay [the|my] {Reminder} [to|about|for|of] {{x}}",
            $"reschedule|postpone|delay {it}", "prefer|preferably {when}", "id prefer {when}", "i would prefer {when}");
        Add(Intents.ReminderChange, 0.4, $"move|shift|push|reschedule|postpone|delay {{x}} to|till|until|for|by|on {{when}} {softly}");
    }

    private static void Finishing()
    {
        const string done = "done|finished|completed|complete";
        Add(Intents.ReminderDone, 0.95,
            $"{done}", "[yes|ok|okay|great|yep] done [it|that|already|thanks|with it|with that|deal|and dusted]",
            $"[all|already|its|it is|thats|that is|thats all|im|i am|ive|i have|i|is|was] [all|already|just|now] {done} [it|that|this|with it|with that|with this|already|now|them]",
            "[i|ive|i have] [already|just] did it|that|this|them [already]", "did it|that [already]", "i [already|just] did",
            $"mark|set|flag {{x}} [as|to|is] {done}", $"mark [as] {done}", $"check|tick|cross off {{x}}", $"check|tick|cross {{x}} off",
            $"complete|finish {{x}} {Reminder}|one", "complete|finish it|that|this", "got it done", "i took care of it|that",
            "taken care of", "i got [to] it done", $"{{x}} {Reminder}|one is|was|are [already|now] {done}");
        Add(Intents.ReminderDone, 0.7, $"{{x}} is|are|was [already|now|all] {done}",
            $"[im|i am|ive|i have|i] [already|just] {done} with {{x}}", "[ive|i have] [already|just] done {x}",
            $"[i|ive|i have] [already|just] finished|completed {{x}}", "done with {x}");
        const string again = "[for|by|till|until|til|to|at|on|in|about]";
        Add(Intents.ReminderSnooze, 0.96,
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
        Add(Intents.ReminderSnooze, 0.75,
            "[maybe|a bit|bit|little|a little] later [please|maybe|today|thanks]",
            "remind me [a bit|a little|about it|of it|about that] later [on|today]", "not [right] now", "not yet",
            "give me [another|a] {length} [more]", "{length} more", "[just|in|give me|i need] {more}", "again {when}",
            "[please] wait {length} [more]", "come back {when}", "ask me later", "i will do it later", "ill do it later", "do it later",
            "in a bit|while|moment", "just a moment|minute|sec|second", "hold on", "i need|want more time");
    }

    private static void Timers()
    {
        const string set = "set|start|create|make|give|run|begin|need|want|count";
        Add(Intents.ReminderCreate, 0.94,
            $"[i] {set} [me] [up] [a|an|another|the] [new|quick] timer [for|of|to|at] {{length}} [from now]", $"[i] {set} [me] [up] [a|an|another|the] [new] {{length}} timer",
            "[a|another] timer [for|of] {length}", "[a|an|another] {length} timer");
        Add(Intents.ReminderCreate, 0.95,
            $"[i] {set} [me] [up] [a|an|another|the] [new] timer [for|of] {{length}} for|to|called {{x}}", $"[i] {set} [me] [up] [a|an|another|the] [new] {{length}} timer for|to|called {{x}}",
            $"[i] {set} [me] [up] [a|an|another|the] [new] timer for|called {{x}} for|in|of {{length}}", "[a|an] {length} timer for {x}");
    }

    private static void Lists()
    {
        const string mine = "[my|the|our|this|that]";
        const string onto = "to|on|onto|in|into|at";
        const string off = "from|off|of|out|on";
        const string add = "add|put|write|note|jot|stick|throw|include|append|get|place";
        const string take = "remove|delete|take|erase|drop|strike|scratch|clear|kick|get";
        const string show = "show|read|open|see|view|display|check|tell|give|list|name|pull|get|say|bring|go";
        Add(Intents.ListAdd, 0.97,
            $"{add} {{x}} [down|up] {onto} {mine} {{list}} [list] [too|also|as well]", $"{add} {{x}} [down|up] {onto} {mine} {{name}} list [too|also|as well]",
            $"{add} {{x}} [down|up] {onto} my|the|our|that|this list [too|also|as well]", $"{add} {{x}} {onto} {mine} list of {{name}}",
            $"{add} {onto} {mine} {{list}} [list] {{x}}",
            $"{onto} {mine} {{list}} [list] {add} {{x}}", $"i|we [also] need|want {{x}} on {mine} {{list}} [list]", $"i|we [also] need|want {{x}} on my|the|our list",
            $"make sure {{x}} gets added to {mine} {{list}} [list]", $"i|we need|want to {add} {{x}} {onto} {mine} {{list}} [list]");
        Add(Intents.ListShow, 0.97,
            $"what|whats [is|are|stuff|things|items|do|did|have|else|all|is there] [i|we|left] [have|put|got|write] [down] [still|currently|now] [on|in] {mine} {{list}} [list] [now|right now|today|please|again]",
            $"what|whats [is|are|stuff|things|items|do|did|have|else|all|is there] [i|we|left] [have|put|got|write] [down] [still|currently|now] on|in {mine} {{name}} list [now|right now|today|please|again]",
            "what|whats [is|are|do|did|have|else|all] [i|we|left] [have|put|got] [still|now] on|in my|the|our|that|this list [now|right now|today|please|again]",
            $"{show} [me|us] [out|up|over|back|to] [me] [all] [what is|whats|the items|everything|the things] [on|in] {mine} {{list}} [list] [for me|with me|to me|please|again|now]",
            $"{show} [me|us] [out|up|over|back] [all] [what is|whats|the items|everything] [on|in] {mine} {{name}} list [for me|with me|to me|please|again|now]",
            $"{show} [me|us] [what is|whats] [on] my|the|our list [please|again|now]",
            $"how many things|items are on {mine} {{list}} [list]", $"{mine} {{list}} list [please]");
        Add(Intents.ListShow, 0.95,
            $"is|are {{x}} [already|still|currently] on {mine} {{list}} [list]", $"do|did i|we [already|still] have|put {{x}} on {mine} {{list}} [list]",
            $"is|are {{x}} [already|still|currently] on my|the|our list", $"do|did i|we [already|still] have|put {{x}} on my|the|our list");
        Add(Intents.ListShow, 0.9, "what [else] do i|we [still] need|have to buy|get [at the store|from the store]", "what is|whats [still] left to buy|get");
        Add(Intents.ListAll, 0.97,
            "what|which lists [do i have|have i got|are there|do i keep|do we have|exist]", "[show|list|tell|give] [me] [all] [of] my|our lists [please]", "how many lists do i have",
            "what are [all] my lists", "do i have [any] lists", "[all] [my|our] lists");
        Add(Intents.ListRemove, 0.97,
            $"{take} {{x}} {off} [of|from] {mine} {{list}} [list]", $"{take} {{x}} {off} [of|from] {mine} {{name}} list", $"{take} {{x}} {off} [of|from] my|the|our|that|this list",
            $"i|we (no longer|dont|do not) need|want {{x}} on {mine} {{list}} [list] [anymore|any more]", $"take off {{x}} from {mine} {{list}} [list]");
        Add(Intents.ListTick, 0.97,
            $"check|tick|cross|mark off|out {{x}} on|from|off|in [of] {mine} {{list}} [list]", $"check|tick|cross|mark {{x}} [as] [off|out|done] on|from|off|in [of] {mine} {{list}} [list]",
            $"check|tick|cross|mark off|out {{x}} on|from|off|in [of] {mine} {{name}} list", $"check|tick|cross {{x}} off [of] {mine} {{name}} list",
            "check|tick|cross off|out {x} on|from my|the|our|that|this list", "check|tick|cross {x} off [of] my|the|our|that|this list",
            $"mark {{x}} [on {mine} {{list}} list] as bought|got");
        Add(Intents.ListClear, 0.98,
            $"clear|empty|wipe|reset|nuke|blank [out] [all] {mine} [whole|entire] {{list}} list", $"clear|empty|wipe|reset|blank [out] {mine} {{name}} list",
            "clear|empty|wipe|reset|blank [out] my|the|our|that|this [whole|entire] list",
            $"{take} everything|all [of|the] [items|things|it] {off} [of|from] {mine} {{list}} [list]",
            $"{take} everything|all [of|the] [items|things|it] {off} [of|from] my|the|our|that|this list");
        Add(Intents.ListAdd, Whispered, $"[and|also] {add} {{x}} {onto} it|them [too|also|as well]", $"[and|also] {add} {{x}} [too|also|as well]", "[and] {x} (too|also|as well)");
        Add(Intents.ListRemove, Whispered, "[and|also] remove|delete {x} [too|also|as well]", "take {x} off [again]", "take off {x}");
        Add(Intents.ListTick, Whispered,
            "check|tick|cross off|out {x}", "check|tick|cross {x} off|out", "mark {x} [as] done|bought", "[i|ive|we] [have] [just|already] bought|got {x}", "{x} is|are done|bought");
        Add(Intents.ListShow, Whispered, "[and] whats|what [is] [still] left|missing|open", "show|read it|them [again|to me]", "whats on it [now]");
        Add(Intents.ListCreate, 0.97,
            "create|make|start|begin|open|add|set [up] [me] [a|an|another] [new] list [called|named|for|with the name] {name}", "create|make|start|begin|open|add|set [up] [me] [a|an|another] new {name} list",
            "create|make|start|begin|open|set [up] [me] a|an|another [new] {name} list", "new list [called|named|for] {name}", "create|make|start [me] my {list} list", "create|make|start|begin|add|set [up] [me] a|an|another [new] list", "new list");
        Add(Intents.ListDelete, 0.98,
            $"delete|remove|drop|scrap|trash|throw [away|out] {mine} [whole|entire] {{list}} list [completely|entirely|altogether]", "delete|remove|drop|scrap|trash my|the|our {name} list [completely|entirely|altogether]",
            "delete|remove|drop|scrap [the|my|our] list [called|named] {name}", "delete|scrap|trash my|the|our|that|this list", $"get rid of {mine} {{list}} list");
    }

    private static void Clock()
    {
        Add(Intents.TimeZoneSet, 0.95,
            $"[no|yes] [my|the] [home|local|current] {Zone} is [now|actually] {{zone}} [time]",
            $"set|change|switch|update [my|the] {Zone} [to|as|is] {{zone}} [time]",
            $"[im|i am|we are|were|i work|i live|its] [now|currently|usually] in|on [the] {{zone}} time [zone]",
            $"[im|i am|we are|i live] [now|currently] in [the] {{zone}} {Zone}", $"use [the] {{zone}} [time|timezone] [zone]",
            $"[my|the] {Zone} should be {{zone}}", $"{Zone} {{zone}}", $"set|change|switch|update|fix [my|the] {Zone}",
            $"my {Zone} is wrong|incorrect|different|not right", $"[you have|thats] the wrong {Zone}", $"switch|change to {{zone}} time");
        Add(Intents.TimeZoneSet, 0.8, "i live|work|stay|sit|reside in {zone} [now|currently|usually]",
            "(i am|im) [now|currently] [based|living|located|staying|travelling|traveling|working] (in|out of) {zone} [now|currently|today|at the moment|this week]",
            "i [have|just] moved to {zone}", "ive moved to {zone}", "my home is [in] {zone}", "my city|location|country is {zone}",
            "[im|i am] from {zone}", "we are|were in {zone}");
        Add(Intents.TimeZoneSet, 0.6, "[its] {zone} time [zone]", $"my {Zone} is {{x}}");
        Add(Intents.TimeZoneAsk, 0.95,
            $"what|which|whats [is] [my|the|your] [current] {Zone} [am i in|do i have|is set|are you using|do you use|do you have|is it|is this|is mine|is that|set|are we in|do you think i am in|am i|for me|have you got|here]",
            $"what|which {Zone} [am i in|are you in|are you using|do you use|do you have for me|is this]",
            $"[show|tell|check] [me] my {Zone}", $"in which|what {Zone} [am i|are you|are we]", $"do you know my {Zone}");
        Add(Intents.TimeAsk, 0.95,
            "what|whats time is it [now|right now|there|here|currently|please] [in {zone}] [now|right now]",
            "what|whats is the [current|exact|local|right] time [is it|now|right now|please|here|there] [in {zone}] [now|right now]",
            "whats the [current|exact|local|right] time [now|right now|please|here|there] [in {zone}] [now|right now]",
            "what [is] [the] time [in {zone}]", "whats time",
            "[and] what|which day [of the week] is it|today|tomorrow [today|now]",
            "[and] what|whats [is] [the|todays] [current] date [is it] [today|now|tomorrow|please]", "whats todays date",
            "what|which date is it|today|tomorrow|this [today]", "(whats|what is) (today|the day|the weekday) [today]",
            "[whats|what is] todays date",
            "current time|date [in {zone}]", "[do you] have|know the [current] time|date",
            "[please] tell|give me the [current|exact] time|date|day [please|now|in {zone}]", "how late is it",
            "what year|month|week is it|this", "time in {zone} [now]", "what weekday is it|today", "time|date please|now",
            "what time is now", "which day do we have", "what day [of the week] is today", "todays date", "what is the day [today]");
    }

    private static void Person()
    {
        Add(Intents.NameSet, 0.93,
            "[you can|you may|you could|just|please|from now on|everyone|everybody|people|my friends] call|calls me {x}",
            "[hi|hello|hey] [no] my [first|full|real|nick] name is [actually] {x}", "my names {x}", "[i am|im] called {x}", "i go by {x}",
            "set|change [my] name to {x}", "the name is {x}", "the names {x}");
        Add(Intents.NameAsk, 0.96, "[so|and] (whats|what is|what was) my name [again]",
            "[do you] know|remember my name", "do you [still] know|remember who i am", "do you [still] know|remember me",
            "what do|should|would|will you call me", "what am i called", "tell|say me my name", "say my name", "how do you call me",
            "my name");
        Add(Intents.WhoAmI, 0.96,
            "[and|so] who am i [again|here|to you|for you]", "where do you know me from", "on which|what channels|channel do you know me",
            "which|what accounts|account|channels|channel are|is [linked|connected] [mine|to me]", "which|what of my accounts|channels are linked|connected",
            "[what are|show|list] [me] my [linked|connected] accounts");
        Add(Intents.QuietSet, 0.95,
            "[set|make|change|my] [my] quiet hours [are|to|start|at|is|begin] {any}", "[please] (dont|do not|never) disturb|bother|message|wake|text me {any}",
            "[please] (dont|do not|never) disturb|bother|message|wake|text me", "(do not|dont) disturb {any}",
            "[please|i want] no messages|reminders|notifications|disturbance at night", "leave me alone at night", "set [up] [my] quiet hours",
            "be|stay|keep quiet at night", "be|stay|keep quiet from|between {any}");
        Add(Intents.QuietEnd, 0.97,
            "[please|i want] no [more] quiet hours", "(turn|switch) off [my|the] quiet hours", "(turn|switch) [my|the] quiet hours off",
            "delete|remove|cancel|stop|end|disable|clear [my|the] quiet hours", "you may|can disturb|message|wake me [again|at night|any time|anytime|at any time|always]");
        Add(Intents.QuietAsk, 0.97, "what|whats|when [are|is] my quiet hours", "do i have [any] quiet hours", "[show|tell] [me] my quiet hours", "quiet hours");
        Add(Intents.Continue, 0.95,
            "[lets|let us|please|can we|i want to] continue|proceed [here|now|please|where we left off]", "[lets|let us] go|carry on [here|where we left off]",
            "[so] where were we", "where did we leave off", "pick up where we left off");
        Add(Intents.AccountLink, 0.95,
            "link|connect|join|merge|pair|sync [my|our|the|this|these] [other] [slack|teams|web chat] account|accounts|profile|profiles|identities|channels [please|{any}]",
            "link|connect|pair me {any}", "link [my|to|with] slack|teams|chat", "i want|would like to link|connect|join|merge [my] account|accounts [please|{any}]",
            "give|get|send me a link code", "link|linking code [please]");
        Add(Intents.AccountUnlink, 0.95, "unlink|disconnect [my|the|from] {x} [account|profile]", "unlink|disconnect [me|my account|my accounts]", "remove|delete|cancel the link to|with {x}");
        Add(Intents.FactsForget, 0.95,
            "forget|delete|erase|wipe|remove|clear [about] everything|all [that] [you know|you remember|you have|you learned|you stored|you saved] [about|on|of|from] me",
            "forget|delete|erase|wipe everything", "forget [about] me",
            "forget|delete|erase|wipe|remove|clear all [of] my data|information|details|facts|memories|history|info",
            "forget all about me", "forget my {x}", "forget everything [that] {any}", "forget all [that] you know {any}",
            "wipe|clear|erase|reset your|the memory [of me|about me]");
        Add(Intents.FactsForget, 0.93,
            "delete|erase|wipe|remove|clear my name|data|details|information|info|memory|memories|history|facts|birthday|address|email|phone|profile|timezone [number|data|address|zone]",
            "delete|erase|wipe|remove|clear [all] [of] my personal data|details|information|info",
            "forget what i [have] [just] told you {any}", "forget what|who|where you know|i {any}");
        Add(Intents.FactsForget, 0.7, "forget that i {x}", "forget that my {x}", "forget [about] where|when|who {x}");
    }
}
