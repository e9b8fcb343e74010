using System.Text.Json;
using System.Text.Json.Nodes;

namespace Microsoft.Bot.Builder.Dialogs.Persistence;

/// <summary>State stored by the earlier SDK, which wrote the runtime's type names into it.</summary>
/// <remarks>A name is never loaded: it only picks among the types that may come back, and otherwise the value is untyped.</remarks>
internal static class OldTypedState
{
    public static object? Read(ref Utf8JsonReader reader, string typeName)
    {
        var comma = typeName.IndexOf(',', StringComparison.Ordinal);
        var fullName = (comma < 0 ? typeName : typeName[..comma]).Trim();
        if (KnownStateTypes.FindByFullName(fullName) is { } type)
        {
            var attempt = reader;
            try
            {
                var value = Strip(JsonNode.Parse(ref attempt)).Deserialize(type, StateJson.Stored);
                reader = attempt;
                return value;
            }
            catch (Exception failure) when (failure is JsonException or NotSupportedException or InvalidOperationException)
            {
                // The type has changed since.
            }
        }

        var untyped = StateValueConverter.ReadMap(ref reader);
        untyped.Remove("$type");
        return untyped.TryGetValue("$values", out var values) ? values : untyped;
    }

    /// <summary>Unwraps lists, and drops the names that the declared types make needless.</summary>
    private static JsonNode? Strip(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject typed when typed["$values"] is JsonArray values:
                return Strip(values.DeepClone());
            case JsonObject members:
                if (members["$type"] is JsonValue name && IsDeclaredElsewhere(name.ToString()))
                {
                    members.Remove("$type");
                }

                foreach (var (key, member) in members.ToList())
                {
                    var stripped = Strip(member);
                    if (!ReferenceEquals(stripped, member))
                    {
                        members[key] = stripped;
                    }
                }

                return members;
            case JsonArray items:
                for (var i = 0; i < items.Count; i++)
                {
                    var stripped = Strip(items[i]);
                    if (!ReferenceEquals(stripped, items[i]))
                    {
                        items[i] = stripped;
                    }
                }

                return items;
            default:
                return node;
        }
    }

    private static bool IsDeclaredElsewhere(string typeName) =>
        typeName.StartsWith("System.", StringComparison.Ordinal) || typeName.StartsWith("Microsoft.Bot.Schema.", StringComparison.Ordinal);
}
