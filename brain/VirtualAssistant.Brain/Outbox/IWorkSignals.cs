using VirtualAssistant.Brain.Identity;

namespace VirtualAssistant.Brain.Outbox;

/// <summary>"There is work for this conversation in this queue": a wake-up after a commit, never the truth.</summary>
public interface IWorkSignals
{
    /// <summary>Whether more has been raised than leaves at the moment. The front door then turns activities away before they are stored.</summary>
    bool IsCongested { get; }

    void Raise(string queue, ConversationId conversation);

    /// <summary>Whether this process works on the queue and could begin with one more conversation now.</summary>
    bool HasRoom(string queue);

    /// <summary>Raises work that is this process's own: nobody else is woken.</summary>
    void RaiseHere(string queue, ConversationId conversation);
}
