using System.Net;
using VirtualAssistant.Testing.Assistants;

namespace VirtualAssistant.AcceptanceTests.Conversation;

public sealed class When_a_message_arrives_more_than_once : IAsyncLifetime
{
    private readonly AssistantInProcess assistant = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => assistant.InitializeAsync();

    public ValueTask DisposeAsync() => assistant.DisposeAsync();

    [Fact]
    public async Task The_same_client_activity_id_is_one_message_with_one_answer()
    {
        await using var chat = await Chat.StartAsync(assistant);

        var first = await chat.Client.SayAsync("help", Cancellation, "same");
        var second = await chat.Client.SayAsync("help", Cancellation, "same");

        Assert.Equal(first, second);
        Assert.Single(await chat.RepliesAsync());
    }

    [Fact]
    public async Task The_same_words_under_another_id_are_another_message()
    {
        await using var chat = await Chat.StartAsync(assistant);

        await chat.Client.SayAsync("help", Cancellation);
        await chat.Client.SayAsync("help", Cancellation);

        Assert.Equal(2, (await chat.RepliesAsync()).Count);
    }

    [Fact]
    public async Task A_flood_is_turned_away_with_retry_after_and_what_was_accepted_is_answered()
    {
        assistant.Settings["Sqlite:MaxPendingTurns"] = "2";
        await assistant.RestartAsync();
        await using var chat = await Chat.StartAsync(assistant);

        var responses = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => chat.Client.PostAsync(chat.Client.Message("help"), Cancellation)));
        var replies = await chat.RepliesAsync();

        Assert.All(responses, response => Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.TooManyRequests, $"{response.StatusCode}"));
        Assert.All(responses.Where(response => response.StatusCode == HttpStatusCode.TooManyRequests), response => Assert.NotNull(response.Headers.RetryAfter));
        Assert.Contains(responses, response => response.StatusCode == HttpStatusCode.TooManyRequests);
        Assert.Equal(responses.Count(response => response.StatusCode == HttpStatusCode.OK), replies.Count);
    }
}
