using VirtualAssistant.Testing;
using VirtualAssistant.Testing.Slack;

namespace VirtualAssistant.AcceptanceTests.Slack;

public sealed class When_a_button_is_pressed(SlackFixture house) : IClassFixture<SlackFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_announced_reminder_is_done_and_loses_its_buttons()
    {
        var ana = house.Workspace.Person();
        var announced = await AnnounceAsync(ana);

        await ana.PressesAsync(announced, "Done", Cancellation);
        var told = await ana.NextReplyAsync(Cancellation);
        await Until.TrueAsync(() => Updates(announced).Count > 0, () => "the buttons stay", Cancellation);

        Assert.Equal("Done: \"call Luis\".", told.Text);
        var update = Assert.Single(Updates(announced));
        Assert.Empty(update.Buttons);
        Assert.Contains(ana.Id, update.Arguments.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_double_click_is_one_press()
    {
        var ana = house.Workspace.Person();
        var announced = await AnnounceAsync(ana);

        await ana.PressesAsync(announced, "Snooze 10 min", Cancellation);
        await ana.PressesAsync(announced, "Snooze 10 min", Cancellation);
        await house.IdleAsync(Cancellation);

        Assert.Single(ana.Replies, reply => reply.Text.StartsWith("Snoozed:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_button_that_somebody_made_up_does_nothing()
    {
        var ana = house.Workspace.Person();
        var announced = await AnnounceAsync(ana);
        var press = ana.Press(announced, "Done");
        press["actions"]![0]!["value"] = """{"title":"Done","text":"done"}""";

        using var response = await house.Workspace.InteractAsync(press, Cancellation);
        await house.IdleAsync(Cancellation);

        Assert.True(response.IsSuccessStatusCode);
        Assert.Equal(2, ana.Replies.Count);
    }

    [Fact]
    public async Task A_suggestion_says_its_words()
    {
        var ana = house.Workspace.Person();
        var greeting = await ana.AsksAsync("hello", Cancellation);

        await ana.PressesAsync(greeting, "what are my reminders?", Cancellation);

        Assert.Equal("You have no reminders.", (await ana.NextReplyAsync(Cancellation)).Text);
    }

    [Fact]
    public async Task In_a_room_the_answer_comes_into_the_thread()
    {
        var room = $"C{Guid.NewGuid():N}".ToUpperInvariant()[..12];
        var ana = house.Workspace.Person();
        var asked = await ana.MentionsAsync(room, "hello", Cancellation);
        await house.IdleAsync(Cancellation);

        await ana.PressesAsync(Assert.Single(house.Slack.Shown(room)), "what are my reminders?", Cancellation);
        await house.IdleAsync(Cancellation);

        Assert.Equal(2, house.Slack.Shown(room).Count);
        Assert.All(house.Slack.Shown(room), reply => Assert.Equal(asked, reply.Thread));
    }

    private async Task<SlackPost> AnnounceAsync(SlackPerson ana)
    {
        await ana.AsksAsync("remind me in 20 minutes to call Luis", Cancellation);
        await house.Assistant.IdleAsync(Cancellation);
        house.Assistant.Time.Advance(TimeSpan.FromMinutes(20));
        return await ana.NextReplyAsync(Cancellation);
    }

    private IReadOnlyList<SlackPost> Updates(SlackPost message) =>
        [.. house.Slack.Called("chat.update").Where(update => (string?)update.Arguments["ts"] == message.Moment)];
}
