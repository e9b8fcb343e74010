using System.Text.Json;

namespace Microsoft.Bot.Builder;

/// <summary>A converter written by hand whose JSON is an object, and that passes over properties it does not know: the name of a type may stand among them.</summary>
internal interface IObjectJsonConverter
{
    object? ReadObject(ref Utf8JsonReader reader, JsonSerializerOptions options);

    void WriteObject(Utf8JsonWriter writer, object value, JsonSerializerOptions options);
}
