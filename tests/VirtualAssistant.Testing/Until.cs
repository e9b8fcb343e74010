namespace VirtualAssistant.Testing;

/// <summary>Waits for what another process does in its own time.</summary>
public static class Until
{
    /// <summary>More than the slowest machine that runs all tests at once needs; whoever waits this long waits in vain.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private static readonly TimeSpan LookInterval = TimeSpan.FromMilliseconds(20);

    /// <summary>Looks until <paramref name="look"/> finds something.</summary>
    /// <exception cref="TimeoutException">It was not there in time; the message says what was waited for.</exception>
    public static async Task<T> FoundAsync<T>(Func<Task<T?>> look, Func<string> what, CancellationToken cancellationToken, TimeSpan? patience = null)
        where T : class
    {
        var started = TimeProvider.System.GetTimestamp();
        while (true)
        {
            if (await look() is { } found)
            {
                return found;
            }

            if (TimeProvider.System.GetElapsedTime(started) > (patience ?? Patience))
            {
                throw new TimeoutException($"Waited {patience ?? Patience} in vain: {what()}");
            }

            await Task.Delay(LookInterval, TimeProvider.System, cancellationToken);
        }
    }

    public static Task TrueAsync(Func<bool> holds, Func<string> what, CancellationToken cancellationToken, TimeSpan? patience = null) =>
        FoundAsync(() => Task.FromResult(holds() ? "" : null), what, cancellationToken, patience);
}
