using VirtualAssistant.Brain.Language;

namespace VirtualAssistant.LanguageCenter.Requests.English;

/// <summary>Ways of talking with the assistant itself: greeting, thanking, yes and no, stopping, undoing.</summary>
internal static class ConversationRules
{
    public static void AddTo(RuleList rules)
    {
        SmallTalk(rules);
        Conversation(rules);
    }

    private static void SmallTalk(RuleList rules)
    {
        rules.Add(Intents.Greet, 0.97,
            "hi|hello|hey|hiya|heya|howdy|greetings|hallo|hullo|moin [there|all|again|everyone|bot|assistant|buddy|friend|you|my friend]",
            "hi|hello|hey hi|hello|hey [there]",
                "[hi|hello|hey] [a] [very] good morning|afternoon|evening|day [to you|everyone|all|there|assistant|bot]");
        rules.Add(Intents.Greet, 0.8, "yo|sup|morning|evening|afternoon", "whats up", "[hi|hello|hey] how are you [doing] [today]",
            "nice to meet you", "hows it going");
        rules.Add(Intents.Thanks, 0.97,
            "[ok|okay|great|perfect|cool|awesome|nice|good] thanks|thx|ty|cheers|thankyou [so much|very much|a lot|again|a bunch|mate|bot|assistant|buddy|that is all|thats all|a million]",
            "[ok|okay|great|perfect|cool|awesome] thank you|u [so much|very much|a lot|again|kindly|assistant|that is all|thats all]",
            "(thanks|thank you) [very much|a lot|so much] (thats|that is|that was|that will be) (all|it|everything) [for now|for today]",
            "many thanks", "[much|really] appreciated", "i [really] appreciate it|that", "much obliged");
        rules.Add(Intents.Thanks, 0.85, "(thanks|thank you|thx) for {any}", "(thats|that is) [very|so|really] kind|nice|helpful|sweet [of you]",
            "(you are|youre) [a|an|the|so|really|very] lifesaver|awesome|great|amazing|best|helpful|star");
        rules.Add(Intents.Goodbye, 0.97,
            "[ok|okay|thanks|alright] bye|goodbye|byebye|cya|farewell|ciao|tschuss [bye|for now|then|assistant|bot|everyone]",
            "good bye|night", "see you|ya [later|soon|then|around|tomorrow|next time]",
            "talk to you later|soon|tomorrow", "have a nice|good|great day|evening|night|weekend|one", "gotta go", "i have to go",
            "take care", "until next time", "goodnight");
        rules.Add(Intents.Identity, 0.95,
            "who|what are|r you|u [exactly|anyway]", "(whats|what is) your name",
            "are|r you [a|an] [real] bot|robot|human|person|machine|ai|real|computer|chatbot|program|people", "introduce yourself",
            "tell me [something] [more] about yourself", "what kind|sort of [a] bot|assistant|thing are you",
            "who made|built|created|wrote|programmed you", "do you have a name", "(whats|what is) this bot|assistant|thing",
            "who is this", "who am i talking|speaking|chatting to|with");
    }

