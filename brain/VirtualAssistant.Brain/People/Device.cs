using VirtualAssistant.Brain.Identity;

namespace VirtualAssistant.Brain.People;

/// <summary>Where a person can be reached alone: one of their identities, and its newest conversation with the assistant that nobody else reads.</summary>
/// <param name="Conversation">Null while they have only spoken where others read along.</param>
/// <param name="LastActiveAt">When the person last said something there; null with no conversation.</param>
public sealed record Device(ExternalIdentity Identity, ConversationId? Conversation, DateTimeOffset? LastActiveAt);
