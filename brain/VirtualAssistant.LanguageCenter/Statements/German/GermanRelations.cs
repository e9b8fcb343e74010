using System.Collections.Frozen;

namespace VirtualAssistant.LanguageCenter.Statements.German;

/// <summary>The people and animals somebody speaks of as "mein ..." or "meine ...", by the word that keys of facts have for them.</summary>
internal static class GermanRelations
{
    private static readonly FrozenDictionary<string, string> Canonical = new Dictionary<string, string>
    {
        ["schwester"] = "sister", ["bruder"] = "brother", ["bruders"] = "brother", ["zwilling"] = "twin",
        ["frau"] = "partner", ["ehefrau"] = "partner", ["mann"] = "partner", ["mannes"] = "partner", ["ehemann"] = "partner", ["freundin"] = "partner",
        ["partner"] = "partner", ["partners"] = "partner", ["partnerin"] = "partner", ["verlobte"] = "partner", ["verlobter"] = "partner",
        ["mutter"] = "mother", ["mama"] = "mother", ["vater"] = "father", ["vaters"] = "father", ["papa"] = "father", ["oma"] = "grandmother",
        ["großmutter"] = "grandmother", ["opa"] = "grandfather", ["großvater"] = "grandfather", ["tochter"] = "daughter", ["sohn"] = "son",
        ["sohnes"] = "son", ["kind"] = "child", ["kindes"] = "child", ["freund"] = "friend", ["freundes"] = "friend", ["chef"] = "boss", ["chefs"] = "boss",
        ["chefin"] = "boss", ["kollege"] = "colleague", ["kollegen"] = "colleague", ["kollegin"] = "colleague", ["mitbewohner"] = "flatmate",
        ["mitbewohnerin"] = "flatmate", ["cousin"] = "cousin", ["cousine"] = "cousin", ["tante"] = "aunt", ["onkel"] = "uncle", ["onkels"] = "uncle",
        ["nichte"] = "niece", ["neffe"] = "nephew", ["nachbar"] = "neighbour", ["nachbarin"] = "neighbour", ["arzt"] = "doctor", ["ärztin"] = "doctor",
        ["zahnarzt"] = "dentist", ["zahnärztin"] = "dentist", ["hund"] = "dog", ["hundes"] = "dog", ["katze"] = "cat", ["kater"] = "cat",
        ["kaninchen"] = "rabbit", ["hamster"] = "hamster", ["papagei"] = "parrot", ["pferd"] = "horse", ["schildkröte"] = "tortoise",
        ["schwiegermutter"] = "mother-in-law", ["schwiegervater"] = "father-in-law",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> Kinds = new Dictionary<string, string>
    {
        ["ältere"] = "older", ["große"] = "older", ["jüngere"] = "younger", ["kleine"] = "younger", ["älteste"] = "oldest", ["jüngste"] = "youngest",
        ["beste"] = "best", ["neue"] = "new",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The relations as alternatives of a regular expression, the longest first.</summary>
    public static string Alternatives { get; } = string.Join('|', Canonical.Keys.OrderByDescending(word => word.Length));

    /// <summary>Which of several it is, bent as it may be.</summary>
    public static string Which { get; } = $"(?:{string.Join('|', Kinds.Keys)})[rnm]?";

    /// <summary>The subject in keys of facts: "older sister" for "ältere" and "Schwester".</summary>
    public static string Subject(string which, string relation)
    {
        var key = Canonical[relation];
        return which.Length == 0 ? key : $"{Kinds.GetValueOrDefault(which.TrimEnd('r', 'n', 'm'), which)} {key}";
    }

    /// <summary>The subject in keys of facts for a word said after "meiner"; the word itself where it names no relation.</summary>
    public static string SubjectOf(string word) => Canonical.GetValueOrDefault(word, word);
}
