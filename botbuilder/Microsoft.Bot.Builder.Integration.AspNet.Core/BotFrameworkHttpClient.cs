using System.Collections.Concurrent;
using Microsoft.Bot.Builder.Skills;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

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
            new CredentialsOfClient(this),
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

    /// <inheritdoc cref="PostActivityAsync(string, Uri, Activity, CancellationToken)"/>
    /// <typeparam name="T">What the bot answers.</typeparam>
    public virtual Task<InvokeResponse<T>> PostActivityAsync<T>(
        string botId, Uri botEndpoint, Activity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return PostActivityAsync<T>(
            botId, botId, botEndpoint, new Uri(activity.ServiceUrl), activity.Conversation.Id, activity, cancellationToken);
    }

    /// <summary>Makes the credentials of an app id for whom is called; each is made once.</summary>
    protected virtual async Task<AppCredentials> BuildCredentialsAsync(string appId, string? oAuthScope = null)
    {
        var password = await CredentialProvider.GetAppPasswordAsync(appId);
        return ChannelProvider?.IsGovernment() == true
            ? new MicrosoftGovernmentAppCredentials(appId, password, HttpClient, Logger, oAuthScope)
            : new MicrosoftAppCredentials(appId, password, HttpClient, Logger, oAuthScope);
    }

    /// <summary>The credentials a client of a bot's own may make in a way of its own.</summary>
    private sealed class CredentialsOfClient(BotFrameworkHttpClient client) : ServiceClientCredentialsFactory
    {
        // Credentials hold the token, so they are made once; another password makes other credentials.
        private readonly ConcurrentDictionary<(string AppId, string? Password, string? Scope), AppCredentials> _credentials = [];

        public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
            client.CredentialProvider.IsValidAppIdAsync(appId);

        public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) =>
            client.CredentialProvider.IsAuthenticationDisabledAsync();

        public override async Task<ServiceClientCredentials> CreateCredentialsAsync(
            string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken)
        {
            if (string.IsNullOrEmpty(appId) || await IsAuthenticationDisabledAsync(cancellationToken))
            {
                return MicrosoftAppCredentials.Empty;
            }

            var key = (appId, await client.CredentialProvider.GetAppPasswordAsync(appId), audience);
            return _credentials.TryGetValue(key, out var known) ? known : _credentials.GetOrAdd(key, await client.BuildCredentialsAsync(appId, audience));
        }
    }
}
