using System.Net;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Streaming;
using Microsoft.Bot.Streaming.Payloads;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Streaming;

/// <summary>Answers what a channel asks over a streaming connection.</summary>
/// <remarks><code>
/// POST /api/messages    an activity, its attachments in further streams   --►  a turn
/// GET  /api/version     who is there
/// </code></remarks>
internal static class StreamedActivities
{
    private static readonly Action<ILogger, Exception?> TurnFailed =
        LoggerMessage.Define(LogLevel.Error, new EventId(2, nameof(TurnFailed)), "A turn of a streaming connection failed.");

    public static async Task<StreamingResponse> AnswerAsync(
        ReceiveRequest request, Func<Activity, CancellationToken, Task<InvokeResponse?>> run, ILogger logger, CancellationToken cancellationToken)
    {
        switch (request)
        {
            case { Verb: { } verb, Path: { } path } when Is(verb, StreamingRequest.GET) && Is(path, "/api/version"):
                return StreamingResponse.OK(Bodies.Json(new VersionInfo()));

            case { Verb: { } verb, Path: { } path } when Is(verb, StreamingRequest.POST) && Is(path, "/api/messages"):
                break;

            default:
                return Refuse(HttpStatusCode.NotFound, "NotFound", "Activities are posted to /api/messages.");
        }

        var (activity, refusal) = IncomingActivity.Read(
            await Bodies.ReadBytesAsync(request.Streams is [{ } body, ..] ? body.Stream : null, cancellationToken));
        if (activity is null)
        {
            return Refuse((HttpStatusCode)refusal!.Status, refusal.Code, refusal.Message);
        }

        AddAttachments(activity, request.Streams);
        try
        {
            var response = await run(activity, cancellationToken);
            return StreamingResponse.CreateResponse(
                (HttpStatusCode)(response?.Status ?? (int)HttpStatusCode.OK), response?.Body is { } answer ? Bodies.Json(answer) : null);
        }
        catch (UnauthorizedAccessException exception)
        {
            return Refuse(HttpStatusCode.Unauthorized, "Unauthorized", exception.Message);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            TurnFailed(logger, exception);
            return Refuse(HttpStatusCode.InternalServerError, "ServiceError", "The turn failed.");
        }
    }

    private static bool Is(string text, string expected) => text.Equals(expected, StringComparison.OrdinalIgnoreCase);

    private static void AddAttachments(Activity activity, List<IContentStream> streams)
    {
        foreach (var stream in streams.Skip(1))
        {
            (activity.Attachments ??= []).Add(new Attachment(stream.ContentType, content: stream.Stream));
        }
    }

    private static StreamingResponse Refuse(HttpStatusCode status, string code, string message) =>
        StreamingResponse.CreateResponse(status, Bodies.Json(new ErrorResponse(new Error(code, message))));
}
