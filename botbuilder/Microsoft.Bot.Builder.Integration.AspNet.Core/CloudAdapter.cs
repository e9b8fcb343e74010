using System.Net.WebSockets;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder.Integration.AspNet.Core.Streaming;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Connector.Streaming.Application;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>The adapter behind <c>POST /api/messages</c>.</summary>
/// <remarks><code>
/// 200  empty, or {"activities":[...]} for expected replies; an invoke is answered with the bot's own status and body
/// 400  the body is no activity with a type      401  the caller is not who it must be
/// 101  a WebSocket was asked for, which the application lets through with UseWebSockets: activities come over it
/// 405  the method is not POST                   413  the body is too large                  415  the body is not JSON
/// </code>Errors have the JSON body of the Bot Framework protocol.</remarks>
public class CloudAdapter : CloudAdapterBase, IBotFrameworkHttpAdapter
{
    private readonly StreamingTurns _streaming;
    private readonly HttpTurn.Run _run;
    private readonly Func<HttpRequest, IBot, CancellationToken, Task> _acceptWebSocket;

    /// <summary>The public cloud, without authentication.</summary>
    public CloudAdapter()
        : this(BotFrameworkAuthenticationFactory.Create())
    {
    }

    public CloudAdapter(BotFrameworkAuthentication botFrameworkAuthentication, ILogger? logger = null)
        : base(botFrameworkAuthentication, logger)
    {
        _run = RunTurnAsync;
        _acceptWebSocket = AcceptWebSocketAsync;
        _streaming = new StreamingTurns(ProcessActivityAsync, Logger);
    }

    public CloudAdapter(IConfiguration configuration, IHttpClientFactory? httpClientFactory = null, ILogger? logger = null)
        : this(new ConfigurationBotFrameworkAuthentication(configuration, httpClientFactory: httpClientFactory, logger: logger), logger)
    {
    }

    public Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default) =>
        HttpTurn.RunAsync(
            httpRequest,
            httpResponse,
            bot,
            _run,
            _acceptWebSocket,
            Logger,
            cancellationToken);

    /// <summary>Speaks with a channel over two named pipes until it ends the connection.</summary>
    /// <param name="appId">The app id of the bot.</param>
    /// <param name="audience">Whom the bot speaks to. Null: the channels of the cloud it is in.</param>
    /// <param name="callerId">Who calls, as activities name it. May be null.</param>
    public async Task ConnectNamedPipeAsync(string pipeName, IBot bot, string? appId, string? audience, string? callerId)
    {
        ArgumentNullException.ThrowIfNull(bot);
        using var connection = new NamedPipeStreamingConnection(pipeName, Logger);
        var identity = CreateClaimsIdentity(appId);
        var caller = new AuthenticateRequestResult
        {
            Audience = audience ?? BotFrameworkAuthentication.GetOriginatingAudience(),
            CallerId = callerId,
            ClaimsIdentity = identity,
            ConnectorFactory = BotFrameworkAuthentication.CreateConnectorFactory(identity),
        };
        await _streaming.ListenAsync(connection, caller, bot, CancellationToken.None);
    }

    /// <summary>Speaks over a WebSocket that was let through.</summary>
    protected virtual StreamingConnection CreateWebSocketConnection(WebSocket socket, ILogger logger) => new WebSocketStreamingConnection(socket, logger);

    protected override ConnectorFactory? GetStreamingConnectorFactory(Activity activity) => _streaming.ConnectorTo(activity);

    private Task AcceptWebSocketAsync(HttpRequest request, IBot bot, CancellationToken cancellationToken) =>
        WebSocketRequest.AcceptAsync(
            request,
            BotFrameworkAuthentication,
            async (socket, caller, ends) =>
            {
                using var connection = CreateWebSocketConnection(socket, Logger);
                await _streaming.ListenAsync(connection, caller, bot, ends);
            },
            cancellationToken);
}
