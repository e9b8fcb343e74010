using VirtualAssistant.Brain.Language;
using VirtualAssistant.Brain.LongTermMemory;

namespace VirtualAssistant.Dialogs.Skills.Recall;

/// <summary>"Tom" and "my brother" are one, where the brother was said to be called Tom.</summary>
internal static class NamedPeople
{
    /// <summary>What <paramref name="question"/> asks for among <paramref name="facts"/>, told of the person by either name. Of two values for what there is one of, the newer.</summary>
    public static Fact[] Find(FactQuestion question, IReadOnlyList<Fact> facts)
    {
        if (OtherName(question, facts) is not { } other)
        {
            return [.. facts.Where(question.Asks)];
        }

        Fact[] found = [.. facts.Where(fact => question.Asks(fact) || other.Asks(fact))];
        return question.Attribute is { } attribute && !FactAttributes.HasMembers(attribute) && found.Length > 1 ? [found.MaxBy(fact => fact.LearnedAt)!] : found;
    }

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
