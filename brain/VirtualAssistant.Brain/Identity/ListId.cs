namespace VirtualAssistant.Brain.Identity;

public readonly record struct ListId(Guid Value)
{
    public override string ToString() => Value.ToString("N");
}
