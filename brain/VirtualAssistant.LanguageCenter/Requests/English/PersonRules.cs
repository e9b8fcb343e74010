using VirtualAssistant.Brain.Language;

namespace VirtualAssistant.LanguageCenter.Requests.English;

/// <summary>Ways of asking about oneself: time and zone, name, quiet hours, accounts, what is remembered.</summary>
internal static class PersonRules
{
    private const string Zone = "[time] zone|timezone";

    public static void AddTo(RuleList rules)
    {
        Clock(rules);
        Person(rules);
    }

    private static void Clock(RuleList rules)
    {
        rules.Add(Intents.TimeZoneSet, 0.95,
            $"[no|yes] [my|the] [home|local|current] {Zone} is [now|actually] {{zone}} [time]",
            $"set|change|switch|update [my|the] {Zone} [to|as|is] {{zone}} [time]",
            $"[im|i am|we are|were|i work|i live|its] [now|currently|usually] in|on [the] {{zone}} time [zone]",
            $"[im|i am|we are|i live] [now|currently] in [the] {{zone}} {Zone}", $"use [the] {{zone}} [time|timezone] [zone]",
            $"[my|the] {Zone} should be {{zone}}", $"{Zone} {{zone}}", $"set|change|switch|update|fix [my|the] {Zone}",
            $"my {Zone} is wrong|incorrect|different|not right", $"[you have|thats] the wrong {Zone}", $"switch|change to {{zone}} time");
        rules.Add(Intents.TimeZoneSet, 0.8, "i live|work|stay|sit|reside in {zone} [now|currently|usually]",
            "(i am|im) [now|currently] [based|living|located|staying|travelling|traveling|working] (in|out of) {zone} [now|currently|today|at the moment|this week]",
            "i [have|just] moved to {zone}", "ive moved to {zone}", "my home is [in] {zone}", "my city|location|country is {zone}",
            "[im|i am] from {zone}", "we are|were in {zone}");
        rules.Add(Intents.TimeZoneSet, 0.6, "[its] {zone} time [zone]", $"my {Zone} is {{x}}");
        rules.Add(Intents.TimeZoneAsk, 0.95,
            $"what|which|whats [is] [my|the|your] [current] {Zone} [am i in|do i have|is set|are you using|do you use|do you have|is it|is this|is mine|is that|set|are we in|do you think i am in|am i|for me|have you got|here]",
            $"what|which {Zone} [am i in|are you in|are you using|do you use|do you have for me|is this]",
            $"[show|tell|check] [me] my {Zone}", $"in which|what {Zone} [am i|are you|are we]", $"do you know my {Zone}");
        rules.Add(Intents.TimeAsk, 0.95,
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
            "what time is now", "which day do we have", "what day [of the week] is today", "todays date", "what is the day [today]",
            "[and|so] what|which day|weekday [of the week] is|was|falls [it|on] {when}", "[and|so] on what|which day|weekday is|does|was {when} [fall|be]",
            "[and|so] what|whats [is|was] [the] date|day [on|of|for] {when}", "[and|so] which|what date is|was|falls {when} [on]",
            "[tell me] when|whens [is|was|does] {when} [fall] [this year|next year|again]");
        rules.Add(Intents.TimeUntil, 0.95,
            "[and|so] [tell me] how many days|weeks|months|hours|minutes|nights|sleeps [are|is] [there|it|left|still] [left|still|remaining|to go] until|till|til|to|before {when}",
            "[and|so] how many days|weeks|months|hours|minutes|nights|sleeps do i|we have [left|still] until|till|til|to|before {when}",
            "[and|so] [tell me] how (long|much longer|much time) [is|do] [it|there|i|we] [have] [left|still|now] until|till|til|to|before {when}",
            "[and|so] how far away|off is {when}", "[and|so] how soon is {when}", "days|weeks|hours until|till|to {when}");
    }

