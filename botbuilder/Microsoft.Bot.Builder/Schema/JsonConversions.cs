using System.Text.Json;
using System.Text.Json.Nodes;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>From the JSON of Newtonsoft.Json, which the documented signatures name, to that of System.Text.Json, and back.</summary>
public static class JsonConversions
{
    /// <summary>A copy as an element.</summary>
    public static JsonElement ToJsonElement(this JToken token)
    {
        ArgumentNullException.ThrowIfNull(token);
        return JsonSerializer.SerializeToElement(token, SchemaJson.Options.GetTypeInfo(token.GetType()));
    }

    /// <summary>A copy as a node; none for JSON's null.</summary>
    public static JsonNode? ToJsonNode(this JToken token) => token.ToJsonElement() is var element && element.ValueKind == JsonValueKind.Object
        ? JsonObject.Create(element)
        : element.ValueKind == JsonValueKind.Array ? JsonArray.Create(element) : JsonValue.Create(element);

    /// <summary>A copy as an object.</summary>
    public static JsonObject ToJsonObject(this JObject properties) => JsonObject.Create(properties.ToJsonElement())!;

    /// <summary>A copy as a token; a text that looks like a date stays a text.</summary>
    public static JToken ToJToken(this JsonElement element) =>
        element.ValueKind == JsonValueKind.Undefined ? JValue.CreateNull() : NewtonsoftSchemaConverter.Parse(element.GetRawText());

    /// <summary>A copy as a token; a null for none.</summary>
    public static JToken ToJToken(this JsonNode? node) => node is null ? JValue.CreateNull() : NewtonsoftSchemaConverter.Parse(node.ToJsonString());

    /// <summary>A copy as an object.</summary>
    public static JObject ToJObject(this JsonObject properties)
    {
        ArgumentNullException.ThrowIfNull(properties);
        return (JObject)properties.ToJToken();
    }
}
