namespace Microsoft.Rest.TransientFaultHandling;

/// <summary>What is tried again, how often, and after what waits.</summary>
public class RetryPolicy
{
    public RetryPolicy(ITransientErrorDetectionStrategy errorDetectionStrategy, RetryStrategy retryStrategy)
    {
        ErrorDetectionStrategy = errorDetectionStrategy ?? throw new ArgumentNullException(nameof(errorDetectionStrategy));
        RetryStrategy = retryStrategy ?? throw new ArgumentNullException(nameof(retryStrategy));
    }

    public RetryPolicy(ITransientErrorDetectionStrategy errorDetectionStrategy, int retryCount)
        : this(errorDetectionStrategy, new FixedIntervalRetryStrategy(retryCount))
    {
    }

    public RetryPolicy(ITransientErrorDetectionStrategy errorDetectionStrategy, int retryCount, TimeSpan retryInterval)
        : this(errorDetectionStrategy, new FixedIntervalRetryStrategy(retryCount, retryInterval))
    {
    }

    public RetryPolicy(
        ITransientErrorDetectionStrategy errorDetectionStrategy, int retryCount, TimeSpan minBackoff, TimeSpan maxBackoff, TimeSpan deltaBackoff)
        : this(errorDetectionStrategy, new ExponentialBackoffRetryStrategy(retryCount, minBackoff, maxBackoff, deltaBackoff))
    {
    }

    public RetryStrategy RetryStrategy { get; }

    public ITransientErrorDetectionStrategy ErrorDetectionStrategy { get; }

    public Task ExecuteAsync(Func<Task> taskAction) => ExecuteAsync(taskAction, CancellationToken.None);

    public Task ExecuteAsync(Func<Task> taskAction, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(taskAction);
        return ExecuteAsync(
            async () =>
            {
                await taskAction();
                return true;
            },
            cancellationToken);
    }

    public Task<TResult> ExecuteAsync<TResult>(Func<Task<TResult>> taskFunc) => ExecuteAsync(taskFunc, CancellationToken.None);

    /// <summary>Runs <paramref name="taskFunc"/> until it succeeds, fails for good, or has been tried often enough.</summary>
    public async Task<TResult> ExecuteAsync<TResult>(Func<Task<TResult>> taskFunc, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(taskFunc);
        for (var retry = 0; ; retry++)
        {
            TimeSpan delay;
            try
            {
                return await taskFunc();
            }
            catch (Exception exception) when (DelayAfter(exception, retry) is { } wait)
            {
                delay = wait;
            }

            await Task.Delay(delay, TimeProvider.System, cancellationToken);
        }
    }

    /// <summary>The wait before the next try, or null to give up.</summary>
    internal TimeSpan? DelayAfter(Exception exception, int retryCount) =>
        ErrorDetectionStrategy.IsTransient(exception) ? RetryStrategy.DelayAfter(retryCount) : null;
}

/// <summary>A policy whose strategy has nothing to be told.</summary>
public class RetryPolicy<T> : RetryPolicy
    where T : ITransientErrorDetectionStrategy, new()
{
    public RetryPolicy(RetryStrategy retryStrategy)
        : base(new T(), retryStrategy)
    {
    }

    public RetryPolicy(int retryCount)
        : base(new T(), retryCount)
    {
    }

    public RetryPolicy(int retryCount, TimeSpan retryInterval)
        : base(new T(), retryCount, retryInterval)
    {
    }

    public RetryPolicy(int retryCount, TimeSpan minBackoff, TimeSpan maxBackoff, TimeSpan deltaBackoff)
        : base(new T(), retryCount, minBackoff, maxBackoff, deltaBackoff)
    {
    }
}
