using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Messaging.Lanes;

namespace VirtualAssistant.Messaging.Consumers;

/// <summary>Runs the next turn of a conversation.</summary>
public interface ITurnConsumer
{
    Task<LaneState> RunNextAsync(ConversationId conversation, CancellationToken cancellationToken);
}
