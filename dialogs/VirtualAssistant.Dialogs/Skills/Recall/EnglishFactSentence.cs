using VirtualAssistant.Brain.Language;
using VirtualAssistant.Brain.LongTermMemory;

namespace VirtualAssistant.Dialogs.Skills.Recall;

internal sealed class EnglishFactSentence(IPhraser phraser) : IFactSentence
{
    private const string Language = "en";

    public string Of(IReadOnlyList<Fact> facts, string word = "")
    {
        var key = FactKey.Parse(facts[0].Key);
        var value = phraser.List([.. facts.Select(fact => fact.Value)], Language);
        if (key.Attribute == FactAttributes.Note)
        {
            return $"you asked me to remember that {phraser.ToSecondPerson(value, Language)}";
        }

        var isOwn = key.Subject.Length == 0;
        var who = Who(key, word);
        return key.Attribute switch
        {
            FactAttributes.City => $"{who} {(isOwn ? "live" : "lives")} in {value}",
            FactAttributes.Address => $"{who} {(isOwn ? "live" : "lives")} at {value}",
            FactAttributes.Hometown => $"{who} {Be(isOwn)} from {value}",
            FactAttributes.Employer => $"{who} {(isOwn ? "work" : "works")} at {value}",
            FactAttributes.Job => $"{who} {Be(isOwn)} {Article(value)} {value}",
            FactAttributes.Status or FactAttributes.Diet => $"{who} {Be(isOwn)} {value}",
            FactAttributes.Age => $"{who} {Be(isOwn)} {value} years old",
            FactAttributes.Allergy => $"{who} {Be(isOwn)} allergic to {value}",
            FactAttributes.Likes => $"{who} {(isOwn ? "like" : "likes")} {value}",
            FactAttributes.Dislikes => $"{who} {(isOwn ? "do" : "does")} not like {value}",
            FactAttributes.Language => $"{who} {(isOwn ? "speak" : "speaks")} {value}",
            FactAttributes.Learning => $"{who} {Be(isOwn)} learning {value}",
            FactAttributes.Car => $"{who} {(isOwn ? "drive" : "drives")} {Article(value)} {value}",
            FactAttributes.Birthday or FactAttributes.Anniversary => $"{Whose(key, word)} {key.Attribute} is on {value}",
            FactAttributes.Parked => $"{who} parked {value}",
            _ when FactDay.Parse(value) is not null => $"{Whose(key, word)} {Noun(key.Attribute)} is on {value}",
            FactAttributes.Pronouns => $"{Whose(key, word)} pronouns are {value}",
            _ => $"{Whose(key, word)} {Noun(key.Attribute)} {(facts.Count > 1 ? "are" : "is")} {value}",
        };
    }

    public bool IsClause(string note) => false;

    public string Topic(FactQuestion question)
    {
        var key = new FactKey(question.Subject, question.Attribute ?? "");
        var isOwn = key.Subject.Length == 0;
        var who = Who(key, question.As);
        return question.Attribute switch
        {
            null => isOwn ? "anything about you" : $"anything about {who}",
            FactAttributes.City => $"where {who} {(isOwn ? "live" : "lives")}",
            FactAttributes.Employer => $"where {who} {(isOwn ? "work" : "works")}",
            FactAttributes.Hometown => $"where {who} {Be(isOwn)} from",
            FactAttributes.Job => $"what {who} {(isOwn ? "do" : "does")} for a living",
            FactAttributes.Allergy => $"of any allergies of {(isOwn ? "yours" : who)}",
            FactAttributes.Likes => $"what {who} {(isOwn ? "like" : "likes")}",
            FactAttributes.Dislikes => $"what {who} {(isOwn ? "do" : "does")} not like",
            FactAttributes.Language => $"which languages {who} {(isOwn ? "speak" : "speaks")}",
            FactAttributes.Learning => $"what {who} {Be(isOwn)} learning",
            FactAttributes.Diet => $"how {who} {(isOwn ? "eat" : "eats")}",
            FactAttributes.Car => $"what {who} {(isOwn ? "drive" : "drives")}",
            FactAttributes.Parked => $"where {who} parked",
            FactAttributes.Status => $"whether {who} {Be(isOwn)} married",
            FactAttributes.Note => "anything about that",
            _ => $"{Whose(key, question.As)} {Noun(question.Attribute)}",
        };
    }

    private static string Who(FactKey key, string word) =>
        key.Subject.Length == 0 ? "you"
        : key.Subject.StartsWith(FactKey.NameSign, StringComparison.Ordinal) ? char.ToUpperInvariant(key.Subject[1]) + key.Subject[2..]
        : $"your {(word.Length > 0 ? word : key.Subject)}";

    private static string Whose(FactKey key, string word) => key.Subject.Length == 0 ? "your" : $"{Who(key, word)}'s";

    private static string Be(bool own) => own ? "are" : "is";

    private static string Article(string value) => value.Length > 0 && "aeiouAEIOU".Contains(value[0], StringComparison.Ordinal) ? "an" : "a";

    private static string Noun(string attribute) => attribute switch
    {
        FactAttributes.ShoeSize => "shoe size",
        FactAttributes.Email => "email address",
        FactAttributes.Phone => "phone number",
        _ when attribute.StartsWith(FactAttributes.Favourite, StringComparison.Ordinal) => $"favourite {attribute[FactAttributes.Favourite.Length..]}",
        _ when attribute.StartsWith(FactAttributes.Thing, StringComparison.Ordinal) => attribute[FactAttributes.Thing.Length..],
        _ => attribute,
    };
}
