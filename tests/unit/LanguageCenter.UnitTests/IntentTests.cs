using VirtualAssistant.Brain.Language;

namespace VirtualAssistant.LanguageCenter.UnitTests;

public sealed class IntentTests
{
    public static TheoryData<string, string> Asked()
    {
        var data = new TheoryData<string, string>();
        Add(Intents.Greet, "hi", "Hello!", "hey there", "Good morning", "good evening!", "hi there 👋", "HELLO", "hallo", "hey",
            "hi, hello", "Hi assistant", "Hello again");
        Add(Intents.Help, "help", "Help!", "help me", "what can you do?", "What can I ask you", "how does this work?", "i need help",
            "show me some examples", "commands", "hi, help", "what can I say here?", "can you help me?", "HELP ME PLEASE",
            "hello! what can you do for me?");
        Add(Intents.Thanks, "thanks", "thank you", "Thank you so much!", "thx", "ok thanks", "many thanks", "Thanks a lot 🙏",
            "great, thank you", "thanks for your help", "that's very kind of you", "thanks, that's it", "thank you, that's all");
        Add(Intents.Goodbye, "bye", "goodbye", "Good bye!", "see you tomorrow", "good night", "see you later", "talk to you later",
            "ciao", "have a nice day", "thanks, bye");
        Add(Intents.Leave, "cancel", "Cancel!", "never mind", "nevermind", "stop", "forget it", "oh never mind", "forget about it",
            "leave it", "quit", "no, cancel", "that's all", "no, never mind", "don't bother", "please stop", "ok forget it", "Stop it",
            "skip that");
        Add(Intents.Undo, "no wait, bring it back", "put them back");
        Add(Intents.Undo, "undo", "undo that", "Take that back", "take it back please", "undo the last action", "please undo",
            "revert that", "can you undo that?", "roll that back", "UNDO");
        Add(Intents.Repeat, "say that again", "repeat that please", "can you repeat that?", "what did you say?", "come again?", "pardon?",
            "I didn't catch that", "once more", "repeat");
        Add(Intents.Affirm, "yes", "Yes!", "yep", "yes please", "sure", "ok", "Okay", "that's right", "of course", "sounds good",
            "yes, do it", "y", "go ahead", "correct", "that is correct", "YES PLEASE", "yeah sure");
        Add(Intents.Deny, "no", "No.", "nope", "no thanks", "no, thank you", "not really", "that's wrong", "nah", "n", "no way",
            "that is not right", "wrong");
        Add(Intents.Identity, "who are you?", "what are you", "are you a robot?", "are you human?", "what's your name?",
            "What is your name", "tell me about yourself", "who made you?", "introduce yourself", "who am I talking to?");
        Add(Intents.ReminderCreate, "remind me to call Dr. Weiss tomorrow at half past eight",
            "please could you remind me tomorrow at 9 to water the plants, thanks", "remind me in 20 minutes to take the pizza out",
            "set a reminder for 5pm: stand-up",
            "remind me every Monday at 9 to send the report", "remind me about the dentist on Friday", "wake me at 7",
            "wake me up at 6:30", "hi! can you please remind me to buy milk", "remid me tommorow at 8 to run", "set an alarm for 7 am",
            "I want to be reminded to stretch every hour",
            "don't let me forget to call mum tonight", "can you set up a reminder", "create a new reminder", "new reminder", "remind me",
            "REMIND ME TO CALL MOM AT 5PM", "I need a reminder to pay the rent on the 1st", "tomorrow at 9 remind me to call Tom",
            "reminder: call mum at 5", "ping me at 5 about the oven",
            "remind me of the meeting tomorrow at 3", "I'd like you to remind me to book a table", "would you remind me at noon to eat",
            "hey, remind me in an hour", "remind us to leave at 6", "make a reminder to feed the cat at 8 in the evening",
            "remaind me to call Luis at 6 pm", "schedule a reminder for next week",
            "I have a dentist appointment, remind me tomorrow at 9", "i want you to remind me to eat",
            "add a reminder for Friday 5pm to submit the report", "reminder to call mum at 5", "remember to lock the door at 10pm",
            "alarm at 7", "set reminder call mom 5pm", "can I get a reminder on Friday?", "on Friday at 9 please remind me to pay");
        Add(Intents.ReminderList, "what are my reminders?", "do I have any reminders today", "list reminders",
            "show my reminders for tomorrow", "what're my reminders", "show me all my reminders", "my reminders", "reminders",
            "which reminders do I have?", "any reminders for today?", "what reminders do I have tomorrow", "list all my reminders please",
            "what are my remainders", "tell me my reminders", "how many reminders do I have?", "what did I ask you to remind me of?",
            "Can you show my upcoming reminders", "are there any reminders left?",
            "what will you remind me of tomorrow?", "whats my reminders", "WHAT ARE MY REMINDERS", "when is my dentist reminder?",
            "do i have reminders", "could you please list my reminders?", "hi, what are my reminders for today?", "show reminders",
            "give me my reminders", "see all my reminders", "reminders tomorrow", "what are my reminders on Friday", "what's due today?",
            "what do I have tomorrow?", "what are my reminders for next week");
        Add(Intents.ReminderList, "am I free tomorrow at 9?", "are we busy on Friday?");
        Add(Intents.ReminderList, "do I have anything on Monday?", "is there anything due tomorrow?");
        Add(Intents.AccountLink, "how do I link Slack?", "can I connect my Teams account");
        Add(Intents.ReminderCancel, "cancel the one about the dentist", "forget the one about the gym", "cancel the Dr. Weiss one", "delete the second reminder", "cancel my reminder to call Luis",
            "cancel all my reminders", "cancel 2", "remove the last one", "cancel the dentist reminder", "delete reminder 3",
            "delete all reminders", "please cancel my reminder about the dentist", "don't remind me about the gym",
            "stop reminding me to stretch",
            "get rid of the pizza reminder", "cancel the 5pm one", "remove the reminder for tomorrow", "cancle the dentist reminder",
            "delete all of them", "cancel the reminder", "turn off the alarm", "I don't need the pizza reminder anymore",
            "cancel everything", "forget the dentist reminder", "cancel the first one", "Cancel number 2 please",
            "could you cancel the Dr. Weiss one?", "delete my last reminder", "remove both", "cancel tomorrow's reminder",
            "delete 1 and 2", "delete reminders 1 and 3", "remove the first and the third one");
        Add(Intents.ReminderChange, "make it 8:45", "move the dentist reminder to Friday", "change it to half past nine", "actually at 9",
            "no, 8:45", "tomorrow instead", "make that 9", "make it Friday", "half an hour later", "an hour earlier",
            "move it to tomorrow", "reschedule the pizza reminder to 6 pm", "change the time to 9", "no, make it 10", "I meant 8:45",
            "rather at 9",
            "push it back an hour", "postpone it by 2 hours", "sorry, 9:15", "not at 8, at 9", "change the second one to 5pm",
            "move the Dr. Weiss one to next Monday at 10", "wait, Tuesday", "can you make it 9:30?", "please change it to 10 am",
            "could we make it Friday", "9 instead", "make it half past eight", "change the 5pm reminder to 6pm",
            "bring it forward by 10 minutes", "make it an hour later", "at 9 instead please", "Actually, make it 10", "set it to 17:30",
            "chnge it to 9:30", "reschedule to 6", "change to 6pm", "no, not at 8, at 9", "not Friday, Thursday",
            "postpone the dentist reminder until Thursday", "delay the pizza reminder by 10 minutes", "move it");
        Add(Intents.ReminderChange, "can you remind me at 4 instead?", "remind me tomorrow instead", "rather remind me at noon");
        Add(Intents.ReminderChange, "move it from Monday to Friday", "change my alarm from 7 to 8", "move the meeting reminder from 3 to 5");
        Add(Intents.ExportReminders, "export my reminders", "Export my reminders as a calendar file, please", "send me my reminders as a file", "download all of my reminders", "exportiere meine Erinnerungen",
            "schick mir meine Erinnerungen als Kalender");
        Add(Intents.ReminderDone, "done", "Done!", "did it", "I did it", "mark the report as done", "it's done", "already done",
            "finished", "I have done it", "mark it as completed", "check off the report", "all done", "I'm done", "done, thanks",
            "mark it done", "complete the dentist reminder", "the report is done");
        Add(Intents.ReminderSnooze, "snooze", "snooze 10 min", "snooze till 9:15", "Snooze for 10 minutes", "remind me again in an hour",
            "later", "snooze it", "remind me later", "snooze until tomorrow", "10 more minutes", "snooze the dentist reminder",
            "snooze 1h", "not now", "maybe later", "remind me again tomorrow at 9", "snoze 5 minutes", "give me another 10 minutes",
            "remind me again later", "snooze the report one till noon", "snooze until the morning");
        Add(Intents.TimeZoneSet, "my time zone is Berlin", "I'm in New York time", "set my timezone to Europe/Berlin",
            "change my time zone to Tokyo", "I live in Berlin", "i'm in Berlin", "My timezone is CET", "my time zone is UTC+2",
            "use London time", "I am currently in Singapore", "set my time zone", "I'm on Pacific time",
            "my time zone is Pacific Standard Time", "I moved to São Paulo");
        Add(Intents.TimeZoneAsk, "what is my time zone?", "which timezone am I in", "what's my timezone", "what time zone do you use?",
            "my time zone");
        Add(Intents.TimeAsk, "what day is tomorrow?", "what's the date next Friday?", "when is Easter?", "which day is 3 October", "what day is my birthday?",
            "what time is it in Tokyo?");
        Add(Intents.TimeUntil, "how many days until Christmas?", "how long until 6 pm?", "how many weeks are left until 1 May", "how much longer till noon?",
            "how many days until my birthday?", "days until Christmas");
        Add(Intents.TimeAsk, "what time is it?", "what's the time", "what's the date", "what is the date today", "what day is it",
            "tell me the time", "what's today's date", "what time is it in Tokyo?", "current time", "which day is today",
            "do you have the time?", "what is the time now please", "whats the time");
        Add(Intents.NameSet, "call me Mara", "my name is Mara", "My name's Ana Maria", "you can call me Joe", "please call me Dr. Weiss",
            "Hi, my name is Luis", "i am called Bob", "change my name to Mara");
        Add(Intents.NameAsk, "what's my name?", "do you know my name", "do you remember me?", "what do you call me?",
            "what is my name");
        Add(Intents.WhoAmI, "who am I?", "So who am I to you?", "where do you know me from?", "which accounts are linked?");
        Add(Intents.QuietSet, "quiet hours from 22 to 7", "set my quiet hours to 10 pm to 7 am", "don't disturb me between 10 pm and 7 am", "please don't message me at night",
            "don't remind me on weekends", "don't remind me between 10pm and 7am", "never notify me in the evenings", "pause all reminders until Monday", "mute notifications",
            "no messages at night", "do not disturb me from 11pm to 6:30");
        Add(Intents.QuietEnd, "no more quiet hours", "turn off quiet hours", "switch my quiet hours off", "you may disturb me again");
        Add(Intents.QuietAsk, "what are my quiet hours?", "when are my quiet hours", "do I have quiet hours?");
        Add(Intents.Continue, "continue", "let's continue here", "where were we?", "go on", "please continue");
        Add(Intents.AccountLink, "link my account", "Link my accounts please", "connect my Slack account with this one", "I want to link my account");
        Add(Intents.AccountUnlink, "unlink Slack", "unlink", "unlink my account", "please unlink my Teams account", "disconnect slack");
        Add(Intents.ReminderNext, "what's my next reminder?", "when is my next reminder", "show me the next reminder", "when is the next alarm?");
        Add(Intents.ReminderOther, "remind Julia to call me", "remind my wife about the dinner", "can you remind Tom tomorrow at 9 to bring the keys?");
        Add(Intents.SignIn, "sign in", "Sign me in please", "log in", "login", "can I sign in?", "I'd like to log in with my work account", "sign-in");
        Add(Intents.SignOut, "sign out", "log me out", "logout", "please sign me off", "I want to log off", "log out of my account");
        Add(Intents.FactsForget, "forget my name", "forget everything about me", "forget everything", "forget me", "delete my data",
            "erase everything you know about me", "please forget my birthday", "forget all you know about me", "delete all my data",
            "forget what I told you");
        return data;

        void Add(string intent, params string[] texts)
        {
            foreach (var text in texts)
            {
                data.Add(text, intent);
            }
        }
    }

