using VirtualAssistant.Brain.ConversationLog;
using VirtualAssistant.Messaging.Signals;

namespace VirtualAssistant.Contracts.Signals;

public sealed class LocalConversationSignalsTests : ConversationSignalsContract
{
    private protected override IConversationSignals Signals { get; } = new ConversationSignals();
}
