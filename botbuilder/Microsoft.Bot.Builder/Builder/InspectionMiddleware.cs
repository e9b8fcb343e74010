using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder;

/// <summary>Shows a conversation on any channel in the Emulator: what comes in, what goes out, and the state after each turn.</summary>
/// <remarks><code>
/// Emulator   /INSPECT open          the bot answers with the command to attach
/// channel    /INSPECT attach ID     from now on the Emulator sees this conversation
/// </code></remarks>
public class InspectionMiddleware : InterceptionMiddleware
{
    private const string Command = "/INSPECT";

    private readonly InspectionState _inspectionState;
    private readonly UserState? _userState;
    private readonly ConversationState? _conversationState;
    private readonly IStatePropertyAccessor<InspectionSessions> _sessions;
    private readonly MicrosoftAppCredentials _credentials;

    public InspectionMiddleware(
        InspectionState inspectionState,
        UserState? userState = null,
        ConversationState? conversationState = null,
        MicrosoftAppCredentials? credentials = null,
        ILogger<InspectionMiddleware>? logger = null)
        : base(logger)
    {
        _inspectionState = inspectionState ?? throw new ArgumentNullException(nameof(inspectionState));
        _userState = userState;
        _conversationState = conversationState;
        _credentials = credentials ?? MicrosoftAppCredentials.Empty;
        _sessions = inspectionState.CreateProperty<InspectionSessions>(nameof(InspectionSessions));
    }

    /// <summary>Carries out an <c>/INSPECT</c> command.</summary>
    /// <returns>Whether the message was one; then the bot does not hear it.</returns>
    public async Task<bool> ProcessCommandAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        BotAssert.ContextNotNull(turnContext);
        if (turnContext.Activity.Type != ActivityTypes.Message || string.IsNullOrEmpty(turnContext.Activity.Text))
        {
            return false;
        }

        var copy = new Activity(ActivityTypes.Message)
        {
            Text = turnContext.Activity.Text,
            Entities = turnContext.Activity.Entities,
            Recipient = turnContext.Activity.Recipient,
        };
        var words = (copy.Recipient?.Id is null ? copy.Text : copy.RemoveRecipientMention())!.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        switch (words)
        {
            case [Command, "open"]:
                await OpenAsync(turnContext, cancellationToken);
                return true;

            case [Command, "attach", var sessionId]:
                await AttachAsync(turnContext, sessionId, cancellationToken);
                return true;

            default:
                return false;
        }
    }

    /// <summary>What speaks to the Emulator.</summary>
    protected virtual HttpClient GetHttpClient() => SharedHttpClient.Instance;

    protected override async Task<(bool ShouldForwardToApplication, bool ShouldIntercept)> InboundAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        if (await ProcessCommandAsync(turnContext, cancellationToken))
        {
            return (false, false);
        }

        return (true, await FindInspectorAsync(turnContext, cancellationToken) is { } inspector
            && await ShowAsync(turnContext, inspector, activity, cancellationToken));
    }

    protected override async Task OutboundAsync(ITurnContext turnContext, IEnumerable<Activity> clonedActivities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(clonedActivities);
        foreach (var activity in clonedActivities)
        {
            if (await FindInspectorAsync(turnContext, cancellationToken) is { } inspector)
            {
                await ShowAsync(turnContext, inspector, activity, cancellationToken);
            }
        }
    }

    protected override async Task TraceStateAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var state = new Dictionary<string, object?>();
        foreach (var (name, botState) in new (string, BotState?)[] { ("userState", _userState), ("conversationState", _conversationState) })
        {
            if (botState is not null)
            {
                await botState.LoadAsync(turnContext, false, cancellationToken);
                state[name] = botState.Get(turnContext);
            }
        }

        await OutboundAsync(turnContext, [Traces.State(state)], cancellationToken);
    }

    private async Task OpenAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var sessions = await _sessions.GetAsync(turnContext, () => new InspectionSessions(), cancellationToken);
        var sessionId = Guid.NewGuid().ToString();
        sessions.Opened[sessionId] = turnContext.Activity.GetConversationReference();
        await turnContext.SendActivityAsync(Traces.Command($"{Command} attach {sessionId}"), cancellationToken);
        await _inspectionState.SaveChangesAsync(turnContext, false, cancellationToken);
    }

    private async Task AttachAsync(ITurnContext turnContext, string sessionId, CancellationToken cancellationToken)
    {
        var sessions = await _sessions.GetAsync(turnContext, () => new InspectionSessions(), cancellationToken);
        var found = sessions.Opened.Remove(sessionId, out var inspector);
        if (found)
        {
            sessions.Attached[AttachIdOf(turnContext.Activity)] = inspector!;
        }

        await turnContext.SendActivityAsync(
            MessageFactory.Text(found
                ? "Attached to session, all traffic is being replicated for inspection."
                : $"Open session with id {sessionId} does not exist."),
            cancellationToken);
        await _inspectionState.SaveChangesAsync(turnContext, false, cancellationToken);
    }

    private async Task<ConversationReference?> FindInspectorAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var sessions = await _sessions.GetAsync(turnContext, () => new InspectionSessions(), cancellationToken);
        return turnContext.Activity.Conversation?.Id is null ? null : sessions.Attached.GetValueOrDefault(AttachIdOf(turnContext.Activity));
    }

    private async Task<bool> ShowAsync(ITurnContext turnContext, ConversationReference inspector, Activity trace, CancellationToken cancellationToken)
    {
        trace.ApplyConversationReference(inspector);
        trace.ReplyToId = null;
        try
        {
            using var connector = new ConnectorClient(new Uri(inspector.ServiceUrl), _credentials, GetHttpClient());
            await connector.Conversations.SendToConversationAsync(inspector.Conversation.Id, trace, cancellationToken);
            return true;
        }
        catch (Exception exception) when (exception is Rest.RestException or HttpRequestException or UnauthorizedAccessException)
        {
            // The Emulator was closed; the conversation goes on unobserved.
            var sessions = await _sessions.GetAsync(turnContext, () => new InspectionSessions(), cancellationToken);
            sessions.Attached.Remove(AttachIdOf(turnContext.Activity));
            await _inspectionState.SaveChangesAsync(turnContext, false, cancellationToken);
            return false;
        }
    }

    // In a team, a conversation id names one thread; the whole team is attached.
    private static string AttachIdOf(Activity activity) =>
        activity.ChannelId == Channels.Msteams && activity.TryGetChannelData<TeamsChannelData>(out var data) && data?.Team?.Id is { } teamId
            ? teamId
            : activity.Conversation.Id;

    internal sealed class InspectionSessions
    {
        public Dictionary<string, ConversationReference> Opened { get; set; } = [];

        public Dictionary<string, ConversationReference> Attached { get; set; } = [];
    }
}
