using System.Collections.Frozen;
using VirtualAssistant.Brain.LongTermMemory;

namespace VirtualAssistant.Dialogs.Skills.Recall;

/// <summary>Whom a fact is about, in German: "du", "deine ältere Schwester", "Anna".</summary>
internal readonly struct GermanSubject
{
    /// <summary>Relations by their word in keys and by the words people use in either language.</summary>
    private static readonly FrozenDictionary<string, (bool IsFeminine, string Noun)> Relations = new Dictionary<string, (bool, string)>
    {
        ["sister"] = (true, "Schwester"), ["brother"] = (false, "Bruder"), ["twin"] = (false, "Zwilling"), ["partner"] = (false, "Partner"),
        ["wife"] = (true, "Frau"), ["husband"] = (false, "Mann"), ["girlfriend"] = (true, "Freundin"), ["boyfriend"] = (false, "Freund"),
        ["mother"] = (true, "Mutter"), ["father"] = (false, "Vater"), ["grandmother"] = (true, "Großmutter"), ["grandfather"] = (false, "Großvater"),
        ["daughter"] = (true, "Tochter"), ["son"] = (false, "Sohn"), ["child"] = (false, "Kind"), ["friend"] = (false, "Freund"), ["boss"] = (false, "Chef"),
        ["colleague"] = (false, "Kollege"), ["flatmate"] = (false, "Mitbewohner"), ["cousin"] = (false, "Cousin"), ["aunt"] = (true, "Tante"),
        ["uncle"] = (false, "Onkel"), ["niece"] = (true, "Nichte"), ["nephew"] = (false, "Neffe"), ["neighbour"] = (false, "Nachbar"),
        ["doctor"] = (false, "Arzt"), ["dentist"] = (false, "Zahnarzt"), ["dog"] = (false, "Hund"), ["cat"] = (true, "Katze"), ["pet"] = (false, "Haustier"),
        ["rabbit"] = (false, "Kaninchen"), ["hamster"] = (false, "Hamster"), ["parrot"] = (false, "Papagei"), ["horse"] = (false, "Pferd"),
        ["frau"] = (true, "Frau"), ["ehefrau"] = (true, "Ehefrau"), ["mann"] = (false, "Mann"), ["ehemann"] = (false, "Ehemann"),
        ["freundin"] = (true, "Freundin"), ["freund"] = (false, "Freund"), ["partnerin"] = (true, "Partnerin"), ["chefin"] = (true, "Chefin"),
        ["kollegin"] = (true, "Kollegin"), ["mitbewohnerin"] = (true, "Mitbewohnerin"), ["cousine"] = (true, "Cousine"), ["nachbarin"] = (true, "Nachbarin"),
        ["ärztin"] = (true, "Ärztin"), ["zahnärztin"] = (true, "Zahnärztin"), ["mama"] = (true, "Mama"), ["papa"] = (false, "Papa"), ["oma"] = (true, "Oma"),
        ["opa"] = (false, "Opa"), ["kater"] = (false, "Kater"),
        ["tortoise"] = (true, "Schildkröte"), ["mother-in-law"] = (true, "Schwiegermutter"), ["father-in-law"] = (false, "Schwiegervater"),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> Which = new Dictionary<string, string>
    {
        ["older"] = "ältere", ["younger"] = "jüngere", ["oldest"] = "älteste", ["youngest"] = "jüngste", ["best"] = "beste", ["middle"] = "mittlere",
        ["late"] = "verstorbene", ["new"] = "neue", ["old"] = "alte", ["first"] = "erste", ["second"] = "zweite",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private readonly bool isOwn;
    private readonly bool isFeminine;
    private readonly string nominative;

    private GermanSubject(bool isOwn, bool isFeminine, string nominative, string accusative) =>
        (this.isOwn, this.isFeminine, this.nominative, Accusative) = (isOwn, isFeminine, nominative, accusative);

    /// <summary>"dich", "deine Schwester", "deinen Bruder".</summary>
    public string Accusative { get; }

    /// <param name="subject">As in <see cref="FactKey"/>.</param>
    /// <param name="word">The word the person used for it; empty for none.</param>
    public static GermanSubject Of(string subject, string word)
    {
        if (subject.Length == 0)
        {
            return new GermanSubject(true, false, "du", "dich");
        }

        if (subject.StartsWith(FactKey.NameSign, StringComparison.Ordinal))
        {
            var name = char.ToUpperInvariant(subject[1]) + subject[2..];
            return new GermanSubject(false, false, name, name);
        }

        var space = subject.IndexOf(' ', StringComparison.Ordinal);
        var which = space < 0 ? "" : Which.GetValueOrDefault(subject[..space], "");
        var relation = space < 0 ? subject : subject[(space + 1)..];
        var (isFeminine, noun) = Relations.TryGetValue(word, out var said) ? said : Relations.GetValueOrDefault(relation, (false, relation));
        var ending = isFeminine || which.Length == 0 ? "" : "r";
        return new GermanSubject(
            false,
            isFeminine,
            string.Join(' ', ((string[])[isFeminine ? "deine" : "dein", which + ending, noun]).Where(part => part.Length > 0)),
            string.Join(' ', ((string[])[isFeminine ? "deine" : "deinen", which.Length == 0 ? "" : isFeminine ? which : which + "n", noun]).Where(part => part.Length > 0)));
    }

    /// <summary>"du wohnst", "deine Schwester wohnt".</summary>
    public string Does(string you, string they) => $"{nominative} {(isOwn ? you : they)}";

    /// <summary>"wo du wohnst", "wo deine Schwester wohnt".</summary>
    public string Clause(string opening, string you, string they) => $"{opening} {nominative} {(isOwn ? you : they)}";

    /// <summary>"deine Telefonnummer", "die Telefonnummer von deiner Schwester".</summary>
    /// <param name="article">Of the noun: "der", "die" or "das"; "die" also for several.</param>
    public string Owns(string article, string noun)
    {
        if (isOwn)
        {
            return $"{(article == "die" ? "deine" : "dein")} {noun}";
        }

        var dative = nominative.StartsWith("deine ", StringComparison.Ordinal) ? $"deiner {Bent()}"
            : nominative.StartsWith("dein ", StringComparison.Ordinal) ? $"deinem {Bent()}"
            : nominative;
        return $"{article} {noun} von {dative}";
    }

    /// <summary>What follows the article, as it is bent after "deiner" and "deinem".</summary>
    private string Bent()
    {
        var rest = nominative[(nominative.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        var space = rest.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? rest : $"{(isFeminine ? rest[..space] : rest[..(space - 1)])}n{rest[space..]}";
    }
}
