using VirtualAssistant.AcceptanceTests.Slack;
using VirtualAssistant.AcceptanceTests.Teams;
using VirtualAssistant.Testing;
using VirtualAssistant.Testing.Slack;
using VirtualAssistant.Testing.Teams;

namespace VirtualAssistant.AcceptanceTests.Rooms;

/// <summary>"Remind me", said in a room: it is announced there, and names whom it is for.</summary>
public sealed class When_a_reminder_is_for_one_of_the_room(TeamsFixture teams, SlackFixture slack) : IClassFixture<TeamsFixture>, IClassFixture<SlackFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task On_teams_the_person_is_mentioned_though_others_have_spoken_since()
    {
        using var room = teams.Chat("Ann", "groupChat");
        using var ben = room.As("Ben");
        await room.AskAsync($"{TeamsChat.BotMention} remind me in 20 minutes to call Luis", Cancellation);
        await ben.AskLastAsync($"{TeamsChat.BotMention} thank you", Cancellation);
        await teams.Assistant.IdleAsync(Cancellation);

        teams.Assistant.Time.Advance(TimeSpan.FromMinutes(20));
        var announced = await ben.NextReplyAsync(Cancellation);

        Assert.Equal("<at>Ann</at> Reminder: call Luis", announced.Text);
        var mention = Assert.Single(announced.Json["entities"]!.AsArray(), entity => (string?)entity!["type"] == "mention")!;
        Assert.Equal(("<at>Ann</at>", "29:Ann"), ((string?)mention["text"], (string?)mention["mentioned"]!["id"]));
    }

    [Fact]
    public async Task On_slack_the_person_is_mentioned()
    {
        var (ana, ben) = (slack.Workspace.Person(), slack.Workspace.Person());
        const string Room = "C0LUIS";
        var thread = await ana.MentionsAsync(Room, "remind me in 20 minutes to call Luis", Cancellation);
        await slack.IdleAsync(Cancellation);
        await ben.SaysInAsync(Room, "thank you", Cancellation, thread);
        await slack.IdleAsync(Cancellation);

        slack.Assistant.Time.Advance(TimeSpan.FromMinutes(20));
        await Until.TrueAsync(() => slack.Slack.Shown(Room).Count > 2, () => "nothing is announced", Cancellation);

        var announced = slack.Slack.Shown(Room)[2];
        Assert.Equal(($"<@{ana.Id}> Reminder: call Luis", thread), (announced.Text, announced.Thread));
        Assert.Equal(announced.Text, (string?)announced.Blocks![0]!["text"]!["text"]);
    }

    [Fact]
    public async Task Alone_with_the_person_nobody_is_named()
    {
        using var alone = teams.Chat("Cleo");
        await alone.AskAsync("remind me in 20 minutes to call Luis", Cancellation);
        await teams.Assistant.IdleAsync(Cancellation);

        teams.Assistant.Time.Advance(TimeSpan.FromMinutes(20));

        Assert.Equal("Reminder: call Luis", (await alone.NextReplyAsync(Cancellation)).Text);
    }

    [Fact]
    public async Task On_slack_a_room_that_is_gone_leaves_the_direct_message_though_the_person_never_wrote_one()
    {
        var ana = slack.Workspace.Person();
        const string Room = "C0GONE";
        await ana.MentionsAsync(Room, "remind me in 20 minutes to call Luis", Cancellation);
        await slack.IdleAsync(Cancellation);
        slack.Slack.Next("chat.postMessage", new SlackAnswer.Error("is_archived"));
        slack.Slack.Next("chat.postEphemeral", new SlackAnswer.Error("is_archived"));

        slack.Assistant.Time.Advance(TimeSpan.FromMinutes(20));
        var told = await ana.NextReplyAsync(Cancellation);

        Assert.Contains("Reminder: call Luis", told.Text, StringComparison.Ordinal);
        Assert.Null(told.Thread);
        Assert.Contains(slack.Slack.Called("conversations.open"), opened => (string?)opened.Arguments["users"] == ana.Id);
        Assert.Single(slack.Slack.Shown(Room));
    }

    [Theory]
    [InlineData("limited")]
    [InlineData("cut")]
    public async Task On_slack_a_direct_message_that_cannot_be_opened_at_once_is_opened_later(string what)
    {
        var ana = slack.Workspace.Person();
        using var response = await ana.CommandsAsync("remind me in 20 minutes to call Luis", "C0COMMANDS", Cancellation);
        await slack.IdleAsync(Cancellation);
        slack.Slack.Next("conversations.open", what == "cut" ? new SlackAnswer.DoAndCut() : new SlackAnswer.Limit(1));

        slack.Assistant.Time.Advance(TimeSpan.FromMinutes(20));
        await Until.TrueAsync(() => slack.Slack.Called("conversations.open").Any(opened => (string?)opened.Arguments["users"] == ana.Id), () => "it is not opened", Cancellation);
        await Until.TrueAsync(
            () =>
            {
                slack.Assistant.Time.Advance(TimeSpan.FromSeconds(5));
                return ana.Replies.Count > 0;
            },
            () => "nothing is announced",
            Cancellation);
        await slack.IdleAsync(Cancellation);

        Assert.Contains("Reminder: call Luis", Assert.Single(ana.Replies).Text, StringComparison.Ordinal);
    }
}
