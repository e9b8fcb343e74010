using System.Collections.Concurrent;
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
    : InspectionMiddleware(new InspectionState(new Kept()), credentials: Credentials(configuration))
{
    private const string Open = "/INSPECT open";
    private const string Attach = "/INSPECT attach";
    private const string ActivityValue = "https://www.botframework.com/schemas/activity";

    private volatile bool wasOpened; // Until then nobody looks, and no turn is searched for who does.

    /// <summary>Shows what was sent, if somebody looks.</summary>
    public async Task ShowSentAsync(Activity reply, CancellationToken cancellationToken)
    {
        if (reply.Type == ActivityTypes.Trace || !wasOpened)
        {
            return; // A trace is the Emulator's own.
        }

        using var turn = new TurnContext(new NoAdapter(), reply);
        var trace = new Activity { Type = ActivityTypes.Trace, Name = "SentActivity", Label = "Sent Activity", ValueType = ActivityValue, Value = reply };
        await OutboundAsync(turn, [trace], cancellationToken);
    }

    protected override Task<(bool, bool)> InboundAsync(
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
            wasOpened = true;
        }

        return wasOpened || said.Text?.StartsWith(Attach, StringComparison.Ordinal) == true
            ? base.InboundAsync(turnContext, activity, cancellationToken)
            : Task.FromResult((true, false));
    }

    /// <summary>The one that opens no connection to where nothing may be sent.</summary>
    protected override HttpClient GetHttpClient() => http.CreateClient(Options.DefaultName);

    private static MicrosoftAppCredentials? Credentials(IConfiguration configuration) =>
        configuration["MicrosoftAppId"] is { Length: > 0 } id ? new MicrosoftAppCredentials(id, configuration["MicrosoftAppPassword"]) : null;

    /// <summary>The sessions, in memory.</summary>
    private sealed class Kept : IStorage
    {
        private readonly ConcurrentDictionary<string, object> items = new();

        public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default) =>
            Task.FromResult<IDictionary<string, object>>(keys.Where(items.ContainsKey).ToDictionary(key => key, key => items[key]));

        public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
        {
            foreach (var (key, value) in changes)
            {
                items[key] = value;
            }

            return Task.CompletedTask;
        }

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
        {
            foreach (var key in keys)
            {
                items.TryRemove(key, out _);
            }

            return Task.CompletedTask;
        }
    }

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
