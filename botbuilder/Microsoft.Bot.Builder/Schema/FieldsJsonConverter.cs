using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Reads and writes by hand what every turn reads and writes; the rest of the schema is left to generated code.</summary>
/// <remarks>Names are matched exactly first and by any case then. What is not known is kept. An object of a derived type is written as what it is.</remarks>
internal abstract class FieldsJsonConverter<T> : JsonConverter<T>
    where T : class
{
    private readonly JsonField<T>[] _fields;
    private readonly JsonField<T>[] _usual;
    private readonly JsonField<T>[][] _byLength;

    protected FieldsJsonConverter(params JsonField<T>[] fields)
    {
        _fields = fields;
        _usual = [.. fields.Where(field => !field.Seldom)];
        _byLength = [.. Enumerable.Range(0, fields.Max(field => field.Name.Length) + 1)
            .Select(length => fields.Where(field => field.Utf8Name.Length == length).ToArray())];
    }

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException($"{typeof(T).Name} is a JSON object.");
        }

        var target = Create();
        Dictionary<string, JsonElement>? unknown = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (Find(ref reader) is { } field)
            {
                reader.Read();
                ReadField(ref reader, target, field, options);
            }
            else
            {
                var name = reader.GetString()!;
                reader.Read();
                (unknown ??= [])[name] = ReadUnknown(ref reader, name);
            }
        }

        if (unknown is not null)
        {
            SetUnknown(target, unknown);
        }

        return target;
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        if (value.GetType() != typeof(T))
        {
            JsonSerializer.Serialize(writer, value, options.GetTypeInfo(value.GetType()));
            return;
        }

        writer.WriteStartObject();
        foreach (var field in HasSeldom(value) ? _fields : _usual)
        {
            field.Write(writer, value, options);
        }

        if (GetUnknown(value) is { } unknown)
        {
            foreach (var (name, property) in unknown)
            {
                writer.WritePropertyName(name);
                writer.WriteRawValue(JsonMarshal.GetRawUtf8Value(property), skipInputValidation: true);
            }
        }

        writer.WriteEndObject();
    }

    protected abstract T Create();

    protected abstract Dictionary<string, JsonElement>? GetUnknown(T source);

    protected abstract void SetUnknown(T target, Dictionary<string, JsonElement> unknown);

    /// <summary>Whether one of the properties that hardly any object has may have a value.</summary>
    protected virtual bool HasSeldom(T source) => true;

    private static JsonElement ReadUnknown(ref Utf8JsonReader reader, string name)
    {
        try
        {
            return RawJson.ReadElement(ref reader);
        }
        catch (InvalidOperationException exception)
        {
            throw new JsonException($"The value of {name} is no text.", exception);
        }
    }

    private static void ReadField(ref Utf8JsonReader reader, T target, JsonField<T> field, JsonSerializerOptions options)
    {
        try
        {
            field.Read(ref reader, target, options);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            throw new JsonException(
                $"The value of {field.Name} is of another type.",
                $"$.{field.Name}{(exception as JsonException)?.Path?.TrimStart('$')}",
                null,
                null,
                exception);
        }
    }

    private JsonField<T>? Find(ref Utf8JsonReader reader)
    {
        if (reader.HasValueSequence || reader.ValueIsEscaped)
        {
            var name = reader.GetString();
            return Array.Find(_fields, field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        }

        var utf8 = reader.ValueSpan;
        if (utf8.Length >= _byLength.Length)
        {
            return null;
        }

        foreach (var field in _byLength[utf8.Length])
        {
            if (utf8.SequenceEqual(field.Utf8Name))
            {
                return field;
            }
        }

        foreach (var field in _byLength[utf8.Length])
        {
            if (Ascii.EqualsIgnoreCase(utf8, field.Utf8Name))
            {
                return field;
            }
        }

        return null;
    }
}
