namespace VirtualAssistant.Benchmarks.Measuring;

/// <summary>Counts waits by the microsecond, up to a tenth of a second; counting allocates nothing.</summary>
internal sealed class Latencies
{
    private readonly long[] _counts = new long[100_001];

    public long Total { get; private set; }

    public void Add(TimeSpan wait)
    {
        _counts[Math.Min((long)wait.TotalMicroseconds, _counts.Length - 1)]++;
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
                return TimeSpan.FromMicroseconds(i);
            }
        }

        return TimeSpan.FromMicroseconds(_counts.Length - 1);
    }
}
