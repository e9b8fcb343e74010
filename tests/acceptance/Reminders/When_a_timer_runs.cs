using VirtualAssistant.Testing.Assistants;

namespace VirtualAssistant.AcceptanceTests.Reminders;

public sealed class When_a_timer_runs(AssistantInProcess assistant) : IClassFixture<AssistantInProcess>
{
    [Fact]
    public async Task It_is_the_timer_that_is_stopped_and_no_other_reminder()
    {
        await using var chat = await Chat.StartAsync(assistant);
        await chat.AskAsync("set a timer for 10 minutes");
        await chat.AskAsync("remind me to call Luis tomorrow at 9");

        Assert.Matches("^You have 1 reminder:\n\n1\\. timer, ", await chat.AskAsync("how long is left on my timer?"));
        Assert.StartsWith("Cancelled: \"timer\"", await chat.AskAsync("cancel the timer"), StringComparison.Ordinal);
        Assert.Contains("call Luis", await chat.AskAsync("what are my reminders?"), StringComparison.Ordinal);
        Assert.Equal("I have no reminder about \"timer\".", await chat.AskAsync("cancel the timer"));
    }

    [Fact]
    public async Task An_alarm_needs_no_more_than_an_hour()
    {
        await using var chat = await Chat.StartAsync(assistant);

        Assert.Matches("^I will remind you .* at 07:00 \\(alarm\\)\\.$", await chat.AskAsync("set an alarm for 7"));
        Assert.StartsWith("Cancelled: \"alarm\"", await chat.AskAsync("turn off the alarm"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_calls_every_reminder_an_alarm_is_understood()
    {
        await using var chat = await Chat.StartAsync(assistant);
        await chat.AskAsync("remind me to call Luis tomorrow at 9");

        Assert.StartsWith("Cancelled: \"call Luis\"", await chat.AskAsync("cancel the alarm"), StringComparison.Ordinal);
    }
}
