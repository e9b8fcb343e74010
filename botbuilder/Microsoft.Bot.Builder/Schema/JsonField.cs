using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>One property of a type whose JSON is read and written by hand.</summary>
internal abstract class JsonField<T>(string name)
{
    public string Name { get; } = name;

    public byte[] Utf8Name { get; } = Encoding.UTF8.GetBytes(name);

    /// <summary>Whether hardly any object has it: it is looked at only where <see cref="FieldsJsonConverter{T}.HasSeldom"/>.</summary>
    public bool Seldom { get; init; }

    protected JsonEncodedText EncodedName { get; } = JsonEncodedText.Encode(name);

    /// <summary>Reads the value the reader stands on.</summary>
    public abstract void Read(ref Utf8JsonReader reader, T target, JsonSerializerOptions options);

    /// <summary>Writes name and value, unless there is no value.</summary>
    public abstract void Write(Utf8JsonWriter writer, T source, JsonSerializerOptions options);
}

internal class TextField<T>(string name, Func<T, string?> get, Action<T, string?> set) : JsonField<T>(name)
{
    public override void Read(ref Utf8JsonReader reader, T target, JsonSerializerOptions options) => set(target, Text(ref reader));

    public override void Write(Utf8JsonWriter writer, T source, JsonSerializerOptions options)
    {
        if (get(source) is { } value)
        {
            writer.WriteString(EncodedName, value);
        }
    }

    protected virtual string? Text(ref Utf8JsonReader reader) => reader.GetString();
}

/// <summary>A text that is mostly one of a few.</summary>
internal sealed class RecurringTextField<T>(string name, Func<T, string?> get, Action<T, string?> set) : TextField<T>(name, get, set)
{
    private readonly RecurringTexts _texts = new();

    protected override string? Text(ref Utf8JsonReader reader) => _texts.Read(ref reader);
}

internal sealed class FlagField<T>(string name, Func<T, bool?> get, Action<T, bool?> set) : JsonField<T>(name)
{
    public override void Read(ref Utf8JsonReader reader, T target, JsonSerializerOptions options) =>
        set(target, reader.TokenType == JsonTokenType.Null ? null : reader.GetBoolean());

    public override void Write(Utf8JsonWriter writer, T source, JsonSerializerOptions options)
    {
        if (get(source) is { } value)
        {
            writer.WriteBoolean(EncodedName, value);
        }
    }
}

internal sealed class TimeField<T>(string name, Func<T, DateTimeOffset?> get, Action<T, DateTimeOffset?> set) : JsonField<T>(name)
{
    private static readonly TimestampJsonConverter Time = new();

    public override void Read(ref Utf8JsonReader reader, T target, JsonSerializerOptions options) =>
        set(target, reader.TokenType == JsonTokenType.Null ? null : Time.Read(ref reader, typeof(DateTimeOffset), options));

    public override void Write(Utf8JsonWriter writer, T source, JsonSerializerOptions options)
    {
        if (get(source) is { } value)
        {
            TimestampJsonConverter.Write(writer, EncodedName, value);
        }
    }
}

/// <summary>A value of a type whose JSON is generated.</summary>
internal sealed class ValueField<T, TValue>(string name, Func<T, TValue?> get, Action<T, TValue?> set) : JsonField<T>(name)
    where TValue : class
{
    public override void Read(ref Utf8JsonReader reader, T target, JsonSerializerOptions options) =>
        set(target, (TValue?)JsonSerializer.Deserialize(ref reader, options.GetTypeInfo(typeof(TValue))));

    public override void Write(Utf8JsonWriter writer, T source, JsonSerializerOptions options)
    {
        if (get(source) is { } value)
        {
            writer.WritePropertyName(EncodedName);
            JsonSerializer.Serialize(writer, value, options.GetTypeInfo(typeof(TValue)));
        }
    }
}

/// <summary>A value of any type; an object, an array or a text with escapes is kept as it was read until somebody looks at it.</summary>
internal sealed class UntypedField<T>(string name, Func<T, object?> get, Action<T, object?> set) : JsonField<T>(name)
{
    private static readonly UntypedJsonConverter Untyped = new();

    public override void Read(ref Utf8JsonReader reader, T target, JsonSerializerOptions options) => set(target, reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.StartObject or JsonTokenType.StartArray when ReferenceEquals(options, SchemaJson.Options) => RawJson.Read(ref reader),
        JsonTokenType.String when reader.ValueIsEscaped && ReferenceEquals(options, SchemaJson.Options) => RawJson.ReadText(ref reader),
        _ when ReferenceEquals(options, SchemaJson.Options) => Untyped.Read(ref reader, typeof(object), options),
        _ => JsonSerializer.Deserialize(ref reader, options.GetTypeInfo(typeof(object))),
    });

    public override void Write(Utf8JsonWriter writer, T source, JsonSerializerOptions options)
    {
        var value = get(source);
        if (value is null)
        {
            return;
        }

        writer.WritePropertyName(EncodedName);
        if (value is RawJson raw)
        {
            raw.WriteTo(writer);
        }
        else if (ReferenceEquals(options, SchemaJson.Options))
        {
            Untyped.Write(writer, value, options);
        }
        else
        {
            JsonSerializer.Serialize(writer, value, options.GetTypeInfo(typeof(object)));
        }
    }
}

/// <summary>A value of a type whose JSON is read and written by hand too.</summary>
internal sealed class PartField<T, TPart>(string name, JsonConverter<TPart> converter, Func<T, TPart?> get, Action<T, TPart?> set) : JsonField<T>(name)
    where TPart : class
{
    public override void Read(ref Utf8JsonReader reader, T target, JsonSerializerOptions options) =>
        set(target, reader.TokenType == JsonTokenType.Null ? null : converter.Read(ref reader, typeof(TPart), options));

    public override void Write(Utf8JsonWriter writer, T source, JsonSerializerOptions options)
    {
        if (get(source) is { } value)
        {
            writer.WritePropertyName(EncodedName);
            converter.Write(writer, value, options);
        }
    }
}

/// <summary>A list of values of a type whose JSON is read and written by hand too.</summary>
internal sealed class PartsField<T, TPart>(string name, JsonConverter<TPart> converter, Func<T, IList<TPart>?> get, Action<T, IList<TPart>?> set)
    : JsonField<T>(name)
    where TPart : class
{
    public override void Read(ref Utf8JsonReader reader, T target, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            set(target, null);
            return;
        }

        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("A list is a JSON array.");
        }

        var parts = new List<TPart>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            parts.Add(reader.TokenType == JsonTokenType.Null ? null! : converter.Read(ref reader, typeof(TPart), options)!);
        }

        set(target, parts);
    }

    public override void Write(Utf8JsonWriter writer, T source, JsonSerializerOptions options)
    {
        if (get(source) is not { } parts)
        {
            return;
        }

        writer.WriteStartArray(EncodedName);
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i] is { } part)
            {
                converter.Write(writer, part, options);
            }
            else
            {
                writer.WriteNullValue();
            }
        }

        writer.WriteEndArray();
    }
}
