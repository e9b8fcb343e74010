using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Skills;

/// <summary>Gives conversations with skills ids of their own, and finds back from them.</summary>
public abstract class SkillConversationIdFactoryBase
{
    /// <summary>The older way, without the skill.</summary>
    public virtual Task<string> CreateSkillConversationIdAsync(ConversationReference conversationReference, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>An id for a conversation with a skill. A skill may keep it, so it must not be guessable.</summary>
    public virtual Task<string> CreateSkillConversationIdAsync(SkillConversationIdFactoryOptions options, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>The older way, without the audience.</summary>
    public virtual Task<ConversationReference> GetConversationReferenceAsync(string skillConversationId, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>The conversation the skill was called from, or null.</summary>
    public virtual Task<SkillConversationReference?> GetSkillConversationReferenceAsync(string skillConversationId, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    public abstract Task DeleteConversationReferenceAsync(string skillConversationId, CancellationToken cancellationToken);
}
