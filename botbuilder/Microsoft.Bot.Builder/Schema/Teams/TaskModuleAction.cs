using System.Text.Json;
using System.Text.Json.Nodes;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A button that opens a task module.</summary>
public class TaskModuleAction : CardAction
{
    /// <param name="title">What the button says.</param>
    /// <param name="value">Comes back with the request: an object, or JSON.</param>
    public TaskModuleAction(string? title, object? value = null)
        : base("invoke", title)
    {
        var data = value switch
        {
            null => [],
            string json => JsonNode.Parse(json)?.AsObject() ?? [],
            _ => JsonSerializer.SerializeToNode(value, value.GetType(), SchemaJson.Options)?.AsObject() ?? [],
        };
        data["type"] = "task/fetch";
        Value = data.ToJsonString(SchemaJson.Options);
    }
}
