using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.SharePoint;

/// <summary>The button of a <see cref="CardTextInputComponent"/>.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
[JsonConverter(typeof(RuntimeTypeJsonConverter<CardTextInputBaseButton>))]
public abstract class CardTextInputBaseButton : ICardButtonBase
{
    [JsonPropertyName("action")]
    public IAction? Action { get; set; }

    [JsonPropertyName("id")]
    public string? Id { get; set; }
}
