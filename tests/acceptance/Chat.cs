using VirtualAssistant.Testing;
using VirtualAssistant.Testing.Assistants;
using VirtualAssistant.Testing.DirectLine;

namespace VirtualAssistant.AcceptanceTests;

/// <summary>A conversation over Direct Line in which every question waits until the house is at rest, so that every reply is seen.</summary>
public sealed class Chat(AssistantInProcess assistant, DirectLineConversation client) : IAsyncDisposable
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public DirectLineConversation Client => client;

    public IReadOnlyList<ChatActivity> Greeting { get; private set; } = [];

    public static async Task<Chat> StartAsync(AssistantInProcess assistant, string? zone = "Europe/Berlin", string? userId = null)
    {
        var chat = new Chat(assistant, await DirectLineConversation.StartAsync(assistant.Address, Cancellation, zone, userId));
        chat.Client.UseSecret(); // Whole days pass in some conversations, and no token lasts that long.
        chat.Greeting = await chat.RepliesAsync();
        return chat;
    }

    /// <summary>Says it and returns all that is answered.</summary>
    public async Task<IReadOnlyList<ChatActivity>> AskAllAsync(string text)
    {
        await client.SayAsync(text, Cancellation);
        return await RepliesAsync();
    }

    /// <summary>Says it and returns the one message that is answered.</summary>
    public async Task<string> AskAsync(string text)
    {
        var replies = await AskAllAsync(text);
        return Assert.Single(replies).Text;
    }

    public async Task<string> PressAsync(ChatActivity card, string button)
    {
        await client.PressAsync(card.Button(button), Cancellation);
        return Assert.Single(await RepliesAsync()).Text;
    }

    /// <summary>Lets time pass and returns the one message that comes of itself.</summary>
    public async Task<ChatActivity> AfterAsync(TimeSpan time)
    {
        assistant.Time.Advance(time);
        var announced = await client.NextReplyAsync(Cancellation);
        Assert.Empty(await RepliesAsync());
        return announced;
    }

    public async Task<IReadOnlyList<ChatActivity>> RepliesAsync()
    {
        await assistant.IdleAsync(Cancellation);
        return [.. (await client.ReadNewAsync(Cancellation)).Where(activity => activity.IsReply)];
    }

    public ValueTask DisposeAsync()
    {
        client.Dispose();
        return ValueTask.CompletedTask;
    }
}
