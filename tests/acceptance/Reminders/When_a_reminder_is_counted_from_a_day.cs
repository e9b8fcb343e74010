using VirtualAssistant.Testing.Assistants;

namespace VirtualAssistant.AcceptanceTests.Reminders;

public sealed class When_a_reminder_is_counted_from_a_day : IAsyncLifetime
{
    private readonly AssistantInProcess assistant = new();

    public ValueTask InitializeAsync() => assistant.InitializeAsync();

    public ValueTask DisposeAsync() => assistant.DisposeAsync();

    [Theory]
    [InlineData("remind me 2 days before my sister's birthday at 10 to buy a gift", "Saturday 1 May 2027 at 10:00")]
    [InlineData("remind me on my sister's birthday at 8:30 to call her", "Monday 3 May 2027 at 08:30")]
    public async Task A_birthday_that_was_told_a_moment_ago_is_known(string wish, string when)
    {
        await using var chat = await Chat.StartAsync(assistant);
        await chat.AskAsync("my sister's birthday is 3 May");

        Assert.StartsWith($"I will remind you {when} to ", await chat.AskAsync(wish), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_birthday_that_was_never_told_is_asked_for()
    {
        await using var chat = await Chat.StartAsync(assistant);

        Assert.Equal("When is your brother's birthday?", await chat.AskAsync("remind me a week before my brother's birthday at 9 to write a card"));
        Assert.Contains("3 May", await chat.AskAsync("purple elephants"), StringComparison.Ordinal);
        Assert.StartsWith("I will remind you Friday 28 May 2027 at 09:00 to write a card.", await chat.AskAsync("4 June"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_hears_of_it()
    {
        await using var told = await Chat.StartAsync(assistant);
        await using var other = await Chat.StartAsync(assistant);
        await told.AskAsync("my sister's birthday is 3 May");

        Assert.Equal("When is your sister's birthday?", await other.AskAsync("remind me 2 days before my sister's birthday to buy a gift"));
    }

    [Theory]
    [InlineData("remind me the day before Christmas at 9 to pack", "Thursday 24 December at 09:00 to pack.")]
    [InlineData("remind me an hour before my meeting at 3 tomorrow to prepare", "tomorrow, Tuesday 24 November, at 14:00 to prepare.")]
    public async Task A_day_or_time_that_is_named_needs_no_memory(string wish, string when)
    {
        await using var chat = await Chat.StartAsync(assistant);

        Assert.Equal($"I will remind you {when}", await chat.AskAsync(wish));
    }

    [Fact]
    public async Task A_meeting_whose_time_was_not_told_is_asked_for()
    {
        await using var chat = await Chat.StartAsync(assistant);

        Assert.Equal("When is your meeting?", await chat.AskAsync("remind me an hour before my meeting to bring the files"));
        Assert.Contains("tomorrow at half past ten", await chat.AskAsync("tomorrow"), StringComparison.Ordinal);
        Assert.Equal("I will remind you tomorrow, Tuesday 24 November, at 14:30 to bring the files.", await chat.AskAsync("tomorrow at half past three"));
    }

    [Fact]
    public async Task Several_times_a_day_are_one_series()
    {
        await using var chat = await Chat.StartAsync(assistant);

        Assert.StartsWith("I will remind you twice a day at 09:00 and 18:00 to take your pills", await chat.AskAsync("remind me twice a day to take my pills"), StringComparison.Ordinal);
        Assert.StartsWith("Changed: I will remind you twice a day at 11:00 and 20:00", await chat.AskAsync("make it at 8"), StringComparison.Ordinal);
        Assert.StartsWith("You have 1 reminder:", await chat.AskAsync("what are my reminders?"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_made_to_repeat_keeps_its_day()
    {
        await using var chat = await Chat.StartAsync(assistant);
        await chat.AskAsync("remind me to pay the rent on the 30th at 8");

        Assert.StartsWith("Changed: I will remind you every month on the 30th at 08:00", await chat.AskAsync("make it monthly"), StringComparison.Ordinal);
        Assert.StartsWith("Changed: I will remind you every Monday at 08:00", await chat.AskAsync("make it weekly"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_end_of_a_series_is_kept_while_it_is_asked_which_is_meant()
    {
        await using var chat = await Chat.StartAsync(assistant);
        await chat.AskAsync("remind me to call the bank tomorrow at 9");
        await chat.AskAsync("remind me to call the bank on Friday at 9");

        await chat.AskAsync("change the bank reminder to every day at 10 until Sunday");

        Assert.Contains("every day at 10:00 until Sunday 29 November 2026", await chat.AskAsync("the first one"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_timer_without_a_length_is_asked_for_one()
    {
        await using var chat = await Chat.StartAsync(assistant);

        Assert.Equal("How long shall the timer run?", await chat.AskAsync("set a timer"));
        Assert.Contains("half an hour", await chat.AskAsync("purple elephants"), StringComparison.Ordinal);
        await chat.AskAsync("10 minutes");
        Assert.Equal("Reminder: timer", (await chat.AfterAsync(TimeSpan.FromMinutes(10))).Text);
    }

    [Fact]
    public async Task Repetitions_that_end_are_over_then()
    {
        await using var chat = await Chat.StartAsync(assistant);
        Assert.StartsWith(
            "I will remind you every day at 08:00 until Wednesday 25 November 2026 to stretch, for the first time tomorrow",
            await chat.AskAsync("remind me every day at 8 until Wednesday to stretch"),
            StringComparison.Ordinal);

        await chat.AfterAsync(TimeSpan.FromHours(21));
        await chat.AfterAsync(TimeSpan.FromDays(1));
        assistant.Time.Advance(TimeSpan.FromDays(7));

        Assert.Empty(await chat.RepliesAsync());
        Assert.EndsWith("stretch, Wednesday 25 November at 08:00 (not done yet)", await chat.AskAsync("what are my reminders?"), StringComparison.Ordinal);
        await chat.AskAsync("done");
        Assert.Contains("no reminders", await chat.AskAsync("what are my reminders?"), StringComparison.Ordinal);
    }
}
