using VirtualAssistant.Brain.Reminders;

namespace VirtualAssistant.Bot.Operator;

/// <summary>Says whether the assistant can take messages.</summary>
internal static class Health
{
    /// <summary>Maps <c>/health</c>: 200 when the store answers, else 503; both as JSON.</summary>
    public static IEndpointRouteBuilder MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/health", CheckAsync);
        return endpoints;
    }

    private static async Task<IResult> CheckAsync(IReminderStore store, IHostApplicationLifetime lifetime, ILoggerFactory loggers, CancellationToken cancellationToken)
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            return NotReady("stopping");
        }

        try
        {
            await store.FindNextDueAsync(cancellationToken);
            return Results.Json(new HealthReport("ready"), OperatorJson.Default.HealthReport);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            LogStoreFailed(loggers.CreateLogger(typeof(Health)), failure);
            return NotReady("the store does not answer");
        }
    }

    private static IResult NotReady(string why) =>
        Results.Json(new HealthReport(why), OperatorJson.Default.HealthReport, statusCode: StatusCodes.Status503ServiceUnavailable);

    private static readonly Action<ILogger, Exception?> LogStoreFailed =
        LoggerMessage.Define(LogLevel.Error, new EventId(1, nameof(LogStoreFailed)), "The store does not answer");
}

/// <param name="Status"><c>ready</c>, or why not.</param>
internal sealed record HealthReport(string Status);
