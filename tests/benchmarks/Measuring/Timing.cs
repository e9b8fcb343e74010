namespace VirtualAssistant.Benchmarks.Measuring;

/// <summary>How long one call takes, and what it allocates, on one thread.</summary>
internal static class Timing
{
    private const int Rounds = 50;

    /// <summary>The best of fifty short rounds: what is measured is the code, not what else the machine does.</summary>
    /// <param name="call">What is measured.</param>
    /// <param name="times">Calls in ten rounds, and before the first.</param>
    public static (double Microseconds, double Allocated) Of(Action call, int times = 20_000)
    {
        for (var i = 0; i < times; i++)
        {
            call();
        }

        var best = double.MaxValue;
        var allocated = 0d;
        var calls = times / 10;
        for (var round = 0; round < Rounds; round++)
        {
            var (before, begin) = (GC.GetAllocatedBytesForCurrentThread(), TimeProvider.System.GetTimestamp());
            for (var i = 0; i < calls; i++)
            {
                call();
            }

            best = Math.Min(best, TimeProvider.System.GetElapsedTime(begin).TotalMicroseconds / calls);
            allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)calls;
        }

        return (best, allocated);
    }
}
