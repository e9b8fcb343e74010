using System.Net;

namespace Microsoft.Bot.Connector;

/// <summary>Which answers of a channel are worth another try, and when: as its Retry-After says, else ever later and never in step.</summary>
internal static class ChannelRetries
{
    public const int MaxAttempts = 4;

    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(30);

    /// <summary>The wait before attempt <paramref name="attempt"/> + 1, or null to give up.</summary>
    public static TimeSpan? DelayAfter(HttpResponseMessage response, int attempt, DateTimeOffset now)
    {
        if (attempt >= MaxAttempts
            || response.StatusCode is not (HttpStatusCode.TooManyRequests or HttpStatusCode.PreconditionFailed or HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout))
        {
            return null;
        }

        var asked = response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - now,
            _ => (TimeSpan?)null,
        };
        if (asked is { } wait)
        {
            // Longer is not this call's patience: the caller has a queue for that.
            return wait > LongestDelay ? null : wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
        }

        return FirstDelay * Math.Pow(2, attempt - 1) * (0.5 + Random.Shared.NextDouble());
    }
}
