using System.Collections.Frozen;

namespace VirtualAssistant.LanguageCenter.Statements;

/// <summary>The people and animals somebody speaks of as "my ...".</summary>
internal static class Relations
{
    private static readonly FrozenDictionary<string, string> Canonical = new Dictionary<string, string>
    {
        ["sister"] = "sister", ["sis"] = "sister", ["brother"] = "brother", ["bro"] = "brother", ["twin"] = "twin",
        ["wife"] = "partner", ["husband"] = "partner", ["boyfriend"] = "partner", ["girlfriend"] = "partner", ["partner"] = "partner",
        ["spouse"] = "partner", ["fiancé"] = "partner", ["fiancée"] = "partner", ["fiance"] = "partner", ["fiancee"] = "partner",
        ["mother"] = "mother", ["mum"] = "mother", ["mom"] = "mother", ["mummy"] = "mother", ["father"] = "father", ["dad"] = "father",
        ["daddy"] = "father", ["grandmother"] = "grandmother", ["grandma"] = "grandmother", ["granny"] = "grandmother",
        ["grandfather"] = "grandfather", ["grandpa"] = "grandfather", ["granddad"] = "grandfather", ["daughter"] = "daughter",
        ["son"] = "son", ["child"] = "child", ["kid"] = "child", ["baby"] = "child", ["friend"] = "friend", ["boss"] = "boss",
        ["manager"] = "boss", ["colleague"] = "colleague", ["coworker"] = "colleague", ["flatmate"] = "flatmate", ["roommate"] = "flatmate",
        ["cousin"] = "cousin", ["aunt"] = "aunt", ["uncle"] = "uncle", ["niece"] = "niece", ["nephew"] = "nephew",
        ["neighbour"] = "neighbour", ["neighbor"] = "neighbour", ["doctor"] = "doctor", ["dentist"] = "dentist", ["dog"] = "dog",
        ["cat"] = "cat", ["pet"] = "pet", ["rabbit"] = "rabbit", ["hamster"] = "hamster", ["parrot"] = "parrot", ["horse"] = "horse",
        ["tortoise"] = "tortoise", ["mother-in-law"] = "mother-in-law", ["father-in-law"] = "father-in-law", ["ex"] = "ex",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The relations as alternatives of a regular expression, the longest first.</summary>
    public static string Alternatives { get; } = string.Join('|', Canonical.Keys.OrderByDescending(word => word.Length));

    /// <summary>Which of several it is: "my older sister".</summary>
    public const string Which = "older|elder|younger|big|little|twin|best|eldest|youngest|oldest|middle|late|new|old|first|second";

    /// <summary>The subject in keys of facts: "older sister" for "older" and "sis".</summary>
    public static string Subject(string which, string relation) =>
        which.Length == 0 ? Canonical[relation] : $"{Plain(which.ToLowerInvariant())} {Canonical[relation]}";

    /// <summary>The subject in keys of facts for words said after "my"; the words themselves where they name no relation.</summary>
    public static string SubjectOf(string words)
    {
        var last = words.LastIndexOf(' ');
        return !Canonical.ContainsKey(words[(last + 1)..]) ? words : Subject(last < 0 ? "" : words[..last], words[(last + 1)..]);
    }

    private static string Plain(string which) => which switch
    {
        "elder" or "big" => "older",
        "little" => "younger",
        "eldest" => "oldest",
        _ => which,
    };
}
