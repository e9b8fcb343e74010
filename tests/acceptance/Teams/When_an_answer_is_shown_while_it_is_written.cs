using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using VirtualAssistant.Channels;
using VirtualAssistant.Testing;
using VirtualAssistant.Testing.Emulator;

namespace VirtualAssistant.AcceptanceTests.Teams;

public sealed class When_an_answer_is_shown_while_it_is_written(TeamsFixture teams) : IClassFixture<TeamsFixture>
{
    private readonly string conversation = $"a:1{Guid.NewGuid():N}";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private IChannel Channel => teams.Assistant.Services.GetServices<IChannel>().First(channel => channel.Serves("msteams"));

    private IReadOnlyList<ChatActivity> Shown => teams.Cloud.Connector.Shown(conversation);

    [Fact]
    public async Task It_grows_in_order_and_ends_with_the_whole_text()
    {
        await SendAsync(ActivityTypes.Typing, "One");
        await SendAsync(ActivityTypes.Typing, "One t"); // Too soon after the last.
        Pass();
        await SendAsync(ActivityTypes.Typing, "One two");
        Pass();
        await SendAsync(ActivityTypes.Typing, "Two"); // It does not go on from what is there.
        var sent = await SendAsync(ActivityTypes.Message, "One two three");

        Assert.Equal(["One", "One two", "One two three"], Shown.Select(step => step.Text));
        Assert.Equal(["typing", "typing", "message"], Shown.Select(step => step.Type));
        Assert.Equal(["streaming", "streaming", "final"], Shown.Select(step => (string?)Stream(step)["streamType"]));
        Assert.Equal([1, 2, null], Shown.Select(step => (int?)Stream(step)["streamSequence"]));
        var id = Shown[0].Id;
        Assert.Equal([null, id, id], Shown.Select(step => (string?)Stream(step)["streamId"]));
        Assert.Equal(id, Assert.IsType<SendResult.Sent>(sent).ProviderId);
    }

    [Fact]
    public async Task Whoever_stops_it_is_told_no_more()
    {
        await SendAsync(ActivityTypes.Typing, "One");
        Pass();
        teams.Cloud.Connector.Next("typing", new ConnectorAnswer.Refuse(403, Code: "ContentStreamNotAllowed", Message: "Content stream was canceled by user."));
        await SendAsync(ActivityTypes.Typing, "One two");

        Assert.IsType<SendResult.Sent>(await SendAsync(ActivityTypes.Message, "One two three"));

        Assert.Equal(["One"], Shown.Select(step => step.Text));
    }

    [Theory]
    [InlineData(403, "Content stream is not allowed")]
    [InlineData(403, "Content stream finished due to exceeded streaming time.")]
    [InlineData(400, "BadRequest")]
    public async Task Where_teams_takes_no_stream_the_message_is_sent_like_any_other_and_nothing_is_tried_again(int status, string message)
    {
        teams.Cloud.Connector.Next("typing", new ConnectorAnswer.Refuse(status, Code: "ContentStreamNotAllowed", Message: message));
        await SendAsync(ActivityTypes.Typing, "One");
        Pass();
        await SendAsync(ActivityTypes.Typing, "One two");
        await SendAsync(ActivityTypes.Message, "One two three");

        var sent = Assert.Single(Shown);
        Assert.Equal(("message", "One two three"), (sent.Type, sent.Text));
        Assert.DoesNotContain("streaminfo", sent.Json.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_that_cannot_be_ended_is_followed_by_the_message()
    {
        await SendAsync(ActivityTypes.Typing, "One");
        teams.Cloud.Connector.Next(new ConnectorAnswer.Refuse(403, Code: "ContentStreamNotAllowed", Message: "Content stream finished due to exceeded streaming time."));

        Assert.IsType<SendResult.Sent>(await SendAsync(ActivityTypes.Message, "One two three"));

        Assert.Equal("One two three", Shown[^1].Text);
        Assert.DoesNotContain("streaminfo", Shown[^1].Json.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_two_minutes_it_is_shown_no_further_and_the_message_comes_as_it_is()
    {
        await SendAsync(ActivityTypes.Typing, "One");
        teams.Assistant.Time.Advance(TimeSpan.FromMinutes(2));
        await SendAsync(ActivityTypes.Typing, "One two");
        await SendAsync(ActivityTypes.Message, "One two three");

        Assert.Equal(["One", "One two three"], Shown.Select(step => step.Text));
        Assert.DoesNotContain("streaminfo", Shown[^1].Json.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_chat_there_is_one_at_a_time_and_in_a_room_none()
    {
        await SendAsync(ActivityTypes.Typing, "One");
        await SendAsync(ActivityTypes.Typing, "Another", answers: "other");
        await SendAsync(ActivityTypes.Message, "Another answer", answers: "other");
        await SendAsync(ActivityTypes.Message, "One two");
        await SendAsync(ActivityTypes.Typing, "In a room", isGroup: true);

        Assert.Equal(["One", "Another answer", "One two"], Shown.Select(step => step.Text));
    }

    [Fact]
    public async Task A_limit_on_it_is_waited_for()
    {
        await SendAsync(ActivityTypes.Typing, "One");
        Pass();
        teams.Cloud.Connector.Next("typing", new ConnectorAnswer.Refuse(429, "40"));
        await SendAsync(ActivityTypes.Typing, "One two");
        Pass();
        await SendAsync(ActivityTypes.Typing, "One two three");
        teams.Assistant.Time.Advance(TimeSpan.FromSeconds(40));
        await SendAsync(ActivityTypes.Typing, "One two three four");

        Assert.Equal(["One", "One two three four"], Shown.Select(step => step.Text));
        Assert.Equal(2, (int?)Stream(Shown[^1])["streamSequence"]);
    }

    private void Pass() => teams.Assistant.Time.Advance(TimeSpan.FromSeconds(2));

    private static JsonNode Stream(ChatActivity step) => Assert.Single(step.Json["entities"]!.AsArray(), entity => (string?)entity!["type"] == "streaminfo")!;

    private Task<SendResult> SendAsync(string type, string text, string answers = "asked", bool isGroup = false) => Channel.SendAsync(
        new Activity
        {
            Type = type,
            Text = text,
            ChannelId = "msteams",
            ServiceUrl = $"{teams.Cloud.Connector.ServiceUrl}/",
            ReplyToId = answers,
            Conversation = new ConversationAccount { Id = conversation, IsGroup = isGroup ? true : null },
            From = new ChannelAccount { Id = "28:bot" },
            Recipient = new ChannelAccount { Id = "29:Ann" },
        },
        Cancellation);
}
