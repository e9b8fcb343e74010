using System.Collections.Concurrent;

namespace VirtualAssistant.Channels.Slack.Events;

/// <summary>Event ids of the last hour, taken by this process.</summary>
/// <remarks>
/// Slack says one message in two events when the bot is mentioned, so the inbox recognises a message by its channel and <c>ts</c>: durable, and on
/// every node. This stops a repeated event before any work is done for it, and those that make no entry in the inbox.
/// </remarks>
internal sealed class SeenEvents(TimeProvider time)
{
    private const int SweepAt = 50_000;

    private static readonly TimeSpan Remembered = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, DateTimeOffset> seen = new();

    /// <returns>False when somebody has taken the event before.</returns>
    public bool TryTake(string? eventId)
    {
        if (eventId is null)
        {
            return true;
        }

        var now = time.GetUtcNow();
        if (seen.Count >= SweepAt)
        {
            foreach (var old in seen.Where(entry => entry.Value <= now))
            {
                seen.TryRemove(old);
            }
        }

        return seen.TryAdd(eventId, now + Remembered);
    }

    /// <summary>Gives an event back that could not be made durable: Slack will deliver it again.</summary>
    public void Return(string? eventId)
    {
        if (eventId is not null)
        {
            seen.TryRemove(eventId, out _);
        }
    }
}
