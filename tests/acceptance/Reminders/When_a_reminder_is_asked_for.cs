using VirtualAssistant.Testing.Assistants;

namespace VirtualAssistant.AcceptanceTests.Reminders;

public sealed class When_a_reminder_is_asked_for(AssistantInProcess assistant) : IClassFixture<AssistantInProcess>
{
    private const string Request = "remind me to call Dr. Weiss tomorrow at half past eight";

    [Fact]
    public async Task A_series_is_shown_on_each_of_its_days_and_in_their_parts()
    {
        await using var chat = await Chat.StartAsync(assistant);
        await chat.AskAsync("remind me every day at 8pm to take vitamins");
        await chat.AskAsync("remind me tomorrow at 9 to call the bank");

        Assert.Matches(@"take vitamins(.|\n)*call the bank|call the bank(.|\n)*take vitamins", await chat.AskAsync("what reminders do I have tomorrow?"));
        Assert.Matches(@"^You have 1 reminder:\s+1\. take vitamins", await chat.AskAsync("what reminders do I have tomorrow evening?"));
        Assert.Matches(@"^You have 1 reminder:\s+1\. take vitamins", await chat.AskAsync("do I have anything on Sunday?"));
    }

    [Fact]
    public async Task What_a_reminder_is_of_is_enough_to_cancel_it_where_there_is_one()
    {
        await using var chat = await Chat.StartAsync(assistant);
        await chat.AskAsync("remind me every day at 8pm to take vitamins");
        await chat.AskAsync("what time is it?");

        Assert.StartsWith("Sorry, I did not understand", await chat.AskAsync("cancel the newspaper"), StringComparison.Ordinal);
        await chat.AskAsync("remind me to call Anna");
        Assert.Equal("Cancelled: \"take vitamins\".\n\nWhen shall I remind you to call Anna?", await chat.AskAsync("cancel the vitamins"));
        Assert.StartsWith("I will remind you tomorrow", await chat.AskAsync("tomorrow at 9"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_confirmed_with_date_time_and_text()
    {
        await using var chat = await Chat.StartAsync(assistant);

        var reply = await chat.AskAsync(Request);

        Assert.Contains("call Dr. Weiss", reply, StringComparison.Ordinal);
        Assert.Contains("8:30", reply, StringComparison.Ordinal);
        Assert.Contains("24", reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_names_no_zone_is_asked_once()
    {
        await using var chat = await Chat.StartAsync(assistant, zone: null);

        var question = await chat.AskAsync(Request);
        var confirmation = await chat.AskAsync("Berlin");
        var second = await chat.AskAsync("remind me to water the plants tomorrow at 10");

        Assert.Contains("time zone", question, StringComparison.Ordinal);
        Assert.Contains("8:30", confirmation, StringComparison.Ordinal);
        Assert.Contains("water the plants", second, StringComparison.Ordinal);
        Assert.Contains("10:00", second, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_repeats_goes_on_repeating_when_it_is_moved()
    {
        await using var chat = await Chat.StartAsync(assistant);
        await chat.AskAsync("remind me every Monday at 9 to send the report");

        Assert.Contains("every Tuesday at 09:00", await chat.AskAsync("move the report to Tuesday"), StringComparison.Ordinal);
        Assert.Contains("every Tuesday at 10:30", await chat.AskAsync("make it 10:30"), StringComparison.Ordinal);
        Assert.Contains("repeats every Tuesday", await chat.AskAsync("move the report to 3 December"), StringComparison.Ordinal);
        Assert.Contains("every Friday at 10:30", await chat.AskAsync("every Friday"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_one_is_told_alone()
    {
        await using var chat = await Chat.StartAsync(assistant);
        await chat.AskAsync("remind me tomorrow at 10 to water the plants");
        await chat.AskAsync(Request);

        var next = await chat.AskAsync("what's my next reminder?");

        Assert.Contains("call Dr. Weiss", next, StringComparison.Ordinal);
        Assert.DoesNotContain("plants", next, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_is_reminded_and_that_is_said()
    {
        await using var chat = await Chat.StartAsync(assistant);

        Assert.Equal("I can remind you, but nobody else. Say \"remind me to talk to Julia\", and I will remind you of that.", await chat.AskAsync("remind Julia to call me"));
        Assert.Equal("You have no reminders.", await chat.AskAsync("what are my reminders?"));
    }

    [Fact]
    public async Task It_can_be_corrected_listed_cancelled_and_brought_back()
    {
        await using var chat = await Chat.StartAsync(assistant);
        await chat.AskAsync(Request);

        var corrected = await chat.AskAsync("make it 8:45");
        var listed = await chat.AskAsync("what are my reminders?");
        var cancelled = await chat.AskAsync("cancel the Dr. Weiss one");
        var none = await chat.AskAsync("what are my reminders?");
        var undone = await chat.AskAsync("undo");
        var again = await chat.AskAsync("what are my reminders?");

        Assert.Contains("8:45", corrected, StringComparison.Ordinal);
        Assert.Contains("call Dr. Weiss", listed, StringComparison.Ordinal);
        Assert.Contains("8:45", listed, StringComparison.Ordinal);
        Assert.Contains("Cancelled", cancelled, StringComparison.Ordinal);
        Assert.Contains("no reminders", none, StringComparison.Ordinal);
        Assert.Contains("Taken back", undone, StringComparison.Ordinal);
        Assert.Contains("call Dr. Weiss", again, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undo_takes_a_new_reminder_back()
    {
        await using var chat = await Chat.StartAsync(assistant);
        await chat.AskAsync(Request);

        var undone = await chat.AskAsync("undo");

        Assert.Contains("Taken back", undone, StringComparison.Ordinal);
        Assert.Contains("no reminders", await chat.AskAsync("what are my reminders?"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_past_is_refused_kindly()
    {
        await using var chat = await Chat.StartAsync(assistant);

        var reply = await chat.AskAsync("remind me to call Luis yesterday at 9");

        Assert.Contains("passed", reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_repeating_one_is_confirmed_with_its_first_time()
    {
        await using var chat = await Chat.StartAsync(assistant);

        var reply = await chat.AskAsync("remind me every Monday at 9 to send the report");

        Assert.Contains("every Monday", reply, StringComparison.Ordinal);
        Assert.Contains("send the report", reply, StringComparison.Ordinal);
        Assert.Contains("30", reply, StringComparison.Ordinal); // Today is a Monday, and 9 has passed: the next is the 30th.
    }

    [Fact]
    public async Task What_is_missing_is_asked_for()
    {
        await using var chat = await Chat.StartAsync(assistant);

        var what = await chat.AskAsync("remind me");
        var when = await chat.AskAsync("call Dr. Weiss");
        var done = await chat.AskAsync("tomorrow at 9");

        Assert.Contains("What shall I remind you of", what, StringComparison.Ordinal);
        Assert.Contains("When", when, StringComparison.Ordinal);
        Assert.Contains("call Dr. Weiss", done, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("help")]
    [InlineData("what are my reminders?")]
    public async Task An_interruption_is_answered_and_the_question_asked_again(string interruption)
    {
        await using var chat = await Chat.StartAsync(assistant);
        var question = await chat.AskAsync("remind me to call Dr. Weiss");

        var replies = await chat.AskAllAsync(interruption);
        var done = await chat.AskAsync("tomorrow at 9");

        Assert.Contains("When shall I remind you", string.Join('\n', replies.Select(reply => reply.Text)), StringComparison.Ordinal);
        Assert.Contains("When shall I remind you", question, StringComparison.Ordinal);
        Assert.Contains("call Dr. Weiss", done, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cancel")]
    [InlineData("never mind")]
    public async Task The_question_can_be_left(string words)
    {
        await using var chat = await Chat.StartAsync(assistant);
        await chat.AskAsync("remind me to call Dr. Weiss");

        var left = await chat.AskAsync(words);

        Assert.DoesNotContain("When shall I", left, StringComparison.Ordinal);
        Assert.Contains("no reminders", await chat.AskAsync("what are my reminders?"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_is_none_is_asked_again_with_an_example_at_most_twice()
    {
        await using var chat = await Chat.StartAsync(assistant);
        await chat.AskAsync("remind me to call Dr. Weiss");

        var first = await chat.AskAsync("purple elephants");
        var second = await chat.AskAsync("purple elephants");
        var third = await chat.AskAsync("purple elephants");

        Assert.Contains("half past eight", first, StringComparison.Ordinal);
        Assert.Contains("half past eight", second, StringComparison.Ordinal);
        Assert.Contains("leave that reminder", third, StringComparison.Ordinal);
    }
}
