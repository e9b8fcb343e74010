using System.Collections.Frozen;
using System.Globalization;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.Brain.LongTermMemory;

namespace VirtualAssistant.Dialogs.Skills.Recall;

/// <remarks>Keys of facts are in English, whatever was spoken: relations and attributes are said by the German noun where there is one.</remarks>
internal sealed class GermanFactSentence(IPhraser phraser) : IFactSentence
{
    private const string Language = "de";

    private static readonly FrozenDictionary<string, string> Values = new Dictionary<string, string>
    {
        ["married"] = "verheiratet", ["single"] = "ledig", ["engaged"] = "verlobt", ["divorced"] = "geschieden", ["widowed"] = "verwitwet",
        ["vegetarian"] = "vegetarisch", ["vegan"] = "vegan",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, (string Article, string Noun)> Attributes = new Dictionary<string, (string, string)>
    {
        [FactAttributes.Surname] = ("der", "Nachname"), [FactAttributes.Nickname] = ("der", "Spitzname"), [FactAttributes.Hobby] = ("das", "Hobby"),
        [FactAttributes.ShoeSize] = ("die", "Schuhgröße"), [FactAttributes.Email] = ("die", "E-Mail-Adresse"), [FactAttributes.Phone] = ("die", "Telefonnummer"),
        [FactAttributes.Anniversary] = ("der", "Hochzeitstag"),
        ["favourite.colour"] = ("die", "Lieblingsfarbe"), ["favourite.color"] = ("die", "Lieblingsfarbe"), ["favourite.food"] = ("das", "Lieblingsessen"),
        ["favourite.film"] = ("der", "Lieblingsfilm"), ["favourite.movie"] = ("der", "Lieblingsfilm"), ["favourite.book"] = ("das", "Lieblingsbuch"),
        ["favourite.song"] = ("das", "Lieblingslied"), ["favourite.band"] = ("die", "Lieblingsband"), ["favourite.sport"] = ("der", "Lieblingssport"),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public string Of(IReadOnlyList<Fact> facts, string word = "")
    {
        var key = FactKey.Parse(facts[0].Key);
        var value = phraser.List([.. facts.Select(fact => Day(fact.Value))], Language);
        if (key.Attribute == FactAttributes.Note)
        {
            return $"du hast mich gebeten, mir zu merken{(IsClause(value) ? "," : ":")} {phraser.ToSecondPerson(value, Language)}";
        }

        var who = GermanSubject.Of(key.Subject, word);
        return key.Attribute switch
        {
            FactAttributes.Name => $"{who.Does("heißt", "heißt")} {value}",
            FactAttributes.City => $"{who.Does("wohnst", "wohnt")} in {value}",
            FactAttributes.Address => $"{who.Does("wohnst", "wohnt")} unter der Adresse {value}",
            FactAttributes.Hometown => $"{who.Does("kommst", "kommt")} aus {value}",
            FactAttributes.Employer => $"{who.Does("arbeitest", "arbeitet")} bei {value}",
            FactAttributes.Job => $"{who.Does("bist", "ist")} von Beruf {value}",
            FactAttributes.Status => $"{who.Does("bist", "ist")} {Values.GetValueOrDefault(value, value)}",
            FactAttributes.Diet => $"{who.Does("isst", "isst")} {Values.GetValueOrDefault(value, value)}",
            FactAttributes.Age => $"{who.Does("bist", "ist")} {value} Jahre alt",
            FactAttributes.Allergy => $"{who.Does("bist", "ist")} allergisch gegen {value}",
            FactAttributes.Likes => $"{who.Does("magst", "mag")} {value}",
            FactAttributes.Dislikes => $"{who.Does("magst", "mag")} {value} nicht",
            FactAttributes.Language => $"{who.Does("sprichst", "spricht")} {value}",
            FactAttributes.Learning => $"{who.Does("lernst", "lernt")} {value}",
            FactAttributes.Car => $"{who.Does("fährst", "fährt")} {value}",
            FactAttributes.Birthday => $"{who.Does("hast", "hat")} am {value} Geburtstag",
            FactAttributes.Anniversary => $"{who.Owns("der", "Hochzeitstag")} ist am {value}",
            FactAttributes.Parked => $"{who.Does("hast", "hat")} {value} geparkt",
            _ when FactDay.Parse(facts[0].Value) is not null => $"{Noun(who, key.Attribute)} ist am {value}",
            FactAttributes.Pronouns => $"{who.Owns("die", "Pronomen")} sind {value}",
            _ when key.Attribute.StartsWith(FactAttributes.Thing, StringComparison.Ordinal) => $"{Thing(facts[0])} ist {value}",
            _ => $"{Noun(who, key.Attribute)} {(facts.Count > 1 ? "sind" : "ist")} {value}",
        };
    }

    /// <summary>"dass der Schlüssel unter der Matte liegt".</summary>
    public bool IsClause(string note) => note.StartsWith("dass ", StringComparison.OrdinalIgnoreCase);

    public string Topic(FactQuestion question)
    {
        var who = GermanSubject.Of(question.Subject, question.As);
        return question.Attribute switch
        {
            null => $"was es über {who.Accusative} zu wissen gibt",
            FactAttributes.Name => who.Clause("wie", "heißt", "heißt"),
            FactAttributes.City => who.Clause("wo", "wohnst", "wohnt"),
            FactAttributes.Address => who.Clause("unter welcher Adresse", "wohnst", "wohnt"),
            FactAttributes.Employer => who.Clause("wo", "arbeitest", "arbeitet"),
            FactAttributes.Hometown => who.Clause("woher", "kommst", "kommt"),
            FactAttributes.Job => who.Clause("was", "von Beruf bist", "von Beruf ist"),
            FactAttributes.Age => who.Clause("wie alt", "bist", "ist"),
            FactAttributes.Allergy => who.Clause("wogegen", "allergisch bist", "allergisch ist"),
            FactAttributes.Likes => who.Clause("was", "magst", "mag"),
            FactAttributes.Dislikes => who.Clause("was", "nicht magst", "nicht mag"),
            FactAttributes.Language => who.Clause("welche Sprachen", "sprichst", "spricht"),
            FactAttributes.Learning => who.Clause("was", "lernst", "lernt"),
            FactAttributes.Diet => who.Clause("wie", "dich ernährst", "sich ernährt"),
            FactAttributes.Car => who.Clause("was", "fährst", "fährt"),
            FactAttributes.Status => who.Clause("ob", "verheiratet bist", "verheiratet ist"),
            FactAttributes.Parked => who.Clause("wo", "geparkt hast", "geparkt hat"),
            FactAttributes.Birthday => who.Clause("wann", "Geburtstag hast", "Geburtstag hat"),
            FactAttributes.Note => "was du dazu gesagt hast",
            var attribute when attribute.StartsWith(FactAttributes.Thing, StringComparison.Ordinal) => $"was es mit „{Nouns(attribute[FactAttributes.Thing.Length..])}“ auf sich hat",
            var attribute => $"was {Noun(who, attribute)} ist",
        };
    }

    /// <summary>"deine Zimmernummer".</summary>
    private static string Thing(Fact fact)
    {
        var thing = SaidWords.ForThing(fact, out var isFeminine);
        return $"{(isFeminine ? "deine" : "dein")} {thing}";
    }

    private static string Nouns(string words) => CultureInfo.GetCultureInfo("de").TextInfo.ToTitleCase(words);

    private static string Noun(GermanSubject who, string attribute) => Attributes.TryGetValue(attribute, out var noun)
        ? who.Owns(noun.Article, noun.Noun)
        : who.Owns("das", $"„{attribute[(attribute.IndexOf('.', StringComparison.Ordinal) + 1)..]}“");

    /// <summary>"3 May 1990" as "3. Mai 1990".</summary>
    private string Day(string value) => FactDay.Parse(value) is { } day ? phraser.Day(day.Day, day.Year, Language) : value;
}
