using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace VirtualAssistant.Channels.Slack.Errands;

/// <summary>Small things done after Slack was answered that nobody misses when they are lost: a home page, a form, buttons that are greyed out.</summary>
/// <remarks>What must not be lost goes through the inbox.</remarks>
internal sealed partial class SlackErrands(ILogger<SlackErrands> logger) : BackgroundService
{
    private const int MaxWaiting = 1000;

    /// <summary>A form must open within three seconds of the click, so one slow call must not hold up the next.</summary>
    private const int AtOnce = 8;

    private readonly Channel<Errand> waiting = Channel.CreateBounded<Errand>(new BoundedChannelOptions(MaxWaiting) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Add(string name, Func<CancellationToken, Task> work) => waiting.Writer.TryWrite(new Errand(name, work));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Parallel.ForEachAsync(
                waiting.Reader.ReadAllAsync(stoppingToken), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stoppingToken }, RunAsync);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopping.
        }
    }

    private async ValueTask RunAsync(Errand errand, CancellationToken cancellationToken)
    {
        try
        {
            await errand.Work(cancellationToken);
        }
#pragma warning disable CA1031 // One errand's failure is not the next one's.
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogFailed(failure, errand.Name);
        }
    }

    private sealed record Errand(string Name, Func<CancellationToken, Task> Work);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The Slack errand '{Errand}' failed")]
    private partial void LogFailed(Exception failure, string errand);
}
