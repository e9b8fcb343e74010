using VirtualAssistant.Testing;
using VirtualAssistant.Testing.Slack;

namespace VirtualAssistant.AcceptanceTests.Slack;

public sealed class When_a_command_is_given(SlackFixture house) : IClassFixture<SlackFixture>
{
    private const string Room = "C0GENERAL";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_acknowledged_without_words_and_answered_where_only_its_author_sees_it()
    {
        var ana = house.Workspace.Person();
        var url = house.Slack.NewResponseUrl();

        using var response = await ana.CommandsAsync("remind me tomorrow at 9 to call Luis", Room, Cancellation, url);
        var answer = await AnswerAsync("to call Luis");

        Assert.True(response.IsSuccessStatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync(Cancellation));
        Assert.Equal("ephemeral", (string?)answer.Arguments["response_type"]);
        Assert.Empty(house.Slack.Shown(Room));
    }

    [Fact]
    public async Task Its_reminder_comes_as_a_direct_message()
    {
        var ana = house.Workspace.Person();
        using var response = await ana.CommandsAsync("remind me in 20 minutes to stretch", Room, Cancellation);
        await AnswerAsync("to stretch");
        await house.Assistant.IdleAsync(Cancellation);

        house.Assistant.Time.Advance(TimeSpan.FromMinutes(20));
        await Until.TrueAsync(() => house.Slack.Shown(ana.Direct).Count > 0, () => "nothing is announced", Cancellation);

        Assert.Contains("Reminder: stretch", Assert.Single(house.Slack.Shown(ana.Direct)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_comes_too_late_for_the_command_comes_as_a_direct_message()
    {
        var ana = house.Workspace.Person();
        house.Slack.Next("response_url", new SlackAnswer.Error("expired_url"));

        using var response = await ana.CommandsAsync("help", Room, Cancellation);
        await Until.TrueAsync(() => house.Slack.Shown(ana.Direct).Count > 0, () => "no answer comes", Cancellation);

        Assert.Contains("undo", Assert.Single(house.Slack.Shown(ana.Direct)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_foreign_address_for_the_answer_is_not_called()
    {
        var ana = house.Workspace.Person();

        using var response = await ana.CommandsAsync("help", Room, Cancellation, "http://169.254.169.254/latest/meta-data");
        await Until.TrueAsync(() => house.Slack.Shown(ana.Direct).Count > 0, () => "no answer comes", Cancellation);

        Assert.Single(house.Slack.Shown(ana.Direct));
    }

    [Fact]
    public async Task Without_words_it_helps()
    {
        using var response = await house.Workspace.Person().CommandsAsync("", Room, Cancellation);

        await AnswerAsync("You can ask me");
    }

    private async Task<SlackPost> AnswerAsync(string words)
    {
        await Until.TrueAsync(
            () => house.Slack.Called("response_url").Any(post => post.Text.Contains(words, StringComparison.Ordinal)), () => $"no answer with '{words}'", Cancellation);
        return house.Slack.Called("response_url").Last(post => post.Text.Contains(words, StringComparison.Ordinal));
    }
}
