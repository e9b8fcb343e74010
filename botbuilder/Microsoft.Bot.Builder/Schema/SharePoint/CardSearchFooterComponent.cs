using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.SharePoint;

/// <summary>What was searched for last, or is suggested.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class CardSearchFooterComponent : BaseCardComponent
{
    public CardSearchFooterComponent()
        : base(CardComponentName.SearchFooter)
    {
    }

    [JsonPropertyName("title")]
    public string? Title { get; set; }

    /// <summary>The text proper, for example the name of a person.</summary>
    [JsonPropertyName("text")]
    public string? Text { get; set; }

    /// <summary>A square picture.</summary>
    [JsonPropertyName("imageUrl")]
    public string? ImageUrl { get; set; }

    /// <summary>Shown where there is no picture.</summary>
    [JsonPropertyName("imageInitials")]
    public string? ImageInitials { get; set; }

    /// <summary>What selecting it does.</summary>
    [JsonPropertyName("onSelection")]
    public IAction? OnSelection { get; set; }
}
