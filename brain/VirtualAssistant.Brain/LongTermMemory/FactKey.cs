namespace VirtualAssistant.Brain.LongTermMemory;

/// <summary>What a fact is about, taken apart.</summary>
/// <remarks><code>
/// sister.birthday      of the person's sister: the birthday
/// home.city            of the person: the city
/// @anna.birthday       of somebody known by name
/// favourite.colour     one value for each kind of thing
/// allergy:peanuts      one of many: each member is a fact of its own
/// </code></remarks>
/// <param name="Subject">Whose it is: a relation ("sister", "older sister", "partner") or a name ("@anna"); empty for the person.</param>
/// <param name="Attribute">One of <see cref="FactAttributes"/>, or one under an open name such as <c>favourite.colour</c>.</param>
/// <param name="Member">Which of many, in lower case; empty where there is one.</param>
public readonly record struct FactKey(string Subject, string Attribute, string Member = "")
{
    /// <summary>Before a name.</summary>
    public const string NameSign = "@";

    /// <summary>Whose it is in lower case, as keys are written.</summary>
    public string Subject { get; init; } = Subject.ToLowerInvariant();

    public string Member { get; init; } = Member.ToLowerInvariant();

    public static FactKey Own(string attribute, string member = "") => new("", attribute, member);

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static FactKey Parse(string key)
    {
        var colon = key.IndexOf(':', StringComparison.Ordinal);
        var (path, member) = colon < 0 ? (key, "") : (key[..colon], key[(colon + 1)..]);
        for (var dot = -1; ; dot = path.IndexOf('.', dot + 1))
        {
            if (FactAttributes.IsKnown(path[(dot + 1)..]))
            {
                return new FactKey(dot < 0 ? "" : path[..dot], path[(dot + 1)..], member);
            }

            if (path.IndexOf('.', dot + 1) < 0)
            {
                return Own(path, member);
            }
        }
    }

    public override string ToString() => $"{(Subject.Length == 0 ? "" : Subject + ".")}{Attribute}{(Member.Length == 0 ? "" : ":" + Member)}";
}
