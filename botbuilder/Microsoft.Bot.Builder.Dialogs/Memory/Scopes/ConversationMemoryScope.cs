namespace Microsoft.Bot.Builder.Dialogs.Memory.Scopes;

/// <summary>What is kept for the conversation.</summary>
public class ConversationMemoryScope() : BotStateMemoryScope<ConversationState>(ScopePath.Conversation);
