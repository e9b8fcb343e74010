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
    private static readonly JsonTypeInfo<StoredBag> StoredBagInfo = (JsonTypeInfo<StoredBag>)Options.GetTypeInfo(typeof(StoredBag));
    private static readonly JsonTypeInfo<IDictionary<string, object>> BagInfo =
        (JsonTypeInfo<IDictionary<string, object>>)Options.GetTypeInfo(typeof(IDictionary<string, object>));

    /// <summary>Writes a stored object, its type included, as UTF-8.</summary>
    public static byte[] Serialize(object value) => value switch
    {
        StoredBag { BeingWritten: { } json } => json,
        IDictionary<string, object> bag => JsonSerializer.SerializeToUtf8Bytes(bag, BagInfo),
        _ => JsonSerializer.SerializeToUtf8Bytes(value, ObjectInfo),
    };

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

        var bag = JsonSerializer.Deserialize(utf8Json, StoredBagInfo);
        bag!.AsRead = utf8Json;
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
