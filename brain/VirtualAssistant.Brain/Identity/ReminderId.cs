namespace VirtualAssistant.Brain.Identity;

public readonly record struct ReminderId(Guid Value)
{
    public override string ToString() => Value.ToString("N");
}
