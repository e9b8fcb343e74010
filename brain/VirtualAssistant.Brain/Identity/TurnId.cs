namespace VirtualAssistant.Brain.Identity;

/// <summary>One activity and all it causes.</summary>
/// <remarks>Derived from the conversation and the idempotency key, so a redelivery names the same turn.</remarks>
public readonly record struct TurnId(Guid Value)
{
    private static readonly Guid Namespace = new("6f1f2f0e-7a0b-5d8e-9a53-2c54b1b0d0a1");

    public static TurnId Of(ConversationId conversation, string idempotencyKey) =>
        new(NameBasedId.Of(Namespace, $"{conversation.Value}\n{idempotencyKey}"));

    /// <summary>The id of the <paramref name="ordinal"/>th thing this turn sends or requests: the same when the turn is repeated.</summary>
    public Guid Child(string kind, int ordinal) => NameBasedId.Of(Value, $"{kind}:{ordinal}");

    public override string ToString() => Value.ToString("N");
}
