using System.Text.Json;

namespace Microsoft.Bot.Builder.Dialogs.Persistence;

/// <summary>The keys dialogs use in their state, which are read without making new strings of them.</summary>
internal static class StateKeys
{
    private static readonly string[] Known =
        ["options", "values", "instanceId", "stepIndex", "state", "AttemptCount", ComponentDialog.PersistedDialogState];

    public static string Read(ref Utf8JsonReader reader)
    {
        foreach (var key in Known)
        {
            if (reader.ValueTextEquals(key))
            {
                return key;
            }
        }

        return reader.GetString()!;
    }
}
