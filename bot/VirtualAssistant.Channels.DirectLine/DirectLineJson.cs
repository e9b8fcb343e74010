using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using VirtualAssistant.Channels.DirectLine.Uploads;

namespace VirtualAssistant.Channels.DirectLine;

/// <param name="TrustedOrigins">Whose pages may use the token; null for all.</param>
internal sealed record StartRequest(StartUser? User, string? Locale, IReadOnlyList<string?>? TrustedOrigins);

internal sealed record StartUser(string? Id, string? Name);

/// <param name="Token">An old token whose conversation goes on.</param>
internal sealed record VisitRequest(string? Token);

internal sealed record TokenAnswer(string ConversationId, string Token, [property: JsonPropertyName("expires_in")] int ExpiresIn)
{
    public string? StreamUrl { get; init; }

    public string? UserId { get; init; }
}

internal sealed record IdAnswer(string Id);

internal sealed record SessionAnswer(string SessionId);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(StartRequest))]
[JsonSerializable(typeof(VisitRequest))]
[JsonSerializable(typeof(TokenAnswer))]
[JsonSerializable(typeof(IdAnswer))]
[JsonSerializable(typeof(SessionAnswer))]
[JsonSerializable(typeof(Upload))]
internal sealed partial class DirectLineJson : JsonSerializerContext;

internal static class RequestBodies
{
    /// <summary>The body as JSON; the default when there is none.</summary>
    /// <exception cref="ChannelRefusedException">It is something else than JSON of this shape.</exception>
    public static async Task<T?> ReadOptionalJsonAsync<T>(this HttpRequest request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        var body = await request.ReadBodyAsync(cancellationToken);
        if (body.AsSpan().Trim(" \r\n\t"u8).IsEmpty)
        {
            return default;
        }

        try
        {
            return JsonSerializer.Deserialize(body, type);
        }
        catch (JsonException failure)
        {
            throw ChannelRefusedException.BadRequest("The body is not JSON of the expected shape.", failure);
        }
    }

    public static async Task<byte[]> ReadBodyAsync(this HttpRequest request, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        await request.Body.CopyToAsync(buffer, cancellationToken);
        return buffer.ToArray();
    }
}
