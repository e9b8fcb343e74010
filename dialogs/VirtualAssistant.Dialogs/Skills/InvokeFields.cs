using System.Text.Json;

namespace VirtualAssistant.Dialogs.Skills;

/// <summary>Reads what comes along with an invoke. Anybody may have written it: what is missing or of another type is null.</summary>
internal static class InvokeFields
{
    /// <summary>A field of an object; otherwise an undefined element, of which every field is null.</summary>
    public static JsonElement Child(this JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var child) ? child : default;

    public static string? Text(this JsonElement json, string name) =>
        json.Child(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
