using System.Text.Json;

namespace VirtualAssistant.Dialogs.Skills.Webhooks;

/// <summary>What a webhook answered, as text under names: <c>order.id</c>; the whole answer under the empty name.</summary>
internal static class ResponseFields
{
    /// <summary>Longer texts are cut: an answer is a sentence, not a document.</summary>
    public const int LongestValue = 500;

    private const int MostFields = 50;
    private const int Deepest = 5;

    public static IReadOnlyDictionary<string, string> Of(string body)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal) { [""] = Cut(body.Trim()) };
        try
        {
            using var json = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = 32 });
            Add(fields, "", json.RootElement, depth: 0);
        }
        catch (JsonException)
        {
            // It is a text, and stands under the empty name.
        }

        return fields;
    }

    private static void Add(Dictionary<string, string> fields, string name, JsonElement element, int depth)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object when depth < Deepest:
                foreach (var property in element.EnumerateObject())
                {
                    Add(fields, name.Length == 0 ? property.Name : $"{name}.{property.Name}", property.Value, depth + 1);
                }

                break;
            case JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False when fields.Count <= MostFields:
                fields[name] = Cut(element.ToString());
                break;
        }
    }

    private static string Cut(string text) => text.Length <= LongestValue ? text : text[..LongestValue] + "…";
}
