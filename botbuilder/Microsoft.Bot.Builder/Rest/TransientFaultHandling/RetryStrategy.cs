namespace Microsoft.Rest.TransientFaultHandling;

/// <summary>How often something is tried again, and after what wait.</summary>
/// <param name="name">For whoever reads it.</param>
/// <param name="firstFastRetry">Whether the first further try does not wait.</param>
public abstract class RetryStrategy(string? name, bool firstFastRetry)
{
    /// <summary>Default 10.</summary>
    public const int DefaultClientRetryCount = 10;

    /// <summary>Default 10 seconds.</summary>
    public static readonly TimeSpan DefaultClientBackoff = TimeSpan.FromSeconds(10);

    /// <summary>Default 30 seconds.</summary>
    public static readonly TimeSpan DefaultMaxBackoff = TimeSpan.FromSeconds(30);

    /// <summary>Default 1 second.</summary>
    public static readonly TimeSpan DefaultMinBackoff = TimeSpan.FromSeconds(1);

    /// <summary>Default 1 second.</summary>
    public static readonly TimeSpan DefaultRetryInterval = TimeSpan.FromSeconds(1);

    public string? Name { get; } = name;

    public bool FastFirstRetry { get; set; } = firstFastRetry;

    /// <summary>Whether to try again after the <paramref name="retryCount"/>th retry failed (the first try is number 0), and after what wait; null to give up.</summary>
    internal TimeSpan? DelayAfter(int retryCount) => retryCount >= MaxRetries ? null : retryCount == 0 && FastFirstRetry ? TimeSpan.Zero : Delay(retryCount);

    private protected abstract int MaxRetries { get; }

    private protected abstract TimeSpan Delay(int retryCount);
}

/// <summary>The same wait every time.</summary>
public class FixedIntervalRetryStrategy(string? name, int retryCount, TimeSpan retryInterval, bool firstFastRetry = true)
    : RetryStrategy(name, firstFastRetry)
{
    public FixedIntervalRetryStrategy()
        : this(DefaultClientRetryCount)
    {
    }

    public FixedIntervalRetryStrategy(int retryCount)
        : this(retryCount, DefaultRetryInterval)
    {
    }

    public FixedIntervalRetryStrategy(int retryCount, TimeSpan retryInterval)
        : this(null, retryCount, retryInterval)
    {
    }

    private protected override int MaxRetries => retryCount;

    private protected override TimeSpan Delay(int retryCount) => retryInterval;
}

/// <summary>Ever longer waits, never in step with those of others.</summary>
public class ExponentialBackoffRetryStrategy(
    string? name, int retryCount, TimeSpan minBackoff, TimeSpan maxBackoff, TimeSpan deltaBackoff, bool firstFastRetry = true)
    : RetryStrategy(name, firstFastRetry)
{
    public ExponentialBackoffRetryStrategy()
        : this(DefaultClientRetryCount, DefaultMinBackoff, DefaultMaxBackoff, DefaultClientBackoff)
    {
    }

    public ExponentialBackoffRetryStrategy(int retryCount, TimeSpan minBackoff, TimeSpan maxBackoff, TimeSpan deltaBackoff)
        : this(null, retryCount, minBackoff, maxBackoff, deltaBackoff)
    {
    }

    private protected override int MaxRetries => retryCount;

    private protected override TimeSpan Delay(int retryCount)
    {
        var wait = minBackoff + (deltaBackoff * ((Math.Pow(2, retryCount) - 1) * (0.8 + (0.4 * Random.Shared.NextDouble()))));
        return wait < maxBackoff ? wait : maxBackoff;
    }
}
