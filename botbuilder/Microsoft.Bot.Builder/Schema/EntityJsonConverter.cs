using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Writes an entity as what it is (a mention, a place, a bot's own class), and reads it as type and properties.</summary>
internal sealed class EntityJsonConverter : JsonConverter<Entity>
{
    public override Entity Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("An entity is a JSON object.");
        }

        var entity = new Entity();
        Dictionary<string, JsonElement>? unknown = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (Ascii.EqualsIgnoreCase(reader.ValueSpan, "type"u8))
            {
                reader.Read();
                entity.Type = reader.TokenType switch
                {
                    JsonTokenType.String => reader.GetString()!,
                    JsonTokenType.Null => null!,
                    _ => throw new JsonException("The type of an entity is a string."),
                };
            }
            else
            {
                var name = reader.GetString()!;
                reader.Read();
                (unknown ??= [])[name] = JsonElement.ParseValue(ref reader);
            }
        }

        entity.UnknownProperties = unknown;
        return entity;
    }

    public override void Write(Utf8JsonWriter writer, Entity value, JsonSerializerOptions options)
    {
        if (value.GetType() != typeof(Entity))
        {
            JsonSerializer.Serialize(writer, value, options.GetTypeInfo(value.GetType()));
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