    [Theory]
    [InlineData("I'm Ana", "Ana")]
    [InlineData("Hi, I am Ana Lopez!", "Ana Lopez")]
    [InlineData("I am Ana, I live in Hamburg and work at Siemens", "Ana")]
    [InlineData("I'm tired", null)]
    [InlineData("I'M TIRED", null)]
    [InlineData("I'm Italian", null)]
    [InlineData("I'm back on Monday", null)]
    public void Who_is_written_like_a_name_is_called_so(string text, string? name)
    {
        var understanding = Said.Understood(text);

        Assert.Equal(name, understanding.Is(Intents.NameSet) ? understanding.Subject.Text : null);
    }

    [Theory]
    [MemberData(nameof(Asked))]
    public void Understands_what_is_asked(string text, string intent)
    {
        var understanding = Said.Understood(text);

        Assert.Equal(intent, understanding.Best?.Name);
        Assert.InRange(understanding.Best!.Value.Confidence, 0.5, 1);
        Assert.Equal(1 - understanding.Best!.Value.Confidence, understanding.OutOfScope, 6);
    }

    [Theory]
    [MemberData(nameof(Asked))]
    public void Understands_it_shouted_unpunctuated_and_spaced_out(string text, string intent)
    {
        var bare = new string([.. text.Where(c => char.IsLetterOrDigit(c) || c is ' ' or ':' or '/' or '+' or '.' or ',' or '-'
            || c > 0x2000)]).TrimEnd('.');

        Assert.Equal(intent, Said.Understood(bare.ToUpperInvariant()).Best?.Name);
        Assert.Equal(intent, Said.Understood("  " + text.Replace(" ", "   ", StringComparison.Ordinal) + "  ").Best?.Name);
    }

