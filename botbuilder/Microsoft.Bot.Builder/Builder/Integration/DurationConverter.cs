using System.Xml;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Integration;

/// <summary>What <see cref="DurationJsonConverter"/> is, for Newtonsoft.Json.</summary>
internal sealed class DurationConverter : JsonConverter
{
    public override bool CanConvert(Type objectType) => objectType == typeof(TimeSpan) || objectType == typeof(TimeSpan?);

    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer) => reader.Value switch
    {
        null when objectType == typeof(TimeSpan?) => null,
        TimeSpan duration => duration,
        string text when DurationJsonConverter.TryParse(text, out var duration) => duration,
        _ => throw new JsonSerializationException("The length of time is not ISO 8601."),
    };

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) =>
        writer.WriteValue(value is TimeSpan duration ? XmlConvert.ToString(duration) : null);
}
