using System.Buffers;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;
using VirtualAssistant.Brain.ConversationLog;
using VirtualAssistant.Channels.DirectLine.Streaming;

namespace VirtualAssistant.Channels.DirectLine.Conversations;

/// <summary>Activities as clients read them: <c>{"activities":[...],"watermark":"17"}</c>.</summary>
/// <remarks>Id, timestamp and sequence number of what is stored are the log's; everything else is the activity as it was stored.</remarks>
internal static class ActivitySets
{
    private const string SequenceId = "webchat:sequence-id";

    /// <param name="streams">What has been shown of the messages before they were complete; null where nothing can have been.</param>
    public static ReadOnlyMemory<byte> Write(IReadOnlyList<LogEntry> entries, long watermark, StreamedAnswers? streams = null) =>
        Write(256 + (entries.Count * 768), watermark, json =>
        {
            foreach (var entry in entries)
            {
                using var stored = JsonDocument.Parse(entry.Activity);
                Write(json, stored.RootElement, entry, entry.Position, streams?.End(stored.RootElement));
            }
        });

    /// <summary>An activity that is shown and not stored.</summary>
    /// <remarks>Its sequence number is that of what is stored before it: Web Chat takes the latest by that number, which must be the message in the end.</remarks>
    public static ReadOnlyMemory<byte> Write(JsonElement shown, StreamPlace? place, long watermark) =>
        Write(1024, watermark, json => Write(json, shown, entry: null, watermark, place));

    /// <summary>Takes away what was shown of an answer that does not come.</summary>
    public static ReadOnlyMemory<byte> WriteAbandoned(string streamId, long watermark)
    {
        var from = new JsonObject { ["id"] = DirectLineActivities.BotId, ["role"] = RoleTypes.Bot };
        var wordless = new JsonObject { ["type"] = ActivityTypes.Typing, ["id"] = $"{streamId}-", ["from"] = from };
        return Write(JsonSerializer.SerializeToElement(wordless), new StreamPlace("final", streamId, null), watermark);
    }

    private static ReadOnlyMemory<byte> Write(int size, long watermark, Action<Utf8JsonWriter> writeActivities)
    {
        var buffer = new ArrayBufferWriter<byte>(size);
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true }))
        {
            json.WriteStartObject();
            json.WriteStartArray("activities"u8);
            writeActivities(json);
            json.WriteEndArray();
            json.WriteString("watermark"u8, watermark.ToString(CultureInfo.InvariantCulture));
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    private static void Write(Utf8JsonWriter json, JsonElement activity, LogEntry? entry, long sequence, StreamPlace? place)
    {
        json.WriteStartObject();
        if (entry is not null)
        {
            json.WriteString("id"u8, entry.ActivityId);
            json.WriteString("timestamp"u8, entry.At.UtcDateTime);
        }

        foreach (var property in activity.EnumerateObject())
        {
            var isTheLogs = entry is not null && (property.NameEquals("id"u8) || property.NameEquals("timestamp"u8));
            if (!isTheLogs && !property.NameEquals("serviceUrl"u8) && !property.NameEquals("channelData"u8) && !(place is not null && property.NameEquals("entities"u8)))
            {
                property.WriteTo(json);
            }
        }

        WriteEntities(json, activity, place);
        WriteChannelData(json, activity, sequence, place);
        json.WriteEndObject();
    }

    /// <summary>Newer clients look for the stream here.</summary>
    private static void WriteEntities(Utf8JsonWriter json, JsonElement activity, StreamPlace? place)
    {
        if (place is null)
        {
            return; // They are written as they are.
        }

        json.WriteStartArray("entities"u8);
        if (activity.TryGetProperty("entities"u8, out var entities) && entities.ValueKind == JsonValueKind.Array)
        {
            foreach (var entity in entities.EnumerateArray())
            {
                entity.WriteTo(json);
            }
        }

        json.WriteStartObject();
        json.WriteString("type"u8, "streaminfo"u8);
        WriteFields(json, place);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteChannelData(Utf8JsonWriter json, JsonElement activity, long sequence, StreamPlace? place)
    {
        json.WriteStartObject("channelData"u8);
        if (activity.TryGetProperty("channelData"u8, out var data) && data.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in data.EnumerateObject().Where(property => property.Name != SequenceId))
            {
                property.WriteTo(json);
            }
        }

        if (place is not null)
        {
            WriteFields(json, place);
        }

        json.WriteNumber(SequenceId, sequence);
        json.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter json, StreamPlace place)
    {
        json.WriteString("streamType"u8, place.Type);
        if (place.StreamId is { } id)
        {
            json.WriteString("streamId"u8, id);
        }

        if (place.Sequence is { } sequence)
        {
            json.WriteNumber("streamSequence"u8, sequence);
        }
    }
}
