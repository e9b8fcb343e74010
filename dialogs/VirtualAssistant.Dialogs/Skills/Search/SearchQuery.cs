using System.Text.Json;

namespace VirtualAssistant.Dialogs.Skills.Search;

/// <summary>What somebody searches for, as Teams asks: the value of a <c>composeExtension/query</c>.</summary>
/// <param name="Words">All of them must occur; none for everything.</param>
internal sealed record SearchQuery(IReadOnlyList<string> Words, int Skip, int Count)
{
    private const int DefaultCount = 25;

    public bool Matches(string text) => Words.All(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <returns>Null when it is no query of this shape.</returns>
    public static SearchQuery? Read(ReadOnlyMemory<byte> activity)
    {
        using var json = JsonDocument.Parse(activity);
        if (!json.RootElement.TryGetProperty("value"u8, out var value) || value.ValueKind != JsonValueKind.Object
            || !value.TryGetProperty("commandId"u8, out var command) || command.ValueKind != JsonValueKind.String || !command.ValueEquals("search"u8))
        {
            return null;
        }

        var options = value.TryGetProperty("queryOptions"u8, out var given) && given.ValueKind == JsonValueKind.Object ? given : default;
        return new SearchQuery(ReadWords(value), ReadNumber(options, "skip") ?? 0, ReadNumber(options, "count") ?? DefaultCount);
    }

    private static string[] ReadWords(JsonElement value)
    {
        if (!value.TryGetProperty("parameters"u8, out var parameters) || parameters.ValueKind != JsonValueKind.Array)
        {
            return [];
        }

        foreach (var parameter in parameters.EnumerateArray().Where(parameter => parameter.ValueKind == JsonValueKind.Object))
        {
            if (parameter.TryGetProperty("name"u8, out var name) && name.ValueKind == JsonValueKind.String && name.ValueEquals("text"u8)
                && parameter.TryGetProperty("value"u8, out var words) && words.ValueKind == JsonValueKind.String)
            {
                return words.GetString()!.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            }
        }

        return [];
    }

    private static int? ReadNumber(JsonElement options, string name) =>
        options.ValueKind == JsonValueKind.Object && options.TryGetProperty(name, out var number) && number.ValueKind == JsonValueKind.Number
            && number.TryGetInt32(out var value) && value >= 0
            ? value
            : null;
}
