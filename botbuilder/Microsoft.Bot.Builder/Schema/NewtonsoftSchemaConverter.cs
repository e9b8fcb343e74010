using System.Text;
using System.Text.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace Microsoft.Bot.Schema;

/// <summary>Gives the types of the schema one JSON, also when a bot writes or reads them with Newtonsoft.Json.</summary>
/// <remarks>What is untyped in them is read as Newtonsoft's tokens, which is what a bot that reads with it expects there.</remarks>
internal sealed class NewtonsoftSchemaConverter : JsonConverter
{
    private const string TypeName = "$type";

    private static readonly JsonSerializerOptions Reading = CreateReading();

    public override bool CanConvert(Type objectType) =>
        objectType.Assembly == typeof(Activity).Assembly && objectType.IsClass && objectType.Namespace!.StartsWith(typeof(Activity).Namespace!, StringComparison.Ordinal);

    public override void WriteJson(JsonWriter writer, object? value, Newtonsoft.Json.JsonSerializer serializer)
    {
        if (value is null)
        {
            writer.WriteNull();
            return;
        }

        var json = Parse(Encoding.UTF8.GetString(JsonSerializer.SerializeToUtf8Bytes(value, SchemaJson.Options.GetTypeInfo(value.GetType()))));
        if (json is JObject named && serializer.TypeNameHandling.HasFlag(TypeNameHandling.Objects))
        {
            serializer.SerializationBinder.BindToName(value.GetType(), out var assembly, out var type);
            named.AddFirst(new JProperty(TypeName, assembly is null ? type : $"{type}, {assembly}"));
        }

        json.WriteTo(writer);
    }

    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, Newtonsoft.Json.JsonSerializer serializer)
    {
        var json = Load(reader);
        if (json is JObject named)
        {
            named.Remove(TypeName);
        }

        try
        {
            var value = JsonSerializer.Deserialize(json.ToString(Formatting.None), Reading.GetTypeInfo(objectType));
            UseTokens(value);
            return value;
        }
        catch (System.Text.Json.JsonException exception)
        {
            throw new JsonSerializationException(exception.Message, exception);
        }
    }

    /// <summary>A token as <typeparamref name="T"/>.</summary>
    /// <exception cref="System.Text.Json.JsonException">It is not of this shape.</exception>
    internal static T? ConvertTo<T>(object token)
    {
        try
        {
            return ((JToken)token).ToObject<T>();
        }
        catch (Exception exception) when (exception is Newtonsoft.Json.JsonException or FormatException or ArgumentException or InvalidCastException or OverflowException)
        {
            throw new System.Text.Json.JsonException(exception.Message, exception);
        }
    }

    // These are read by hand, past the options.
    private static void UseTokens(object? value)
    {
        switch (value)
        {
            case Activity activity:
                activity.Value = Token(activity.Value);
                activity.ChannelData = Token(activity.ChannelData);
                UseTokensIn(activity.Attachments);
                break;
            case Attachment attachment:
                attachment.Content = Token(attachment.Content);
                break;
            case ExpectedReplies replies:
                UseTokensIn(replies.Activities);
                break;
            case Transcript transcript:
                UseTokensIn(transcript.Activities);
                break;
        }
    }

    private static void UseTokensIn(IEnumerable<object>? values)
    {
        foreach (var value in values ?? [])
        {
            UseTokens(value);
        }
    }

    internal static object? Token(object? value) => value is JsonElement element ? Parse(element.GetRawText()) : value;

    internal static JToken Parse(string json) => Load(new JsonTextReader(new StringReader(json)));

    // A text that looks like a date stays the text it is.
    private static JToken Load(JsonReader reader)
    {
        reader.DateParseHandling = DateParseHandling.None;
        return JToken.Load(reader);
    }

    private static JsonSerializerOptions CreateReading()
    {
        var options = new JsonSerializerOptions(SchemaJson.Options);
        options.Converters.Insert(0, new TokenJsonConverter());
        options.MakeReadOnly();
        return options;
    }
}
