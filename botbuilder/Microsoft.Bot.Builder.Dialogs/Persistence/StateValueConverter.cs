using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs.Persistence;

/// <summary>A value nobody declared a type for: comes back as what it was.</summary>
/// <remarks>
/// Strings, booleans, integers, fractions, lists and string-keyed maps of such values are plain JSON. Everything else is wrapped as
/// <c>{"$kind": label, "$value": ...}</c>, see <see cref="KnownStateTypes"/>. A label that is not known here yields the untyped value.
/// </remarks>
internal sealed class StateValueConverter(bool labelled) : JsonConverter<object>
{
    private const string Kind = "$kind";
    private const string Value = "$value";
    private const string MapKind = "object";

    public override bool CanConvert(Type typeToConvert) => typeToConvert == typeof(object);

    public override object? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => ReadValue(ref reader);

    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options) => WriteValue(writer, value, labelled);

    public static void WriteValue(Utf8JsonWriter writer, object? value, bool labelled)
    {
        switch (value)
        {
            case null:
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
            case Dictionary<string, object?> map:
                WriteMap(writer, map, labelled);
                break;
            case List<object?> list:
                WriteList(writer, list, labelled);
                break;
            case JsonElement { ValueKind: JsonValueKind.Undefined }:
                writer.WriteNullValue();
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
                return ReadObject(ref reader);
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
        // A map that happens to have our own keys is wrapped, so that its content can never be taken for a label.
        var wrapped = labelled && (map.ContainsKey(Kind) || map.ContainsKey("$type"));
        if (wrapped)
        {
            writer.WriteStartObject();
            writer.WriteString(Kind, MapKind);
            writer.WritePropertyName(Value);
        }

        writer.WriteStartObject();
        foreach (var (key, item) in map)
        {
            writer.WritePropertyName(key);
            WriteValue(writer, item, labelled);
        }

        writer.WriteEndObject();
        if (wrapped)
        {
            writer.WriteEndObject();
        }
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
        var content = value is JsonValue ? JsonSerializer.SerializeToElement(value) : value;
        var options = labelled ? StateJson.Stored : StateJson.Plain;
        var label = labelled ? KnownStateTypes.LabelOf(type) : "";
        if (label.Length == 0)
        {
            if (type == typeof(object))
            {
                writer.WriteStartObject();
                writer.WriteEndObject();
                return;
            }

            JsonSerializer.Serialize(writer, content, type, options);
            return;
        }

        writer.WriteStartObject();
        writer.WriteString(Kind, label);
        writer.WritePropertyName(Value);
        if (type == typeof(object))
        {
            writer.WriteStartObject();
            writer.WriteEndObject();
        }
        else
        {
            JsonSerializer.Serialize(writer, content, type, options);
        }

        writer.WriteEndObject();
    }

    private static object ReadNumber(ref Utf8JsonReader reader) =>
        reader.TryGetInt32(out var small) ? (object)small
        : reader.TryGetInt64(out var large) ? (object)large
        : reader.GetDouble();

    private static object? ReadObject(ref Utf8JsonReader reader)
    {
        var label = FindLabel(reader, out var isOldTypeName);
        if (label != null)
        {
            return isOldTypeName ? OldTypedState.Read(ref reader, label) : ReadWrapped(ref reader, label);
        }

        return ReadMap(ref reader);
    }

    internal static Dictionary<string, object?> ReadMap(ref Utf8JsonReader reader)
    {
        var map = new Dictionary<string, object?>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = reader.GetString()!;
            reader.Read();
            map[key] = ReadValue(ref reader);
        }

        return map;
    }

    /// <summary>Looks ahead for a label. Stores may reorder properties, so it need not come first.</summary>
    private static string? FindLabel(Utf8JsonReader reader, out bool isOldTypeName)
    {
        isOldTypeName = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isKind = reader.ValueTextEquals(Kind);
            var isType = !isKind && reader.ValueTextEquals("$type");
            reader.Read();
            if ((isKind || isType) && reader.TokenType == JsonTokenType.String)
            {
                isOldTypeName = isType;
                return reader.GetString();
            }

            reader.Skip();
        }

        return null;
    }

    private static object? ReadWrapped(ref Utf8JsonReader reader, string label)
    {
        object? value = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isValue = reader.ValueTextEquals(Value);
            reader.Read();
            if (isValue)
            {
                value = ReadLabelled(ref reader, label);
            }
            else
            {
                reader.Skip();
            }
        }

        return value;
    }

    private static object? ReadLabelled(ref Utf8JsonReader reader, string label)
    {
        if (label == MapKind)
        {
            return reader.TokenType == JsonTokenType.StartObject ? ReadMap(ref reader) : ReadValue(ref reader);
        }

        if (KnownStateTypes.Find(label) is { } type)
        {
            var attempt = reader;
            try
            {
                var value = JsonSerializer.Deserialize(ref attempt, type, StateJson.Stored);
                reader = attempt;
                return value;
            }
            catch (Exception failure) when (failure is JsonException or NotSupportedException or InvalidOperationException)
            {
                // The type has changed since: untyped, the conversation can at least go on or be cancelled.
            }
        }

        return ReadValue(ref reader);
    }
}
