using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using VirtualAssistant.Testing;
using VirtualAssistant.Testing.Assistants;
using VirtualAssistant.Testing.DirectLine;

namespace VirtualAssistant.AcceptanceTests.DirectLine;

public sealed class When_a_socket_is_open(AssistantInProcess assistant) : IClassFixture<AssistantInProcess>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_shows_that_it_is_alive_when_nothing_is_said()
    {
        using var chat = await DirectLineConversation.StartAsync(assistant.Address, Cancellation);
        using var socket = await ConnectAsync(chat);
        var frames = new ConcurrentQueue<string>();
        var hearing = HearAsync(socket, frames);

        await Until.TrueAsync(
            () =>
            {
                assistant.Time.Advance(TimeSpan.FromSeconds(5));
                return frames.Contains("");
            },
            () => "no empty frame comes",
            Cancellation);
        socket.Abort();
        await Assert.ThrowsAnyAsync<Exception>(() => hearing);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("""{"activities":[{"type":"message","text":"help"}]}""")]
    public async Task What_a_client_sends_on_it_is_ignored(string frame)
    {
        using var chat = await DirectLineConversation.StartAsync(assistant.Address, Cancellation);
        using var socket = await ConnectAsync(chat);
        await socket.SendAsync(Encoding.UTF8.GetBytes(frame), WebSocketMessageType.Text, true, Cancellation);
        await socket.SendAsync(new byte[100_000], WebSocketMessageType.Binary, true, Cancellation);

        await chat.SayAsync("goodbye", Cancellation);

        var frames = new ConcurrentQueue<string>();
        var hearing = HearAsync(socket, frames);
        await Until.TrueAsync(() => frames.Any(heard => heard.Contains("Your reminders stay with me", StringComparison.Ordinal)), () => "no answer", Cancellation);
        socket.Abort();
        await Assert.ThrowsAnyAsync<Exception>(() => hearing);
        Assert.DoesNotContain(await chat.ReadAllAsync(Cancellation), activity => activity.Text == "help");
    }

    [Fact]
    public async Task A_client_that_says_goodbye_is_answered()
    {
        using var chat = await DirectLineConversation.StartAsync(assistant.Address, Cancellation);
        using var socket = await ConnectAsync(chat);

        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, Cancellation);

        Assert.Equal((WebSocketState.Closed, WebSocketCloseStatus.NormalClosure), (socket.State, socket.CloseStatus));
    }

    private static async Task<ClientWebSocket> ConnectAsync(DirectLineConversation chat)
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(chat.StreamUrl), Cancellation);
        return socket;
    }

    /// <summary>Hears a socket to its end.</summary>
    private static async Task HearAsync(ClientWebSocket socket, ConcurrentQueue<string> frames)
    {
        var buffer = new byte[64 * 1024];
        while (socket.State == WebSocketState.Open)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(), Cancellation);
            frames.Enqueue(Encoding.UTF8.GetString(buffer, 0, part.Count));
        }
    }
}
