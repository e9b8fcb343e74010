using VirtualAssistant.Brain.Language;

namespace VirtualAssistant.Dialogs.Skills.Lists;

/// <summary>The names of what is said about lists. The words are in <c>lists.texts.*.txt</c>.</summary>
internal static class ListTexts
{
    public static readonly TextKey List = TextKey.Plain("lists.name", "name", "key");
    public static readonly TextKey Own = TextKey.Plain("lists.own", "list");
    public static readonly TextKey Rooms = TextKey.Plain("lists.rooms", "list");
    public static readonly TextKey Show = TextKey.Plain("lists.show", "list", "lines");
    public static readonly TextKey Line = TextKey.Plain("lists.line", "number", "item");
    public static readonly TextKey DoneLine = TextKey.Plain("lists.doneLine", "items");
    public static readonly TextKey Empty = TextKey.Plain("lists.empty", "list", "done");
    public static readonly TextKey IsOn = TextKey.Plain("lists.isOn", "item", "list", "done");
    public static readonly TextKey IsNotOn = TextKey.Plain("lists.isNotOn", "item", "list");
    public static readonly TextKey All = TextKey.Plain("lists.all", "lines", "room");
    public static readonly TextKey AllLine = TextKey.Plain("lists.allLine", "list", "count");
    public static readonly TextKey None = TextKey.Plain("lists.none", "room");
    public static readonly TextKey NoSuch = TextKey.Plain("lists.noSuch", "name", "known", "room");
    public static readonly TextKey What = TextKey.Plain("lists.what");
    public static readonly TextKey AskWhich = TextKey.Plain("lists.ask.which", "known", "count");
    public static readonly TextKey AskName = TextKey.Plain("lists.ask.name");
    public static readonly TextKey UsualNames = TextKey.Plain("lists.usualNames");
    public static readonly TextKey ExampleWhich = TextKey.Plain("lists.example.which");
    public static readonly TextKey Farewell = TextKey.Plain("lists.farewell");
    public static readonly TextKey Examples = TextKey.Plain("lists.examples");
    public static readonly TextKey Failed = TextKey.OfDeed("lists.deed.failed");
    public static readonly TextKey Gone = TextKey.OfDeed("lists.deed.gone", "list");
    public static readonly TextKey Exists = TextKey.OfDeed("lists.deed.exists", "list");
    public static readonly TextKey Full = TextKey.OfDeed("lists.deed.full", "list");
    public static readonly TextKey There = TextKey.OfDeed("lists.deed.there", "list", "others", "count");
    public static readonly TextKey NotThere = TextKey.OfDeed("lists.deed.notThere", "list", "others", "count");
    public static readonly TextKey WasEmpty = TextKey.OfDeed("lists.deed.wasEmpty", "list");
    public static readonly TextKey Added = TextKey.OfDeed("lists.deed.added", "list", "items", "others", "count", "new");
    public static readonly TextKey Removed = TextKey.OfDeed("lists.deed.removed", "list", "items", "others", "count");
    public static readonly TextKey Ticked = TextKey.OfDeed("lists.deed.ticked", "list", "items", "others", "count", "open");
    public static readonly TextKey Cleared = TextKey.OfDeed("lists.deed.cleared", "list", "count");
    public static readonly TextKey Created = TextKey.OfDeed("lists.deed.created", "list");
    public static readonly TextKey Deleted = TextKey.OfDeed("lists.deed.deleted", "list", "count");
    public static readonly TextKey Renamed = TextKey.OfDeed("lists.deed.renamed", "list", "old");
    public static readonly TextKey AlreadyCalled = TextKey.OfDeed("lists.deed.alreadyCalled", "list");
    public static readonly TextKey Undone = TextKey.OfDeed("lists.deed.undone", "list", "gone");
    public static readonly TextKey NotUndone = TextKey.OfDeed("lists.deed.notUndone", "list");
}
