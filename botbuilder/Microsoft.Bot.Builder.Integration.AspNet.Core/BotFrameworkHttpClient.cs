using Microsoft.Bot.Builder.Skills;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Calls other bots over HTTP, in the name of a credential provider's app.</summary>
public class BotFrameworkHttpClient : BotFrameworkClient
{
    private readonly BotFrameworkClient _client;

    public BotFrameworkHttpClient(
        HttpClient httpClient, ICredentialProvider credentialProvider, IChannelProvider? channelProvider = null, ILogger? logger = null)
    {
        HttpClient = httpClient ?? throw new ArgumentNullException(nameof(httpClient));
        CredentialProvider = credentialProvider ?? throw new ArgumentNullException(nameof(credentialProvider));
        ChannelProvider = channelProvider;
        Logger = logger;
        _client = new SkillClient(
            () => HttpClient,
            new CredentialProviderFactory(credentialProvider),
            channelProvider?.IsGovernment() == true
                ? GovernmentAuthenticationConstants.ToChannelFromBotLoginUrl
                : AuthenticationConstants.ToChannelFromBotLoginUrl,
            validateAuthority: true);
    }

    protected HttpClient HttpClient { get; }

    protected ICredentialProvider CredentialProvider { get; }

    protected IChannelProvider? ChannelProvider { get; }

    protected ILogger? Logger { get; }

    public override Task<InvokeResponse<T>> PostActivityAsync<T>(
        string? fromBotId,
        string? toBotId,
        Uri toUrl,
        Uri serviceUrl,
        string conversationId,
        Activity activity,
        CancellationToken cancellationToken = default) =>
        _client.PostActivityAsync<T>(fromBotId, toBotId, toUrl, serviceUrl, conversationId, activity, cancellationToken);

    /// <summary>Posts an activity to this bot itself, as its channel would.</summary>
    public virtual Task<InvokeResponse> PostActivityAsync(
        string botId, Uri botEndpoint, Activity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return PostActivityAsync(
            botId, botId, botEndpoint, new Uri(activity.ServiceUrl), activity.Conversation.Id, activity, cancellationToken);
    }
}
