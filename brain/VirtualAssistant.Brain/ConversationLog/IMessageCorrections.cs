using VirtualAssistant.Brain.Identity;

namespace VirtualAssistant.Brain.ConversationLog;

/// <summary>What a person changes about messages they have already sent.</summary>
public interface IMessageCorrections
{
    /// <summary>Puts the message as it reads now in the place of the old one, and drops facts learned from the old words. A turn that has not begun hears the new ones.</summary>
    /// <param name="messageId">The id the channel gave the message.</param>
    /// <returns>False when the conversation has no such message of a person.</returns>
    ValueTask<bool> ReplaceAsync(ConversationId conversation, string messageId, ReadOnlyMemory<byte> activity, CancellationToken cancellationToken);

    /// <summary>Erases the message's words, and facts learned from them. A turn that has not been committed never is.</summary>
    /// <param name="emptied">What stands in the log in its place.</param>
    /// <returns>False when the conversation has no such message of a person.</returns>
    ValueTask<bool> EraseAsync(ConversationId conversation, string messageId, ReadOnlyMemory<byte> emptied, CancellationToken cancellationToken);
}
