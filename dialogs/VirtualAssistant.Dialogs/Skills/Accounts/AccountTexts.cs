using VirtualAssistant.Brain.Language;

namespace VirtualAssistant.Dialogs.Skills.Accounts;

/// <summary>The names of what is said about who is whom. The words are in <c>accounts.texts.*.txt</c>.</summary>
internal static class AccountTexts
{
    public static readonly TextKey Alone = TextKey.Plain("accounts.alone");
    public static readonly TextKey Who = TextKey.Plain("accounts.who", "name", "places", "count");
    public static readonly TextKey WhoUnnamed = TextKey.Plain("accounts.whoUnnamed", "places", "count");
    public static readonly TextKey WhoHere = TextKey.Plain("accounts.whoHere", "name");
    public static readonly TextKey WhoHereUnnamed = TextKey.Plain("accounts.whoHereUnnamed");
    public static readonly TextKey WhoSignedIn = TextKey.Plain("accounts.whoSignedIn");
    public static readonly TextKey Offered = TextKey.OfDeed("accounts.deed.offered", "code");
    public static readonly TextKey NotOffered = TextKey.OfDeed("accounts.deed.notOffered");
    public static readonly TextKey TooManyWrong = TextKey.Plain("accounts.tooManyWrong");
    public static readonly TextKey Own = TextKey.Plain("accounts.own");
    public static readonly TextKey AskJoin = TextKey.Plain("accounts.ask.join", "on", "minutes");
    public static readonly TextKey AskPart = TextKey.Plain("accounts.ask.part", "on");
    public static readonly TextKey ExampleYesOrNo = TextKey.Plain("accounts.example");
    public static readonly TextKey NotJoined = TextKey.Plain("accounts.notJoined");
    public static readonly TextKey NotParted = TextKey.Plain("accounts.notParted");
    public static readonly TextKey Joined = TextKey.OfDeed("accounts.deed.joined", "on");
    public static readonly TextKey JoinedElsewhere = TextKey.OfDeed("accounts.deed.joinedElsewhere", "on", "channel");
    public static readonly TextKey CodeRefused = TextKey.OfDeed("accounts.deed.codeRefused");
    public static readonly TextKey Parted = TextKey.OfDeed("accounts.deed.parted", "on");
    public static readonly TextKey PartedHere = TextKey.OfDeed("accounts.deed.partedHere");
    public static readonly TextKey PartRefused = TextKey.OfDeed("accounts.deed.partRefused");
    public static readonly TextKey Failed = TextKey.OfDeed("accounts.deed.failed");
    public static readonly TextKey NotLinked = TextKey.Plain("accounts.notLinked", "places");
    public static readonly TextKey OnlyOne = TextKey.Plain("accounts.onlyOne");

    public static readonly TextKey UndeliveredInRoom = TextKey.Plain("accounts.undeliveredInRoom", "text");
    public static readonly TextKey Undelivered = TextKey.Plain("accounts.undelivered", "on", "text");
}