    [Theory]
    [InlineData("book a flight to Mars")]
    [InlineData("what's the weather")]
    [InlineData("what's the weather tomorrow?")]
    [InlineData("this reminds me of Berlin")]
    [InlineData("you remind me of my mother")]
    [InlineData("she reminded me to call you")]
    [InlineData("cancel my flight")]
    [InlineData("cancel my subscription to the newspaper")]
    [InlineData("delete the file")]
    [InlineData("remind me who won the match")]
    [InlineData("remind me how to tie a tie")]
    [InlineData("call me at 5")]
    [InlineData("call me back")]
    [InlineData("call me a taxi")]
    [InlineData("help me move house")]
    [InlineData("asdf qwer zxcv")]
    [InlineData("translate good morning to French")]
    [InlineData("how tall is the Eiffel tower")]
    [InlineData("change my flight from Rome")]
    [InlineData("what is the time complexity of quicksort")]
    [InlineData("who are the Beatles")]
    [InlineData("what are you doing tomorrow night in Paris with Tom")]
    [InlineData("the meaning of life")]
    [InlineData("I'm in a meeting")]
    [InlineData("tell me a joke")]
    [InlineData("the rewind button")]
    [InlineData("rewind me to the start")]
    [InlineData("stop the music")]
    [InlineData("sign the contract in blue")]
    [InlineData("log my run in the diary")]
    [InlineData("undo my shoelaces tomorrow")]
    [InlineData("play some jazz")]
    [InlineData("🙂")]
    [InlineData("....")]
    public void Does_not_guess(string text)
    {
        var understanding = Said.Understood(text);

        Assert.Empty(understanding.Intents);
        Assert.True(understanding.OutOfScope >= 0.9, $"{understanding.OutOfScope}");
    }

