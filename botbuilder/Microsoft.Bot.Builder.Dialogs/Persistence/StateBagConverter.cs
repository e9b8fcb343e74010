using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs.Persistence;

/// <summary>Writes and reads a dialog's state whatever serializer options the storage uses.</summary>
internal sealed class StateBagConverter : JsonConverter<IDictionary<string, object>>
{
    private static readonly DialogStateConverter Stack = new();

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
        if (value is Dictionary<string, object> bag)
        {
            foreach (var (key, item) in bag)
            {
                WriteItem(writer, key, item);
            }
        }
        else
        {
            foreach (var (key, item) in value)
            {
                WriteItem(writer, key, item);
            }
        }

        writer.WriteEndObject();
    }

    private static void WriteItem(Utf8JsonWriter writer, string key, object item)
    {
        writer.WritePropertyName(key);
        if (item is DialogState innerStack && key == ComponentDialog.PersistedDialogState)
        {
            Stack.Write(writer, innerStack, StateJson.Stored);
        }
        else
        {
            StateValueConverter.WriteValue(writer, item, labelled: true);
        }
    }

    private static object? ReadInnerStack(ref Utf8JsonReader reader)
    {
        // A dialog may well keep something else under this key: only an object with a stack is one.
        if (HasStack(reader))
        {
            try
            {
                var attempt = reader;
                var state = Stack.Read(ref attempt, typeof(DialogState), StateJson.Stored);
                reader = attempt;
                return state;
            }
            catch (JsonException)
            {
                // Read it as it stands; ComponentDialog converts it if it can.
            }
        }

        return StateValueConverter.ReadValue(ref reader);
    }

    private static bool HasStack(Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isStack = reader.ValueTextEquals("dialogStack"u8);
            reader.Read();
            if (isStack)
            {
                return reader.TokenType == JsonTokenType.StartArray;
            }

            reader.Skip();
        }

        return false;
    }
}
