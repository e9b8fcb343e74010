namespace VirtualAssistant.Benchmarks.Measuring;

/// <summary>What one round of turns cost.</summary>
/// <param name="PerSecond">Turns a second.</param>
/// <param name="P50">The wait half of them were shorter than.</param>
/// <param name="P99">The wait all but one in a hundred were shorter than.</param>
/// <param name="Allocated">Bytes allocated a turn, the asking side included.</param>
/// <param name="Cpu">Processor time a turn, the asking side included.</param>
internal sealed record Reading(double PerSecond, TimeSpan P50, TimeSpan P99, double Allocated, TimeSpan Cpu)
{
    /// <summary>Measures <paramref name="load"/> for a while.</summary>
    public static async Task<Reading> TakeAsync(HttpLoad load, TimeSpan duration)
    {
        var time = TimeProvider.System;
        var (cpu, allocated, begin) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes(), time.GetTimestamp());
        var latencies = await load.RunAsync(duration);
        var turns = (double)latencies.Total;
        return new Reading(
            turns / time.GetElapsedTime(begin).TotalSeconds,
            latencies.Percentile(0.5),
            latencies.Percentile(0.99),
            (GC.GetTotalAllocatedBytes() - allocated) / turns,
            (Environment.CpuUsage.TotalTime - cpu) / turns);
    }

    /// <summary>The reading in the middle, by rate.</summary>
    public static Reading Median(IEnumerable<Reading> readings)
    {
        var sorted = readings.OrderBy(reading => reading.PerSecond).ToArray();
        return sorted[sorted.Length / 2];
    }

    /// <summary>The ratio in the middle of two scenarios' readings, each to the one of the same round.</summary>
    public static double MedianRatio(IEnumerable<Reading> readings, IEnumerable<Reading> others, Func<Reading, double> of)
    {
        var sorted = readings.Zip(others, (reading, other) => of(reading) / of(other)).Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
