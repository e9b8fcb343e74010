using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BotBuilder.UnitTests.Builder;

public sealed class ActivityFactoryTests
{
    private static Activity Made(string structure) => ActivityFactory.FromObject(JsonNode.Parse(structure));

    [Fact]
    public void A_text_is_said()
    {
        Assert.Equal((ActivityTypes.Message, "hello"), (ActivityFactory.FromObject("hello").Type, ActivityFactory.FromObject("hello").Text));
        Assert.Equal("5", ActivityFactory.FromObject(5).Text);
        Assert.Null(ActivityFactory.FromObject(null).Text);
    }

    [Fact]
    public void A_structure_says_what_it_says_and_nothing_more()
    {
        var activity = Made("""{"lgType":"activity","Text":"how old are you?","inputHint":"expecting","SuggestedActions":["10","20"]}""");

        Assert.Equal((ActivityTypes.Message, "how old are you?", null), (activity.Type, activity.Text, activity.Speak));
        Assert.Equal(InputHints.ExpectingInput, activity.InputHint);
        Assert.Equal([(ActionTypes.ImBack, "10"), (ActionTypes.ImBack, "20")], activity.SuggestedActions!.Actions!.Select(action => (action.Type!, action.Title!)));
    }

    [Fact]
    public void A_structure_may_be_any_activity()
    {
        var activity = ActivityFactory.FromObject(JObject.Parse("""{"lgType":"Activity","type":"event","name":"go","value":{"a":1}}"""));

        Assert.Equal((ActivityTypes.Event, "go"), (activity.Type, activity.Name));
        Assert.Equal(1, ((JsonElement)activity.Value!).GetProperty("a").GetInt32());
    }

    [Fact]
    public void A_card_is_an_attachment_and_its_short_forms_are_spelled_out()
    {
        var activity = Made("""{"lgType":"HeroCard","title":"t","images":"https://x/1.jpg","buttons":["a",{"lgType":"CardAction","type":"openUrl","title":"b","value":"https://b"}],"tap":"c"}""");

        var card = JsonSerializer.SerializeToElement(Assert.Single(activity.Attachments!), SchemaJson.Options);
        Assert.Equal(
            """{"contentType":"application/vnd.microsoft.card.hero","content":{"title":"t","images":[{"url":"https://x/1.jpg"}],"buttons":[{"type":"imBack","title":"a","value":"a"},{"type":"openUrl","title":"b","value":"https://b"}],"tap":{"type":"imBack","title":"c","value":"c"}}}""",
            card.GetRawText());
    }

    [Fact]
    public void Attachments_are_cards_of_every_kind()
    {
        var activity = Made("""
            {"lgType":"Activity","attachmentLayout":"carousel","attachments":[
              {"lgType":"videocard","media":"https://x/v.mp4","image":"https://x/1.jpg","autostart":"true"},
              {"type":"AdaptiveCard","version":"1.0","body":[]},
              {"lgType":"Attachment","contentType":"image/png","contentUrl":"https://x/2.png"}]}
            """);

        Assert.Equal(AttachmentLayoutTypes.Carousel, activity.AttachmentLayout);
        Assert.Equal([VideoCard.ContentType, "application/vnd.microsoft.card.adaptive", "image/png"], activity.Attachments!.Select(attachment => attachment.ContentType));
        Assert.Equal(
            """{"image":{"url":"https://x/1.jpg"},"media":[{"url":"https://x/v.mp4"}],"autostart":true}""",
            ((JsonElement)activity.Attachments![0].Content!).GetRawText());
        Assert.Equal("https://x/2.png", activity.Attachments[2].ContentUrl);
    }

    [Fact]
    public void An_adaptive_card_alone_is_an_attachment()
    {
        var activity = Made("""{"type":"AdaptiveCard","version":"1.0"}""");

        Assert.Equal((ActivityTypes.Message, "application/vnd.microsoft.card.adaptive"), (activity.Type, Assert.Single(activity.Attachments!).ContentType));
    }
}
