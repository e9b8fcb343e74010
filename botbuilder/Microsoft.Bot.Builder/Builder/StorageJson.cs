using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>The JSON of stored state: as the schema's, and an object in an untyped place remembers its type.</summary>
/// <remarks>
/// The type is a hint, not an order: a name that is not a known collection, a type this process has written, or a type of the bot's own
/// assemblies is ignored, and the object stays a <see cref="JsonElement"/>, which the state's accessors turn into what is asked for.
/// </remarks>
public static class StorageJson
{
    /// <summary>Options for reading and writing stored objects. Read-only.</summary>
    public static JsonSerializerOptions Options { get; } = CreateOptions();

    private static readonly JsonTypeInfo<object> ObjectInfo = (JsonTypeInfo<object>)Options.GetTypeInfo(typeof(object));
    private static readonly StoredValueJsonConverter StoredValue = new();
    private static readonly JsonTypeInfo<IDictionary<string, object>> BagInfo =
        (JsonTypeInfo<IDictionary<string, object>>)Options.GetTypeInfo(typeof(IDictionary<string, object>));

    /// <summary>Writes a stored object, its type included, as UTF-8.</summary>
    public static byte[] Serialize(object value) => value switch
    {
        StoredBag { BeingWritten: { } json } => json,
        IDictionary<string, object> bag => SerializeIfOther(bag, default)!,
        _ => JsonSerializer.SerializeToUtf8Bytes(value, ObjectInfo),
    };

    /// <summary>Writes a bag, unless that would give what is there already.</summary>
    /// <returns>The JSON, or null when it is <paramref name="known"/>.</returns>
    internal static byte[]? SerializeIfOther(IDictionary<string, object> bag, byte[]? known)
    {
        using var scratch = JsonScratch.Rent();
        var writer = scratch.Writer;
        writer.WriteStartObject();
        if (bag is Dictionary<string, object> values)
        {
            foreach (var (name, value) in values)
            {
                WriteValue(writer, name, value);
            }
        }
        else
        {
            foreach (var (name, value) in bag)
            {
                WriteValue(writer, name, value);
            }
        }

        writer.WriteEndObject();
        var json = scratch.Written;
        return known is not null && json.SequenceEqual(known) ? null : json.ToArray();
    }

    private static void WriteValue(Utf8JsonWriter writer, string name, object? value)
    {
        writer.WritePropertyName(name);
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            StoredValue.Write(writer, value, Options);
        }
    }

    /// <summary>Reads a stored object; one without a known type is a bag of values.</summary>
    public static object? Deserialize(ReadOnlySpan<byte> utf8Json) =>
        utf8Json.StartsWith("{"u8) && !utf8Json.StartsWith("{\"$type\""u8)
            ? JsonSerializer.Deserialize(utf8Json, BagInfo)
            : JsonSerializer.Deserialize(utf8Json, ObjectInfo);

    /// <summary>The same of JSON that is not changed any more: a bag remembers it.</summary>
    internal static object? DeserializeOwned(byte[] utf8Json)
    {
        if (!utf8Json.AsSpan().StartsWith("{"u8) || utf8Json.AsSpan().StartsWith("{\"$type\""u8))
        {
            return Deserialize(utf8Json);
        }

        var bag = new StoredBag { AsRead = utf8Json };
        var reader = new Utf8JsonReader(utf8Json, new JsonReaderOptions { MaxDepth = Options.MaxDepth });
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            bag[name] = reader.TokenType == JsonTokenType.Null ? null! : StoredValue.Read(ref reader, typeof(object), Options)!;
        }

        return bag;
    }

    /// <summary>A stored value as <typeparamref name="T"/>: itself if it is one, else through its JSON.</summary>
    internal static T? As<T>(object? value) => value switch
    {
        null => default,
        T same => same,
        JsonElement element => (T?)element.Deserialize(Options.GetTypeInfo(typeof(T))),
        JsonNode node => (T?)node.Deserialize(Options.GetTypeInfo(typeof(T))),
        _ => (T?)JsonSerializer.SerializeToElement(value, Options.GetTypeInfo(value.GetType())).Deserialize(Options.GetTypeInfo(typeof(T))),
    };

    private static JsonSerializerOptions CreateOptions()
    {
        var options = new JsonSerializerOptions
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            PropertyNameCaseInsensitive = true,
            IncludeFields = true,
            MaxDepth = 512,
            NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = JsonTypeInfoResolver.Combine(SchemaJsonContext.Default, NewtonsoftAttributes.Resolver()),
        };
        options.Converters.Add(new StoredValueJsonConverter());
        options.Converters.Add(new NewtonsoftJsonConverterFactory());
        options.MakeReadOnly();
        return options;
    }
}
