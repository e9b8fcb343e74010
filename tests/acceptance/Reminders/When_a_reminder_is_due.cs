using VirtualAssistant.Testing.Assistants;

namespace VirtualAssistant.AcceptanceTests.Reminders;

public sealed class When_a_reminder_is_due(AssistantInProcess assistant) : IClassFixture<AssistantInProcess>
{
    [Fact]
    public async Task It_arrives_once_with_its_buttons()
    {
        await using var chat = await Chat.StartAsync(assistant);
        await chat.AskAsync("remind me in 20 minutes to take the bread out");

        var announced = await chat.AfterAsync(TimeSpan.FromMinutes(20));
        assistant.Time.Advance(TimeSpan.FromHours(5));

        Assert.Contains("take the bread out", announced.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Late", announced.Text, StringComparison.Ordinal);
        Assert.Equal(["Done", "Snooze 10 min"], announced.Buttons.Select(button => (string?)button["title"]));
        Assert.Empty(await chat.RepliesAsync());
    }

    [Fact]
    public async Task The_done_button_finishes_it()
    {
        await using var chat = await Chat.StartAsync(assistant);
        await chat.AskAsync("remind me in 20 minutes to take the bread out");
        var announced = await chat.AfterAsync(TimeSpan.FromMinutes(20));

        var done = await chat.PressAsync(announced, "Done");

        Assert.Contains("Done", done, StringComparison.Ordinal);
        Assert.Contains("no reminders", await chat.AskAsync("what are my reminders?"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_snooze_button_brings_it_back_in_ten_minutes()
    {
        await using var chat = await Chat.StartAsync(assistant);
        await chat.AskAsync("remind me in 20 minutes to take the bread out");
        var announced = await chat.AfterAsync(TimeSpan.FromMinutes(20));

        var snoozed = await chat.PressAsync(announced, "Snooze 10 min");
        var again = await chat.AfterAsync(TimeSpan.FromMinutes(10));

        Assert.Contains("Snoozed", snoozed, StringComparison.Ordinal);
        Assert.Contains("take the bread out", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_button_in_the_hands_of_somebody_else_does_nothing_and_tells_nothing()
    {
        await using var chat = await Chat.StartAsync(assistant);
        await using var other = await Chat.StartAsync(assistant);
        await chat.AskAsync("remind me in 20 minutes to take the bread out");
        var announced = await chat.AfterAsync(TimeSpan.FromMinutes(20));

        var said = string.Concat(await other.PressAsync(announced, "Done"), await other.PressAsync(announced, "Snooze 10 min"));

        Assert.DoesNotContain("bread", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Done:", said, StringComparison.Ordinal);
        Assert.Contains("take the bread out", await chat.AskAsync("what are my reminders?"), StringComparison.Ordinal);
        Assert.Contains("Done: \"take the bread out\"", await chat.PressAsync(announced, "Done"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Done_can_be_typed()
    {
        await using var chat = await Chat.StartAsync(assistant);
        await chat.AskAsync("remind me in 20 minutes to take the bread out");
        await chat.AfterAsync(TimeSpan.FromMinutes(20));

        Assert.Contains("Done", await chat.AskAsync("done"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Snooze_can_be_typed_with_a_time()
    {
        await using var chat = await Chat.StartAsync(assistant);
        await chat.AskAsync("remind me in 20 minutes to take the bread out");
        await chat.AfterAsync(TimeSpan.FromMinutes(20));

        var snoozed = await chat.AskAsync("snooze till 9:15");

        Assert.Contains(":15", snoozed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_repeating_one_comes_again()
    {
        await using var chat = await Chat.StartAsync(assistant);
        await chat.AskAsync("remind me every day at 9 to stretch");

        var first = await chat.AfterAsync(UntilNine());
        var second = await chat.AfterAsync(TimeSpan.FromDays(1));

        Assert.Contains("stretch", first.Text, StringComparison.Ordinal);
        Assert.Contains("stretch", second.Text, StringComparison.Ordinal);
    }

    private TimeSpan UntilNine()
    {
        var now = assistant.Time.GetUtcNow().TimeOfDay;
        var nineInBerlin = TimeSpan.FromHours(8);
        return now < nineInBerlin ? nineInBerlin - now : nineInBerlin + TimeSpan.FromDays(1) - now;
    }
}
