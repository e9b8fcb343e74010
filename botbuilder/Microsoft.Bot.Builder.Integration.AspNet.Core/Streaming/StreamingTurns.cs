using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core.Streaming;

/// <summary>Runs the turns of channels that keep a WebSocket open instead of posting: Direct Line App Service extension, Direct Line Speech, Emulator.</summary>
/// <remarks><code>
/// GET /api/messages, Upgrade: websocket   authenticated as a POST is, with the channel in the header channelid
///   POST /api/messages    an activity, its attachments in further streams   --►  a turn
///   GET  /api/version     who is there
///   the bot's calls of the connector  --►  requests the other way, answered in the same connection
/// </code></remarks>
internal sealed class StreamingTurns(
    BotFrameworkAuthentication authentication,
    Func<AuthenticateRequestResult, Activity, BotCallbackHandler, CancellationToken, Task<InvokeResponse?>> run,
    ILogger logger)
{
    private const string Json = "application/json";

    private static readonly Action<ILogger, Exception?> TurnFailed =
        LoggerMessage.Define(LogLevel.Error, new EventId(2, nameof(TurnFailed)), "A turn of a streaming connection failed.");

    private readonly OpenConversations _open = new();

    /// <summary>Whether a request asks for such a connection.</summary>
    public static bool IsAskedForBy(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && request.HttpContext?.WebSockets is { IsWebSocketRequest: true };

    /// <summary>How to speak to a conversation whose connection is open, or null.</summary>
    public ConnectorFactory? ConnectorTo(Activity activity, ConnectorFactory web) =>
        activity.IsFromStreamingConnection() && _open.Find(activity) is { } connection ? new StreamingConnectorFactory(connection, web) : null;

    /// <summary>Holds one connection until it ends.</summary>
    /// <exception cref="UnauthorizedAccessException">The caller is not who it must be; nothing was accepted then.</exception>
    public async Task AcceptAsync(HttpRequest request, IBot bot, CancellationToken cancellationToken)
    {
        var caller = await authentication.AuthenticateStreamingRequestAsync(
            (string?)request.Headers.Authorization, (string?)request.Headers["channelid"], cancellationToken);
        using var socket = await request.HttpContext.WebSockets.AcceptWebSocketAsync();
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(
            cancellationToken,
            request.HttpContext.RequestServices?.GetService<IHostApplicationLifetime>()?.ApplicationStopping ?? CancellationToken.None);
        StreamingConnection? connection = null;
        using (connection = new StreamingConnection(socket, (message, turnEnds) => ServeAsync(connection!, caller, bot, message, turnEnds)))
        {
            try
            {
                await connection.RunAsync(ends.Token);
            }
            finally
            {
                _open.Forget(connection);
            }
        }
    }

    private async Task<StreamedMessage> ServeAsync(
        StreamingConnection connection, AuthenticateRequestResult caller, IBot bot, StreamedMessage request, CancellationToken cancellationToken)
    {
        switch (request.Description)
        {
            case { Verb: { } verb, Path: { } path } when HttpMethods.IsGet(verb) && IsPath(path, "/api/version"):
                return Answer(request, StatusCodes.Status200OK, JsonSerializer.SerializeToUtf8Bytes(
                    new Dictionary<string, string> { ["UserAgent"] = "Microsoft-BotFramework/3.1 (BotBuilder .Net)" }));

            case { Verb: { } verb, Path: { } path } when HttpMethods.IsPost(verb) && IsPath(path, "/api/messages"):
                break;

            default:
                return Refuse(request, StatusCodes.Status404NotFound, "NotFound", "Activities are posted to /api/messages.");
        }

        var (activity, refusal) = IncomingActivity.Read(request.Body);
        if (activity is null)
        {
            return Refuse(request, refusal!.Status, refusal.Code, refusal.Message);
        }

        AddAttachments(activity, request.Contents);
        _open.Remember(activity, connection);
        try
        {
            var response = await run(SpeakingOver(connection, caller), activity, bot.OnTurnAsync, cancellationToken);
            return Answer(request, response?.Status ?? StatusCodes.Status200OK, response?.Body is { } body ? HttpHelper.Serialize(body) : null);
        }
        catch (UnauthorizedAccessException exception)
        {
            return Refuse(request, StatusCodes.Status401Unauthorized, "Unauthorized", exception.Message);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            TurnFailed(logger, exception);
            return Refuse(request, StatusCodes.Status500InternalServerError, "ServiceError", "The turn failed.");
        }
    }

    private static bool IsPath(string path, string expected) => path.Equals(expected, StringComparison.OrdinalIgnoreCase);

    private static void AddAttachments(Activity activity, IReadOnlyList<StreamedContent> contents)
    {
        foreach (var content in contents.Skip(1))
        {
            (activity.Attachments ??= []).Add(new Attachment(content.ContentType, content: new MemoryStream(content.Bytes, writable: false)));
        }
    }

    private static AuthenticateRequestResult SpeakingOver(StreamingConnection connection, AuthenticateRequestResult caller) => new()
    {
        Audience = caller.Audience,
        CallerId = caller.CallerId,
        ClaimsIdentity = caller.ClaimsIdentity,
        ConnectorFactory = new StreamingConnectorFactory(connection, caller.ConnectorFactory),
    };

    private static StreamedMessage Answer(StreamedMessage request, int status, byte[]? body) =>
        new(request.Id, new PayloadDescription { StatusCode = status }, body is null ? [] : [new StreamedContent(Json, body)]);

    private static StreamedMessage Refuse(StreamedMessage request, int status, string code, string message) =>
        Answer(request, status, SchemaJson.Serialize(new ErrorResponse(new Error(code, message))));
}
