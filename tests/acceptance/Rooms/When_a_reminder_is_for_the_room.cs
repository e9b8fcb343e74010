using VirtualAssistant.AcceptanceTests.Slack;
using VirtualAssistant.AcceptanceTests.Teams;
using VirtualAssistant.Testing;
using VirtualAssistant.Testing.Emulator;
using VirtualAssistant.Testing.Teams;

namespace VirtualAssistant.AcceptanceTests.Rooms;

/// <summary>"Remind us": everybody where it was asked for may see it and say what becomes of it.</summary>
public sealed class When_a_reminder_is_for_the_room(TeamsFixture teams, SlackFixture slack) : IClassFixture<TeamsFixture>, IClassFixture<SlackFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("en-US", "remind us in 20 minutes to start the stand-up", "I will remind all of you here today at 11:20 to start the stand-up.")]
    [InlineData("en-US", "remind everyone in 20 minutes to start the stand-up", "I will remind all of you here today at 11:20 to start the stand-up.")]
    [InlineData("en-US", "remind the team in 20 minutes to start the stand-up", "I will remind all of you here today at 11:20 to start the stand-up.")]
    [InlineData("de-DE", "erinnere uns in 20 Minuten an das Treffen", "Ich erinnere euch hier heute um 11:20 Uhr an das Treffen.")]
    public async Task It_is_said_to_be_for_all_of_them(string locale, string text, string confirmed)
    {
        await using var late = new TeamsFixture();
        await late.InitializeAsync();
        using var room = late.Chat("Ann", "groupChat");
        room.Locale = locale;

        Assert.Equal(confirmed, (await room.AskAsync($"{TeamsChat.BotMention} {text}", Cancellation)).Text);
    }

    [Fact]
    public async Task On_teams_everybody_there_sees_it_and_may_press_its_buttons()
    {
        using var room = teams.Chat("Ann", "groupChat");
        using var ben = room.As("Ben");
        await room.AskAsync($"{TeamsChat.BotMention} remind us in 20 minutes to start the stand-up", Cancellation);
        await room.AskAsync($"{TeamsChat.BotMention} remind me tomorrow at 9 to see the doctor", Cancellation);
        await teams.Assistant.IdleAsync(Cancellation);

        var list = (await ben.AskLastAsync($"{TeamsChat.BotMention} what are our reminders?", Cancellation)).Text;
        teams.Assistant.Time.Advance(TimeSpan.FromMinutes(20));
        var announced = await ben.NextReplyAsync(Cancellation);
        var card = announced.Json["attachments"]![0]!["content"]!;
        await teams.Assistant.IdleAsync(Cancellation);
        var done = await ben.PressAsync(announced, card, "Done", Cancellation);

        Assert.Contains("start the stand-up", list, StringComparison.Ordinal);
        Assert.DoesNotContain("doctor", list, StringComparison.Ordinal);
        Assert.Equal("Done: \"start the stand-up\".", (string?)done.Body["value"]!["body"]![1]!["text"]);
        Assert.DoesNotContain("stand-up", (await room.AskLastAsync($"{TeamsChat.BotMention} what are my reminders?", Cancellation)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_stays_in_its_room()
    {
        using var room = teams.Chat("Cleo", "groupChat");
        using var alone = teams.Chat("Cleo");
        using var other = teams.Chat("Cleo", "groupChat");
        await room.AskAsync($"{TeamsChat.BotMention} remind us tomorrow at 9 to start the stand-up", Cancellation);

        Assert.Equal("You have no reminders.", (await alone.AskAsync("what are my reminders?", Cancellation)).Text);
        Assert.Equal("You have no reminders.", (await other.AskAsync($"{TeamsChat.BotMention} what are my reminders?", Cancellation)).Text);
    }

    [Fact]
    public async Task Alone_with_the_assistant_us_is_the_one_person_there_is()
    {
        using var alone = teams.Chat("Dora");

        Assert.StartsWith("I will remind you ", (await alone.AskAsync("remind us tomorrow at 9 to start the stand-up", Cancellation)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_slack_everybody_in_the_thread_sees_it_and_may_finish_it()
    {
        var (ana, ben) = (slack.Workspace.Person(), slack.Workspace.Person());
        const string Room = "C0STANDUP";
        var thread = await ana.MentionsAsync(Room, "remind us in 20 minutes to start the stand-up", Cancellation);
        await slack.IdleAsync(Cancellation);

        await ben.SaysInAsync(Room, "what are our reminders?", Cancellation, thread);
        await slack.IdleAsync(Cancellation);
        slack.Assistant.Time.Advance(TimeSpan.FromMinutes(20));
        await Until.TrueAsync(() => slack.Slack.Shown(Room).Count > 2, () => "nothing is announced", Cancellation);
        await slack.IdleAsync(Cancellation);
        await ben.SaysInAsync(Room, "done", Cancellation, thread);
        await slack.IdleAsync(Cancellation);

        var said = slack.Slack.Shown(Room).Select(post => post.Text).ToArray();
        Assert.StartsWith("I will remind all of you here ", said[0], StringComparison.Ordinal);
        Assert.Contains("start the stand-up", said[1], StringComparison.Ordinal);
        Assert.Equal("Reminder: start the stand-up", said[2]);
        Assert.StartsWith("Done: ", said[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_announced_in_the_room_is_told_to_who_asked_alone()
    {
        using var alone = teams.Chat("Eve");
        using var room = teams.Chat("Eve", "groupChat");
        using var other = room.As("Finn");
        await alone.AskAsync("help", Cancellation);
        await room.AskAsync($"{TeamsChat.BotMention} remind us in 20 minutes to start the stand-up", Cancellation);
        await other.AskLastAsync($"{TeamsChat.BotMention} thank you", Cancellation);
        await teams.Assistant.IdleAsync(Cancellation);
        teams.Cloud.Connector.Next(new ConnectorAnswer.Refuse(403));

        teams.Assistant.Time.Advance(TimeSpan.FromMinutes(20));
        var told = await alone.NextReplyAsync(Cancellation);

        Assert.Equal("I could not say this where it belongs, so I tell you here: Reminder: start the stand-up", told.Text);
        Assert.DoesNotContain(room.Replies, reply => reply.Text.StartsWith("Reminder", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_has_never_written_to_it_alone_is_told_in_a_conversation_that_is_opened_for_it()
    {
        using var room = teams.Chat("Gwen", "groupChat");
        await room.AskAsync($"{TeamsChat.BotMention} remind us in 20 minutes to start the stand-up", Cancellation);
        await teams.Assistant.IdleAsync(Cancellation);
        teams.Cloud.Connector.Next(new ConnectorAnswer.Refuse(403));

        teams.Assistant.Time.Advance(TimeSpan.FromMinutes(20));
        var told = await Until.FoundAsync(
            () => Task.FromResult(teams.Cloud.Connector.Shown(EmulatorConnector.OpenedWith("29:Gwen")).ElementAtOrDefault(0)), () => "nobody is told", Cancellation);

        Assert.Equal("I could not say this where it belongs, so I tell you here: Reminder: start the stand-up", told.Text);
        var opened = Assert.Single(teams.Cloud.Connector.Opened, opened => (string?)opened["members"]![0]!["id"] == "29:Gwen");
        Assert.Equal((TeamsChat.BotId, TeamsChat.Tenant, TeamsChat.Tenant), ((string?)opened["bot"]!["id"], (string?)opened["tenantId"], (string?)opened["channelData"]!["tenant"]!["id"]));
        Assert.NotEqual(true, (bool?)opened["isGroup"]);
    }

    [Fact]
    public async Task What_reaches_nobody_is_tried_no_further()
    {
        using var room = teams.Chat("Hal", "groupChat");
        await room.AskAsync($"{TeamsChat.BotMention} remind us in 20 minutes to start the stand-up", Cancellation);
        await teams.Assistant.IdleAsync(Cancellation);
        teams.Cloud.Connector.Next(new ConnectorAnswer.Refuse(403));
        teams.Cloud.Connector.Next(new ConnectorAnswer.Refuse(403));
        var calls = teams.Cloud.Connector.Calls;

        teams.Assistant.Time.Advance(TimeSpan.FromMinutes(20));
        await Until.TrueAsync(() => teams.Cloud.Connector.Calls >= calls + 2, () => "nothing is tried", Cancellation);
        await teams.Assistant.ComeToRestAsync(Cancellation);

        Assert.Equal(calls + 2, teams.Cloud.Connector.Calls);
        Assert.Empty(teams.Cloud.Connector.Shown(EmulatorConnector.OpenedWith("29:Hal")));
    }
}
