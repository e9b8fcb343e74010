using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using VirtualAssistant.Channels.Rendering;
using VirtualAssistant.Channels.Slack;
using VirtualAssistant.Channels.Slack.Interactivity;
using VirtualAssistant.Channels.Slack.Rendering;

namespace VirtualAssistant.Channels.UnitTests.Slack;

public sealed class MessageRendererTests
{
    private static readonly SlackSeal Seal = new(
        new ConfigurationBuilder().Build(), Options.Create(new SlackOptions { EncryptionKey = Convert.ToBase64String(new byte[SlackSeal.KeyLength]) }));

    private readonly MessageRenderer renderer = new(new BlockButtons(Seal), new AdaptiveBlocks(new BlockButtons(Seal)));

    [Fact]
    public void A_text_needs_no_blocks()
    {
        var message = renderer.Render(new Activity { Type = ActivityTypes.Message, Text = "**Hello** <you>" });

        Assert.Equal(new SlackMessage("*Hello* &lt;you&gt;", null), message);
    }

    [Fact]
    public void A_plain_text_is_escaped_and_nothing_else()
    {
        var message = renderer.Render(new Activity { Type = ActivityTypes.Message, Text = "**2** < 3", TextFormat = TextFormatTypes.Plain });

        Assert.Equal("**2** &lt; 3", message.Text);
    }

    [Theory]
    [InlineData(null, "<@U0ANA> Reminder: call &lt;@U0BEN&gt;")]
    [InlineData("plain", "<@U0ANA> Reminder: call &lt;@U0BEN&gt;")]
    public void Whom_an_entity_names_is_mentioned_and_whom_words_name_is_not(string? format, string written)
    {
        var message = new Activity { Type = ActivityTypes.Message, Text = "Reminder: call <@U0BEN>", TextFormat = format, Recipient = new ChannelAccount { Id = "U0ANA", Name = "Ana *the* <b> Great" } };
        RoomMention.Add(message);

        Assert.Equal(written, renderer.Render(message).Text);
    }

    [Fact]
    public void Who_is_no_user_of_slacks_is_named_and_not_mentioned()
    {
        var message = new Activity { Type = ActivityTypes.Message, Text = "hello", Recipient = new ChannelAccount { Id = "!channel", Name = "Ana" } };
        RoomMention.Add(message);

        Assert.Equal("Ana hello", renderer.Render(message).Text);
    }

    [Fact]
    public void An_empty_message_still_has_a_text_which_slack_insists_on() =>
        Assert.NotEmpty(renderer.Render(new Activity { Type = ActivityTypes.Message }).Text);

    [Fact]
    public void A_hero_card_has_a_heading_words_a_picture_and_buttons_and_all_its_words_in_the_text()
    {
        var card = new HeroCard
        {
            Title = "Flight 12",
            Subtitle = "to Rome",
            Text = "Gate **A1**",
            Images = [new CardImage { Url = "https://example.com/plane.png", Alt = "a plane" }],
            Buttons = [new CardAction { Type = ActionTypes.ImBack, Title = "Check in", Value = "check me in" }, new CardAction { Type = ActionTypes.OpenUrl, Title = "Map", Value = "https://example.com/map" }],
        };

        var message = renderer.Render(Attached(card.ToAttachment()));

        Assert.Equal(["header", "section", "image", "actions"], Types(message));
        Assert.Equal("*Flight 12*\n\n_to Rome_\n\nGate *A1*", message.Text);
        var buttons = (JsonArray)message.Blocks![3]!["elements"]!;
        Assert.Equal("check me in", Open(buttons[0]!).Text);
        Assert.Equal("https://example.com/map", (string?)buttons[1]!["url"]);
    }

    [Fact]
    public void A_picture_that_slack_could_not_fetch_is_left_out()
    {
        var card = new HeroCard { Title = "Title", Images = [new CardImage { Url = "data:image/png;base64,AAAA" }, new CardImage { Url = "file:///etc/passwd" }] };

        Assert.Equal(["header"], Types(renderer.Render(Attached(card.ToAttachment()))));
    }

