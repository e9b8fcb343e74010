using Microsoft.Bot.Builder.Skills;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core.Skills;

/// <summary>Calls skills, and gives each conversation with one an id of its own.</summary>
public class SkillHttpClient : BotFrameworkHttpClient
{
    private readonly SkillConversationIdFactoryBase _conversationIdFactory;

    public SkillHttpClient(
        HttpClient httpClient,
        ICredentialProvider credentialProvider,
        SkillConversationIdFactoryBase conversationIdFactory,
        IChannelProvider? channelProvider = null,
        ILogger? logger = null)
        : base(httpClient, credentialProvider, channelProvider, logger)
    {
        _conversationIdFactory = conversationIdFactory ?? throw new ArgumentNullException(nameof(conversationIdFactory));
    }

    public virtual async Task<InvokeResponse<T>> PostActivityAsync<T>(
        string originatingAudience,
        string fromBotId,
        BotFrameworkSkill toSkill,
        Uri callbackUrl,
        Activity activity,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(toSkill);
        var skillConversationId = await _conversationIdFactory.CreateSkillConversationIdAsync(
            new SkillConversationIdFactoryOptions
            {
                FromBotOAuthScope = originatingAudience,
                FromBotId = fromBotId,
                Activity = activity,
                BotFrameworkSkill = toSkill,
            },
            cancellationToken);
        return await PostActivityAsync<T>(
            fromBotId, toSkill.AppId, toSkill.SkillEndpoint, callbackUrl, skillConversationId, activity, cancellationToken);
    }

    public virtual async Task<InvokeResponse> PostActivityAsync(
        string fromBotId, BotFrameworkSkill toSkill, Uri callbackUrl, Activity activity, CancellationToken cancellationToken) =>
        await PostActivityAsync<object>(fromBotId, toSkill, callbackUrl, activity, cancellationToken);

    /// <summary>Posts an activity in the name of a bot that users, not bots, speak to.</summary>
    public virtual Task<InvokeResponse<T>> PostActivityAsync<T>(
        string fromBotId, BotFrameworkSkill toSkill, Uri callbackUrl, Activity activity, CancellationToken cancellationToken) =>
        PostActivityAsync<T>(
            ChannelProvider?.IsGovernment() == true
                ? GovernmentAuthenticationConstants.ToChannelFromBotOAuthScope
                : AuthenticationConstants.ToChannelFromBotOAuthScope,
            fromBotId,
            toSkill,
            callbackUrl,
            activity,
            cancellationToken);
}
