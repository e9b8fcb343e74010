using VirtualAssistant.Brain.Identity;

namespace VirtualAssistant.Brain.People;

/// <summary>A change of who is whom. It leaves an entry in the audit trail.</summary>
/// <param name="Person">Who wants it.</param>
/// <param name="Conversation">Where they want it.</param>
public abstract record LinkChange(PersonId Person, ConversationId Conversation, DateTimeOffset At)
{
    /// <summary>Gives a code.</summary>
    public sealed record Offer(PersonId Person, ConversationId Conversation, DateTimeOffset At, LinkCode Code) : LinkChange(Person, Conversation, At);

    /// <summary>Takes note of a code that does not hold.</summary>
    public sealed record WrongCode(PersonId Person, ConversationId Conversation, DateTimeOffset At) : LinkChange(Person, Conversation, At);

    /// <summary>Uses a code up: from now on this person is the one who asked for it, with all identities, reminders, facts and receipts.</summary>
    public sealed record Join(PersonId Person, ConversationId Conversation, DateTimeOffset At, LinkCode Code) : LinkChange(Person, Conversation, At);

    /// <summary>Makes somebody else of one identity: a person about whom nothing is known. What was known stays where it is.</summary>
    /// <param name="Stranger">Who the identity stands for from now on: an id that nobody has had.</param>
    /// <param name="RemindersTo">Where reminders that would be heard in the identity's own conversations are heard from now on.</param>
    public sealed record Part(
        PersonId Person, ConversationId Conversation, DateTimeOffset At, ExternalIdentity Identity, PersonId Stranger, ConversationId? RemindersTo)
        : LinkChange(Person, Conversation, At);
}

/// <summary>What the audit trail tells apart.</summary>
public enum LinkEvent
{
    Offered = 0,
    WrongCode = 1,
    Joined = 2,
    Parted = 3,
}
