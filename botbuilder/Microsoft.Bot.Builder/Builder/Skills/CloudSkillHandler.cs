using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Skills;

/// <summary>Takes what skills send back, and knows them as a <c>CloudAdapter</c> does.</summary>
public class CloudSkillHandler : CloudChannelServiceHandler
{
    /// <summary>The turn state key of the reference of the conversation a skill answers to.</summary>
    public static readonly string SkillConversationReferenceKey = SkillHandler.SkillConversationReferenceKey;

    private readonly SkillReplies _replies;

    public CloudSkillHandler(
        BotAdapter adapter,
        IBot bot,
        SkillConversationIdFactoryBase conversationIdFactory,
        BotFrameworkAuthentication auth,
        ILogger? logger = null)
        : base(auth)
    {
        _replies = new SkillReplies(SkillConversationReferenceKey, adapter, bot, conversationIdFactory, logger);
    }

    protected override Task<ResourceResponse> OnSendToConversationAsync(
        ClaimsIdentity claimsIdentity, string conversationId, Activity activity, CancellationToken cancellationToken = default) =>
        _replies.SendAsync(claimsIdentity, conversationId, null, activity, cancellationToken);

    protected override Task<ResourceResponse> OnReplyToActivityAsync(
        ClaimsIdentity claimsIdentity, string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default) =>
        _replies.SendAsync(claimsIdentity, conversationId, activityId, activity, cancellationToken);

    protected override Task<ResourceResponse> OnUpdateActivityAsync(
        ClaimsIdentity claimsIdentity, string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default) =>
        _replies.UpdateAsync(claimsIdentity, conversationId, activityId, activity, cancellationToken);

    protected override Task OnDeleteActivityAsync(
        ClaimsIdentity claimsIdentity, string conversationId, string activityId, CancellationToken cancellationToken = default) =>
        _replies.DeleteAsync(claimsIdentity, conversationId, activityId, cancellationToken);

    protected override Task<ChannelAccount> OnGetConversationMemberAsync(
        ClaimsIdentity claimsIdentity, string userId, string conversationId, CancellationToken cancellationToken = default) =>
        _replies.GetMemberAsync(claimsIdentity, userId, conversationId, cancellationToken);
}