    [Fact]
    public void Buttons_with_the_same_words_have_ids_of_their_own()
    {
        var card = new HeroCard { Buttons = [.. Enumerable.Range(0, 60).Select(_ => new CardAction { Type = ActionTypes.ImBack, Title = "Again", Value = "again" })] };

        var elements = renderer.Render(Attached(card.ToAttachment())).Blocks!.SelectMany(block => (JsonArray)block!["elements"]!).ToList();

        Assert.Equal(60, elements.Select(element => (string?)element!["action_id"]).Distinct().Count());
    }

    [Fact]
    public void What_a_button_brings_comes_back_as_it_was()
    {
        var card = new HeroCard
        {
            Buttons = [new CardAction { Type = ActionTypes.MessageBack, Title = "Done", Text = "done", Value = new Dictionary<string, object> { ["reminder"] = "r1" } }],
        };

        var button = Open(renderer.Render(Attached(card.ToAttachment())).Blocks![0]!["elements"]![0]!);

        Assert.Equal("done", button.Text);
        Assert.Equal("r1", button.Value!.Value.GetProperty("reminder").GetString());
    }

    [Fact]
    public void A_button_that_brings_too_much_still_says_its_words()
    {
        var card = new HeroCard
        {
            Buttons = [new CardAction { Type = ActionTypes.MessageBack, Title = "Done", Text = "done", Value = new Dictionary<string, object> { ["much"] = new string('x', 3000) } }],
        };

        var button = Open(renderer.Render(Attached(card.ToAttachment())).Blocks![0]!["elements"]![0]!);

        Assert.Equal("done", button.Text);
        Assert.Null(button.Value);
    }

    [Fact]
    public void An_adaptive_card_becomes_the_nearest_blocks()
    {
        var message = renderer.Render(Adaptive("""
            {"type":"AdaptiveCard","body":[
              {"type":"TextBlock","text":"Order 7","size":"Large"},
              {"type":"TextBlock","text":"Thank **you**"},
              {"type":"FactSet","facts":[{"title":"Price:","value":"9 €"},{"title":"When","value":"today"}]},
              {"type":"ColumnSet","columns":[{"type":"Column","items":[{"type":"TextBlock","text":"left"}]},{"type":"Column","items":[{"type":"TextBlock","text":"right"}]}]},
              {"type":"Container","items":[{"type":"Image","url":"https://example.com/x.png","altText":"x"}]},
              {"type":"Table","rows":[{"cells":[{"items":[{"type":"TextBlock","text":"City"}]},{"items":[{"type":"TextBlock","text":"Hours"}]}]},
                                      {"cells":[{"items":[{"type":"TextBlock","text":"Rome"}]},{"items":[{"type":"TextBlock","text":"9"}]}]}]},
              {"type":"TextBlock","text":"hidden","isVisible":false},
              {"type":"Input.Text","id":"note","label":"Note","isMultiline":true},
              {"type":"Input.ChoiceSet","id":"size","label":"Size","choices":[{"title":"Small","value":"s"}]},
              {"type":"Input.Date","id":"day","label":"Day","value":"2026-11-23"},
              {"type":"Input.Toggle","id":"gift","title":"A gift"},
              {"type":"SomethingNew","fallback":"as text"}],
             "actions":[{"type":"Action.Submit","title":"Buy","data":{"order":7}},{"type":"Action.OpenUrl","title":"More","url":"https://example.com"},
                        {"type":"Action.ShowCard","title":"Details","card":{"type":"AdaptiveCard","body":[{"type":"TextBlock","text":"details"}]}}]}
            """));

        Assert.Equal(
            ["header", "section", "section", "section", "image", "section", "input", "input", "input", "input", "section", "actions", "section"], Types(message));
        Assert.Equal("*Price*\n9 €", (string?)message.Blocks![2]!["fields"]![0]!["text"]);
        Assert.Contains("```\nCity  Hours", (string?)message.Blocks[5]!["text"]!["text"], StringComparison.Ordinal);
        Assert.Equal(7, Open(message.Blocks[11]!["elements"]![0]!).Value!.Value.GetProperty("order").GetInt32());
        Assert.Contains("Thank *you*", message.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", message.Blocks.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"body":5,"actions":{}}""")]
    [InlineData("""{"body":[5,null,"text",{"type":7},{"type":"FactSet"},{"type":"Input.Text"},{"type":"ColumnSet","columns":[{}]},{"type":"Image","url":"javascript:1"}]}""")]
    public void A_card_that_makes_no_sense_breaks_nothing(string card) => Assert.NotEmpty(renderer.Render(Adaptive(card)).Text);

