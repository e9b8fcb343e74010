using System.Security.Claims;
using Microsoft.Bot.Builder.Integration;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder;

/// <summary>The adapter of bots that know their callers by a credential provider. New bots use <c>CloudAdapter</c>, which does the same work.</summary>
public class BotFrameworkAdapter : CloudAdapterBase, IAdapterIntegration
{
    public BotFrameworkAdapter(
        ICredentialProvider credentialProvider,
        IChannelProvider? channelProvider = null,
        HttpClient? customHttpClient = null,
        IMiddleware? middleware = null,
        ILogger? logger = null)
        : this(credentialProvider, new AuthenticationConfiguration(), channelProvider, customHttpClient, middleware, logger)
    {
    }

    public BotFrameworkAdapter(
        ICredentialProvider credentialProvider,
        AuthenticationConfiguration authConfig,
        IChannelProvider? channelProvider = null,
        HttpClient? customHttpClient = null,
        IMiddleware? middleware = null,
        ILogger? logger = null)
        : base(CreateAuthentication(credentialProvider, authConfig, channelProvider, customHttpClient), logger)
    {
        CredentialProvider = credentialProvider;
        ChannelProvider = channelProvider;
        if (middleware is not null)
        {
            Use(middleware);
        }
    }

    protected ICredentialProvider CredentialProvider { get; }

    protected IChannelProvider? ChannelProvider { get; }

    /// <summary>Authenticates a request and runs a turn for its activity.</summary>
    /// <returns>The HTTP answer for an invoke and for expected replies, null for everything else.</returns>
    public new Task<InvokeResponse?> ProcessActivityAsync(
        string authHeader, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        BotAssert.ActivityNotNull(activity);
        return base.ProcessActivityAsync(authHeader, activity, callback, cancellationToken);
    }

    private static CloudAuthentication CreateAuthentication(
        ICredentialProvider credentialProvider, AuthenticationConfiguration authConfig, IChannelProvider? channelProvider, HttpClient? customHttpClient)
    {
        ArgumentNullException.ThrowIfNull(credentialProvider);
        ArgumentNullException.ThrowIfNull(authConfig);
        return CredentialProviderAuthentication.Create(
            credentialProvider, channelProvider, authConfig, httpClientFactory: customHttpClient is null ? null : new OneHttpClient(customHttpClient));
    }

    private sealed class OneHttpClient(HttpClient client) : IHttpClientFactory
    {
        public HttpClient CreateClient(string name) => client;
    }
}
