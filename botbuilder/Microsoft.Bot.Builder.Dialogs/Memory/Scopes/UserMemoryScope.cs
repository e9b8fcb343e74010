namespace Microsoft.Bot.Builder.Dialogs.Memory.Scopes;

/// <summary>What is kept for the user.</summary>
public class UserMemoryScope() : BotStateMemoryScope<UserState>(ScopePath.User);
