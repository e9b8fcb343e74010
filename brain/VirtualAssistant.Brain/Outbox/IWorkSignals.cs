using VirtualAssistant.Brain.Identity;

namespace VirtualAssistant.Brain.Outbox;

/// <summary>"There is work for this conversation in this queue": a wake-up after a commit, never the truth.</summary>
public interface IWorkSignals
{
    void Raise(string queue, ConversationId conversation);
}
