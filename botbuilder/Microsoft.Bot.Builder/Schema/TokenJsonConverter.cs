using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Reads an object or array in an untyped place as a token of Newtonsoft.Json: what bots cast it to, or hand to <c>JObject.FromObject</c>.</summary>
internal sealed class TokenJsonConverter : JsonConverter<object>
{
    private static readonly UntypedJsonConverter Untyped = new();

    public override object? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        NewtonsoftSchemaConverter.Token(Untyped.Read(ref reader, typeToConvert, options));

    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options) => Untyped.Write(writer, value, options);
}
