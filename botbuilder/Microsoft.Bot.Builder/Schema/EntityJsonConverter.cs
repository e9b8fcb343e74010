using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Writes an entity as what it is (a mention, a place, a bot's own class), and reads it as type and properties.</summary>
internal sealed class EntityJsonConverter : JsonConverter<Entity>
{
    private readonly RecurringTexts _types = new();

    public override Entity Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("An entity is a JSON object.");
        }

        if (!RawJson.LiesInOnePiece(ref reader))
        {
            // Once more, in one piece.
            var whole = new Utf8JsonReader(RawJson.Read(ref reader).Utf8, new JsonReaderOptions { MaxDepth = int.MaxValue });
            whole.Read();
            return Read(ref whole, typeToConvert, options);
        }

        var first = reader.ValueSpan;
        string? type = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isType = Ascii.EqualsIgnoreCase(reader.ValueSpan, "type"u8);
            reader.Read();
            if (!isType)
            {
                reader.Skip();
            }
            else
            {
                type = reader.TokenType is JsonTokenType.String or JsonTokenType.Null
                    ? _types.Read(ref reader)
                    : throw new JsonException("The type of an entity is a string.");
            }
        }

        return new Entity(type, RawJson.Between(first, reader.ValueSpan));
    }

    public override void Write(Utf8JsonWriter writer, Entity value, JsonSerializerOptions options)
    {
        if (value.GetType() != typeof(Entity))
        {
            JsonSerializer.Serialize(writer, value, options.GetTypeInfo(value.GetType()));
            return;
        }

        if (value.AsRead is { } asRead)
        {
            asRead.WriteTo(writer);
            return;
        }

        writer.WriteStartObject();
        if (value.Type is not null)
        {
            writer.WriteString("type"u8, value.Type);
        }

        if (value.UnknownProperties is { } properties)
        {
            foreach (var (name, property) in properties)
            {
                writer.WritePropertyName(name);
                property.WriteTo(writer);
            }
        }

        writer.WriteEndObject();
    }
}
