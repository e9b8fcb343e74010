using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs.Persistence;

/// <summary>Reads and writes a dialog stack by hand: every turn of a dialog does both.</summary>
internal sealed class DialogStateConverter : JsonConverter<DialogState>, IObjectJsonConverter
{
    private static readonly JsonEncodedText DialogStack = JsonEncodedText.Encode("dialogStack");

    public override DialogState Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        RequireObject(ref reader);
        var state = new DialogState();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isStack = IsNamed(ref reader, "dialogStack"u8);
            reader.Read();
            if (!isStack)
            {
                reader.Skip();
            }
            else if (reader.TokenType == JsonTokenType.StartArray)
            {
                ReadStack(ref reader, state.DialogStack, options);
            }
            else if (reader.TokenType != JsonTokenType.Null)
            {
                throw new JsonException("A dialog stack is a JSON array.");
            }
        }

        return state;
    }

    public override void Write(Utf8JsonWriter writer, DialogState value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        if (value.DialogStack is { } stack)
        {
            writer.WriteStartArray(DialogStack);
            foreach (var instance in stack)
            {
                DialogInstanceConverter.Instance.Write(writer, instance, options);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    public object? ReadObject(ref Utf8JsonReader reader, JsonSerializerOptions options) => Read(ref reader, typeof(DialogState), options);

    public void WriteObject(Utf8JsonWriter writer, object value, JsonSerializerOptions options) => Write(writer, (DialogState)value, options);

    /// <summary>Whether the property the reader is at has this name, in any case.</summary>
    internal static bool IsNamed(ref Utf8JsonReader reader, ReadOnlySpan<byte> name) =>
        reader.ValueTextEquals(name) || (!reader.HasValueSequence && System.Text.Ascii.EqualsIgnoreCase(reader.ValueSpan, name));

    internal static void RequireObject(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("An object was expected.");
        }
    }

    private static void ReadStack(ref Utf8JsonReader reader, List<DialogInstance> stack, JsonSerializerOptions options)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            stack.Add(reader.TokenType == JsonTokenType.Null
                ? null!
                : DialogInstanceConverter.Instance.Read(ref reader, typeof(DialogInstance), options));
        }
    }
}
