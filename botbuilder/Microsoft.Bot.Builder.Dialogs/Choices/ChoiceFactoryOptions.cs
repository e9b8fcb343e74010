using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>The words and marks that lists of choices are written with.</summary>
public class ChoiceFactoryOptions
{
    public ChoiceFactoryOptions()
    {
    }

    public ChoiceFactoryOptions(string? inlineSeparator, string? inlineOr, string? inlineOrMore, bool? includeNumbers = null)
    {
        InlineSeparator = inlineSeparator;
        InlineOr = inlineOr;
        InlineOrMore = inlineOrMore;
        IncludeNumbers = includeNumbers;
    }

    /// <summary>Between choices. Default <c>", "</c>.</summary>
    [JsonPropertyName("inlineSeparator")]
    [Newtonsoft.Json.JsonProperty("inlineSeparator")]
    public string? InlineSeparator { get; set; }

    /// <summary>Between two choices. Default <c>" or "</c>.</summary>
    [JsonPropertyName("inlineOr")]
    [Newtonsoft.Json.JsonProperty("inlineOr")]
    public string? InlineOr { get; set; }

    /// <summary>Before the last of more than two choices. Default <c>", or "</c>.</summary>
    [JsonPropertyName("inlineOrMore")]
    [Newtonsoft.Json.JsonProperty("inlineOrMore")]
    public string? InlineOrMore { get; set; }

    /// <summary>Whether choices are numbered. Default true.</summary>
    [JsonPropertyName("includeNumbers")]
    [Newtonsoft.Json.JsonProperty("includeNumbers")]
    public bool? IncludeNumbers { get; set; }
}
