using System.Buffers;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using RabbitMQ.Client;
using VirtualAssistant.Brain.Identity;

namespace VirtualAssistant.Messaging.RabbitMq.Envelopes;

/// <summary>What travels: "this conversation has work in this queue". The work itself, and its order, lie in the database.</summary>
/// <param name="Origin">The trace that the work goes on with.</param>
/// <param name="RaisedAt">When the work was raised, to the millisecond.</param>
internal sealed record Envelope(string Queue, ConversationId Conversation, ActivityContext Origin, DateTimeOffset RaisedAt)
{
    /// <summary>The form of the body. A process that does not know a form leaves the envelope to the dead letters.</summary>
    public const string Form = "virtual-assistant.work.v1";

    private const string TraceParent = "traceparent";
    private const string TraceState = "tracestate";
    private const string RaisedAtHeader = "raised-at";
    private const int MaxLength = 4096;

    /// <summary>UTF-8 JSON: <c>{"queue":"input","conversation":"directline:abc"}</c>.</summary>
    public ReadOnlyMemory<byte> Write()
    {
        var buffer = new ArrayBufferWriter<byte>(128);
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteString("queue"u8, Queue);
        json.WriteString("conversation"u8, Conversation.Value);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }

    public BasicProperties Describe(ActivityContext span)
    {
        var headers = new Dictionary<string, object?>(4) { [RaisedAtHeader] = RaisedAt.ToUnixTimeMilliseconds() };
        if (span != default)
        {
            headers[TraceParent] = $"00-{span.TraceId}-{span.SpanId}-{(int)span.TraceFlags:x2}";
            if (!string.IsNullOrEmpty(span.TraceState))
            {
                headers[TraceState] = span.TraceState;
            }
        }

        return new BasicProperties
        {
            MessageId = Guid.CreateVersion7().ToString("N"),
            ContentType = "application/json",
            Type = Form,
            DeliveryMode = DeliveryModes.Persistent,
            Headers = headers,
        };
    }

    /// <returns>False for anything that <see cref="Write"/> did not make.</returns>
    public static bool TryRead(ReadOnlySpan<byte> body, IReadOnlyBasicProperties properties, [NotNullWhen(true)] out Envelope? envelope)
    {
        envelope = null;
        if (body.Length > MaxLength || properties.Type is { } form && form != Form)
        {
            return false;
        }

        var (queue, conversation) = ReadBody(body);
        if (queue is null || conversation is null || !conversation.Contains(':', StringComparison.Ordinal))
        {
            return false;
        }

        var raisedAt = properties.Headers?.TryGetValue(RaisedAtHeader, out var header) == true && header is long milliseconds and > 0 and < 253_402_300_800_000
            ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
            : default;
        ActivityContext.TryParse(ReadText(properties, TraceParent), ReadText(properties, TraceState), isRemote: true, out var origin);
        envelope = new Envelope(queue, new ConversationId(conversation), origin, raisedAt);
        return true;
    }

    private static (string? Queue, string? Conversation) ReadBody(ReadOnlySpan<byte> body)
    {
        string? queue = null;
        string? conversation = null;
        var json = new Utf8JsonReader(body);
        try
        {
            while (json.Read())
            {
                if (json.TokenType == JsonTokenType.PropertyName && json.CurrentDepth == 1)
                {
                    var (isQueue, isConversation) = (json.ValueTextEquals("queue"u8), json.ValueTextEquals("conversation"u8));
                    json.Read();
                    queue = isQueue && json.TokenType == JsonTokenType.String ? json.GetString() : queue;
                    conversation = isConversation && json.TokenType == JsonTokenType.String ? json.GetString() : conversation;
                }
            }
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            return default;
        }

        return (queue, conversation);
    }

    private static string? ReadText(IReadOnlyBasicProperties properties, string header) =>
        properties.Headers?.TryGetValue(header, out var value) == true
            ? value switch { byte[] bytes => Encoding.UTF8.GetString(bytes), string text => text, _ => null }
            : null;
}
