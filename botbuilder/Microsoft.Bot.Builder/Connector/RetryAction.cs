using Microsoft.Bot.Connector.Authentication;

namespace Microsoft.Bot.Connector;

/// <summary>Tries again what failed.</summary>
public static class RetryAction
{
    /// <summary>Runs <paramref name="task"/> until it succeeds or the handler, told the failure and its number (from 0), gives up.</summary>
    /// <exception cref="AggregateException">It never succeeded: every failure.</exception>
    public static async Task<TResult> RunAsync<TResult>(Func<Task<TResult>> task, Func<Exception, int, RetryParams> retryExceptionHandler)
    {
        ArgumentNullException.ThrowIfNull(task);
        ArgumentNullException.ThrowIfNull(retryExceptionHandler);
        var failures = new List<Exception>();
        while (true)
        {
            RetryParams? next;
            try
            {
                return await task();
            }
            catch (Exception exception)
            {
                next = retryExceptionHandler(exception, failures.Count);
                failures.Add(exception);
            }

            if (next is not { ShouldRetry: true })
            {
                throw new AggregateException($"It failed {failures.Count} times.", failures);
            }

            await Task.Delay(next.RetryAfter.WithJitter(), TimeProvider.System);
        }
    }
}
