using VirtualAssistant.Brain.LongTermMemory;

namespace VirtualAssistant.Brain.Language;

/// <summary>Which facts are asked for, or are to be forgotten.</summary>
/// <param name="Subject">As in <see cref="FactKey"/>; empty for the person.</param>
/// <param name="Attribute">Null for everything about the subject.</param>
/// <param name="Member">One of many ("am I allergic to <em>nuts</em>?"); empty for all.</param>
/// <param name="As">The word for the subject that was used.</param>
public sealed record FactQuestion(string Subject, string? Attribute, string Member = "", string As = "")
{
    /// <summary>Words to look for where nothing better is known: "what do you know about the cabin?".</summary>
    public string? Words { get; init; }

    public bool Asks(Fact fact)
    {
        var key = FactKey.Parse(fact.Key);
        if (Words is { } words)
        {
            return (key.Attribute == FactAttributes.Note && fact.Value.Contains(words, StringComparison.OrdinalIgnoreCase))
                || (key.Attribute.StartsWith(FactAttributes.Thing, StringComparison.Ordinal) && key.Attribute.Contains(words, StringComparison.OrdinalIgnoreCase));
        }

        return IsSubject(key.Subject)
            && (Attribute is null ? Subject.Length > 0 || key.Subject.Length == 0 : key.Attribute == Attribute)
            && (Member.Length == 0 || string.Equals(key.Member, Member, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>"my sister" is also the one who was called "my older sister".</summary>
    private bool IsSubject(string subject) =>
        string.Equals(subject, Subject, StringComparison.OrdinalIgnoreCase)
        || (Subject.Length > 0 && subject.EndsWith(" " + Subject, StringComparison.OrdinalIgnoreCase));
}
