using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace VirtualAssistant.Brain.Inbox;

/// <summary>What the house tells itself by the front door: event activities that no channel sent and no person reads.</summary>
public static class HouseEvent
{
    /// <summary>An action has come to an end; the value is its receipt.</summary>
    public const string Outcome = "assistant/outcome";

    /// <summary>A reminder's time has come.</summary>
    public const string ReminderDue = "assistant/reminderDue";

    /// <summary>A reply may or may not have reached the person.</summary>
    public const string Unconfirmed = "assistant/unconfirmed";

    /// <summary>A message that nobody had asked for could not be delivered on another channel; the value is an <see cref="Inbox.Undelivered"/>.</summary>
    public const string Undelivered = "assistant/undelivered";

    /// <summary>Somebody has signed in or out, or could not; the value is a <c>SignInNews</c>.</summary>
    public const string SignIn = "assistant/signIn";

    /// <summary>An event activity without a value.</summary>
    public static ReadOnlyMemory<byte> Write(string name) => Write<object?>(name, null, null, null);

    /// <summary>An event activity as UTF-8 JSON: type, name and value; whoever hears it adds the conversation.</summary>
    /// <param name="replyTo">The activity of the person's that the answer to this event is for.</param>
    public static ReadOnlyMemory<byte> Write<T>(string name, T value, JsonTypeInfo<T>? type, string? replyTo = null)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("type"u8, "event"u8);
            json.WriteString("name"u8, name);
            if (replyTo is not null)
            {
                json.WriteString("replyToId"u8, replyTo);
            }

            if (type is not null)
            {
                json.WritePropertyName("value"u8);
                JsonSerializer.Serialize(json, value, type);
            }

            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    /// <summary>The <c>name</c> of an activity; null when it has none.</summary>
    public static string? ReadName(ReadOnlyMemory<byte> activity)
    {
        using var json = JsonDocument.Parse(activity);
        return json.RootElement.TryGetProperty("name"u8, out var name) && name.ValueKind == JsonValueKind.String ? name.GetString() : null;
    }

    /// <summary>The <c>value</c> of an activity; the default when it has none of this shape.</summary>
    public static T? ReadValue<T>(ReadOnlyMemory<byte> activity, JsonTypeInfo<T> type)
    {
        using var json = JsonDocument.Parse(activity);
        try
        {
            return json.RootElement.TryGetProperty("value"u8, out var value) && value.ValueKind == JsonValueKind.Object
                ? value.Deserialize(type)
                : default;
        }
        catch (JsonException)
        {
            return default;
        }
    }
}
