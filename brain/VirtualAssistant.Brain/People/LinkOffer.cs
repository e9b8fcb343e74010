using VirtualAssistant.Brain.Identity;

namespace VirtualAssistant.Brain.People;

/// <summary>A code that somebody asked for.</summary>
/// <param name="Person">Who asked.</param>
/// <param name="Conversation">Where they asked.</param>
/// <param name="UsedAt">Null while nobody has used it.</param>
public sealed record LinkOffer(PersonId Person, ConversationId Conversation, DateTimeOffset MadeAt, DateTimeOffset ExpiresAt, DateTimeOffset? UsedAt)
{
    /// <summary>How long a code holds.</summary>
    public static readonly TimeSpan Validity = TimeSpan.FromMinutes(10);

    public bool HoldsAt(DateTimeOffset now) => UsedAt is null && now < ExpiresAt;
}
