using System.Buffers;
using System.Globalization;
using System.Text.Json;
using VirtualAssistant.Brain.ConversationLog;

namespace VirtualAssistant.Channels.DirectLine.Conversations;

/// <summary>Log entries as clients read them: <c>{"activities":[...],"watermark":"17"}</c>.</summary>
/// <remarks>Id, timestamp and sequence number are the log's; everything else is the activity as it was stored.</remarks>
internal static class ActivitySets
{
    private const string SequenceId = "webchat:sequence-id";

    public static ReadOnlyMemory<byte> Write(IReadOnlyList<LogEntry> entries, long watermark)
    {
        var buffer = new ArrayBufferWriter<byte>(256 + (entries.Count * 768));
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true }))
        {
            json.WriteStartObject();
            json.WriteStartArray("activities"u8);
            foreach (var entry in entries)
            {
                Write(json, entry);
            }

            json.WriteEndArray();
            json.WriteString("watermark"u8, watermark.ToString(CultureInfo.InvariantCulture));
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    /// <summary>An activity that is shown and not stored, as it is.</summary>
    public static ReadOnlyMemory<byte> Write(ReadOnlyMemory<byte> shown, long watermark)
    {
        var buffer = new ArrayBufferWriter<byte>(64 + shown.Length);
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true }))
        {
            json.WriteStartObject();
            json.WriteStartArray("activities"u8);
            json.WriteRawValue(shown.Span, skipInputValidation: true);
            json.WriteEndArray();
            json.WriteString("watermark"u8, watermark.ToString(CultureInfo.InvariantCulture));
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    private static void Write(Utf8JsonWriter json, LogEntry entry)
    {
        using var stored = JsonDocument.Parse(entry.Activity);
        json.WriteStartObject();
        json.WriteString("id"u8, entry.ActivityId);
        json.WriteString("timestamp"u8, entry.At.UtcDateTime);
        foreach (var property in stored.RootElement.EnumerateObject())
        {
            if (!property.NameEquals("id"u8) && !property.NameEquals("timestamp"u8) && !property.NameEquals("serviceUrl"u8) && !property.NameEquals("channelData"u8))
            {
                property.WriteTo(json);
            }
        }

        json.WriteStartObject("channelData"u8);
        if (stored.RootElement.TryGetProperty("channelData"u8, out var data) && data.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in data.EnumerateObject().Where(property => property.Name != SequenceId))
            {
                property.WriteTo(json);
            }
        }

        json.WriteNumber(SequenceId, entry.Position);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
