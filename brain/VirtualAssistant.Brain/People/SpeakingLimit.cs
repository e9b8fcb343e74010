using System.Collections.Concurrent;
using VirtualAssistant.Brain.Identity;

namespace VirtualAssistant.Brain.People;

/// <summary>A bucket of tokens for each person who spoke lately. Who has been silent for long enough is forgotten.</summary>
public sealed class SpeakingLimit(TimeProvider time) : ISpeakingLimit
{
    /// <summary>When more people than this are remembered, those whose buckets are full again are forgotten.</summary>
    private const int TidyAt = 10_000;

    private readonly ConcurrentDictionary<PersonId, Bucket> buckets = new();
    private int tidyAt = TidyAt;

    /// <summary>People who are remembered.</summary>
    public int Remembered => buckets.Count;

    public ValueTask<TimeSpan> TakeAsync(PersonId person, SpeakingAllowance allowance, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (!buckets.TryGetValue(person, out var bucket))
        {
            Tidy(now);
            bucket = buckets.GetOrAdd(person, new Bucket(allowance.Burst, now));
        }

        return ValueTask.FromResult(bucket.Take(allowance, now));
    }

    private void Tidy(DateTimeOffset now)
    {
        if (buckets.Count < Volatile.Read(ref tidyAt))
        {
            return;
        }

        foreach (var (person, bucket) in buckets)
        {
            if (bucket.IsFull(now))
            {
                buckets.TryRemove(new(person, bucket));
            }
        }

        Volatile.Write(ref tidyAt, Math.Max(TidyAt, buckets.Count * 2)); // Not at every newcomer while a crowd is here.
    }

    private sealed class Bucket(double tokens, DateTimeOffset since)
    {
        private readonly Lock sync = new();
        private double tokens = tokens;
        private DateTimeOffset at = since;
        private DateTimeOffset fullAt = since;

        public TimeSpan Take(SpeakingAllowance allowance, DateTimeOffset now)
        {
            lock (sync)
            {
                tokens = Math.Min(allowance.Burst, tokens + (Math.Max(0, (now - at).TotalSeconds) * allowance.PerSecond));
                at = now > at ? now : at;
                if (tokens < 1)
                {
                    return TimeSpan.FromMilliseconds(Math.Ceiling((1 - tokens) / allowance.PerSecond * 1000));
                }

                tokens--;
                fullAt = at + TimeSpan.FromSeconds((allowance.Burst - tokens) / allowance.PerSecond);
                return TimeSpan.Zero;
            }
        }

        public bool IsFull(DateTimeOffset now)
        {
            lock (sync)
            {
                return now >= fullAt;
            }
        }
    }
}
