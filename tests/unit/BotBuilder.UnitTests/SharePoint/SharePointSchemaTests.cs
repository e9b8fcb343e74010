using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.SharePoint;
using Newtonsoft.Json;
using CardImage = Microsoft.Bot.Schema.SharePoint.CardImage;

namespace BotBuilder.UnitTests.SharePoint;

public sealed class SharePointSchemaTests
{
    private static readonly CardBarComponent Bar = new() { Title = "Canteen", Icon = new CardImage { Image = "https://example.com/i.png" } };
    private static readonly CardTextComponent Header = new() { Text = "Today" };

    private static string Json<T>(T value) => Encoding.UTF8.GetString(SchemaJson.Serialize(value));

    // The order of properties means nothing.
    private static void AssertJson<T>(string expected, T value) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(Json(value))), Json(value));

    [Fact]
    public void A_card_is_written_with_the_names_of_the_protocol()
    {
        var card = new CardViewResponse
        {
            ViewId = "main",
            AceData = new AceData { CardSize = AceData.AceCardSize.Large, Id = "ace", Title = "Canteen", Properties = new Dictionary<string, string> { ["week"] = "48" } },
            OnCardSelection = new QuickViewAction { Parameters = new QuickViewActionParameters { View = "menu" } },
            CardViewParameters = CardViewParameters.PrimaryTextCardViewParameters(
                Bar,
                Header,
                new CardTextComponent { Text = "Soup" },
                [
                    new CardButtonComponent
                    {
                        Id = "more",
                        Title = "More",
                        Style = CardButtonStyle.Positive,
                        Action = new SubmitAction { Parameters = new() { ["day"] = 1 } },
                    },
                ]),
        };

        AssertJson(
            """
            {
              "aceData": { "cardSize": "Large", "id": "ace", "title": "Canteen", "properties": { "week": "48" } },
              "cardViewParameters": {
                "cardViewType": "text",
                "cardBar": [{ "componentName": "cardBar", "title": "Canteen", "icon": { "url": "https://example.com/i.png" } }],
                "header": [{ "componentName": "text", "text": "Today" }],
                "body": [{ "componentName": "text", "text": "Soup" }],
                "footer": [{
                  "componentName": "cardButton",
                  "id": "more",
                  "title": "More",
                  "style": "positive",
                  "action": { "type": "Submit", "parameters": { "day": 1 } }
                }]
              },
              "onCardSelection": { "type": "QuickView", "parameters": { "view": "menu" } },
              "viewId": "main"
            }
            """,
            card);
    }

    [Fact]
    public void Each_kind_of_card_says_which_it_is()
    {
        var button = new CardButtonComponent { Title = "Sign in" };
        CardViewParameters[] cards =
        [
            CardViewParameters.BasicCardViewParameters(Bar, Header, null),
            CardViewParameters.ImageCardViewParameters(Bar, Header, [button], new CardImage { AltText = "Soup" }),
            CardViewParameters.TextInputCardViewParameters(Bar, Header, new CardTextInputComponent { Button = new CardTextInputTitleButton { Title = "Send" } }, [button], null),
            CardViewParameters.SearchCardViewParameters(Bar, Header, new CardSearchBoxComponent { Button = new CardSearchBoxButton { Id = "go" } }, new CardSearchFooterComponent { Text = "Soup" }),
            CardViewParameters.SignInCardViewParameters(Bar, Header, Header, button),
        ];

        Assert.Equal(["text", "text", "textInput", "search", "signIn"], cards.Select(card => card.CardViewType));
        Assert.All(cards, card => Assert.Same(Bar, Assert.Single(card.CardBar!)));
        Assert.Null(cards[0].Body);
        Assert.Equal("Soup", cards[1].Image!.AltText);
        Assert.Contains("""{"title":"Send"}""", Json(cards[2]));
        Assert.Contains("\"componentName\":\"searchFooter\"", Json(cards[3]));
        Assert.Same(button, Assert.Single(cards[4].Footer!));
    }

    [Theory]
    [InlineData(typeof(ExecuteAction), "Execute")]
    [InlineData(typeof(SubmitAction), "Submit")]
    [InlineData(typeof(QuickViewAction), "QuickView")]
    [InlineData(typeof(ExternalLinkAction), "ExternalLink")]
    [InlineData(typeof(SelectMediaAction), "VivaAction.SelectMedia")]
    [InlineData(typeof(GetLocationAction), "VivaAction.GetLocation")]
    [InlineData(typeof(ShowLocationAction), "VivaAction.ShowLocation")]
    public void An_action_says_which_it_is(Type action, string type) =>
        Assert.Equal($$"""{"type":"{{type}}"}""", Json((BaseAction)Activator.CreateInstance(action)!));

    [Fact]
    public void An_answer_to_an_action_says_what_it_leads_to()
    {
        AssertJson<BaseHandleActionResponse>("""{"responseType":"NoOp"}""", new NoOpHandleActionResponse());
        AssertJson<BaseHandleActionResponse>(
            """{"renderArguments":{"requiresSso":false,"viewId":"menu"},"responseType":"QuickView"}""",
            new QuickViewHandleActionResponse { RenderArguments = new QuickViewResponse { ViewId = "menu" } });
        AssertJson<object>(
            """{"renderArguments":{"viewId":"main"},"responseType":"Card"}""",
            new CardViewHandleActionResponse { RenderArguments = new CardViewResponse { ViewId = "main" } });
    }

    [Fact]
    public void A_property_pane_is_written_with_its_fields()
    {
        var pane = new GetPropertyPaneConfigurationResponse
        {
            Pages =
            [
                new PropertyPanePage
                {
                    Header = new PropertyPanePageHeader { Description = "Settings" },
                    Groups =
                    [
                        new PropertyPaneGroup
                        {
                            GroupName = "Texts",
                            GroupFields =
                            [
                                new PropertyPaneGroupField
                                {
                                    Type = PropertyPaneGroupField.FieldType.TextField,
                                    TargetProperty = "title",
                                    Properties = new PropertyPaneTextFieldProperties { Label = "Title", MaxLength = 20 },
                                },
                            ],
                        },
                    ],
                },
            ],
        };

        var field = JsonDocument.Parse(Json(pane)).RootElement.GetProperty("pages")[0].GetProperty("groups")[0].GetProperty("groupFields")[0];

        Assert.Equal(3, field.GetProperty("type").GetInt32());
        Assert.Equal("title", field.GetProperty("targetProperty").GetString());
        Assert.Equal("Title", field.GetProperty("properties").GetProperty("label").GetString());
        Assert.Equal(20, field.GetProperty("properties").GetProperty("maxLength").GetInt32());
        Assert.False(field.GetProperty("properties").TryGetProperty("rows", out _));
    }

    [Fact]
    public void Newtonsoft_writes_the_same()
    {
        var answer = new QuickViewHandleActionResponse
        {
            RenderArguments = new QuickViewResponse
            {
                FocusParameters = new FocusParameters { AriaLive = FocusParameters.AriaLiveOption.Assertive },
                ExternalLink = new ExternalLinkActionParameters { Target = "https://example.com" },
            },
        };

        Assert.Equal(Json<BaseHandleActionResponse>(answer), JsonConvert.SerializeObject(answer));
        Assert.Contains("\"ariaLive\":\"assertive\"", Json(answer));
    }

    [Fact]
    public void A_request_is_read_with_what_it_carries()
    {
        var request = SchemaJson.Deserialize<AceRequest>("""{ "data": { "type": "Submit" }, "properties": 7 }"""u8)!;

        Assert.Equal("Submit", Assert.IsType<JsonElement>(request.Data).GetProperty("type").GetString());
        Assert.Equal(7L, request.Properties);
        Assert.Equal(("data", "properties"), (new AceRequest("data", "properties").Data, new AceRequest(properties: "properties").Properties));
    }
}
