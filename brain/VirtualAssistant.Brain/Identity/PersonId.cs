namespace VirtualAssistant.Brain.Identity;

/// <summary>A person, whatever channel they write on.</summary>
public readonly record struct PersonId(Guid Value)
{
    public override string ToString() => Value.ToString("N");
}
