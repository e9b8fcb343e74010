using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder.Integration.AspNet.Core.Streaming;
using Microsoft.Bot.Connector.Authentication;
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

    /// <summary>The public cloud, without authentication.</summary>
    public CloudAdapter()
        : this(BotFrameworkAuthenticationFactory.Create())
    {
    }

    public CloudAdapter(BotFrameworkAuthentication botFrameworkAuthentication, ILogger? logger = null)
        : base(botFrameworkAuthentication, logger)
    {
        _run = ProcessActivityAsync;
        _streaming = new StreamingTurns(botFrameworkAuthentication, ProcessActivityAsync, Logger);
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
            _streaming,
            Logger,
            cancellationToken);

    private protected override ConnectorFactory ConnectorFactoryFor(ClaimsIdentity claimsIdentity, Activity continuationActivity)
    {
        var web = base.ConnectorFactoryFor(claimsIdentity, continuationActivity);
        return _streaming.ConnectorTo(continuationActivity, web) ?? web;
    }
}
