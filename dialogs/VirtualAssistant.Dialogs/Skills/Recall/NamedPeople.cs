using VirtualAssistant.Brain.Language;
using VirtualAssistant.Brain.LongTermMemory;

namespace VirtualAssistant.Dialogs.Skills.Recall;

/// <summary>"Tom" and "my brother" are one, where the brother was said to be called Tom.</summary>
internal static class NamedPeople
{
    /// <summary>What <paramref name="question"/> asks for among <paramref name="facts"/>, told of the person by either name. Of two values for what there is one of, the newer.</summary>
    public static Fact[] Find(FactQuestion question, IReadOnlyList<Fact> facts) => OtherName(question, facts) is null
        ? FindAll(question, facts)
        : [.. FindAll(question, facts).OrderByDescending(fact => fact.LearnedAt).DistinctBy(fact => FactKey.Parse(fact.Key) with { Subject = "" })];

    /// <summary>The same with what is outdated: what is to be forgotten is forgotten by either name.</summary>
    public static Fact[] FindAll(FactQuestion question, IReadOnlyList<Fact> facts) => OtherName(question, facts) is { } other
        ? [.. facts.Where(fact => question.Asks(fact) || other.Asks(fact))]
        : [.. facts.Where(question.Asks)];

    private static FactQuestion? OtherName(FactQuestion question, IReadOnlyList<Fact> facts)
    {
        if (question.Subject.Length == 0 || question.Attribute == FactAttributes.Name)
        {
            return null;
        }

        var isName = question.Subject.StartsWith(FactKey.NameSign, StringComparison.Ordinal);
        foreach (var fact in facts)
        {
            var key = FactKey.Parse(fact.Key);
            if (key.Attribute != FactAttributes.Name || key.Subject.Length == 0 || fact.IsDenial)
            {
                continue;
            }

            if (isName && string.Equals(fact.Value, question.Subject[1..], StringComparison.OrdinalIgnoreCase))
            {
                return question with { Subject = key.Subject };
            }

            if (!isName && (question with { Attribute = FactAttributes.Name }).Asks(fact))
            {
                return question with { Subject = FactKey.NameSign + fact.Value };
            }
        }

        return null;
    }
}
