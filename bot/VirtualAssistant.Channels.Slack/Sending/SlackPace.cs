using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace VirtualAssistant.Channels.Slack.Sending;

/// <summary>Keeps to what Slack allows in one channel: a message a second, after a short burst.</summary>
internal sealed class SlackPace(IOptions<SlackOptions> options, TimeProvider time)
{
    /// <summary>Channels beyond this are looked through for those that have rested long enough to be forgotten.</summary>
    private const int MaxRemembered = 10_000;

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    // For each channel: when all it was allowed so far is used up at a message a second.
    private readonly ConcurrentDictionary<string, DateTimeOffset> usedUntil = new();
    private readonly Lock taking = new();

    /// <summary>Takes the right to send one message now.</summary>
    /// <returns>How long to wait for it; zero when it was taken.</returns>
    public TimeSpan Take(string tenant, string channel)
    {
        var key = $"{tenant}:{channel}";
        lock (taking)
        {
            var now = time.GetUtcNow();
            var used = usedUntil.TryGetValue(key, out var until) && until > now ? until : now;
            var wait = used + Interval - now - (options.Value.MessageBurst * Interval);
            if (wait > TimeSpan.Zero)
            {
                return wait;
            }

            usedUntil[key] = used + Interval;
            if (usedUntil.Count > MaxRemembered)
            {
                Forget(now);
            }

            return TimeSpan.Zero;
        }
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var rested in usedUntil.Where(channel => channel.Value <= now))
        {
            usedUntil.TryRemove(rested);
        }
    }
}
