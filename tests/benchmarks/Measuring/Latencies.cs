namespace VirtualAssistant.Benchmarks.Measuring;

/// <summary>Counts waits, up to a tenth of a second by the microsecond, up to a minute by the millisecond; counting allocates nothing.</summary>
internal sealed class Latencies
{
    private const int Fine = 100_000;
    private const int Coarse = 60_000;

    private readonly long[] _counts = new long[Fine + Coarse];

    public long Total { get; private set; }

    public void Add(TimeSpan wait)
    {
        var microseconds = (long)wait.TotalMicroseconds;
        _counts[microseconds < Fine ? microseconds : Math.Min(Fine + microseconds / 1_000, _counts.Length - 1)]++;
        Total++;
    }

    public void Add(Latencies others)
    {
        for (var i = 0; i < _counts.Length; i++)
        {
            _counts[i] += others._counts[i];
        }

        Total += others.Total;
    }

    /// <summary>The wait that <paramref name="share"/> of all were shorter than.</summary>
    public TimeSpan Percentile(double share)
    {
        var left = (long)(Total * share);
        for (var i = 0; i < _counts.Length; i++)
        {
            left -= _counts[i];
            if (left < 0)
            {
                return Wait(i);
            }
        }

        return Wait(_counts.Length - 1);
    }

    private static TimeSpan Wait(int place) => place < Fine ? TimeSpan.FromMicroseconds(place) : TimeSpan.FromMilliseconds(place - Fine);
}
