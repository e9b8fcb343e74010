using VirtualAssistant.Testing.Assistants;

namespace VirtualAssistant.AcceptanceTests.Language;

public sealed class When_a_message_asks_for_several_things(AssistantInProcess assistant) : IClassFixture<AssistantInProcess>
{
    [Fact]
    public async Task Each_is_answered_in_the_order_they_were_asked()
    {
        await using var chat = await Chat.StartAsync(assistant);

        var replies = await chat.AskAllAsync("remind me to call Luis tomorrow at 9 and remind me on Friday at 10 to water the plants, and what are my reminders?");

        Assert.Collection(
            replies.Select(reply => reply.Text),
            first => Assert.StartsWith("I will remind you tomorrow", first, StringComparison.Ordinal),
            second => Assert.Contains("to water the plants", second, StringComparison.Ordinal),
            third => Assert.StartsWith("You have 2 reminders", third, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_comes_behind_a_question_waits_for_its_answer()
    {
        await using var chat = await Chat.StartAsync(assistant);

        var asked = await chat.AskAllAsync("remind me to call Luis, and what are my reminders?");
        var answered = await chat.AskAllAsync("tomorrow at 9");

        Assert.Contains("When shall I remind you", Assert.Single(asked).Text, StringComparison.Ordinal);
        Assert.Collection(
            answered.Select(reply => reply.Text),
            first => Assert.StartsWith("I will remind you tomorrow", first, StringComparison.Ordinal),
            second => Assert.StartsWith("You have 1 reminder", second, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_waits_is_dropped_with_the_question_it_waits_for()
    {
        await using var chat = await Chat.StartAsync(assistant);

        await chat.AskAllAsync("remind me to call Luis, and what are my reminders?");
        var left = await chat.AskAllAsync("never mind");

        Assert.Equal("All right, I have dropped that.", Assert.Single(left).Text);
    }

    [Fact]
    public async Task One_of_them_that_is_not_understood_is_said_to_be()
    {
        await using var chat = await Chat.StartAsync(assistant);

        var replies = await chat.AskAllAsync("what are my reminders and how tall is the moon lander?");

        Assert.Collection(
            replies.Select(reply => reply.Text),
            first => Assert.StartsWith("You have no reminders", first, StringComparison.Ordinal),
            second => Assert.StartsWith("Sorry, I did not understand", second, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_talk_goes_on_about_the_one_that_had_a_topic()
    {
        await using var chat = await Chat.StartAsync(assistant);

        await chat.AskAllAsync("add milk to my shopping list, and what time is it?");

        Assert.Equal("I put eggs on your shopping list.", await chat.AskAsync("add eggs"));
    }

    [Fact]
    public async Task Asked_what_to_be_reminded_of_a_statement_is_the_answer()
    {
        await using var chat = await Chat.StartAsync(assistant);

        await chat.AskAsync("remind me tomorrow at 9");
        Assert.StartsWith("I will remind you tomorrow, Tuesday 24 November, at 09:00 of \"the rent is due\"", await chat.AskAsync("the rent is due"), StringComparison.Ordinal);

        await chat.AskAsync("remind me tomorrow at 9");
        Assert.Equal("I will remind you tomorrow, Tuesday 24 November, at 09:00 to call Anna.", await chat.AskAsync("to call Anna"));
        Assert.StartsWith("When shall I remind you to call Tom?", await chat.AskAsync("and to call Tom"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_third_of_two_is_not_the_one_just_spoken_of()
    {
        await using var chat = await Chat.StartAsync(assistant);
        await chat.AskAllAsync("remind me to call Luis tomorrow at 9 and remind me to call Kim tomorrow at 10");

        Assert.StartsWith("I have no reminder", await chat.AskAsync("move the third one to Friday"), StringComparison.Ordinal);
    }
}
