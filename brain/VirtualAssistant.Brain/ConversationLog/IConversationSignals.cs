using VirtualAssistant.Brain.Identity;

namespace VirtualAssistant.Brain.ConversationLog;

/// <summary>"Something new in this conversation": ephemeral, may be lost, never the truth. Who waits reads the log.</summary>
public interface IConversationSignals
{
    void Raise(ConversationId conversation);

    /// <summary>Hears every signal raised after this call, until disposed.</summary>
    IConversationSubscription Subscribe(ConversationId conversation);
}

public interface IConversationSubscription : IDisposable
{
    /// <summary>Completes when the conversation was signalled since the last wait; several signals count as one.</summary>
    ValueTask WaitAsync(CancellationToken cancellationToken);
}
