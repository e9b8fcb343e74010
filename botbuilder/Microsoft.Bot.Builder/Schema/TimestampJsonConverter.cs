using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>ISO 8601: the offset is kept, UTC is written as <c>Z</c>, and a time without an offset is UTC.</summary>
internal sealed class TimestampJsonConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw new JsonException("A time is a JSON string.");
        }

        // With an offset, as channels send it, there is nothing to choose.
        if (!reader.HasValueSequence && reader.ValueSpan is [.., (byte)'Z'] or [.., (byte)'+' or (byte)'-', _, _, (byte)':', _, _]
            && reader.TryGetDateTimeOffset(out var exact))
        {
            return exact;
        }

        if (reader.TryGetDateTime(out var time) && time.Kind != DateTimeKind.Local)
        {
            return new DateTimeOffset(time.Ticks, TimeSpan.Zero);
        }

        return reader.TryGetDateTimeOffset(out var timestamp) ? timestamp : throw new JsonException("The time is not ISO 8601.");
    }

    /// <summary>Writes a property whose value is a time.</summary>
    public static void Write(Utf8JsonWriter writer, JsonEncodedText name, DateTimeOffset value)
    {
        if (value.Offset == TimeSpan.Zero)
        {
            writer.WriteString(name, value.UtcDateTime);
        }
        else
        {
            writer.WriteString(name, value);
        }
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options)
    {
        if (value.Offset == TimeSpan.Zero)
        {
            writer.WriteStringValue(value.UtcDateTime);
        }
        else
        {
            writer.WriteStringValue(value);
        }
    }
}
