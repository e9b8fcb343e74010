using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Builder;

/// <summary>Looks at a turn from both sides: what comes in, what goes out, how it ends.</summary>
public abstract class InterceptionMiddleware : IMiddleware
{
    internal InterceptionMiddleware(ILogger? logger) => Logger = logger ?? NullLogger.Instance;

    protected ILogger Logger { get; private set; }

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        var (shouldForward, shouldIntercept) = await InboundAsync(turnContext, Traces.Received(turnContext.Activity), cancellationToken);
        if (shouldIntercept)
        {
            Intercept(turnContext, cancellationToken);
        }

        if (shouldForward)
        {
            try
            {
                await next(cancellationToken);
            }
            catch (Exception exception) when (shouldIntercept)
            {
                await OutboundAsync(turnContext, [Traces.Error(exception)], cancellationToken);
                throw;
            }
        }

        if (shouldIntercept)
        {
            await TraceStateAsync(turnContext, cancellationToken);
        }
    }

    /// <summary>Is shown, as a trace, what came in.</summary>
    /// <returns>Whether the bot hears it, and whether the rest of the turn is to be shown.</returns>
    protected abstract Task<(bool ShouldForwardToApplication, bool ShouldIntercept)> InboundAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken);

    /// <summary>Is shown, as traces, what goes out.</summary>
    protected abstract Task OutboundAsync(ITurnContext turnContext, IEnumerable<Activity> clonedActivities, CancellationToken cancellationToken);

    /// <summary>The turn is over.</summary>
    protected abstract Task TraceStateAsync(ITurnContext turnContext, CancellationToken cancellationToken);

    private void Intercept(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        turnContext.OnSendActivities(async (_, activities, nextSend) =>
        {
            await OutboundAsync(turnContext, [.. activities.Select(Traces.Sent)], cancellationToken);
            return await nextSend();
        });
        turnContext.OnUpdateActivity(async (_, activity, nextUpdate) =>
        {
            await OutboundAsync(turnContext, [Traces.Updated(activity)], cancellationToken);
            return await nextUpdate();
        });
        turnContext.OnDeleteActivity(async (_, reference, nextDelete) =>
        {
            await OutboundAsync(turnContext, [Traces.Deleted(reference)], cancellationToken);
            await nextDelete();
        });
    }

    private protected static class Traces
    {
        private const string Schema = "https://www.botframework.com/schemas/";

        public static Activity Received(Activity activity) => Trace("ReceivedActivity", "Received Activity", "activity", activity);

        public static Activity Sent(Activity activity) => Trace("SentActivity", "Sent Activity", "activity", activity);

        public static Activity Updated(Activity activity) => Trace("MessageUpdate", "Updated Message", "activity", activity);

        public static Activity Deleted(ConversationReference reference) => Trace("MessageDelete", "Deleted Message", "conversationReference", reference);

        public static Activity Error(Exception exception) => Trace("TurnError", "Turn Error", "error", exception.Message);

        public static Activity State(object state) => Trace("BotState", "Bot State", "botState", state);

        public static Activity Command(string command) => Trace("Command", "Command", "command", command);

        private static Activity Trace(string name, string label, string schema, object value) =>
            (Activity)Activity.CreateTraceActivity(name, Schema + schema, value, label);
    }
}
