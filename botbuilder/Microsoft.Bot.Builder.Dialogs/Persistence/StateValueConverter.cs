using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Microsoft.Bot.Builder.Dialogs.Persistence;

/// <summary>A value nobody declared a type for: comes back as what it was.</summary>
/// <remarks>
/// Strings, booleans, integers, fractions, lists and string-keyed maps of such values are plain JSON. Everything else carries the name of its
/// type, as <see cref="StorageJson"/> writes and finds it. A name that may not be made into a type yields the untyped value.
/// </remarks>
internal sealed class StateValueConverter(bool labelled) : JsonConverter<object>
{
    private const string TypeName = "$type";

    public override bool CanConvert(Type typeToConvert) => typeToConvert == typeof(object);

    public override object? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => ReadValue(ref reader);

    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options) => WriteValue(writer, value, labelled);

    public static void WriteValue(Utf8JsonWriter writer, object? value, bool labelled)
    {
        switch (value)
        {
            case null:
            case JsonElement { ValueKind: JsonValueKind.Undefined }:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case double number when double.IsFinite(number):
                WriteFraction(writer, number);
                break;
            case long number when !labelled || number is > int.MaxValue or < int.MinValue:
                writer.WriteNumberValue(number);
                break;
            case Dictionary<string, object?> map when !labelled || !map.ContainsKey(TypeName):
                WriteMap(writer, map, labelled);
                break;
            case List<object?> list:
                WriteList(writer, list, labelled);
                break;
            default:
                WriteTyped(writer, value, labelled);
                break;
        }
    }

    public static object? ReadValue(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.String:
                return reader.GetString();
            case JsonTokenType.True:
                return true;
            case JsonTokenType.False:
                return false;
            case JsonTokenType.Number:
                return ReadNumber(ref reader);
            case JsonTokenType.StartArray:
                var list = new List<object?>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    list.Add(ReadValue(ref reader));
                }

                return list;
            case JsonTokenType.StartObject:
                return FindType(reader, out var type) ? ReadTyped(ref reader, type) : ReadMap(ref reader);
            default:
                throw new JsonException($"A value cannot start with {reader.TokenType}.");
        }
    }

    private static void WriteFraction(Utf8JsonWriter writer, double number)
    {
        // A whole fraction keeps its point, or it would come back as an integer.
        if (Math.Abs(number) < 1e15 && Math.Floor(number) == number)
        {
            writer.WriteRawValue(number.ToString("0.0", CultureInfo.InvariantCulture), skipInputValidation: true);
        }
        else
        {
            writer.WriteNumberValue(number);
        }
    }

    private static void WriteMap(Utf8JsonWriter writer, Dictionary<string, object?> map, bool labelled)
    {
        writer.WriteStartObject();
        foreach (var (key, item) in map)
        {
            writer.WritePropertyName(key);
            WriteValue(writer, item, labelled);
        }

        writer.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter writer, List<object?> list, bool labelled)
    {
        writer.WriteStartArray();
        foreach (var item in list)
        {
            WriteValue(writer, item, labelled);
        }

        writer.WriteEndArray();
    }

    private static void WriteTyped(Utf8JsonWriter writer, object value, bool labelled)
    {
        var type = value is JsonValue ? typeof(JsonElement) : value.GetType();
        if (type == typeof(object))
        {
            writer.WriteStartObject();
            writer.WriteEndObject();
            return;
        }

        var content = value is JsonValue ? JsonSerializer.SerializeToElement(value) : value;
        var typeInfo = (labelled ? StateJson.Stored : StateJson.Plain).GetTypeInfo(type);
        if (labelled && !type.IsAnonymous())
        {
            StoredValueJsonConverter.WriteWithType(writer, content, typeInfo);
        }
        else if (typeInfo.Converter is IObjectJsonConverter converter)
        {
            converter.WriteObject(writer, content, typeInfo.Options);
        }
        else
        {
            JsonSerializer.Serialize(writer, content, typeInfo);
        }
    }

    private static object ReadNumber(ref Utf8JsonReader reader) =>
        reader.TryGetInt32(out var small) ? StateNumbers.Of(small)
        : reader.TryGetInt64(out var large) ? (object)large
        : reader.GetDouble();

    private static Dictionary<string, object?> ReadMap(ref Utf8JsonReader reader)
    {
        var map = new Dictionary<string, object?>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = StateKeys.Read(ref reader);
            reader.Read();
            map[key] = ReadValue(ref reader);
        }

        return map;
    }

    /// <summary>Looks ahead for the name of a type. Stores may reorder properties, so it need not come first.</summary>
    /// <returns>Whether there is a name, be it of a type that can be made or not.</returns>
    private static bool FindType(Utf8JsonReader reader, out Type? type)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isType = reader.ValueTextEquals("$type"u8);
            reader.Read();
            if (isType && reader.TokenType == JsonTokenType.String)
            {
                type = StoredTypes.Find(ref reader);
                return true;
            }

            reader.Skip();
        }

        type = null;
        return false;
    }

    private static object? ReadTyped(ref Utf8JsonReader reader, Type? type)
    {
        if (type != null
            && (TryRead(ref reader, StateJson.Stored.GetTypeInfo(type), AsWritten, out var value)
                || TryRead(ref reader, StateJson.Stored.GetTypeInfo(type), AsWrittenByTheEarlierSdk, out value)))
        {
            return value;
        }

        // The type has changed or is gone: untyped, the conversation can at least go on or be cancelled.
        var untyped = ReadMap(ref reader);
        untyped.Remove(TypeName);
        return untyped.TryGetValue("$value", out var content) || untyped.TryGetValue("$values", out content) ? content : untyped;
    }

    private delegate object? TypedRead(ref Utf8JsonReader reader, JsonTypeInfo typeInfo);

    private static bool TryRead(ref Utf8JsonReader reader, JsonTypeInfo typeInfo, TypedRead read, out object? value)
    {
        var attempt = reader;
        try
        {
            value = read(ref attempt, typeInfo);
            reader = attempt;
            return true;
        }
        catch (Exception failure) when (failure is JsonException or NotSupportedException or InvalidOperationException or ArgumentException)
        {
            value = null;
            return false;
        }
    }

    private static object? AsWritten(ref Utf8JsonReader reader, JsonTypeInfo typeInfo)
    {
        if (StoredValueJsonConverter.TakesTypeInside(typeInfo))
        {
            return StoredValueJsonConverter.ReadTypeInside(ref reader, typeInfo);
        }

        object? value = null;
        var found = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isValue = reader.ValueTextEquals("$value"u8);
            reader.Read();
            if (isValue)
            {
                value = JsonSerializer.Deserialize(ref reader, typeInfo);
                found = true;
            }
            else
            {
                reader.Skip();
            }
        }

        return found ? value : throw new JsonException("No value follows the name of its type.");
    }

    private static object? AsWrittenByTheEarlierSdk(ref Utf8JsonReader reader, JsonTypeInfo typeInfo) =>
        Untyped(JsonNode.Parse(ref reader)).Deserialize(typeInfo);

    /// <summary>The content under a type's name, without names and wraps that declared types make needless.</summary>
    private static JsonNode? Untyped(JsonNode? node)
    {
        if (node is not JsonObject outer)
        {
            return node;
        }

        outer.Remove(TypeName);
        return outer.Count == 1 && (outer["$value"] ?? outer["$values"]) is { } content ? Declared(content.DeepClone()) : Declared(outer);
    }

    // The earlier SDK names types also where they are declared, and wraps every list.
    private static JsonNode? Declared(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject typed when typed["$values"] is JsonArray values:
                return Declared(values.DeepClone());
            case JsonObject members:
                if (members[TypeName] is JsonValue name && IsDeclaredElsewhere(name.ToString()) && !members.ContainsKey("$value"))
                {
                    members.Remove(TypeName);
                }

                foreach (var (key, member) in members.ToList())
                {
                    if (Declared(member) is var declared && !ReferenceEquals(declared, member))
                    {
                        members[key] = declared;
                    }
                }

                return members;
            case JsonArray items:
                for (var i = 0; i < items.Count; i++)
                {
                    if (Declared(items[i]) is var declared && !ReferenceEquals(declared, items[i]))
                    {
                        items[i] = declared;
                    }
                }

                return items;
            default:
                return node;
        }
    }

    private static bool IsDeclaredElsewhere(string typeName) =>
        typeName.StartsWith("System.", StringComparison.Ordinal) || typeName.StartsWith("Microsoft.Bot.Schema.", StringComparison.Ordinal);
}
