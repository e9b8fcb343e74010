using System.Buffers;
using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>An object in an untyped place: plain JSON where JSON has the type, else the JSON and the type's name.</summary>
/// <remarks><code>
/// "text", true, 5, 5.5, null, JSON nodes   as they are (any integer is read as long)
/// class                                    {"$type":"My.Profile, My.Bot","name":"Ana"}
/// list, dictionary, date, enum, ...        {"$type":"System.DateTime, System.Private.CoreLib","$value":"2026-01-02T03:04:05Z"}
/// </code></remarks>
internal sealed class StoredValueJsonConverter : JsonConverter<object>
{
    private static readonly ConcurrentDictionary<JsonTypeInfo, bool> TypeInside = [];

    public override object? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return reader.GetString();
            case JsonTokenType.True:
                return true;
            case JsonTokenType.False:
                return false;
            case JsonTokenType.Number:
                return reader.TryGetInt64(out var integer) ? (object)integer : reader.GetDouble();
            case JsonTokenType.StartObject when DeclaredType(reader) is { } type:
                return ReadTyped(ref reader, type, options);
            default:
                return JsonElement.ParseValue(ref reader);
        }
    }

    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        var type = value.GetType();
        if (value is string or bool or int or long or double or JsonElement or JsonNode or JsonDocument || type.IsAnonymous())
        {
            JsonSerializer.Serialize(writer, value, options.GetTypeInfo(type));
            return;
        }

        if (type == typeof(object))
        {
            writer.WriteStartObject();
            writer.WriteEndObject();
            return;
        }

        WriteWithType(writer, value, options.GetTypeInfo(type));
    }

    /// <summary>Writes an object and the name of its type.</summary>
    internal static void WriteWithType(Utf8JsonWriter writer, object value, JsonTypeInfo typeInfo)
    {
        if (TakesTypeInside(typeInfo))
        {
            WriteWithTypeInside(writer, value, typeInfo);
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("$type"u8, StoredTypes.NameOf(typeInfo.Type));
        writer.WritePropertyName("$value"u8);
        JsonSerializer.Serialize(writer, value, typeInfo);
        writer.WriteEndObject();
    }

    /// <summary>Whether the name of the type stands among the object's own properties, instead of around it.</summary>
    // A dictionary or extension data would take the type for one of its own entries.
    internal static bool TakesTypeInside(JsonTypeInfo typeInfo) => TypeInside.GetOrAdd(typeInfo, static typeInfo =>
        typeInfo.Converter is IObjectJsonConverter
        || (typeInfo.Kind == JsonTypeInfoKind.Object && !typeInfo.Properties.Any(property => property.IsExtensionData)));

    private static void WriteWithTypeInside(Utf8JsonWriter writer, object value, JsonTypeInfo typeInfo)
    {
        using var scratch = JsonScratch.Rent();
        var head = StoredTypes.HeadOf(typeInfo.Type);
        scratch.Write(head);
        if (typeInfo.Converter is IObjectJsonConverter converter)
        {
            converter.WriteObject(scratch.Writer, value, typeInfo.Options);
        }
        else
        {
            JsonSerializer.Serialize(scratch.Writer, value, typeInfo);
        }

        // {"$type":"..."{properties}: the second brace becomes the comma between the type and the properties.
        var json = scratch.Written;
        if (json[head.Length + 1] == (byte)'}')
        {
            json[head.Length] = (byte)'}';
            json = json[..(head.Length + 1)];
        }
        else
        {
            json[head.Length] = (byte)',';
        }

        writer.WriteRawValue(json, skipInputValidation: true);
    }

    /// <summary>Reads an object among whose properties stands the name of its type.</summary>
    internal static object? ReadTypeInside(ref Utf8JsonReader reader, JsonTypeInfo typeInfo) => typeInfo.Converter is IObjectJsonConverter converter
        ? converter.ReadObject(ref reader, typeInfo.Options)
        : JsonSerializer.Deserialize(ref reader, typeInfo);

    private static Type? DeclaredType(Utf8JsonReader reader) =>
        reader.Read() && reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("$type"u8)
        && reader.Read() && reader.TokenType == JsonTokenType.String
            ? StoredTypes.Find(ref reader)
            : null;

    private static object? ReadTyped(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
    {
        var typeInfo = options.GetTypeInfo(type);
        if (TakesTypeInside(typeInfo))
        {
            return ReadTypeInside(ref reader, typeInfo);
        }

        object? value = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            // $values is how the archived SDK wrote a typed list.
            var isValue = reader.ValueTextEquals("$value"u8) || reader.ValueTextEquals("$values"u8);
            reader.Read();
            if (isValue)
            {
                value = JsonSerializer.Deserialize(ref reader, typeInfo);
            }
            else
            {
                reader.Skip();
            }
        }

        return value;
    }
}
