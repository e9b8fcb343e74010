using VirtualAssistant.Brain.Identity;

namespace VirtualAssistant.Brain.ConversationLog;

/// <summary>"Something new in this conversation": ephemeral, may be lost, never the truth. Who waits reads the log.</summary>
public interface IConversationSignals
{
    /// <summary>Bytes of an activity that is shown, at most.</summary>
    const int MaxShown = 64 * 1024;

    void Raise(ConversationId conversation);

    /// <summary>Shows an activity to whoever listens now: typing, a piece of an answer. It is not stored and not repeated, and may be lost.</summary>
    /// <param name="activity">UTF-8 JSON; longer than <see cref="MaxShown"/> it is shown to nobody.</param>
    void Show(ConversationId conversation, ReadOnlyMemory<byte> activity);

    /// <summary>Hears every signal raised after this call, until disposed.</summary>
    IConversationSubscription Subscribe(ConversationId conversation);
}

public interface IConversationSubscription : IDisposable
{
    /// <summary>Completes when the conversation was signalled since the last wait; several signals count as one. One wait at a time.</summary>
    ValueTask WaitAsync(CancellationToken cancellationToken);

    /// <summary>Signals this subscription alone: whoever waits has something else to do.</summary>
    void Wake();

    /// <summary>What was shown since the last call, oldest first. Who does not keep up misses the oldest.</summary>
    /// <returns>False when there is nothing more.</returns>
    bool TryTakeShown(out ReadOnlyMemory<byte> activity);
}
