using VirtualAssistant.Testing.Assistants;

namespace VirtualAssistant.AcceptanceTests.Memory;

public sealed class When_the_assistant_is_asked_to_forget(AssistantInProcess assistant) : IClassFixture<AssistantInProcess>
{
    [Fact]
    public async Task The_fact_and_every_word_that_repeats_it_are_gone()
    {
        await using var chat = await Chat.StartAsync(assistant);
        await chat.AskAsync("my sister's birthday is 13 May");
        await chat.AskAsync("when is my sister's birthday?");
        await chat.AskAsync("why do you think so?");

        Assert.Equal(
            "Done: I have forgotten one thing about you, and the words I learned it from.", await chat.AskAsync("forget that my sister's birthday is 13 May"));

        Assert.Equal("I do not know your sister's birthday: you have not told me.", await chat.AskAsync("when is my sister's birthday?"));
        var (log, _) = await chat.Client.ReadAsync(null, TestContext.Current.CancellationToken);
        Assert.DoesNotContain(log, activity => activity.Text.Contains("13 May", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_works_right_after_the_telling()
    {
        await using var chat = await Chat.StartAsync(assistant);
        var cancellation = TestContext.Current.CancellationToken;
        await chat.Client.SayAsync("my brother's birthday is 14 May", cancellation);
        await chat.Client.SayAsync("forget my brother's birthday", cancellation);
        await chat.RepliesAsync();

        Assert.Equal("I do not know your brother's birthday: you have not told me.", await chat.AskAsync("when is my brother's birthday?"));
        var (log, _) = await chat.Client.ReadAsync(null, cancellation);
        Assert.DoesNotContain(log, activity => activity.Text.Contains("14 May", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Everything_means_everything_in_every_conversation()
    {
        await using var first = await Chat.StartAsync(assistant, userId: "dl_forgetful");
        await using var second = await Chat.StartAsync(assistant, userId: "dl_forgetful");
        await first.AskAsync("call me Mara");
        await first.AskAsync("I like coffee");
        await second.AskAsync("what do you know about me?");

        Assert.Equal(
            "Done: I have forgotten everything I had learned about you (2 things), and the words I learned it from.",
            await second.AskAsync("forget everything about me"));

        Assert.Equal("I do not know anything about you: you have not told me.", await first.AskAsync("what do you know about me?"));
        foreach (var chat in (Chat[])[first, second])
        {
            var (log, _) = await chat.Client.ReadAsync(null, TestContext.Current.CancellationToken);
            Assert.DoesNotContain(log, activity => activity.Text.Contains("Mara", StringComparison.Ordinal) || activity.Text.Contains("coffee", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task It_says_so_when_there_is_nothing_to_forget()
    {
        await using var chat = await Chat.StartAsync(assistant);

        Assert.Equal("I do not know your shoe size: you have not told me.", await chat.AskAsync("forget my shoe size"));
        Assert.Contains("Shall I forget one thing, or everything", await chat.AskAsync("delete my data"), StringComparison.Ordinal);
    }
}
