using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder.Integration;
using Microsoft.Bot.Schema;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Protocol JSON on ASP.NET Core requests and answers.</summary>
public static class HttpHelper
{
    private const string Json = "application/json";

    /// <summary>The same settings for code written with Newtonsoft.Json; the adapter itself does without.</summary>
    public static readonly Newtonsoft.Json.JsonSerializerSettings BotMessageSerializerSettings = MessageSerializerSettings.Create();

    /// <summary>Reads and writes with <see cref="BotMessageSerializerSettings"/>.</summary>
    public static readonly Newtonsoft.Json.JsonSerializer BotMessageSerializer = Newtonsoft.Json.JsonSerializer.Create(BotMessageSerializerSettings);

    /// <summary>Options for the JSON of the protocol.</summary>
    public static JsonSerializerOptions BotMessageSerializerOptions => SchemaJson.Options;

    /// <summary>The body of a request, or null when it is not JSON of this shape.</summary>
    public static async Task<T?> ReadRequestAsync<T>(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        try
        {
            return await JsonSerializer.DeserializeAsync(request.Body, SchemaJson.TypeInfo<T>());
        }
        catch (JsonException)
        {
            return default;
        }
    }

    /// <summary>Answers with the status and body of <paramref name="invokeResponse"/>; without one, 200.</summary>
    public static Task WriteResponseAsync(HttpResponse response, InvokeResponse? invokeResponse) =>
        WriteResponseAsync(response, invokeResponse, CancellationToken.None);

    internal static Task WriteResponseAsync(HttpResponse response, InvokeResponse? invokeResponse, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(response);
        response.StatusCode = invokeResponse?.Status ?? StatusCodes.Status200OK;
        return invokeResponse?.Body switch
        {
            null => Task.CompletedTask,
            ExpectedReplies replies => WriteBodyAsync(response, replies, cancellationToken),
            { } body => WriteBodyAsync(response, Serialize(body), cancellationToken),
        };
    }

    /// <summary>The JSON of an answer's body.</summary>
    internal static byte[] Serialize(object body) => JsonSerializer.SerializeToUtf8Bytes(body, SchemaJson.Options.GetTypeInfo(body.GetType()));

    internal static Task WriteErrorAsync(HttpResponse response, int status, string code, string message, CancellationToken cancellationToken)
    {
        response.StatusCode = status;
        return WriteBodyAsync(response, SchemaJson.Serialize(new ErrorResponse(new Error(code, message))), cancellationToken);
    }

    private static async Task WriteBodyAsync(HttpResponse response, ExpectedReplies replies, CancellationToken cancellationToken)
    {
        var (buffer, length) = Rented(replies);
        try
        {
            await WriteBodyAsync(response, buffer.AsMemory(0, length), cancellationToken);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static (byte[] Buffer, int Length) Rented(ExpectedReplies replies)
    {
        using var scratch = JsonScratch.Rent();
        JsonSerializer.Serialize(scratch.Writer, replies, SchemaJson.TypeInfo<ExpectedReplies>());
        var json = scratch.Written;
        var buffer = ArrayPool<byte>.Shared.Rent(json.Length);
        json.CopyTo(buffer);
        return (buffer, json.Length);
    }

    private static async Task WriteBodyAsync(HttpResponse response, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        response.ContentType = Json;
        response.ContentLength = body.Length;
        if (response.Body is { } stream)
        {
            await stream.WriteAsync(body, cancellationToken);
        }
    }
}
