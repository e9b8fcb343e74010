using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs.Persistence;

/// <summary>Reads and writes one entry of a dialog stack by hand.</summary>
internal sealed class DialogInstanceConverter : JsonConverter<DialogInstance>, IObjectJsonConverter
{
    public static readonly DialogInstanceConverter Instance = new();

    private static readonly StateBagConverter State = new();

    private static readonly JsonEncodedText IdName = JsonEncodedText.Encode("id");
    private static readonly JsonEncodedText StateName = JsonEncodedText.Encode("state");
    private static readonly JsonEncodedText StackIndexName = JsonEncodedText.Encode("stackIndex");
    private static readonly JsonEncodedText VersionName = JsonEncodedText.Encode("version");

    public override DialogInstance Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        DialogStateConverter.RequireObject(ref reader);
        var instance = new DialogInstance();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            ReadProperty(ref reader, instance, options);
        }

        return instance;
    }

    public override void Write(Utf8JsonWriter writer, DialogInstance value, JsonSerializerOptions options)
    {
        if (value is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartObject();
        if (value.Id is { } id)
        {
            writer.WriteString(IdName, id);
        }

        if (value.State is { } state)
        {
            writer.WritePropertyName(StateName);
            State.Write(writer, state, options);
        }

        if (value.StackIndex is { } stackIndex)
        {
            writer.WriteNumber(StackIndexName, stackIndex);
        }

        if (value.Version is { } version)
        {
            writer.WriteString(VersionName, version);
        }

        writer.WriteEndObject();
    }

    public object? ReadObject(ref Utf8JsonReader reader, JsonSerializerOptions options) => Read(ref reader, typeof(DialogInstance), options);

    public void WriteObject(Utf8JsonWriter writer, object value, JsonSerializerOptions options) => Write(writer, (DialogInstance)value, options);

    private static void ReadProperty(ref Utf8JsonReader reader, DialogInstance instance, JsonSerializerOptions options)
    {
        if (DialogStateConverter.IsNamed(ref reader, "id"u8))
        {
            reader.Read();
            instance.Id = Text(ref reader)!;
        }
        else if (DialogStateConverter.IsNamed(ref reader, "state"u8))
        {
            reader.Read();
            instance.State = reader.TokenType == JsonTokenType.Null ? null! : State.Read(ref reader, typeof(IDictionary<string, object>), options)!;
        }
        else if (DialogStateConverter.IsNamed(ref reader, "stackIndex"u8))
        {
            reader.Read();
            instance.StackIndex = reader.TokenType switch
            {
                JsonTokenType.Null => null,
                JsonTokenType.Number when reader.TryGetInt32(out var index) => index,
                _ => throw new JsonException("The index of a dialog is an integer."),
            };
        }
        else if (DialogStateConverter.IsNamed(ref reader, "version"u8))
        {
            reader.Read();
            instance.Version = Text(ref reader);
        }
        else
        {
            reader.Read();
            reader.Skip();
        }
    }

    private static string? Text(ref Utf8JsonReader reader) => reader.TokenType is JsonTokenType.String or JsonTokenType.Null
        ? reader.GetString()
        : throw new JsonException("A text was expected.");
}
