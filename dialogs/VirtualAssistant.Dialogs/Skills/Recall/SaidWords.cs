using System.Collections.Frozen;
using VirtualAssistant.Brain.LongTermMemory;

namespace VirtualAssistant.Dialogs.Skills.Recall;

/// <summary>How the person called what a fact is about: keys have one word for wife and husband, and none for articles.</summary>
internal static class SaidWords
{
    /// <summary>Words for somebody whom keys call by another.</summary>
    private static readonly FrozenDictionary<string, string> English = new Dictionary<string, string>
    {
        ["wife"] = "partner", ["husband"] = "partner", ["boyfriend"] = "partner", ["girlfriend"] = "partner", ["spouse"] = "partner",
        ["fiancé"] = "partner", ["fiancée"] = "partner", ["fiance"] = "partner", ["fiancee"] = "partner",
        ["mum"] = "mother", ["mom"] = "mother", ["dad"] = "father", ["grandma"] = "grandmother", ["granny"] = "grandmother", ["grandpa"] = "grandfather",
        ["granddad"] = "grandfather", ["manager"] = "boss", ["coworker"] = "colleague", ["roommate"] = "flatmate", ["kid"] = "child", ["baby"] = "child",
        ["neighbor"] = "neighbour",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> German = new Dictionary<string, string>
    {
        ["Frau"] = "partner", ["Ehefrau"] = "partner", ["Mann"] = "partner", ["Ehemann"] = "partner", ["Freundin"] = "partner", ["Partnerin"] = "partner",
        ["Mama"] = "mother", ["Papa"] = "father", ["Oma"] = "grandmother", ["Opa"] = "grandfather", ["Chefin"] = "boss", ["Kollegin"] = "colleague",
        ["Mitbewohnerin"] = "flatmate", ["Cousine"] = "cousin", ["Nachbarin"] = "neighbour", ["Ärztin"] = "doctor", ["Zahnärztin"] = "dentist", ["Kater"] = "cat",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>"wife", where the person said so; empty where the word of the key will do.</summary>
    /// <param name="inGerman">Words of both languages can be said in German; English has none for the German ones.</param>
    public static string ForSubject(Fact fact, bool inGerman)
    {
        var subject = FactKey.Parse(fact.Key).Subject;
        foreach (var range in fact.Source.Quote.AsSpan().SplitAny(' ', ',', '.', '!', '\'', '’'))
        {
            var word = fact.Source.Quote[range];
            if ((English.TryGetValue(word, out var relation) || (inGerman && German.TryGetValue(word, out relation))) && relation == subject)
            {
                return word.ToLowerInvariant();
            }
        }

        return "";
    }

    /// <summary>A thing of the person's as they wrote it: "Zimmernummer" for <c>own.zimmernummer</c>.</summary>
    /// <param name="isFeminine">Whether they called it "meine"; so is what there are several of.</param>
    public static string ForThing(Fact fact, out bool isFeminine)
    {
        var thing = FactKey.Parse(fact.Key).Attribute[FactAttributes.Thing.Length..];
        var quote = fact.Source.Quote;
        var at = quote.IndexOf(thing, StringComparison.OrdinalIgnoreCase);
        var before = at < 0 ? "" : quote[..at].TrimEnd();
        isFeminine = before.EndsWith("meine", StringComparison.OrdinalIgnoreCase) || before.EndsWith("meiner", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? thing : quote.Substring(at, thing.Length);
    }
}