    [Fact]
    public void More_than_slack_takes_is_left_to_the_text()
    {
        var many = string.Join(',', Enumerable.Range(0, 60).Select(line => $$"""{"type":"TextBlock","text":"line {{line}}"}"""));

        var message = renderer.Render(Adaptive($$"""{"body":[{{many}}]}"""));

        Assert.Null(message.Blocks);
        Assert.Contains("line 59", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_goes_beyond_slacks_limits() =>
        Gen.Select(Gen.Int[0, 9000], Gen.Int[0, 400], Gen.Int[0, 70]).Sample((words, title, actions) =>
        {
            var card = new HeroCard
            {
                Title = new string('t', title),
                Text = string.Concat(Enumerable.Repeat("&word ", words / 6)),
                Images = [new CardImage { Url = "https://example.com/" + new string('i', words) }],
                Buttons = [.. Enumerable.Range(0, actions).Select(action => new CardAction { Type = ActionTypes.ImBack, Title = new string('b', 1 + (action * 3)), Value = "v" })],
            };

            var message = renderer.Render(Attached(card.ToAttachment()));

            Assert.InRange(message.Text.Length, 1, BlockLimits.TextMessage);
            Check(message.Blocks);
        }, iter: 200);

    private static void Check(JsonArray? blocks)
    {
        Assert.InRange(blocks?.Count ?? 0, 0, BlockLimits.Message);
        foreach (var block in blocks ?? [])
        {
            switch ((string?)block!["type"])
            {
                case "header":
                    Assert.InRange(((string)block["text"]!["text"]!).Length, 1, BlockLimits.Header);
                    break;
                case "section":
                    Assert.InRange(((string)block["text"]!["text"]!).Length, 1, BlockLimits.Section);
                    break;
                case "image":
                    Assert.InRange(((string)block["image_url"]!).Length, 1, BlockLimits.Url);
                    break;
                case "actions":
                    var elements = (JsonArray)block["elements"]!;
                    Assert.InRange(elements.Count, 1, BlockLimits.ActionElements);
                    Assert.All(elements, element => Assert.InRange(((string)element!["text"]!["text"]!).Length, 1, BlockLimits.ButtonText));
                    Assert.All(elements, element => Assert.InRange(((string)element!["value"]!).Length, 1, BlockLimits.ButtonValue));
                    break;
            }
        }
    }

    private static SlackButton Open(JsonNode button) =>
        JsonSerializer.Deserialize(Seal.Open((string?)button["value"], SlackButton.Purpose)!, SlackJson.Default.SlackButton)!;

    private static IEnumerable<string?> Types(SlackMessage message) => message.Blocks!.Select(block => (string?)block!["type"]);

    private static Activity Attached(Attachment attachment) => new() { Type = ActivityTypes.Message, Attachments = [attachment] };

    private static Activity Adaptive(string card) => ActivityJson.Read(Encoding.UTF8.GetBytes(
        $$"""{"type":"message","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{{card}}}]}"""));
}
