using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using VirtualAssistant.Channels;
using VirtualAssistant.Testing.Slack;

namespace VirtualAssistant.AcceptanceTests.Slack;

public sealed class When_an_answer_is_shown_while_it_is_written : SlackFixture, IAsyncLifetime
{
    private const string Room = "C0ROOM";
    private const string Root = "1700.1";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private IChannel Channel => Assistant.Services.GetServices<IChannel>().First(channel => channel.Serves("slack"));

    [Fact]
    public async Task It_grows_and_ends_with_the_whole_text()
    {
        await SendAsync(ActivityTypes.Typing, "One");
        Assistant.Time.Advance(TimeSpan.FromSeconds(1));
        await SendAsync(ActivityTypes.Typing, "One two <!channel>");
        await SendAsync(ActivityTypes.Typing, "One two <!channel> and"); // Too soon after the last.
        var sent = await SendAsync(ActivityTypes.Message, "One two <!channel> and three");

        Assert.Equal("One", Text("chat.startStream"));
        Assert.Equal(" two &lt;!channel>", Text("chat.appendStream"));
        Assert.Equal(" and three", Text("chat.stopStream"));
        Assert.IsType<SendResult.Sent>(sent);
        Assert.Empty(Slack.Called("chat.postMessage"));
        var started = Assert.Single(Slack.Called("chat.startStream"));
        Assert.Equal((Room, Root, "U1"), ((string?)started.Arguments["channel"], (string?)started.Arguments["thread_ts"], (string?)started.Arguments["recipient_user_id"]));
    }

    [Fact]
    public async Task A_message_that_reads_otherwise_in_the_end_takes_the_place_of_what_was_shown()
    {
        await SendAsync(ActivityTypes.Typing, "Perhaps");
        await SendAsync(ActivityTypes.Message, "Certainly **not**");

        Assert.Equal("Certainly *not*", Assert.Single(Slack.Called("chat.update")).Text);
        Assert.Single(Slack.Called("chat.stopStream"));
    }

    [Fact]
    public async Task Where_nothing_can_be_streamed_the_message_is_posted_and_nobody_asks_again()
    {
        Slack.Next("chat.startStream", new SlackAnswer.Error("unknown_method"));

        await SendAsync(ActivityTypes.Typing, "One");
        await SendAsync(ActivityTypes.Typing, "One two");
        await SendAsync(ActivityTypes.Message, "One two three");

        Assert.Single(Slack.Called("chat.startStream"));
        Assert.Equal("One two three", Assert.Single(Slack.Called("chat.postMessage")).Text);
    }

    [Fact]
    public async Task Whoever_stops_it_is_told_no_more()
    {
        Slack.Next("chat.stopStream", new SlackAnswer.Error("stopped_by_user"));

        await SendAsync(ActivityTypes.Typing, "One");
        Assert.IsType<SendResult.Sent>(await SendAsync(ActivityTypes.Message, "One two"));

        Assert.Empty(Slack.Called("chat.postMessage"));
        Assert.Empty(Slack.Called("chat.update"));
    }

    [Fact]
    public async Task Without_words_it_is_shown_that_something_is_coming()
    {
        await SendAsync(ActivityTypes.Typing, null);

        Assert.Equal(Root, (string?)Assert.Single(Slack.Called("assistant.threads.setStatus")).Arguments["thread_ts"]);
    }

    private Task<SendResult> SendAsync(string type, string? text) => Channel.SendAsync(
        new Activity
        {
            Type = type,
            Text = text,
            ChannelId = "slack",
            ReplyToId = $"{Room}|{Root}|",
            Conversation = new ConversationAccount { Id = $"T1:{Room}:{Root}", IsGroup = true },
            Recipient = new ChannelAccount { Id = "U1" },
        },
        Cancellation);

    private string? Text(string method) => (string?)Assert.Single(Slack.Called(method)).Arguments["markdown_text"];
}
