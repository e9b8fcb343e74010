namespace Microsoft.Bot.Schema;

/// <summary>What a search is for.</summary>
public static class SearchInvokeTypes
{
    public const string Search = "search";
    public const string SearchAnswer = "searchAnswer";
    public const string Typeahead = "typeahead";
}
