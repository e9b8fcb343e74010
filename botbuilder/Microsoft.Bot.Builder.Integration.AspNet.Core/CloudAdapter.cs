using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>The adapter behind <c>POST /api/messages</c>.</summary>
/// <remarks><code>
/// 200  empty, or {"activities":[...]} for expected replies; an invoke is answered with the bot's own status and body
/// 400  the body is no activity with a type      401  the caller is not who it must be
/// 405  the method is not POST                   413  the body is too large                  415  the body is not JSON
/// </code>Errors have the JSON body of the Bot Framework protocol.</remarks>
public class CloudAdapter : CloudAdapterBase, IBotFrameworkHttpAdapter
{
    /// <summary>The public cloud, without authentication.</summary>
    public CloudAdapter()
        : this(BotFrameworkAuthenticationFactory.Create())
    {
    }

    public CloudAdapter(BotFrameworkAuthentication botFrameworkAuthentication, ILogger? logger = null)
        : base(botFrameworkAuthentication, logger)
    {
    }

    public CloudAdapter(IConfiguration configuration, IHttpClientFactory? httpClientFactory = null, ILogger? logger = null)
        : this(new ConfigurationBotFrameworkAuthentication(configuration, httpClientFactory: httpClientFactory, logger: logger), logger)
    {
    }

    public async Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        ArgumentNullException.ThrowIfNull(httpResponse);
        ArgumentNullException.ThrowIfNull(bot);

        if (!HttpMethods.IsPost(httpRequest.Method))
        {
            await HttpHelper.WriteErrorAsync(httpResponse, StatusCodes.Status405MethodNotAllowed, "MethodNotAllowed", "Activities are posted.", cancellationToken);
            return;
        }

        var (activity, refusal) = await IncomingActivity.ReadAsync(httpRequest, cancellationToken);
        if (activity is null)
        {
            await HttpHelper.WriteErrorAsync(httpResponse, refusal!.Status, refusal.Code, refusal.Message, cancellationToken);
            return;
        }

        try
        {
            var authHeader = httpRequest.Headers.Authorization.ToString();
            var response = await ProcessActivityAsync(authHeader, activity, bot.OnTurnAsync, cancellationToken);
            await HttpHelper.WriteResponseAsync(httpResponse, response, cancellationToken);
        }
        catch (UnauthorizedAccessException exception)
        {
            LogUnauthorized(Logger, exception.Message);
            await HttpHelper.WriteErrorAsync(httpResponse, StatusCodes.Status401Unauthorized, "Unauthorized", exception.Message, cancellationToken);
        }
    }

    private static readonly Action<ILogger, string, Exception?> Unauthorized =
        LoggerMessage.Define<string>(LogLevel.Warning, new EventId(1, nameof(Unauthorized)), "An activity was refused: {Reason}");

    private static void LogUnauthorized(ILogger logger, string reason) => Unauthorized(logger, reason, null);
}
