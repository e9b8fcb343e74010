using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace VirtualAssistant.Channels.BotFramework.Inspection;

/// <summary>Shows a conversation of any channel behind a connector in an Emulator that has asked for it: what comes in and what goes out.</summary>
/// <remarks>
/// Only an Emulator can open a session, and its id is known to nobody else. Answers leave after the turn that the Bot Framework sees, so they are
/// shown when they are sent. Sessions last as long as the process.
/// </remarks>
internal sealed class Inspector(IConfiguration configuration, IHttpClientFactory http, ServiceUrlGuard serviceUrls)
    : InspectionMiddleware(new InspectionState(new MemoryStorage()), credentials: Credentials(configuration))
{
    private const string Open = "/INSPECT open";
    private const string ActivityValue = "https://www.botframework.com/schemas/activity";

    /// <summary>Shows what was sent, if somebody looks.</summary>
    public async Task ShowSentAsync(Activity reply, CancellationToken cancellationToken)
    {
        if (reply.Type == ActivityTypes.Trace)
        {
            return; // It is the Emulator's own.
        }

        using var turn = new TurnContext(new NoAdapter(), reply);
        var trace = new Activity { Type = ActivityTypes.Trace, Name = "SentActivity", Label = "Sent Activity", ValueType = ActivityValue, Value = reply };
        await OutboundAsync(turn, [trace], cancellationToken);
    }

    protected override Task<(bool ShouldForwardToApplication, bool ShouldIntercept)> InboundAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        var said = turnContext.Activity;
        if (said.Type == ActivityTypes.Message && said.Text?.Trim() == Open)
        {
            if (said.ChannelId != Microsoft.Bot.Connector.Channels.Emulator)
            {
                return Task.FromResult((true, false)); // A message like any other.
            }

            serviceUrls.Check(said.ServiceUrl, said.ChannelId);
        }

        return base.InboundAsync(turnContext, activity, cancellationToken);
    }

    /// <summary>The one that opens no connection to where nothing may be sent.</summary>
    protected override HttpClient GetHttpClient() => http.CreateClient(Options.DefaultName);

    private static MicrosoftAppCredentials? Credentials(IConfiguration configuration) =>
        configuration["MicrosoftAppId"] is { Length: > 0 } id ? new MicrosoftAppCredentials(id, configuration["MicrosoftAppPassword"]) : null;

    /// <summary>Nothing is sent through it: the turn only says which conversation is meant.</summary>
    private sealed class NoAdapter : BotAdapter
    {
        public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }
}
