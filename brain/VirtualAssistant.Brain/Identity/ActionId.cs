namespace VirtualAssistant.Brain.Identity;

/// <summary>One requested action, and its idempotency key: every retry of the same request carries the same id.</summary>
public readonly record struct ActionId(Guid Value)
{
    public override string ToString() => Value.ToString("N");
}
