using System.Text;
using System.Text.Json;
using Microsoft.Bot.Builder.Dialogs.Persistence;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Dialogs.Memory;

/// <content>What memory holds, for traces.</content>
public partial class DialogStateManager
{
    /// <summary>What memory holds, for a trace. What cannot be written as JSON is left out.</summary>
    public JObject GetMemorySnapshot()
    {
        using var scratch = JsonScratch.Rent();
        WriteSnapshot(scratch);
        return (JObject)NewtonsoftSchemaConverter.Parse(Encoding.UTF8.GetString(scratch.Written));
    }

    /// <summary>The same for an activity, taken apart only where somebody looks.</summary>
    internal RawJson SnapshotForTrace()
    {
        using var scratch = JsonScratch.Rent();
        WriteSnapshot(scratch);
        return RawJson.Made(scratch.Written);
    }

    private void WriteSnapshot(JsonScratch scratch)
    {
        scratch.Writer.WriteStartObject();
        var scopes = Scopes;
        for (var i = 0; i < scopes.Count; i++)
        {
            var scope = scopes[i];
            if (scope.IncludeInSnapshot && scope.GetMemory(_dialogContext) is { } memory)
            {
                WriteSnapshot(scratch.Writer, scope.Name, memory);
            }
        }

        scratch.Writer.WriteEndObject();
    }

    private static void WriteSnapshot(Utf8JsonWriter writer, string name, object memory)
    {
        using var scratch = JsonScratch.Rent();
        try
        {
            StateValueConverter.WriteValue(scratch.Writer, memory, labelled: false);
        }
        catch (Exception failure) when (failure is JsonException or NotSupportedException or InvalidOperationException)
        {
            return;
        }

        writer.WritePropertyName(name);
        writer.WriteRawValue(scratch.Written, skipInputValidation: true);
    }
}
