using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using VirtualAssistant.Brain.Inbox;
using VirtualAssistant.Brain.Outbox;
using VirtualAssistant.Brain.Reminders;

namespace VirtualAssistant.Hosting.Operator;

/// <summary>Says whether this process can do its work.</summary>
public static class Health
{
    /// <summary>
    /// Maps <c>/health</c>: 200 when the store answers, else 503; both as JSON. Maps <c>/health/live</c>: 200 as long as the process runs,
    /// for a supervisor that would restart it.
    /// </summary>
    public static IEndpointRouteBuilder MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/health", CheckAsync);
        endpoints.MapGet("/health/live", () => Results.Json(new HealthReport("alive"), HealthJson.Default.HealthReport));
        return endpoints;
    }

    private static async Task<IResult> CheckAsync(
        IReminderStore store, IWorkSignals work, IHostApplicationLifetime lifetime, ILoggerFactory loggers, CancellationToken cancellationToken)
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            return NotReady("stopping");
        }

        try
        {
            await store.FindNextDueAsync(cancellationToken);
            return work.IsCongested
                ? NotReady("the work queues take nothing")
                : Results.Json(new HealthReport("ready"), HealthJson.Default.HealthReport);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            LogStoreFailed(loggers.CreateLogger(typeof(Health)), failure.Message, failure is StoreUnavailableException ? null : failure);
            return NotReady("the store does not answer");
        }
    }

    private static IResult NotReady(string why) =>
        Results.Json(new HealthReport(why), HealthJson.Default.HealthReport, statusCode: StatusCodes.Status503ServiceUnavailable);

    private static readonly Action<ILogger, string, Exception?> LogStoreFailed =
        LoggerMessage.Define<string>(LogLevel.Error, new EventId(1, nameof(LogStoreFailed)), "The store does not answer: {Why}");
}

/// <param name="Status"><c>ready</c>, <c>alive</c>, or why not.</param>
internal sealed record HealthReport(string Status);
