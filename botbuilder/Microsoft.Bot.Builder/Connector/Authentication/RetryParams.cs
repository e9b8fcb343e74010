namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Whether to try again, and after what wait.</summary>
public class RetryParams
{
    private const int MaxRetries = 10;

    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan DefaultDelay = TimeSpan.FromMilliseconds(50);

    public RetryParams()
    {
    }

    /// <param name="retryAfter">The wait, in which more than ten seconds is ten seconds.</param>
    /// <param name="shouldRetry">Whether to try again at all.</param>
    public RetryParams(TimeSpan retryAfter, bool shouldRetry = true)
    {
        ShouldRetry = shouldRetry;
        RetryAfter = retryAfter > LongestDelay ? LongestDelay : retryAfter;
    }

    /// <summary>Gives up.</summary>
    public static RetryParams StopRetrying => new() { ShouldRetry = false };

    public bool ShouldRetry { get; set; }

    public TimeSpan RetryAfter { get; set; }

    /// <summary>50 ms between ten tries.</summary>
    public static RetryParams DefaultBackOff(int retryCount) => retryCount < MaxRetries ? new RetryParams(DefaultDelay) : StopRetrying;
}
