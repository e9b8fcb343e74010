namespace Microsoft.Bot.Schema;

/// <summary>The sender is composing an answer.</summary>
public interface ITypingActivity : IActivity;
