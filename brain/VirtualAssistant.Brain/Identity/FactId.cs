namespace VirtualAssistant.Brain.Identity;

public readonly record struct FactId(Guid Value)
{
    public override string ToString() => Value.ToString("N");
}