    private static void Person(RuleList rules)
    {
        rules.Add(Intents.NameSet, 0.93,
            "[you can|you may|you could|just|please|from now on|everyone|everybody|people|my friends] call|calls me {x}",
            "[hi|hello|hey] [no] my [first|full|real|nick] name is [actually] {x}", "my names {x}", "[i am|im] called {x}", "i go by {x}", "[hi|hello|hey] [there|and] im {x}", "[hi|hello|hey] [there|and] i am {x}",
            "set|change [my] name to {x}", "the name is {x}", "the names {x}");
        rules.Add(Intents.NameAsk, 0.96, "[so|and] (whats|what is|what was) my name [again]",
            "[do you] know|remember my name", "do you [still] know|remember who i am", "do you [still] know|remember me",
            "what do|should|would|will you call me", "what am i called", "tell|say me my name", "say my name", "how do you call me",
            "my name");
        rules.Add(Intents.WhoAmI, 0.96,
            "[and|so] who am i [again|here|to you|for you]", "where do you know me from", "on which|what channels|channel do you know me",
            "which|what accounts|account|channels|channel are|is [linked|connected] [mine|to me]", "which|what of my accounts|channels are linked|connected",
            "[what are|show|list] [me] my [linked|connected] accounts");
        rules.Add(Intents.QuietSet, 0.95,
            "[set|make|change|my] [my] quiet hours [are|to|start|at|is|begin] {any}", "[please] (dont|do not|never) disturb|bother|message|wake|text me {any}",
            "[please] (dont|do not|never) disturb|bother|message|wake|text me", "(do not|dont) disturb {any}",
            "[please|i want] no messages|reminders|notifications|disturbance at night", "leave me alone at night", "set [up] [my] quiet hours",
            "be|stay|keep quiet at night", "be|stay|keep quiet from|between {any}");
        rules.Add(Intents.QuietSet, 0.97,
            "[please] (dont|do not|never) remind|notify|ping me (at|during|in|on|over) [the] night|nights|weekend|weekends|morning|mornings|evening|evenings|lunch|work|weekdays|workdays|holidays|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays {any}",
            "[please] (dont|do not|never) remind|notify|ping me between|from|after|before {any}", "[please] pause|mute|silence|hold|suspend [all] [of] [my|the] reminders|notifications|alarms|messages {any}",
            "[please] no reminders|notifications|messages (at|during|on|over) [the] night|nights|weekend|weekends|weekdays {any}");
        rules.Add(Intents.QuietEnd, 0.97,
            "[please|i want] no [more] quiet hours", "(turn|switch) off [my|the] quiet hours", "(turn|switch) [my|the] quiet hours off",
            "delete|remove|cancel|stop|end|disable|clear [my|the] quiet hours", "you may|can disturb|message|wake me [again|at night|any time|anytime|at any time|always]");
        rules.Add(Intents.QuietAsk, 0.97, "what|whats|when [are|is] my quiet hours", "do i have [any] quiet hours", "[show|tell] [me] my quiet hours", "quiet hours");
        rules.Add(Intents.Continue, 0.95,
            "[lets|let us|please|can we|i want to] continue|proceed [here|now|please|where we left off]", "[lets|let us] go|carry on [here|where we left off]",
            "[so] where were we", "where did we leave off", "pick up where we left off");
        rules.Add(Intents.AccountLink, 0.95,
            "link|connect|join|merge|pair|sync [my|our|the|this|these] [other] [slack|teams|web chat] account|accounts|profile|profiles|identities|channels [please|{any}]",
            "[how] do|can|could|may i|we link|connect|join|pair|merge [my|our|this|you|to|with|the] [other] slack|teams|chat|account|accounts|channel|channels|conversation|profile [{any}]", "link|connect|pair me {any}", "link [my|to|with] slack|teams|chat", "i want|would like to link|connect|join|merge [my] account|accounts [please|{any}]",
            "give|get|send me a link code", "link|linking code [please]");
        rules.Add(Intents.AccountUnlink, 0.95, "unlink|disconnect [my|the|from] {x} [account|profile]", "unlink|disconnect [me|my account|my accounts]", "remove|delete|cancel the link to|with {x}");
        const string mayI = "[(can|could|may) (i|we)]";
        const string withAccount = "[(with|to|into|from|of) [my|the|our] [work|company|teams|microsoft] account]";
        rules.Add(Intents.SignIn, 0.97, $"{mayI} sign|log [me|us] in|on {withAccount}", "signin|login");
        rules.Add(Intents.SignOut, 0.97, $"{mayI} sign|log [me|us] out|off {withAccount}", "signout|logout|logoff");
        rules.Add(Intents.FactsForget, 0.95,
            "forget|delete|erase|wipe|remove|clear [about] everything|all [that] [you know|you remember|you have|you learned|you stored|you saved] [about|on|of|from] me",
            "forget|delete|erase|wipe everything", "forget [about] me",
            "forget|delete|erase|wipe|remove|clear all [of] my data|information|details|facts|memories|history|info",
            "forget all about me", "forget my {x}", "forget everything [that] {any}", "forget all [that] you know {any}",
            "wipe|clear|erase|reset your|the memory [of me|about me]");
        rules.Add(Intents.FactsForget, 0.93,
            "delete|erase|wipe|remove|clear my name|data|details|information|info|memory|memories|history|facts|birthday|address|email|phone|profile|timezone [number|data|address|zone]",
            "delete|erase|wipe|remove|clear [all] [of] my personal data|details|information|info",
            "forget what i [have] [just] told you {any}", "forget what|who|where you know|i {any}");
        rules.Add(Intents.FactsForget, 0.7, "forget that i {x}", "forget that my {x}", "forget [about] where|when|who {x}");
    }
}
