namespace VirtualAssistant.Brain.Inbox;

/// <summary>The store does not answer, or has no room left. Whoever asked may ask again in a moment; what was accepted is safe.</summary>
public abstract class StoreUnavailableException(string message, Exception? inner) : Exception(message, inner);
