namespace VirtualAssistant.Brain.Language;

/// <summary>The names of what can be asked here.</summary>
public static class Intents
{
    public const string Greet = "greet";
    public const string Help = "help";
    public const string Thanks = "thanks";
    public const string Goodbye = "goodbye";

    /// <summary>Ends what is being talked about: "cancel", "never mind".</summary>
    public const string Leave = "leave";

    /// <summary>Takes back what was last done.</summary>
    public const string Undo = "undo";

    /// <summary>Asks for the last answer once more.</summary>
    public const string Repeat = "repeat";

    /// <summary>Wants to go on with what was left open, here or on another channel.</summary>
    public const string Continue = "dialog.continue";

    public const string Affirm = "affirm";
    public const string Deny = "deny";

    /// <summary>Asks who or what the assistant is.</summary>
    public const string Identity = "identity";

    public const string ReminderCreate = "reminder.create";
    public const string ReminderList = "reminder.list";

    /// <summary>Asks for the reminder that comes next, and no other.</summary>
    public const string ReminderNext = "reminder.next";

    /// <summary>Wants somebody else to be reminded; who it is, is the subject.</summary>
    public const string ReminderOther = "reminder.other";

    public const string ReminderCancel = "reminder.cancel";

    /// <summary>Moves a reminder: the one named by the subject, or the one just talked about.</summary>
    public const string ReminderChange = "reminder.change";

    public const string ReminderDone = "reminder.done";
    public const string ReminderSnooze = "reminder.snooze";

    /// <summary>Puts the subject on a list: <see cref="ListNameEntity"/>, or the one spoken of.</summary>
    public const string ListAdd = "list.add";

    /// <summary>Asks what is on a list, or whether the subject is.</summary>
    public const string ListShow = "list.show";

    /// <summary>Asks which lists there are.</summary>
    public const string ListAll = "list.all";

    /// <summary>Takes the subject off a list.</summary>
    public const string ListRemove = "list.remove";

    /// <summary>Says that the subject, which is on a list, is done.</summary>
    public const string ListTick = "list.tick";

    /// <summary>Takes everything off a list.</summary>
    public const string ListClear = "list.clear";

    public const string ListCreate = "list.create";

    public const string ListDelete = "list.delete";

    /// <summary>Gives a list another name, which is the subject.</summary>
    public const string ListRename = "list.rename";

    public const string TimeZoneSet = "timezone.set";
    public const string TimeZoneAsk = "timezone.ask";

    /// <summary>Asks for the time, here or in a place, or which day a date is.</summary>
    public const string TimeAsk = "time.ask";

    /// <summary>Asks how long it is until a moment.</summary>
    public const string TimeUntil = "time.until";

    /// <summary>Says how to be called; the name is the subject.</summary>
    public const string NameSet = "name.set";

    public const string NameAsk = "name.ask";

    /// <summary>Asks who the person is to the assistant, and where it knows them from.</summary>
    public const string WhoAmI = "account.who";

    /// <summary>Wants to be the same person on another channel.</summary>
    public const string AccountLink = "account.link";

    /// <summary>Wants to be somebody else on a channel; its name is the subject.</summary>
    public const string AccountUnlink = "account.unlink";

    /// <summary>Wants to sign in with an account of the company.</summary>
    public const string SignIn = "account.signIn";

    public const string SignOut = "account.signOut";

    /// <summary>Wants to be left alone every day at the times of a <see cref="RangeEntity"/>, or at night.</summary>
    public const string QuietSet = "quiet.set";

    public const string QuietEnd = "quiet.end";

    public const string QuietAsk = "quiet.ask";

    /// <summary>Asks to forget: everything (<see cref="AllEntity"/>), or what the subject names.</summary>
    public const string FactsForget = "facts.forget";

    /// <summary>States something worth remembering: <see cref="Understanding.Statements"/>.</summary>
    public const string FactTell = "facts.tell";

    /// <summary>Asks for what was told: <see cref="Understanding.Question"/>.</summary>
    public const string FactAsk = "facts.ask";

    /// <summary>Asks for all that is known about the person or about what <see cref="Understanding.Question"/> names.</summary>
    public const string FactsList = "facts.list";

    /// <summary>Asks why the assistant thinks what it just said.</summary>
    public const string FactWhy = "facts.why";

    /// <summary>Asks when the person told what the assistant just said.</summary>
    public const string FactWhen = "facts.when";

    /// <summary>Asks what the conversation was about.</summary>
    public const string SummaryAsk = "summary.ask";

    /// <summary>Wants the reminders as a file.</summary>
    public const string ExportReminders = "export.reminders";
}
