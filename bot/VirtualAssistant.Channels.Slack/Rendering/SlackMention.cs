using System.Text.Json;
using System.Text.RegularExpressions;

namespace VirtualAssistant.Channels.Slack.Rendering;

/// <summary>Mentions as Slack writes them: <c>&lt;@U1&gt;</c>. Only an entity makes one, whatever the words say.</summary>
internal static partial class SlackMention
{
    /// <param name="said">The activity's text as it was written for Slack.</param>
    /// <param name="write">How it was.</param>
    public static string WriteAll(JsonElement activity, string said, Func<string, string> write)
    {
        foreach (var entity in activity.Items("entities"))
        {
            if (entity.Text("type") == "mention" && entity.Text("text") is { } text && entity.Child("mentioned") is var person && person.Text("id") is { } id)
            {
                said = said.Replace(write(text), User().IsMatch(id) ? $"<@{id}>" : person.Text("name") ?? "", StringComparison.Ordinal);
            }
        }

        return said;
    }

    [GeneratedRegex("^[UW][A-Z0-9]+$", RegexOptions.NonBacktracking)]
    private static partial Regex User();
}
