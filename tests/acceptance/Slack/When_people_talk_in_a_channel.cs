using VirtualAssistant.Testing;
using VirtualAssistant.Testing.Slack;

namespace VirtualAssistant.AcceptanceTests.Slack;

public sealed class When_people_talk_in_a_channel(SlackFixture house) : IClassFixture<SlackFixture>
{
    private readonly string room = $"C{Guid.NewGuid():N}".ToUpperInvariant()[..12];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_mention_is_answered_once_and_in_a_thread()
    {
        var ana = house.Workspace.Person();

        var asked = await ana.MentionsAsync(room, "help", Cancellation);
        await house.IdleAsync(Cancellation);

        Assert.Equal(asked, Assert.Single(house.Slack.Shown(room)).Thread);
    }

    [Fact]
    public async Task What_mentions_nobody_is_not_answered()
    {
        await house.Workspace.Person().SaysInAsync(room, "help", Cancellation);
        await house.IdleAsync(Cancellation);

        Assert.Empty(house.Slack.Shown(room));
    }

    [Fact]
    public async Task A_thread_the_assistant_is_in_needs_no_further_mention()
    {
        var ana = house.Workspace.Person();

        var asked = await ana.MentionsAsync(room, "remind me to call Luis", Cancellation);
        await house.IdleAsync(Cancellation);
        await ana.SaysInAsync(room, "tomorrow at 9", Cancellation, thread: asked);
        await house.IdleAsync(Cancellation);

        var replies = house.Slack.Shown(room);
        Assert.Equal(2, replies.Count);
        Assert.All(replies, reply => Assert.Equal(asked, reply.Thread));
        Assert.Contains("09:00", replies[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_thread_the_assistant_is_not_in_is_left_alone()
    {
        var ana = house.Workspace.Person();
        var root = await ana.SaysInAsync(room, "lunch?", Cancellation);

        await house.Workspace.Person().SaysInAsync(room, "help", Cancellation, thread: root);
        await house.IdleAsync(Cancellation);

        Assert.Empty(house.Slack.Shown(room));
    }

    [Fact]
    public async Task What_is_said_to_somebody_else_in_its_thread_is_left_alone()
    {
        var ana = house.Workspace.Person();
        var asked = await ana.MentionsAsync(room, "help", Cancellation);
        await house.IdleAsync(Cancellation);

        await ana.SaysInAsync(room, "<@U0BEN> help", Cancellation, thread: asked);
        await house.IdleAsync(Cancellation);

        Assert.Single(house.Slack.Shown(room));
    }

    [Fact]
    public async Task A_mention_in_somebody_elses_thread_is_answered_there()
    {
        var ana = house.Workspace.Person();
        var root = await ana.SaysInAsync(room, "who knows?", Cancellation);

        await ana.MentionsAsync(room, "help", Cancellation, thread: root);
        await house.IdleAsync(Cancellation);

        Assert.Equal(root, Assert.Single(house.Slack.Shown(room)).Thread);
    }

    [Fact]
    public async Task A_reminder_for_the_room_comes_into_its_thread()
    {
        var ana = house.Workspace.Person();
        var asked = await ana.MentionsAsync(room, "remind me in 20 minutes to start the stand-up", Cancellation);
        await house.IdleAsync(Cancellation);

        house.Assistant.Time.Advance(TimeSpan.FromMinutes(20));
        await Until.TrueAsync(() => house.Slack.Shown(room).Count > 1, () => "nothing is announced", Cancellation);

        var announced = house.Slack.Shown(room)[^1];
        Assert.Contains("Reminder: start the stand-up", announced.Text, StringComparison.Ordinal);
        Assert.Equal(asked, announced.Thread);
    }

    [Fact]
    public async Task Private_reminders_are_not_told_in_the_room()
    {
        var ana = house.Workspace.Person();
        await ana.AsksAsync("remind me tomorrow at 9 to see the doctor", Cancellation);

        await ana.MentionsAsync(room, "what are my reminders?", Cancellation);
        await house.IdleAsync(Cancellation);

        Assert.Contains("no reminders", Assert.Single(house.Slack.Shown(room)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bot_that_mentions_the_assistant_gets_no_answer()
    {
        var mention = house.Workspace.Person().InRoom("app_mention", room, $"<@{SlackServer.BotUser}> help", SlackServer.NextMoment(), null);
        mention["bot_id"] = "B7";

        using var response = await house.Workspace.DeliverAsync(mention, Cancellation);
        await house.IdleAsync(Cancellation);

        Assert.True(response.IsSuccessStatusCode);
        Assert.Empty(house.Slack.Shown(room));
    }
}
