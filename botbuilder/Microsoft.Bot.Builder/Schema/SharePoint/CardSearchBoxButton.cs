using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.SharePoint;

/// <summary>The button of a <see cref="CardSearchBoxComponent"/>.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class CardSearchBoxButton : ICardButtonBase
{
    [JsonPropertyName("action")]
    public IAction? Action { get; set; }

    [JsonPropertyName("id")]
    public string? Id { get; set; }
}
