using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Bot.Schema.SharePoint;

namespace Microsoft.Bot.Schema;

/// <summary>The JSON of the Bot Framework protocol.</summary>
/// <remarks>
/// Strict about the types of known properties (a wrong one is a <see cref="JsonException"/>), indifferent to unknown ones, which are kept.
/// Schema types are written and read by generated code; only a bot's own classes, in channel data, values and card contents, need reflection.
/// </remarks>
public static class SchemaJson
{
    /// <summary>Options for reading and writing every type of the schema. Read-only.</summary>
    public static JsonSerializerOptions Options { get; } = CreateOptions();

    /// <summary>Writes <paramref name="value"/> as UTF-8.</summary>
    public static byte[] Serialize<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, TypeInfo<T>());

    /// <summary>Reads UTF-8.</summary>
    /// <exception cref="JsonException">It is not JSON, or not of this shape.</exception>
    public static T? Deserialize<T>(ReadOnlySpan<byte> utf8Json) => JsonSerializer.Deserialize(utf8Json, TypeInfo<T>());

    internal static JsonTypeInfo<T> TypeInfo<T>() => Known<T>.TypeInfo ??= (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));

    /// <summary>An untyped value of an activity as <typeparamref name="T"/>: itself if it is one, else through its JSON.</summary>
    /// <remarks>A token of Newtonsoft.Json is converted by Newtonsoft.Json, and what is untyped in it stays a token.</remarks>
    /// <exception cref="JsonException">It is not of this shape.</exception>
    internal static T? ConvertTo<T>(object? value) => value switch
    {
        null => default,
        T same => same,
        JsonElement element => element.Deserialize(TypeInfo<T>()),
        JsonNode node => node.Deserialize(TypeInfo<T>()),
        _ when NewtonsoftJsonConverterFactory.IsToken(value) => NewtonsoftSchemaConverter.ConvertTo<T>(value),
        _ => JsonSerializer.SerializeToElement(value, Options.GetTypeInfo(value.GetType())).Deserialize(TypeInfo<T>()),
    };

    private static JsonSerializerOptions CreateOptions()
    {
        var options = new JsonSerializerOptions
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            PropertyNameCaseInsensitive = true,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = JsonTypeInfoResolver.Combine(SchemaJsonContext.Default, SharePointJsonContext.Default, NewtonsoftAttributes.Resolver()),
        };
        options.Converters.Add(new UntypedJsonConverter());
        options.Converters.Add(new TimestampJsonConverter());
        options.Converters.Add(new DurationJsonConverter());
        options.Converters.Add(new NewtonsoftJsonConverterFactory());
        options.MakeReadOnly();
        return options;
    }

    // The options would look for it at every call.
    private static class Known<T>
    {
        public static JsonTypeInfo<T>? TypeInfo { get; set; }
    }
}
