using System.Text.Json.Nodes;
using VirtualAssistant.Testing;
using VirtualAssistant.Testing.Assistants;
using VirtualAssistant.Testing.Emulator;

namespace VirtualAssistant.AcceptanceTests.Rooms;

/// <summary>Teams' rooms: a channel has threads, a group chat has none.</summary>
public sealed class When_several_people_read_along(AssistantInProcess assistant, EmulatorConnector connector)
    : IClassFixture<AssistantInProcess>, IClassFixture<EmulatorConnector>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("channel")]
    [InlineData("groupChat")]
    public async Task What_mentions_nobody_is_not_answered(string kind)
    {
        using var room = new EmulatorConversation(assistant.Address, connector);

        await SayAsync(room, kind, "help");

        Assert.Empty(room.Replies);
    }

    [Theory]
    [InlineData("channel")]
    [InlineData("groupChat")]
    public async Task A_mention_is_answered(string kind)
    {
        using var room = new EmulatorConversation(assistant.Address, connector);

        await SayAsync(room, kind, "<at>Bot</at> what are my reminders?", mentions: true);

        Assert.Equal("You have no reminders.", Assert.Single(room.Replies).Text);
    }

    [Fact]
    public async Task Others_who_are_mentioned_are_spoken_of_by_their_names()
    {
        using var room = new EmulatorConversation(assistant.Address, connector);

        await SayAsync(room, "groupChat", "<at>Bot</at> remind me tomorrow at 9 to call <at>Anna Weiss</at>", mentions: true, others: "Anna Weiss");

        Assert.Contains("call Anna Weiss", Assert.Single(room.Replies).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<at>", room.Replies[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("channel", 2)]
    [InlineData("groupChat", 1)]
    public async Task Only_a_thread_it_was_spoken_to_in_goes_on_without_a_mention(string kind, int replies)
    {
        using var room = new EmulatorConversation(assistant.Address, connector);

        await SayAsync(room, kind, "<at>Bot</at> what are my reminders?", mentions: true);
        await SayAsync(room, kind, "thank you");

        Assert.Equal(replies, room.Replies.Count);
    }

    [Fact]
    public async Task A_reply_to_what_it_said_is_said_to_it_and_a_reply_to_anything_else_is_not()
    {
        using var room = new EmulatorConversation(assistant.Address, connector);
        await SayAsync(room, "groupChat", "<at>Bot</at> what are my reminders?", mentions: true);

        await SayAsync(room, "groupChat", "what can you do?", replyTo: room.Activity("message")["id"]!.ToString());
        Assert.Single(room.Replies);
        await SayAsync(room, "groupChat", "thank you", replyTo: room.Replies[0].Id);
        Assert.Equal("You are welcome.", room.Replies[^1].Text);
        await SayAsync(room, "groupChat", "<at>Anna Weiss</at> thank you", others: "Anna Weiss", replyTo: room.Replies[0].Id);
        Assert.Equal(2, room.Replies.Count);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task A_message_that_quotes_it_is_said_to_it(bool isOwn, int replies)
    {
        using var room = new EmulatorConversation(assistant.Address, connector);
        var author = isOwn ? room.Activity("message")["recipient"]!["id"]!.ToString() : "29:somebody";
        var html = $"""<blockquote itemscope="" itemtype="http://schema.skype.com/Reply" itemid="1700000000001"><strong itemprop="mri" itemid="{author}">Bot</strong><span itemprop="time" itemid="1700000000001"></span><p itemprop="preview">You have 1 reminder</p></blockquote><p>thank&nbsp;you</p>""";

        await SayAsync(room, "groupChat", "Bot You have 1 reminder thank you", html: html);

        Assert.Equal(Enumerable.Repeat("You are welcome.", replies), room.Replies.Select(reply => reply.Text));
    }

    [Fact]
    public async Task What_may_not_have_arrived_is_told_to_who_asked_though_others_have_spoken_since()
    {
        using var room = new EmulatorConversation(assistant.Address, connector);
        var asker = room.Activity("message")["from"]!["id"]!.ToString();
        connector.Next(new ConnectorAnswer.Refuse(429, "5"));
        connector.Next(ConnectorAnswer.AcceptAndCut.Instance);

        await PostAsync(room, "channel", "<at>Bot</at> what are my reminders?", mentions: true);
        await Until.TrueAsync(() => connector.Calls > 0, () => "nothing is sent", Cancellation);
        await SayAsync(room, "channel", "<at>Bot</at> thank you", mentions: true, from: "29:another");
        var alone = await Until.FoundAsync(
            () => Task.FromResult(connector.Shown(EmulatorConnector.OpenedWith(asker)).ElementAtOrDefault(0)), () => "nobody is told", Cancellation);

        Assert.StartsWith("I was interrupted", alone.Text, StringComparison.Ordinal);
        Assert.Empty(connector.Shown(EmulatorConnector.OpenedWith("29:another")));
    }

    [Fact]
    public async Task What_may_not_have_arrived_is_told_to_the_person_alone()
    {
        using var room = new EmulatorConversation(assistant.Address, connector);
        connector.Next(ConnectorAnswer.AcceptAndCut.Instance);

        await SayAsync(room, "channel", "<at>Bot</at> what are my reminders?", mentions: true);
        var asker = room.Activity("message")["from"]!["id"]!.ToString();
        var alone = await Until.FoundAsync(
            () => Task.FromResult(connector.Shown(EmulatorConnector.OpenedWith(asker)).ElementAtOrDefault(0)), () => "nobody is told", Cancellation);

        Assert.StartsWith("I was interrupted", alone.Text, StringComparison.Ordinal);
        Assert.Single(connector.Opened, opened => (string?)opened["members"]![0]!["id"] == asker);
        Assert.Single(room.Replies);
    }

    private async Task SayAsync(
        EmulatorConversation room, string kind, string text, bool mentions = false, string? others = null, string? replyTo = null, string? html = null, string? from = null)
    {
        await PostAsync(room, kind, text, mentions, others, replyTo, html, from);
        await assistant.ComeToRestAsync(Cancellation);
    }

    private static async Task PostAsync(
        EmulatorConversation room, string kind, string text, bool mentions = false, string? others = null, string? replyTo = null, string? html = null, string? from = null)
    {
        var message = room.Message(text);
        message["replyToId"] = replyTo;
        if (html is not null)
        {
            message["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "text/html", ["content"] = html });
        }

        if (from is not null)
        {
            message["from"]!["id"] = from;
        }

        message["channelId"] = "msteams";
        message["conversation"]!["isGroup"] = true;
        message["conversation"]!["conversationType"] = kind;
        if (mentions)
        {
            message["entities"] = new JsonArray(new JsonObject { ["type"] = "mention", ["text"] = "<at>Bot</at>", ["mentioned"] = message["recipient"]!.DeepClone() });
        }

        if (others is not null)
        {
            message["entities"] ??= new JsonArray();
            message["entities"]!.AsArray().Add(new JsonObject { ["type"] = "mention", ["text"] = $"<at>{others}</at>", ["mentioned"] = new JsonObject { ["id"] = "29:other", ["name"] = others } });
        }

        using var response = await room.PostAsync(message, Cancellation);
        response.EnsureSuccessStatusCode();
    }
}
