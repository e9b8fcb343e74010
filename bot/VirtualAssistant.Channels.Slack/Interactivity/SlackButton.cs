using System.Text.Json;

namespace VirtualAssistant.Channels.Slack.Interactivity;

/// <summary>What is behind a button.</summary>
/// <param name="Text">The words it says for the person; null for one that only brings a value.</param>
/// <param name="Value">JSON that comes back with the words.</param>
internal sealed record SlackButton(string Title, string? Text, JsonElement? Value = null)
{
    public const string Purpose = "button";
}
