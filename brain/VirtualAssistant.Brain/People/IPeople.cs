using VirtualAssistant.Brain.Identity;

namespace VirtualAssistant.Brain.People;

public interface IPeople
{
    /// <summary>The person an identity stands for; null when nobody has spoken with it.</summary>
    ValueTask<Person?> FindAsync(ExternalIdentity identity, CancellationToken cancellationToken);

    /// <summary>Whether a person has met the assistant, on whatever channel: it introduced itself, or they spoke first.</summary>
    ValueTask<bool> HasMetAsync(PersonId person, CancellationToken cancellationToken);

    /// <summary>Every identity of a person, the one they were last active with first.</summary>
    ValueTask<IReadOnlyList<Device>> FindDevicesAsync(PersonId person, CancellationToken cancellationToken);

    /// <summary>For conversations that nobody else reads, of people with several identities: where they last said something alone with the assistant.</summary>
    /// <param name="elsewhere">Whether the identity whose conversation it is does not count.</param>
    /// <returns>Nothing for a conversation of somebody with one identity, or in which others read along.</returns>
    ValueTask<IReadOnlyDictionary<ConversationId, ConversationId>> FindPlacesAsync(
        IReadOnlyCollection<ConversationId> conversations, bool elsewhere, CancellationToken cancellationToken);

    /// <summary>For conversations that nobody else reads: the quiet hours of whose they are.</summary>
    /// <returns>Nothing for a conversation of somebody without quiet hours, or in which others read along.</returns>
    ValueTask<IReadOnlyDictionary<ConversationId, QuietTime>> FindQuietTimesAsync(
        IReadOnlyCollection<ConversationId> conversations, CancellationToken cancellationToken);

    /// <summary>The offer behind a code, whether it still holds or not; null when there never was one, or it is long over.</summary>
    ValueTask<LinkOffer?> FindOfferAsync(LinkCode code, CancellationToken cancellationToken);

    /// <summary>How often something of this kind was done or tried by a person since a moment.</summary>
    ValueTask<int> CountAsync(PersonId person, LinkEvent what, DateTimeOffset since, CancellationToken cancellationToken);
}
