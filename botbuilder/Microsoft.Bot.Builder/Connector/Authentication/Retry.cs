namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Tries again what failed.</summary>
public static class Retry
{
    /// <summary>Runs <paramref name="task"/> until it succeeds or the handler, told the failure and its number (from 0), gives up.</summary>
    /// <exception cref="AggregateException">It never succeeded: every failure.</exception>
    public static Task<TResult> Run<TResult>(Func<Task<TResult>> task, Func<Exception, int, RetryParams> retryExceptionHandler) =>
        RetryAction.RunAsync(task, retryExceptionHandler);
}