    private static void Conversation(RuleList rules)
    {
        rules.Add(Intents.Help, 0.97,
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
        rules.Add(Intents.Leave, 0.95,
            "cancel|stop|quit|exit|abort|nevermind|nvm|leave|end|enough",
            "[oh|ah|no|ok|okay|actually] never mind [it|that|about it|then]", "[no|oh|ah|ok|actually] nevermind|nvm",
            "[no|ok|just|actually] forget [about] it|this", "leave (it|that|me alone|this)",
            "drop it|this|that", "skip it|this|that", "stop it|this|that|now|here|asking|please", "[no] stop stop", "dont bother",
            "(lets|let us) not", "(lets|let us) stop|leave [it] [here]", "not now thanks", "[i] changed my mind",
            "i dont want [to|that|it|this] [anymore|any more]",
            "forget that", "no cancel", "cancel please", "quit it|this", "get me out [of here]", "go back", "back to start", "start over",
            "please stop", "nah forget it", "abort this|that|it", "scratch that", "cancel cancel", "i give up", "leave me",
            "no|nope|nah (cancel|stop|quit|exit|abort|never mind|forget it|nevermind)");
        rules.Add(Intents.Leave, 0.7, "(thats|that is|that will be|thatll be) (all|it|everything) [for now|for today|thanks]");
        rules.Add(Intents.Leave, 0.5, "cancel that|this|it", "cancel the|this question|request|conversation|dialog|operation|action");
        rules.Add(Intents.Undo, 0.97,
            "undo", "undo it|that|this|please|everything",
            "undo [the|my|your] last [one|action|change|thing|step|command|deletion|cancellation]", "undo what|the {any}",
            "take it|that|this back", "take back [that|it|this|the last {any}]", "revert", "revert (it|that|this|the last {any})",
            "roll [it|that|this] back", "rollback [that|it]", "reverse that|it|this", "can|could you undo [that|it|this|the last {any}]",
            "[no|oh] [wait|no] put|bring|get it|that|them back", "i want to undo [that|it|this]", "undo undo");
        rules.Add(Intents.Undo, 0.75, "restore (it|that|the {any})", "i didnt mean to do that|delete|cancel [that|it]",
            "that was a mistake", "uncancel [it|that]", "undelete [it|that]");
        rules.Add(Intents.Repeat, 0.95,
            "[please] say [that|it|this] again", "[please] repeat",
            "repeat (it|that|this|please|yourself|your [last] answer|your [last] message) [again|please]", "come again", "pardon [me]",
            "what did you [just] say|write|mean",
            "again please", "once more [please]", "one more time",
            "i (didnt|did not|dont) catch|hear|get|understand [that|it|you|what you said]",
            "can|could you repeat|say [that|it|this|yourself] [again]", "what was that [again]", "say what", "tell me again",
            "show [me] [that|it] again", "excuse me what");
        rules.Add(Intents.Affirm, 0.97,
            "yes|yeah|yep|yup|yea|yah|yess|yay|ja|aye|y|affirmative|definitely|absolutely|exactly|correct|certainly|indeed",
            "yes|yeah|yep|yup|sure|ok|okay (please|thanks|thank you|sure|sir|yes|yeah|definitely|absolutely|correct|exactly|of course|right)",
            "yes|yeah|yep (it is|it does|(thats|that is) right|(thats|that is) correct|you can|do|do it|do that|go ahead|i am|i do|i would|please do|that works)",
            "of course", "(thats|that is|its|it is) right|correct|true|fine|ok|okay|good|perfect", "sounds good|great|right|fine|perfect",
            "go (ahead|for it)", "please do [it|that|so]", "do it|that|so", "that works [for me]", "yes yes", "by all means", "for sure",
            "i confirm", "confirm|confirmed|agreed", "i do", "thats what i want", "yes we can", "why not", "i agree",
            "looks good|right|fine", "very well");
        rules.Add(Intents.Affirm, 0.8,
            "ok|okay|sure|fine|right|good|k|kk|okey|alright|great|perfect|cool|nice|excellent|awesome|okidoki|roger|deal|understood|true|wonderful|lovely",
            "ok|okay|alright great|good|cool|fine|perfect|then|sure", "all right", "got it", "i guess [so]", "i think so", "sure thing",
            "no problem", "[ok] works for me", "all good", "you bet", "mhm|totally|yessir|alrighty", "why yes", "okey|okie|okay dokey|dokie");
        rules.Add(Intents.Deny, 0.97,
            "no|nope|nah|nay|n|negative|nein|never|noo|nooo",
            "no|nope|nah (thanks|thank you|thx|please|no|way|not really|dont|do not|never|it isnt|its not|it is not|thats wrong|that is wrong|thats not right|that is not right|i dont|i do not|not that|sorry|need|not at all)",
            "not (really|at all|that|this|today) [thanks]", "(dont|do not) [do] [it|that|this]",
            "wrong",
            "(thats|that is|its|it is) (not|incorrect|wrong|all wrong|not right|not correct|not it|not what i want|not what i meant|not what i said)",
            "incorrect", "i dont think so", "no way", "(absolutely|certainly|definitely|of course) not", "i disagree", "please dont|no",
            "none|neither [of] [them|these|those]", "(id|i would) rather not", "thats not right|correct|it|true", "no need", "no no");
    }
}
