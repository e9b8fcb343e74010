using System.Text.Json;

namespace VirtualAssistant.Channels.Slack.Interactivity;

/// <summary>What somebody filled into one field of a form.</summary>
internal static class FilledIn
{
    /// <returns>The value as text, several choices with commas between them as Adaptive Cards write it; null for an empty field.</returns>
    public static string? Read(JsonElement field) => field.Text("type") switch
    {
        "datepicker" => field.Text("selected_date"),
        "timepicker" => field.Text("selected_time"),
        "static_select" or "radio_buttons" => field.Child("selected_option").Text("value"),
        "multi_static_select" or "checkboxes" => string.Join(',', field.Items("selected_options").Select(option => option.Text("value"))) is { Length: > 0 } all ? all : null,
        _ => field.Text("value"),
    };
}
