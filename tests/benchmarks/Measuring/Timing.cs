namespace VirtualAssistant.Benchmarks.Measuring;

/// <summary>How long one call takes, and what it allocates, on one thread.</summary>
internal static class Timing
{
    /// <summary>The best of five rounds: what is measured is the code, not what else the machine does.</summary>
    public static (TimeSpan Time, double Allocated) Of(Action call, int times = 20_000)
    {
        for (var i = 0; i < times; i++)
        {
            call();
        }

        var best = TimeSpan.MaxValue;
        var allocated = 0d;
        for (var round = 0; round < 5; round++)
        {
            var (before, begin) = (GC.GetAllocatedBytesForCurrentThread(), TimeProvider.System.GetTimestamp());
            for (var i = 0; i < times; i++)
            {
                call();
            }

            var each = TimeProvider.System.GetElapsedTime(begin) / times;
            allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)times;
            best = each < best ? each : best;
        }

        return (best, allocated);
    }
}
