using System.Net.WebSockets;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder.BotFramework;
using Microsoft.Bot.Builder.Integration.AspNet.Core.Streaming;
using Microsoft.Bot.Builder.Streaming;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Rest.TransientFaultHandling;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>The <see cref="BotFrameworkAdapter"/> behind <c>POST /api/messages</c>. New bots use <see cref="CloudAdapter"/>, which answers alike.</summary>
public class BotFrameworkHttpAdapter : BotFrameworkHttpAdapterBase, IBotFrameworkHttpAdapter
{
    private readonly HttpTurn.Run _run;
    private readonly Func<HttpRequest, IBot, CancellationToken, Task> _acceptWebSocket;

    public BotFrameworkHttpAdapter(
        ICredentialProvider? credentialProvider = null, IChannelProvider? channelProvider = null, ILogger<BotFrameworkHttpAdapter>? logger = null)
        : this(credentialProvider!, new AuthenticationConfiguration(), channelProvider, logger: logger)
    {
    }

    public BotFrameworkHttpAdapter(
        ICredentialProvider credentialProvider, IChannelProvider? channelProvider, HttpClient? httpClient, ILogger<BotFrameworkHttpAdapter>? logger)
        : this(credentialProvider, new AuthenticationConfiguration(), channelProvider, null, httpClient, logger: logger)
    {
    }

    public BotFrameworkHttpAdapter(
        ICredentialProvider credentialProvider,
        AuthenticationConfiguration authConfig,
        IChannelProvider? channelProvider = null,
        RetryPolicy? connectorClientRetryPolicy = null,
        HttpClient? customHttpClient = null,
        IMiddleware? middleware = null,
        ILogger? logger = null)
        : base(credentialProvider, authConfig, channelProvider, connectorClientRetryPolicy, customHttpClient, middleware, logger)
    {
        _run = (authHeader, activity, callback, cancellationToken) => new(ProcessActivityAsync(authHeader, activity, callback, cancellationToken));
        _acceptWebSocket = AcceptWebSocketAsync;
    }

    /// <summary>App id, password, cloud and the addresses of its services as configured.</summary>
    protected BotFrameworkHttpAdapter(
        IConfiguration configuration,
        ICredentialProvider credentialProvider,
        AuthenticationConfiguration? authConfig = null,
        IChannelProvider? channelProvider = null,
        RetryPolicy? connectorClientRetryPolicy = null,
        HttpClient? customHttpClient = null,
        IMiddleware? middleware = null,
        ILogger? logger = null)
        : this(
            credentialProvider ?? new ConfigurationCredentialProvider(configuration),
            authConfig ?? new AuthenticationConfiguration(),
            channelProvider ?? new ConfigurationChannelProvider(configuration),
            connectorClientRetryPolicy,
            customHttpClient,
            middleware,
            logger)
    {
        if (configuration[AuthenticationConstants.BotOpenIdMetadataKey] is { Length: > 0 } openIdMetadata)
        {
            ChannelValidation.OpenIdMetadataUrl = openIdMetadata;
            GovernmentChannelValidation.OpenIdMetadataUrl = openIdMetadata;
        }

        if (configuration[AuthenticationConstants.OAuthUrlKey] is { Length: > 0 } oAuthEndpoint)
        {
            OAuthClientConfig.OAuthEndpoint = oAuthEndpoint;
        }

        if (bool.TryParse(configuration[AuthenticationConstants.EmulateOAuthCardsKey], out var emulate))
        {
            OAuthClientConfig.EmulateOAuthCards = emulate;
        }
    }

    protected BotFrameworkHttpAdapter(IConfiguration configuration, ILogger<BotFrameworkHttpAdapter>? logger = null)
        : this(configuration, new ConfigurationCredentialProvider(configuration), channelProvider: new ConfigurationChannelProvider(configuration), logger: logger)
    {
    }

    public virtual Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default) =>
        HttpTurn.RunAsync(
            httpRequest,
            httpResponse,
            bot,
            _run,
            _acceptWebSocket,
            Logger,
            cancellationToken);

    /// <summary>Makes what runs the turns of a WebSocket that was let through.</summary>
    /// <param name="audience">Whom the bot speaks to.</param>
    public virtual StreamingRequestHandler CreateStreamingRequestHandler(IBot bot, WebSocket socket, string? audience) =>
        new(bot, this, socket, audience, Logger);

    private Task AcceptWebSocketAsync(HttpRequest request, IBot bot, CancellationToken cancellationToken) =>
        WebSocketRequest.AcceptAsync(
            request,
            BotFrameworkAuthentication,
            async (socket, caller, ends) =>
            {
                using var handler = CreateStreamingRequestHandler(bot, socket, caller.Audience);
                await ListenAsync(handler, caller, ends);
            },
            cancellationToken);
}
