using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The value of an <c>application/search</c> invoke.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class SearchInvokeValue
{
    public SearchInvokeValue()
    {
    }

    public SearchInvokeValue(
        string? kind = default,
        string? queryText = default,
        SearchInvokeOptions? queryOptions = default,
        object? context = default)
    {
        Kind = kind;
        QueryText = queryText;
        QueryOptions = queryOptions;
        Context = context;
    }

    /// <summary>One of <see cref="SearchInvokeTypes"/>.</summary>
    [JsonPropertyName("kind")]
    public string? Kind { get; set; }

    [JsonPropertyName("queryText")]
    public string? QueryText { get; set; }

    [JsonPropertyName("queryOptions")]
    public SearchInvokeOptions? QueryOptions { get; set; }

    [JsonPropertyName("context")]
    public object? Context { get; set; }

    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownProperties { get; set; }
}
