using System.Security.Claims;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Builder.Skills;

/// <summary>Carries what a skill sends into the conversation the skill was called from.</summary>
/// <remarks><code>
/// endOfConversation, event, command (and its result)   to this bot, as if its channel had sent it
/// everything else, and commands of the application/ kind  to the channel
/// </code></remarks>
internal sealed partial class SkillReplies
{
    private readonly string _referenceKey;
    private readonly BotAdapter _adapter;
    private readonly IBot _bot;
    private readonly SkillConversationIdFactoryBase _conversationIdFactory;
    private readonly ILogger _logger;

    public SkillReplies(string referenceKey, BotAdapter adapter, IBot bot, SkillConversationIdFactoryBase conversationIdFactory, ILogger? logger)
    {
        _referenceKey = referenceKey;
        _adapter = adapter ?? throw new ArgumentNullException(nameof(adapter));
        _bot = bot ?? throw new ArgumentNullException(nameof(bot));
        _conversationIdFactory = conversationIdFactory ?? throw new ArgumentNullException(nameof(conversationIdFactory));
        _logger = logger ?? NullLogger.Instance;
    }

    public async Task<ResourceResponse> SendAsync(
        ClaimsIdentity claimsIdentity, string conversationId, string? replyToActivityId, Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        ResourceResponse? response = null;
        await ContinueAsync(claimsIdentity, conversationId, Callback, cancellationToken);
        return response ?? new ResourceResponse(Guid.NewGuid().ToString("N"));

        async Task Callback(ITurnContext turnContext, SkillConversationReference reference, CancellationToken ct)
        {
            activity.ApplyConversationReference(reference.ConversationReference);
            turnContext.Activity.Id = replyToActivityId;
            turnContext.Activity.CallerId = $"{CallerIdConstants.BotToBotPrefix}{JwtTokenValidation.GetAppIdFromClaims(claimsIdentity.Claims)}";
            switch (activity.Type)
            {
                case ActivityTypes.EndOfConversation:
                    await _conversationIdFactory.DeleteConversationReferenceAsync(conversationId, ct);
                    await SendToBotAsync(activity, turnContext, ct);
                    break;

                case ActivityTypes.Event:
                case ActivityTypes.Command or ActivityTypes.CommandResult when !IsForTheChannel(activity):
                    await SendToBotAsync(activity, turnContext, ct);
                    break;

                default:
                    response = await turnContext.SendActivityAsync(activity, ct);
                    break;
            }
        }
    }

    public async Task<ResourceResponse> UpdateAsync(
        ClaimsIdentity claimsIdentity, string conversationId, string activityId, Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        ResourceResponse? response = null;
        await ContinueAsync(claimsIdentity, conversationId, Callback, cancellationToken);
        return response ?? new ResourceResponse(Guid.NewGuid().ToString("N"));

        async Task Callback(ITurnContext turnContext, SkillConversationReference reference, CancellationToken ct)
        {
            activity.ApplyConversationReference(reference.ConversationReference);
            turnContext.Activity.Id = activityId;
            turnContext.Activity.CallerId = $"{CallerIdConstants.BotToBotPrefix}{JwtTokenValidation.GetAppIdFromClaims(claimsIdentity.Claims)}";
            activity.Id = activityId;
            response = await turnContext.UpdateActivityAsync(activity, ct);
        }
    }

    public Task DeleteAsync(ClaimsIdentity claimsIdentity, string conversationId, string activityId, CancellationToken cancellationToken) =>
        ContinueAsync(claimsIdentity, conversationId, (turnContext, _, ct) => turnContext.DeleteActivityAsync(activityId, ct), cancellationToken);

    public async Task<ChannelAccount> GetMemberAsync(
        ClaimsIdentity claimsIdentity, string userId, string conversationId, CancellationToken cancellationToken)
    {
        ChannelAccount? member = null;
        await ContinueAsync(
            claimsIdentity,
            conversationId,
            async (turnContext, reference, ct) =>
            {
                var connector = turnContext.TurnState.Get<IConnectorClient>() ?? throw new InvalidOperationException("The turn has no connector client.");
                member = await connector.Conversations.GetConversationMemberAsync(userId, reference.ConversationReference.Conversation.Id, ct);
            },
            cancellationToken);
        return member!;
    }

    private async Task ContinueAsync(
        ClaimsIdentity claimsIdentity,
        string conversationId,
        Func<ITurnContext, SkillConversationReference, CancellationToken, Task> callback,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(claimsIdentity);
        var reference = await FindAsync(conversationId, cancellationToken);
        await _adapter.ContinueConversationAsync(
            claimsIdentity,
            reference.ConversationReference,
            reference.OAuthScope,
            (turnContext, ct) =>
            {
                turnContext.TurnState.Set(_referenceKey, reference);
                return callback(turnContext, reference, ct);
            },
            cancellationToken);
    }

    private async Task<SkillConversationReference> FindAsync(string conversationId, CancellationToken cancellationToken)
    {
        SkillConversationReference? reference;
        try
        {
            reference = await _conversationIdFactory.GetSkillConversationReferenceAsync(conversationId, cancellationToken);
        }
        catch (NotImplementedException)
        {
            // Factories written before the new method have only the old one.
            var conversation = await _conversationIdFactory.GetConversationReferenceAsync(conversationId, cancellationToken);
            reference = conversation is null ? null : new SkillConversationReference
            {
                ConversationReference = conversation,
                OAuthScope = AuthenticationConstants.ToChannelFromBotOAuthScope,
            };
        }

        if (reference is null)
        {
            LogUnknownConversation(conversationId);
            throw new KeyNotFoundException($"No skill conversation has the id '{conversationId}'.");
        }

        return reference;
    }

    private static bool IsForTheChannel(Activity activity) => activity.Name?.StartsWith("application/", StringComparison.Ordinal) == true;

    private Task SendToBotAsync(Activity activity, ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var heard = turnContext.Activity;
        heard.Type = activity.Type;
        heard.Name = activity.Name;
        heard.Text = activity.Text;
        heard.Code = activity.Code;
        heard.ReplyToId = activity.ReplyToId;
        heard.RelatesTo = activity.RelatesTo;
        heard.Value = activity.Value;
        heard.ValueType = activity.ValueType;
        heard.Entities = activity.Entities;
        heard.Locale = activity.Locale;
        heard.LocalTimestamp = activity.LocalTimestamp;
        heard.Timestamp = activity.Timestamp;
        heard.ChannelData = activity.ChannelData;
        heard.UnknownProperties = activity.UnknownProperties;
        return _bot.OnTurnAsync(turnContext, cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A skill spoke in conversation {SkillConversationId}, which is not known.")]
    private partial void LogUnknownConversation(string skillConversationId);
}
