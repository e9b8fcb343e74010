using VirtualAssistant.Testing;
using VirtualAssistant.Testing.Slack;

namespace VirtualAssistant.AcceptanceTests.Slack;

public sealed class When_slack_fails : SlackFixture, IAsyncLifetime
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_limit_is_kept_for_as_long_as_slack_says_and_the_answers_stay_in_order()
    {
        var ana = Workspace.Person();
        Slack.Next("chat.postMessage", new SlackAnswer.Limit(30));

        await ana.SaysAsync("help", Cancellation);
        await ana.SaysAsync("what are my reminders?", Cancellation);
        await HeldBackAsync(ana, Cancellation);
        Assistant.Time.Advance(TimeSpan.FromSeconds(29));
        Assert.Empty(ana.Replies);

        Assistant.Time.Advance(TimeSpan.FromSeconds(2));
        var first = await ana.NextReplyAsync(Cancellation);
        var second = await ana.NextReplyAsync(Cancellation);

        Assert.Contains("undo", first.Text, StringComparison.Ordinal);
        Assert.Contains("no reminders", second.Text, StringComparison.Ordinal);
        Assert.Equal(3, Slack.Called("chat.postMessage").Count);
    }

    [Fact]
    public async Task A_limit_holds_for_the_whole_workspace_without_asking_again()
    {
        var (ana, ben) = (Workspace.Person(), Workspace.Person());
        Slack.Next("chat.postMessage", new SlackAnswer.Limit(30));

        await ana.SaysAsync("help", Cancellation);
        await HeldBackAsync(ana, Cancellation);
        await ben.SaysAsync("help", Cancellation);
        await HeldBackAsync(ben, Cancellation);

        Assert.Single(Slack.Called("chat.postMessage"));
    }

    [Fact]
    public async Task One_channel_gets_a_message_a_second_after_a_short_burst()
    {
        var ana = Workspace.Person();

        for (var i = 0; i < 5; i++)
        {
            await ana.SaysAsync("help", Cancellation);
        }

        await HeldBackAsync(ana, Cancellation);
        Assert.Equal(3, ana.Replies.Count);
        Assistant.Time.Advance(TimeSpan.FromSeconds(1));
        await Until.TrueAsync(() => ana.Replies.Count == 4, () => "the fourth does not come", Cancellation);
        await HeldBackAsync(ana, Cancellation);
        Assert.Equal(4, ana.Replies.Count);
        Assistant.Time.Advance(TimeSpan.FromSeconds(1));
        await Until.TrueAsync(() => ana.Replies.Count == 5, () => "the fifth does not come", Cancellation);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_send_whose_answer_never_came_is_not_repeated_but_admitted(bool isCut)
    {
        var ana = Workspace.Person();
        Slack.Next("chat.postMessage", isCut ? new SlackAnswer.DoAndCut() : new SlackAnswer.DoAndFail(503));

        await ana.SaysAsync("help", Cancellation);
        await Until.TrueAsync(() => ana.Replies.Count == 2, () => "nothing is admitted", Cancellation);
        await IdleAsync(Cancellation);

        Assert.Single(ana.Replies, reply => reply.Text.Contains("You can ask me", StringComparison.Ordinal));
        Assert.StartsWith("I was interrupted", ana.Replies[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_room_it_is_admitted_to_the_person_alone()
    {
        var ana = Workspace.Person();
        Slack.Next("chat.postMessage", new SlackAnswer.DoAndCut());

        await ana.MentionsAsync("C0ROOM", "help", Cancellation);
        await Until.TrueAsync(() => Slack.Called("chat.postEphemeral").Count > 0, () => "nothing is admitted", Cancellation);

        var whispered = Assert.Single(Slack.Called("chat.postEphemeral"));
        Assert.Equal(ana.Id, whispered.User);
        Assert.Single(Slack.Shown("C0ROOM"));
    }

    [Fact]
    public async Task What_slack_refuses_for_good_is_not_tried_again_and_is_kept_for_the_operator()
    {
        var ana = Workspace.Person();
        Slack.Next("chat.postMessage", new SlackAnswer.Error("channel_not_found"));

        await ana.SaysAsync("help", Cancellation);
        await IdleAsync(Cancellation);

        Assert.Single(Slack.Called("chat.postMessage"));
        using var http = new HttpClient();
        Assert.Contains("channel_not_found", await http.GetStringAsync(new Uri(Assistant.Address, "/operator/dead-letters"), Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Blocks_that_slack_does_not_take_are_left_out()
    {
        var ana = Workspace.Person();
        Slack.Next("chat.postMessage", new SlackAnswer.Error("invalid_blocks"));

        var greeting = await ana.AsksAsync("hello", Cancellation);

        Assert.Null(greeting.Blocks);
        Assert.Contains("What can I do for you?", greeting.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_api_that_refuses_connections_gets_the_answer_when_it_is_back()
    {
        var ana = Workspace.Person();
        await ana.AsksAsync("help", Cancellation);
        await Slack.StopAsync();

        await ana.SaysAsync("what are my reminders?", Cancellation);
        await HeldBackAsync(ana, Cancellation);
        await Slack.StartAsync();
        Assistant.Time.Advance(TimeSpan.FromSeconds(2));

        Assert.Contains("no reminders", (await ana.NextReplyAsync(Cancellation)).Text, StringComparison.Ordinal);
    }
}
