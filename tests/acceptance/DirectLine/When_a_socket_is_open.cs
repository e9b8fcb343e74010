using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
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

    [Fact]
    public async Task It_is_no_request_any_more()
    {
        var active = 0L;
        using var metrics = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Name == "http.server.active_requests" && instrument.Meter.Scope == assistant.Services.GetRequiredService<IMeterFactory>())
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        metrics.SetMeasurementEventCallback<long>((_, change, _, _) => Interlocked.Add(ref active, change));
        metrics.Start();
        using var chat = await DirectLineConversation.StartAsync(assistant.Address, Cancellation);
        using var stream = await chat.StreamAsync(Cancellation);

        await chat.SayAsync("goodbye", Cancellation);
        await stream.NextReplyAsync(Cancellation);
        await Until.TrueAsync(() => Interlocked.Read(ref active) == 0, () => $"{Interlocked.Read(ref active)} requests go on", Cancellation);
        await chat.SayAsync("goodbye", Cancellation);
        await stream.NextReplyAsync(Cancellation);
    }

    [Fact]
    public async Task What_came_along_with_the_request_is_heard_on_it()
    {
        using var chat = await DirectLineConversation.StartAsync(assistant.Address, Cancellation);
        using var client = new TcpClient();
        await client.ConnectAsync(assistant.Address.Host, assistant.Address.Port, Cancellation);
        byte[] goodbye = [0x88, 0x80, 1, 2, 3, 4];
        var request = Encoding.ASCII.GetBytes(
            $"GET {new Uri(chat.StreamUrl).PathAndQuery} HTTP/1.1\r\nHost: {assistant.Address.Authority}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n" +
            "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");

        await client.GetStream().WriteAsync((byte[])[.. request, .. goodbye], Cancellation);

        using var all = new MemoryStream();
        await client.GetStream().CopyToAsync(all, Cancellation);
        var answer = Encoding.Latin1.GetString(all.ToArray());
        Assert.StartsWith("HTTP/1.1 101 ", answer, StringComparison.Ordinal);
        Assert.Contains("\r\nSec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n", answer, StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\n\x88\x02\x03\xe8", answer, StringComparison.Ordinal);
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
