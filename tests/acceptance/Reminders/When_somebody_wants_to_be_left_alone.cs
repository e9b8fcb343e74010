using VirtualAssistant.Testing.Assistants;

namespace VirtualAssistant.AcceptanceTests.Reminders;

/// <summary>Quiet hours, in Berlin. The clock begins on a Monday at 11:00 there.</summary>
public sealed class When_somebody_wants_to_be_left_alone : IAsyncLifetime
{
    private readonly AssistantInProcess assistant = new();

    public ValueTask InitializeAsync() => assistant.InitializeAsync();

    public ValueTask DisposeAsync() => assistant.DisposeAsync();

    [Theory]
    [InlineData("quiet hours from 22 to 7", "From 22:00 to 07:00")]
    [InlineData("don't disturb me between 10 pm and 6:30 am", "From 22:00 to 06:30")]
    [InlineData("set my quiet hours to 11pm to 8am", "From 23:00 to 08:00")]
    [InlineData("please don't message me at night", "From 22:00 to 07:00")]
    [InlineData("quiet hours from 10 to 7", "From 22:00 to 07:00")]
    public async Task It_says_when_it_will_be_quiet_and_knows_it_later(string said, string understood)
    {
        await using var chat = await Chat.StartAsync(assistant);

        Assert.StartsWith(understood, await chat.AskAsync(said), StringComparison.Ordinal);
        Assert.Contains(understood[5..], await chat.AskAsync("what are my quiet hours?"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reminder_waits_for_the_morning_and_it_is_said_so_when_it_is_made()
    {
        await using var chat = await Chat.StartAsync(assistant);
        await chat.AskAsync("quiet hours from 22 to 7");

        var made = await chat.AskAsync("remind me tonight at 23:00 to water the plants");
        assistant.Time.Advance(TimeSpan.FromHours(13));
        var night = await chat.RepliesAsync();
        var announced = await chat.AfterAsync(TimeSpan.FromHours(7));

        Assert.Contains("so you will hear of it at 07:00", made, StringComparison.Ordinal);
        Assert.Empty(night);
        Assert.Equal("Reminder: water the plants", announced.Text);
    }

    [Fact]
    public async Task Something_urgent_does_not_wait()
    {
        await using var chat = await Chat.StartAsync(assistant);
        await chat.AskAsync("quiet hours from 22 to 7");
        var made = await chat.AskAsync("remind me tonight at 23:00 to take the urgent pills");

        var announced = await chat.AfterAsync(TimeSpan.FromHours(12));

        Assert.DoesNotContain("quiet", made, StringComparison.Ordinal);
        Assert.Contains("urgent pills", announced.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_asks_in_the_quiet_hours_is_awake()
    {
        await using var chat = await Chat.StartAsync(assistant);
        await chat.AskAsync("quiet hours from 22 to 7");
        assistant.Time.Advance(TimeSpan.FromHours(12));
        await chat.AskAsync("remind me in 20 minutes to take the bread out");

        Assert.Contains("bread", (await chat.AfterAsync(TimeSpan.FromMinutes(20))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_series_goes_on_at_its_own_time()
    {
        await using var chat = await Chat.StartAsync(assistant);
        await chat.AskAsync("remind me every day at 23:00 to lock the door");
        await chat.AskAsync("quiet hours from 22 to 7");

        var first = await chat.AfterAsync(TimeSpan.FromHours(20));
        var list = await chat.AskAsync("what are my reminders?");
        await chat.AskAsync("no more quiet hours");
        var second = await chat.AfterAsync(TimeSpan.FromHours(16));

        Assert.Contains("lock the door", first.Text, StringComparison.Ordinal);
        Assert.Contains("at 23:00", list, StringComparison.Ordinal);
        Assert.Contains("lock the door", second.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_quiet_hours_a_reminder_comes_at_night()
    {
        await using var chat = await Chat.StartAsync(assistant);
        await chat.AskAsync("quiet hours from 22 to 7");
        Assert.StartsWith("All right, no quiet hours", await chat.AskAsync("turn off quiet hours"), StringComparison.Ordinal);
        await chat.AskAsync("remind me tonight at 23:00 to water the plants");

        Assert.Equal("Reminder: water the plants", (await chat.AfterAsync(TimeSpan.FromHours(12))).Text);
        Assert.StartsWith("You have no quiet hours", await chat.AskAsync("what are my quiet hours?"), StringComparison.Ordinal);
    }
}
