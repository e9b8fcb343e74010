using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Reads the activity of a request, or says why there is none.</summary>
internal static class ActivityRequest
{
    public static async ValueTask<(Activity? Activity, IncomingActivity.Refusal? Refusal)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentType is not (null or "" or "application/json" or "application/json; charset=utf-8") && !request.HasJsonContentType())
        {
            return (null, new IncomingActivity.Refusal(
                StatusCodes.Status415UnsupportedMediaType, "UnsupportedMediaType", "Activities are JSON (application/json)."));
        }

        try
        {
            return IncomingActivity.Check(await ReadBodyAsync(request, cancellationToken));
        }
        catch (JsonException exception)
        {
            return (null, IncomingActivity.Unreadable(exception));
        }
        catch (BadHttpRequestException exception)
        {
            return (null, new IncomingActivity.Refusal(exception.StatusCode, "BadArgument", exception.Message));
        }
    }

    private static async Task<Activity?> ReadBodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        // What a channel sends fits in one buffer; a longer or unannounced body is read as a stream.
        if (request.ContentLength is not ({ } length and > 0 and <= 128 * 1024))
        {
            return await JsonSerializer.DeserializeAsync(request.Body, SchemaJson.TypeInfo<Activity>(), cancellationToken);
        }

        var buffer = ArrayPool<byte>.Shared.Rent((int)length);
        try
        {
            var body = buffer.AsMemory(0, (int)length);
            var read = await request.Body.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, cancellationToken);
            return SchemaJson.Deserialize<Activity>(body.Span[..read]);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
