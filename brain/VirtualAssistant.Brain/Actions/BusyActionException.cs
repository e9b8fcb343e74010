namespace VirtualAssistant.Brain.Actions;

/// <summary>An action cannot be done now, and whoever it depends on said when to try again.</summary>
public sealed class BusyActionException(string message, TimeSpan? retryAfter) : Exception(message)
{
    /// <summary>Null when it was not said.</summary>
    public TimeSpan? RetryAfter => retryAfter;
}
