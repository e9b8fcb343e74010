using VirtualAssistant.Testing.Assistants;

namespace VirtualAssistant.AcceptanceTests.Language;

public sealed class When_no_rule_knows_the_words(AssistantInProcess assistant) : IClassFixture<AssistantInProcess>
{
    [Fact]
    public async Task A_likely_question_is_answered()
    {
        await using var chat = await Chat.StartAsync(assistant);

        var reply = await chat.AskAsync("am i chatting with some sort of machine or a person");

        Assert.StartsWith("I am your virtual assistant", reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_anything_is_changed_the_person_is_asked_once_what_was_meant()
    {
        await using var chat = await Chat.StartAsync(assistant);

        var question = await chat.AskAsync("would it be possible to get a reminder set for the rent");
        var answer = await chat.AskAsync("set a reminder");

        Assert.Equal("I am not sure I understood you. Did you mean \"set a reminder\"?", question);
        Assert.StartsWith("What", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_is_open_takes_the_words_as_its_answer()
    {
        await using var chat = await Chat.StartAsync(assistant);
        await chat.AskAsync("remind me tomorrow at 9");

        var reply = await chat.AskAsync("tell me about your abilities");

        Assert.Contains("tell me about your abilities", reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_only_was_told_is_taken_for_a_wish_once_the_person_says_yes()
    {
        await using var chat = await Chat.StartAsync(assistant);

        Assert.Equal("I am not sure I understood you. Did you mean \"remind me to call Anna\"?", await chat.AskAsync("I need to call Anna"));
        Assert.Equal("All right, I have dropped that.", await chat.AskAsync("no"));
        Assert.Equal("There is nothing I asked you about right now.", await chat.AskAsync("yes"));

        Assert.EndsWith("Did you mean \"remind me about the dentist tomorrow at 3pm\"?", await chat.AskAsync("I have a dentist tomorrow at 3pm"), StringComparison.Ordinal);
        Assert.EndsWith("at 15:00 about the dentist.", await chat.AskAsync("yes"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_only_was_told_is_remembered_only_in_the_words_of_the_person()
    {
        await using var chat = await Chat.StartAsync(assistant);
        await chat.AskAsync("my locker number is 212");

        Assert.Equal("I keep only what I was told in so many words. Say \"remember that my locker number is 212\", and I will know.", await chat.AskAsync("yes"));
        Assert.Equal("I will remember that your locker number is 212.", await chat.AskAsync("remember that my locker number is 212"));
    }

    [Fact]
    public async Task What_nobody_here_can_do_is_said_honestly()
    {
        await using var chat = await Chat.StartAsync(assistant);

        Assert.StartsWith("Sorry, I did not understand", await chat.AskAsync("what's up with the weather"), StringComparison.Ordinal);
    }
}
