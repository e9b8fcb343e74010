using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Reads the activity of a request, or says why there is none.</summary>
internal static class IncomingActivity
{
    // A bot hears mostly from one channel: its address is taken apart once.
    private static string? _lastAddress;

    public sealed record Refusal(int Status, string Code, string Message);

    public static async ValueTask<(Activity? Activity, Refusal? Refusal)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentType is not (null or "" or "application/json" or "application/json; charset=utf-8") && !request.HasJsonContentType())
        {
            return (null, new Refusal(StatusCodes.Status415UnsupportedMediaType, "UnsupportedMediaType", "Activities are JSON (application/json)."));
        }

        try
        {
            return Check(await ReadBodyAsync(request, cancellationToken));
        }
        catch (JsonException exception)
        {
            return (null, Unreadable(exception));
        }
        catch (BadHttpRequestException exception)
        {
            return (null, new Refusal(exception.StatusCode, "BadArgument", exception.Message));
        }
    }

    /// <summary>The same of a body that is there.</summary>
    public static (Activity? Activity, Refusal? Refusal) Read(byte[] body)
    {
        try
        {
            return Check(SchemaJson.Deserialize<Activity>(body));
        }
        catch (JsonException exception)
        {
            return (null, Unreadable(exception));
        }
    }

    private static (Activity? Activity, Refusal? Refusal) Check(Activity? activity) => activity switch
    {
        null or { Type: null or "" } => (null, BadRequest("The body is no activity: it has no type.")),
        { ServiceUrl: { } serviceUrl } when !IsAddress(serviceUrl) => (null, BadRequest("The serviceUrl is no address activities can be sent to.")),
        _ => (activity, null),
    };

    private static Refusal Unreadable(JsonException exception) =>
        BadRequest(exception.Path is { Length: > 1 } path ? $"The body is no activity: it cannot be read at {path}." : "The body is not JSON.");

    private static Refusal BadRequest(string message) => new(StatusCodes.Status400BadRequest, "BadArgument", message);

    // Streaming connections name their service with a urn.
    private static bool IsAddress(string serviceUrl)
    {
        if (serviceUrl == _lastAddress)
        {
            return true;
        }

        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var address)
            || (address.Scheme != "urn" && ((address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp) || address.UserInfo.Length > 0)))
        {
            return false;
        }

        _lastAddress = serviceUrl;
        return true;
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
