namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Waits that are not in step with those of others.</summary>
public static class TimeSpanExtensions
{
    /// <summary>The wait, longer by up to <paramref name="multiplier"/> of it.</summary>
    public static TimeSpan WithJitter(this TimeSpan delay, double multiplier = 0.1) => delay * (1 + (Random.Shared.NextDouble() * multiplier));
}
