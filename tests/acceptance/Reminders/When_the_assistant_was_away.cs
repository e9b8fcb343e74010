using VirtualAssistant.Testing.Assistants;

namespace VirtualAssistant.AcceptanceTests.Reminders;

public sealed class When_the_assistant_was_away : IAsyncLifetime
{
    private readonly AssistantInProcess assistant = new();

    public ValueTask InitializeAsync() => assistant.InitializeAsync();

    public ValueTask DisposeAsync() => assistant.DisposeAsync();

    [Fact]
    public async Task An_overdue_reminder_arrives_at_start_and_is_marked_late()
    {
        await using var chat = await Chat.StartAsync(assistant);
        await chat.AskAsync("remind me in 20 minutes to take the bread out");

        await assistant.StopAsync();
        assistant.Time.Advance(TimeSpan.FromHours(1));
        await assistant.StartAsync();
        var announced = await chat.Client.NextReplyAsync(TestContext.Current.CancellationToken);

        Assert.Contains("take the bread out", announced.Text, StringComparison.Ordinal);
        Assert.Contains("Late", announced.Text, StringComparison.Ordinal);
        Assert.Empty(await chat.RepliesAsync());
    }

    [Fact]
    public async Task A_question_that_was_open_is_still_open()
    {
        await using var chat = await Chat.StartAsync(assistant);
        await chat.AskAsync("remind me to call Dr. Weiss");

        await assistant.RestartAsync();
        var done = await chat.AskAsync("tomorrow at 9");

        Assert.Contains("call Dr. Weiss", done, StringComparison.Ordinal);
        Assert.Contains("9:00", done, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reminder_made_before_fires_after()
    {
        await using var chat = await Chat.StartAsync(assistant);
        await chat.AskAsync("remind me in 20 minutes to take the bread out");

        await assistant.RestartAsync();
        var announced = await chat.AfterAsync(TimeSpan.FromMinutes(20));

        Assert.Contains("take the bread out", announced.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Late", announced.Text, StringComparison.Ordinal);
    }
}
