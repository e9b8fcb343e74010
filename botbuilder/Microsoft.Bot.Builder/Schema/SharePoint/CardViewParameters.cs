using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.SharePoint;

/// <summary>What a card is made of. The methods make the kinds of cards there are.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class CardViewParameters
{
    /// <summary><c>text</c>, <c>textInput</c>, <c>search</c>, <c>signIn</c> or <c>signInSso</c>.</summary>
    [JsonPropertyName("cardViewType")]
    public string? CardViewType { get; set; }

    /// <summary>The bar at the top: one.</summary>
    [JsonPropertyName("cardBar")]
    public IList<CardBarComponent>? CardBar { get; set; }

    [JsonPropertyName("header")]
    public IEnumerable<BaseCardComponent>? Header { get; set; }

    [JsonPropertyName("body")]
    public IEnumerable<BaseCardComponent>? Body { get; set; }

    [JsonPropertyName("footer")]
    public IEnumerable<BaseCardComponent>? Footer { get; set; }

    [JsonPropertyName("image")]
    public CardImage? Image { get; set; }

    /// <summary>A text.</summary>
    /// <param name="footer">Up to two buttons, or a line to write in.</param>
    public static CardViewParameters BasicCardViewParameters(
        CardBarComponent cardBar, CardTextComponent header, IList<BaseCardComponent>? footer) =>
        Of("text", cardBar, header, null, footer);

    /// <summary>A text and a longer one.</summary>
    /// <param name="footer">Up to two buttons, or a line to write in.</param>
    public static CardViewParameters PrimaryTextCardViewParameters(
        CardBarComponent cardBar, CardTextComponent header, CardTextComponent body, IList<BaseCardComponent>? footer) =>
        Of("text", cardBar, header, body, footer);

    /// <summary>A text and a picture.</summary>
    /// <param name="footer">Up to two buttons, or a line to write in.</param>
    public static CardViewParameters ImageCardViewParameters(
        CardBarComponent cardBar, CardTextComponent header, IList<BaseCardComponent>? footer, CardImage? image) =>
        Of("text", cardBar, header, null, footer, image);

    /// <summary>A text and a line to write in.</summary>
    /// <param name="footer">Up to two buttons.</param>
    public static CardViewParameters TextInputCardViewParameters(
        CardBarComponent cardBar, CardTextComponent header, CardTextInputComponent body, IList<CardButtonComponent>? footer, CardImage? image) =>
        Of("textInput", cardBar, header, body, footer, image);

    /// <summary>A line to search with, and a suggestion below it.</summary>
    public static CardViewParameters SearchCardViewParameters(
        CardBarComponent cardBar, CardTextComponent header, CardSearchBoxComponent body, CardSearchFooterComponent? footer) =>
        Of("search", cardBar, header, body, footer is null ? null : [footer]);

    /// <summary>Has the person sign in.</summary>
    /// <param name="footer">The button that ends the sign-in.</param>
    public static CardViewParameters SignInCardViewParameters(
        CardBarComponent cardBar, CardTextComponent header, CardTextComponent body, CardButtonComponent? footer) =>
        Of("signIn", cardBar, header, body, footer is null ? null : [footer]);

    private static CardViewParameters Of(
        string type,
        CardBarComponent cardBar,
        BaseCardComponent header,
        BaseCardComponent? body,
        IEnumerable<BaseCardComponent>? footer,
        CardImage? image = null) => new()
        {
            CardViewType = type,
            CardBar = [cardBar],
            Header = [header],
            Body = body is null ? null : [body],
            Footer = footer,
            Image = image,
        };
}
