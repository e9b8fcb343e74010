using VirtualAssistant.Brain.Identity;

namespace VirtualAssistant.Brain.Inspection;

/// <summary>Shows a developer in an Emulator what comes in and what goes out in a conversation of any channel.</summary>
/// <remarks><code>
/// Emulator      open    ─► a session: its id is known to nobody else
/// conversation  attach  ─► from now on it is shown there
/// </code>Sessions are of this process, and end with it.</remarks>
public interface IInspection
{
    /// <summary>Whether the operator allows it.</summary>
    bool IsAllowed { get; }

    /// <param name="inspector">The conversation reference of the Emulator that wants to see.</param>
    /// <returns>The session's id, good for one conversation.</returns>
    string Open(ReadOnlyMemory<byte> inspector);

    /// <returns>Whether there is such a session, and nobody has attached to it before.</returns>
    bool TryAttach(ConversationId conversation, string session);

    /// <summary>Shows what has come in, if somebody looks. Nothing waits for it, and it may be lost.</summary>
    void ShowReceived(ConversationId conversation, ReadOnlyMemory<byte> activity);

    /// <summary>Shows what has gone out, if somebody looks.</summary>
    void ShowSent(ConversationId conversation, ReadOnlyMemory<byte> activity);
}
