using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder.Integration.AspNet.Core.Streaming;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>One request to <c>/api/messages</c>: read, refused or run, answered; or a WebSocket that carries many.</summary>
internal static class HttpTurn
{
    private static readonly Action<ILogger, string, Exception?> Unauthorized =
        LoggerMessage.Define<string>(LogLevel.Warning, new EventId(1, nameof(Unauthorized)), "An activity was refused: {Reason}");

    /// <summary>Authenticates a request and runs the turn of its activity.</summary>
    public delegate ValueTask<InvokeResponse?> Run(string? authHeader, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken);

    public static async Task RunAsync(
        HttpRequest httpRequest,
        HttpResponse httpResponse,
        IBot bot,
        Run run,
        Func<HttpRequest, IBot, CancellationToken, Task> acceptWebSocket,
        ILogger logger,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        ArgumentNullException.ThrowIfNull(httpResponse);
        ArgumentNullException.ThrowIfNull(bot);

        try
        {
            if (WebSocketRequest.Is(httpRequest))
            {
                await acceptWebSocket(httpRequest, bot, cancellationToken);
                return;
            }

            if (!HttpMethods.IsPost(httpRequest.Method))
            {
                await HttpHelper.WriteErrorAsync(httpResponse, StatusCodes.Status405MethodNotAllowed, "MethodNotAllowed", "Activities are posted.", cancellationToken);
                return;
            }

            var (activity, refusal) = await ActivityRequest.ReadAsync(httpRequest, cancellationToken);
            if (activity is null)
            {
                await HttpHelper.WriteErrorAsync(httpResponse, refusal!.Status, refusal.Code, refusal.Message, cancellationToken);
                return;
            }

            var response = await run((string?)httpRequest.Headers?["Authorization"], activity, bot.OnTurnAsync, cancellationToken);
            await HttpHelper.WriteResponseAsync(httpResponse, response, cancellationToken);
        }
        catch (UnauthorizedAccessException exception)
        {
            Unauthorized(logger, exception.Message, null);
            await HttpHelper.WriteErrorAsync(httpResponse, StatusCodes.Status401Unauthorized, "Unauthorized", exception.Message, cancellationToken);
        }
    }
}
