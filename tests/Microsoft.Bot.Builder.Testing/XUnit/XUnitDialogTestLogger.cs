using System.Text.Json;
using Microsoft.Bot.Schema;
using Xunit;

namespace Microsoft.Bot.Builder.Testing.XUnit;

/// <summary>Writes what is said into the output of a test: messages as text, everything else as JSON.</summary>
public class XUnitDialogTestLogger : IMiddleware
{
    private const string Started = "XUnitDialogTestLogger.Started";

    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public XUnitDialogTestLogger(ITestOutputHelper xunitOutputHelper) =>
        Output = xunitOutputHelper ?? throw new ArgumentNullException(nameof(xunitOutputHelper));

    public ITestOutputHelper Output { get; }

    public async Task OnTurnAsync(ITurnContext context, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);

        context.TurnState[Started] = System.Diagnostics.Stopwatch.GetTimestamp();
        await LogIncomingActivityAsync(context, context.Activity, cancellationToken);
        context.OnSendActivities(async (turn, activities, send) =>
        {
            var responses = await send();
            foreach (var activity in activities)
            {
                await LogOutgoingActivityAsync(turn, activity, cancellationToken);
            }

            return responses;
        });
        await next(cancellationToken);
    }

    protected virtual Task LogIncomingActivityAsync(ITurnContext context, Activity activity, CancellationToken cancellationToken = default)
    {
        Log("User", context, activity);
        return Task.CompletedTask;
    }

    protected virtual Task LogOutgoingActivityAsync(ITurnContext context, Activity activity, CancellationToken cancellationToken = default)
    {
        Log("Bot ", context, activity);
        return Task.CompletedTask;
    }

    private void Log(string speaker, ITurnContext context, Activity activity)
    {
        if (activity.Type == ActivityTypes.Message)
        {
            Output.WriteLine($"\r\n{speaker}: {activity.Text}");
            Output.WriteLine($"       Hints: {activity.InputHint}");
            Output.WriteLine($"       Attachments: {activity.Attachments?.Count ?? 0}");
        }
        else
        {
            Output.WriteLine($"\r\n{speaker}: Activity = ActivityTypes.{activity.Type}");
            Output.WriteLine(JsonSerializer.Serialize(activity, Indented));
        }

        var started = context.TurnState.TryGetValue(Started, out var value) && value is long at ? at : System.Diagnostics.Stopwatch.GetTimestamp();
        Output.WriteLine($"       -> after {System.Diagnostics.Stopwatch.GetElapsedTime(started).TotalMilliseconds:0} ms");
    }
}
