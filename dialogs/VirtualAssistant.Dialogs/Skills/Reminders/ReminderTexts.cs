using VirtualAssistant.Brain.Language;

namespace VirtualAssistant.Dialogs.Skills.Reminders;

/// <summary>The names of what is said about reminders. The words are in <c>reminders.texts.*.txt</c>.</summary>
internal static class ReminderTexts
{
    public static readonly TextKey None = TextKey.Plain("reminders.none");
    public static readonly TextKey NoneThen = TextKey.Plain("reminders.noneThen");
    public static readonly TextKey List = TextKey.Plain("reminders.list", "count", "lines");
    public static readonly TextKey Line = TextKey.Plain("reminders.line", "number", "what", "when", "waiting");
    public static readonly TextKey When = TextKey.Plain("reminders.when", "moment");
    public static readonly TextKey WhenAgain = TextKey.Plain("reminders.whenAgain", "series", "moment");
    public static readonly TextKey PhraseTo = TextKey.Plain("reminders.phrase.to", "what");
    public static readonly TextKey PhraseAbout = TextKey.Plain("reminders.phrase.about", "what");
    public static readonly TextKey PhraseThat = TextKey.Plain("reminders.phrase.that", "what");
    public static readonly TextKey PhraseNone = TextKey.Plain("reminders.phrase.none", "what");
    public static readonly TextKey NoSuchDay = TextKey.Plain("reminders.noSuchDay");
    public static readonly TextKey Past = TextKey.Plain("reminders.past", "moment");
    public static readonly TextKey Repeats = TextKey.Plain("reminders.repeats", "series");
    public static readonly TextKey NothingAnnounced = TextKey.Plain("reminders.nothingAnnounced");
    public static readonly TextKey NoMatch = TextKey.Plain("reminders.noMatch", "subject");
    public static readonly TextKey Announce = TextKey.Plain("reminders.announce", "what");
    public static readonly TextKey Late = TextKey.Plain("reminders.late", "moment", "missed");
    public static readonly TextKey ButtonDone = TextKey.Plain("reminders.button.done");
    public static readonly TextKey ButtonSnooze = TextKey.Plain("reminders.button.snooze");
    public static readonly TextKey ButtonUndo = TextKey.Plain("reminders.button.undo");
    public static readonly TextKey CardDue = TextKey.Plain("reminders.card.due", "moment");
    public static readonly TextKey CardNext = TextKey.Plain("reminders.card.next", "when");
    public static readonly TextKey CardOver = TextKey.Plain("reminders.card.over");
    public static readonly TextKey CardGone = TextKey.Plain("reminders.card.gone");
    public static readonly TextKey CardNotYours = TextKey.Plain("reminders.card.notYours");
    public static readonly TextKey AskWhat = TextKey.Plain("reminders.ask.what");
    public static readonly TextKey AskWhen = TextKey.Plain("reminders.ask.when", "phrase");
    public static readonly TextKey AskWhich = TextKey.Plain("reminders.ask.which", "lines");
    public static readonly TextKey AskMoveTo = TextKey.Plain("reminders.ask.moveTo", "what", "when");
    public static readonly TextKey ExampleWhat = TextKey.Plain("reminders.example.what");
    public static readonly TextKey ExampleWhen = TextKey.Plain("reminders.example.when");
    public static readonly TextKey ExampleWhich = TextKey.Plain("reminders.example.which");
    public static readonly TextKey ExampleMoveTo = TextKey.Plain("reminders.example.moveTo");
    public static readonly TextKey FarewellNew = TextKey.Plain("reminders.farewell.new");
    public static readonly TextKey FarewellWhich = TextKey.Plain("reminders.farewell.which");
    public static readonly TextKey FarewellMove = TextKey.Plain("reminders.farewell.move");
    public static readonly TextKey State = TextKey.Plain("reminders.state", "what", "state");
    public static readonly TextKey StateScheduled = TextKey.Plain("reminders.state.scheduled", "when");
    public static readonly TextKey StateFired = TextKey.Plain("reminders.state.fired");
    public static readonly TextKey StateOver = TextKey.Plain("reminders.state.over");
    public static readonly TextKey RemarkTimeAssumed = TextKey.Plain("reminders.remark.timeAssumed");
    public static readonly TextKey RemarkQuiet = TextKey.Plain("reminders.remark.quiet", "until");
    public static readonly TextKey RemarkSkipped = TextKey.Plain("reminders.remark.skipped");
    public static readonly TextKey RemarkTwice = TextKey.Plain("reminders.remark.twice");
    public static readonly TextKey Examples = TextKey.Plain("reminders.examples");
    public static readonly TextKey Failed = TextKey.OfDeed("reminders.deed.failed");
    public static readonly TextKey Gone = TextKey.OfDeed("reminders.deed.gone");
    public static readonly TextKey Created = TextKey.OfDeed("reminders.deed.created", "moment", "phrase");
    public static readonly TextKey CreatedSeries = TextKey.OfDeed("reminders.deed.createdSeries", "series", "moment", "phrase");
    public static readonly TextKey Changed = TextKey.OfDeed("reminders.deed.changed", "what", "when");
    public static readonly TextKey Cancelled = TextKey.OfDeed("reminders.deed.cancelled", "names");
    public static readonly TextKey DoneSeries = TextKey.OfDeed("reminders.deed.doneSeries", "when");
    public static readonly TextKey Done = TextKey.OfDeed("reminders.deed.done", "names");
    public static readonly TextKey Snoozed = TextKey.OfDeed("reminders.deed.snoozed", "what", "when");
    public static readonly TextKey Other = TextKey.OfDeed("reminders.deed.other");
    public static readonly TextKey UndoneCreate = TextKey.OfDeed("reminders.deed.undoneCreate", "names");
    public static readonly TextKey Undone = TextKey.OfDeed("reminders.deed.undone", "states");
    public static readonly TextKey NotUndone = TextKey.OfDeed("reminders.deed.notUndone");
}
