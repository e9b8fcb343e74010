using VirtualAssistant.Brain.Identity;

namespace VirtualAssistant.Brain.Outbox;

/// <summary>"There is work for this conversation in this queue": a wake-up after a commit, never the truth.</summary>
public interface IWorkSignals
{
    /// <summary>Whether more has been raised than leaves at the moment. The front door then turns activities away before they are stored.</summary>
    bool IsCongested { get; }

    void Raise(string queue, ConversationId conversation);
}