    [Theory]
    [InlineData("tomorrow at 9")]
    [InlineData("Berlin")]
    [InlineData("20 minutes")]
    [InlineData("the second one")]
    [InlineData("2")]
    [InlineData("every Monday")]
    [InlineData("maybe")]
    [InlineData("UTC+2")]
    public void Leaves_a_bare_answer_to_the_question_that_was_asked(string text)
    {
        var understanding = Said.Understood(text);

        Assert.Empty(understanding.Intents);
        Assert.NotEmpty(understanding.Entities);
        Assert.Equal(0.5, understanding.OutOfScope);
    }

    [Fact]
    public void Leaves_cancel_that_to_the_context()
    {
        var understanding = Said.Understood("cancel that");

        Assert.InRange(understanding.ConfidenceOf(Intents.Leave), 0.4, 0.6);
        Assert.InRange(understanding.ConfidenceOf(Intents.ReminderCancel), 0.4, 0.6);
    }

    [Fact]
    public void Is_unsure_about_moving_what_may_be_no_reminder()
    {
        var understanding = Said.Understood("move the dentist to Friday");

        Assert.Equal(Intents.ReminderChange, understanding.Best?.Name);
        Assert.True(understanding.OutOfScope > 0.5);
    }

    [Fact]
    public void Is_less_sure_when_it_had_to_mend_the_spelling() =>
        Assert.True(Said.Understood("remid me to run").Best!.Value.Confidence < Said.Understood("remind me to run").Best!.Value.Confidence);

    [Theory]
    [InlineData("yes", Answer.Yes)]
    [InlineData("no thanks", Answer.No)]
    [InlineData("maybe", Answer.Maybe)]
    [InlineData("not sure", Answer.Maybe)]
    [InlineData("i don't know", Answer.Maybe)]
    [InlineData("idk", Answer.Maybe)]
    [InlineData("keine Ahnung", Answer.Maybe)]
    [InlineData("👍", Answer.Yes)]
    [InlineData("👌👌", Answer.Yes)]
    [InlineData("👎", Answer.No)]
    [InlineData("none of them", Answer.No)]
    public void Types_a_yes_and_a_no(string text, Answer answer) => Assert.Equal(answer,
        Said.Understood(text).First<AnswerEntity>()?.Answer);
}
