using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs.Persistence;

/// <summary>Writes and reads a dialog's state whatever serializer options the storage uses.</summary>
internal sealed class StateBagConverter : JsonConverter<IDictionary<string, object>>
{
    public override IDictionary<string, object>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("The state of a dialog is a JSON object.");
        }

        var bag = new Dictionary<string, object>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = StateKeys.Read(ref reader);
            reader.Read();
            if (key == "$type")
            {
                reader.Skip(); // Older stores name the type of the dictionary.
                continue;
            }

            bag[key] = key == ComponentDialog.PersistedDialogState && reader.TokenType == JsonTokenType.StartObject
                ? ReadInnerStack(ref reader)!
                : StateValueConverter.ReadValue(ref reader)!;
        }

        return bag;
    }

    public override void Write(Utf8JsonWriter writer, IDictionary<string, object> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (key, item) in value)
        {
            writer.WritePropertyName(key);
            if (item is DialogState innerStack && key == ComponentDialog.PersistedDialogState)
            {
                JsonSerializer.Serialize(writer, innerStack, StateJson.Stored);
            }
            else
            {
                StateValueConverter.WriteValue(writer, item, labelled: true);
            }
        }

        writer.WriteEndObject();
    }

    private static object? ReadInnerStack(ref Utf8JsonReader reader)
    {
        var again = reader;
        try
        {
            // A dialog may well keep something else under this key: only an object with a stack is one.
            if (JsonElement.ParseValue(ref again).TryGetProperty("dialogStack", out var stack) && stack.ValueKind == JsonValueKind.Array)
            {
                var attempt = reader;
                var state = JsonSerializer.Deserialize<DialogState>(ref attempt, StateJson.Stored);
                reader = attempt;
                return state;
            }
        }
        catch (JsonException)
        {
            // Read it as it stands; ComponentDialog converts it if it can.
        }

        return StateValueConverter.ReadValue(ref reader);
    }
}
