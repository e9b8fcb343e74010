using Microsoft.Bot.Schema;
using VirtualAssistant.Channels.Capabilities;
using VirtualAssistant.Channels.Rendering;

namespace VirtualAssistant.Channels.UnitTests.Rendering;

public sealed class ReplyRendererTests
{
    private const string Card = """
        {"type":"message","text":"Look:","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard","body":[
          {"type":"TextBlock","text":"Flight 12","weight":"Bolder"},
          {"type":"FactSet","facts":[{"title":"Gate","value":"A1"}]},
          {"type":"ColumnSet","columns":[{"type":"Column","items":[{"type":"TextBlock","text":"left"}]},{"type":"Column","items":[{"type":"TextBlock","text":"right"}]}]}],
          "actions":[{"type":"Action.Submit","title":"Check in"},{"type":"Action.OpenUrl","title":"Map","url":"https://example.com/map"}]}}]}
        """;

    [Fact]
    public void A_card_is_written_out_where_there_are_none_with_its_buttons_to_answer_in_words()
    {
        var text = Assert.Single(ReplyRenderer.Render(Read(Card), ChannelCapabilities.Text)).Text;

        Assert.Equal("Look:\n\nFlight 12\n\nGate: A1\n\nleft\n\nright\n\n1. Check in\n2. Map: https://example.com/map", text);
    }

    [Fact]
    public void A_card_is_written_in_markdown_where_there_are_none_but_marks_are_shown()
    {
        var text = Assert.Single(ReplyRenderer.Render(Read(Card), ChannelCapabilities.Text with { Markdown = MarkdownDialect.Basic })).Text;

        Assert.Equal("Look:\n\n**Flight 12**\n\n**Gate:** A1\n\nleft\n\nright\n\n1. Check in\n2. Map: https://example.com/map", text);
    }

    [Fact]
    public void A_card_is_passed_on_whole_where_cards_are_shown_as_they_are()
    {
        var reply = Assert.Single(ReplyRenderer.Render(Read(Card), new ChannelCapabilities { Cards = CardSupport.Adaptive, Buttons = true, Markdown = MarkdownDialect.Basic }));

        Assert.Equal("Look:", reply.Text);
        Assert.Equal("application/vnd.microsoft.card.adaptive", Assert.Single(reply.Attachments!).ContentType);
    }

    [Fact]
    public void A_card_is_left_to_a_channel_that_has_blocks_of_its_own()
    {
        var reply = Assert.Single(ReplyRenderer.Render(Read(Card), new ChannelCapabilities { Cards = CardSupport.Native, Buttons = true, Markdown = MarkdownDialect.Mrkdwn }));

        Assert.Equal("Look:", reply.Text);
        Assert.Single(reply.Attachments!);
    }

    [Fact]
    public void Whom_a_message_concerns_is_named_where_nobody_can_be_mentioned()
    {
        var reply = Assert.Single(ReplyRenderer.Render(Mentioning("Reminder: call Luis"), ChannelCapabilities.Text));

        Assert.Equal("@Ann & Co Reminder: call Luis", reply.Text);
        Assert.Empty(reply.Entities!);
    }

    [Fact]
    public void Of_a_long_message_the_part_with_the_name_mentions()
    {
        var parts = ReplyRenderer.Render(Mentioning(string.Join(' ', Enumerable.Repeat("Nobody reads this.", 10))), new ChannelCapabilities { Mentions = true, MaxTextLength = 100 });

        Assert.True(parts.Count > 1);
        Assert.StartsWith("<at>Ann &amp; Co</at> Nobody", parts[0].Text, StringComparison.Ordinal);
        Assert.Equal([1, .. Enumerable.Repeat(0, parts.Count - 1)], parts.Select(part => part.GetMentions().Length));
    }

    [Fact]
    public void A_message_that_mentions_is_not_passed_on_unseen_to_where_nobody_can_be()
    {
        var channel = new ChannelCapabilities { Cards = CardSupport.Adaptive, Buttons = true, Markdown = MarkdownDialect.Tables, MaxTextLength = 10_000 };
        var json = ActivityJson.Write(Mentioning("hello")).Span;

        Assert.False(ReplyRenderer.ShowsEverything(channel, json));
        Assert.True(ReplyRenderer.ShowsEverything(channel with { Mentions = true }, json));
    }

    [Fact]
    public void Suggestions_become_a_numbered_list_where_nothing_can_be_pressed()
    {
        var reply = new Activity
        {
            Type = ActivityTypes.Message,
            Text = "Which?",
            SuggestedActions = new SuggestedActions { Actions = [new CardAction { Title = "One" }, new CardAction { Title = "Two" }] },
        };

        Assert.Equal("Which?\n\n1. One\n2. Two", Assert.Single(ReplyRenderer.Render(reply, ChannelCapabilities.Text)).Text);
    }

    [Fact]
    public void Markdown_loses_its_marks_where_they_would_be_read_aloud() =>
        Assert.Equal(
            "Title\n- bold and slanted, a link (https://example.com)\n2 * 3 * 4",
            Assert.Single(ReplyRenderer.Render(Message("# Title\n- **bold** and *slanted*, [a link](https://example.com)\n2 * 3 * 4"), ChannelCapabilities.Text)).Text);

    [Fact]
    public void Only_the_last_part_of_a_long_text_has_the_card_and_expects_an_answer()
    {
        var reply = Message(string.Concat(Enumerable.Repeat("One more sentence. ", 100)));
        reply.Attachments = [new HeroCard { Title = "card" }.ToAttachment()];
        reply.InputHint = InputHints.ExpectingInput;
        reply.ReplyToId = "asked";

        var parts = ReplyRenderer.Render(reply, new ChannelCapabilities { Cards = CardSupport.Native, Buttons = true, MaxTextLength = 500 });

        Assert.Equal(4, parts.Count);
        Assert.All(parts, part => Assert.Equal("asked", part.ReplyToId));
        Assert.All(parts.SkipLast(1), part => Assert.True(part.Attachments is null or { Count: 0 } && part.InputHint is null));
        Assert.Single(parts[^1].Attachments!);
        Assert.Equal(InputHints.ExpectingInput, parts[^1].InputHint);
    }

    [Fact]
    public void A_plain_text_stays_as_it_was_written()
    {
        var reply = Message("2 **3** | 4\n--|--\na|b");
        reply.TextFormat = TextFormatTypes.Plain;

        Assert.Equal("2 **3** | 4\n--|--\na|b", Assert.Single(ReplyRenderer.Render(reply, ChannelCapabilities.Text)).Text);
    }

    [Fact]
    public void What_is_no_message_is_passed_on()
    {
        var trace = new Activity { Type = ActivityTypes.Trace };

        Assert.Same(trace, Assert.Single(ReplyRenderer.Render(trace, ChannelCapabilities.Text)));
    }

    private static Activity Message(string text) => new() { Type = ActivityTypes.Message, Text = text };

    private static Activity Read(string json) => ActivityJson.Read(System.Text.Encoding.UTF8.GetBytes(json));

    private static Activity Mentioning(string text)
    {
        var message = new Activity { Type = ActivityTypes.Message, Text = text, Recipient = new ChannelAccount { Id = "29:ann", Name = "Ann & Co" } };
        RoomMention.Add(message);
        return message;
    }
}
