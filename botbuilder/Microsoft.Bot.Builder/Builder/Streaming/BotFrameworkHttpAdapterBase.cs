using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Rest.TransientFaultHandling;

namespace Microsoft.Bot.Builder.Streaming;

/// <summary>What the HTTP adapters that came before <c>CloudAdapter</c> have in common.</summary>
public class BotFrameworkHttpAdapterBase : BotFrameworkAdapter
{
    public BotFrameworkHttpAdapterBase(
        ICredentialProvider? credentialProvider = null,
        IChannelProvider? channelProvider = null,
        ILogger<BotFrameworkHttpAdapterBase>? logger = null)
        : this(credentialProvider!, channelProvider, null, logger)
    {
    }

    public BotFrameworkHttpAdapterBase(
        ICredentialProvider credentialProvider, IChannelProvider? channelProvider, HttpClient? httpClient, ILogger<BotFrameworkHttpAdapterBase>? logger)
        : this(credentialProvider, new AuthenticationConfiguration(), channelProvider, null, httpClient, null, logger)
    {
    }

    public BotFrameworkHttpAdapterBase(
        ICredentialProvider credentialProvider,
        AuthenticationConfiguration authConfig,
        IChannelProvider? channelProvider = null,
        RetryPolicy? connectorClientRetryPolicy = null,
        HttpClient? customHttpClient = null,
        IMiddleware? middleware = null,
        ILogger? logger = null)
        : base(credentialProvider ?? new SimpleCredentialProvider(), authConfig, channelProvider, connectorClientRetryPolicy, customHttpClient, middleware, logger)
    {
    }
}
