using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder.BotFramework;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>The <see cref="BotFrameworkAdapter"/> behind <c>POST /api/messages</c>. New bots use <see cref="CloudAdapter"/>, which answers alike.</summary>
public class BotFrameworkHttpAdapter : BotFrameworkAdapter, IBotFrameworkHttpAdapter
{
    public BotFrameworkHttpAdapter(
        ICredentialProvider? credentialProvider = null, IChannelProvider? channelProvider = null, ILogger<BotFrameworkHttpAdapter>? logger = null)
        : this(credentialProvider ?? new SimpleCredentialProvider(), new AuthenticationConfiguration(), channelProvider, logger: logger)
    {
    }

    public BotFrameworkHttpAdapter(
        ICredentialProvider credentialProvider, IChannelProvider? channelProvider, HttpClient? httpClient, ILogger<BotFrameworkHttpAdapter>? logger)
        : this(credentialProvider, new AuthenticationConfiguration(), channelProvider, httpClient, logger: logger)
    {
    }

    public BotFrameworkHttpAdapter(
        ICredentialProvider credentialProvider,
        AuthenticationConfiguration authConfig,
        IChannelProvider? channelProvider = null,
        HttpClient? customHttpClient = null,
        IMiddleware? middleware = null,
        ILogger? logger = null)
        : base(credentialProvider ?? new SimpleCredentialProvider(), authConfig, channelProvider, customHttpClient, middleware, logger)
    {
    }

    protected BotFrameworkHttpAdapter(
        IConfiguration configuration, ICredentialProvider credentialProvider, ILogger<BotFrameworkHttpAdapter>? logger = null)
        : this(credentialProvider, new ConfigurationChannelProvider(configuration), null, logger)
    {
    }

    public Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default) =>
        HttpTurn.RunAsync(
            httpRequest,
            httpResponse,
            bot,
            (authHeader, activity) => ProcessActivityAsync(authHeader, activity, bot.OnTurnAsync, cancellationToken),
            Logger,
            cancellationToken);
}
