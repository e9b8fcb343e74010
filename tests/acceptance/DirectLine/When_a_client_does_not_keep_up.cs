using System.Diagnostics.Metrics;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using VirtualAssistant.Testing;
using VirtualAssistant.Testing.Assistants;
using VirtualAssistant.Testing.DirectLine;

namespace VirtualAssistant.AcceptanceTests.DirectLine;

public sealed class When_a_client_does_not_keep_up(AssistantInProcess assistant) : IClassFixture<AssistantInProcess>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_takes_nothing_is_cut_off_and_nobody_else_notices()
    {
        using var sockets = new OpenSockets(assistant);
        using var slow = await DirectLineConversation.StartAsync(assistant.Address, Cancellation);
        using var other = await DirectLineConversation.StartAsync(assistant.Address, Cancellation);
        using var client = await ConnectWithoutReadingAsync(slow);
        using var stream = await other.StreamAsync(Cancellation);
        await Until.TrueAsync(() => sockets.Count == 2, () => $"{sockets.Count} sockets are open", Cancellation);

        for (var piece = 0; piece < 40; piece++)
        {
            await PostAsync(slow, new string('x', 200_000)); // More than the machine keeps for who does not read.
        }

        await other.SayAsync("goodbye", Cancellation);
        Assert.Contains("Your reminders stay with me", await LastReplyAsync(stream), StringComparison.Ordinal);
        await Until.TrueAsync(
            () =>
            {
                assistant.Time.Advance(TimeSpan.FromSeconds(1));
                return sockets.Count == 1;
            },
            () => "the slow socket stays open",
            Cancellation);
        await other.SayAsync("goodbye", Cancellation);
        Assert.Contains("Your reminders stay with me", await LastReplyAsync(stream), StringComparison.Ordinal);
        stream.Dispose();
        await sockets.ClosedAsync();
    }

    [Fact]
    public async Task Who_has_gone_without_a_word_is_let_go()
    {
        using var sockets = new OpenSockets(assistant);
        using var chat = await DirectLineConversation.StartAsync(assistant.Address, Cancellation);
        var client = await ConnectWithoutReadingAsync(chat);
        await Until.TrueAsync(() => sockets.Count == 1, () => "the socket is not open", Cancellation);

        client.Client.LingerState = new LingerOption(true, 0); // A reset instead of a goodbye.
        client.Dispose();

        await sockets.ClosedAsync();
    }

    /// <summary>A client that opens the stream and never reads: its machine keeps little for it.</summary>
    private static async Task<TcpClient> ConnectWithoutReadingAsync(DirectLineConversation chat)
    {
        var url = new Uri(chat.StreamUrl);
        var client = new TcpClient { ReceiveBufferSize = 4096, NoDelay = true };
        await client.ConnectAsync(url.Host, url.Port, Cancellation);
        var upgrade = $"GET {url.PathAndQuery} HTTP/1.1\r\nHost: {url.Authority}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: {Convert.ToBase64String(new byte[16])}\r\n\r\n";
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(upgrade), Cancellation);
        return client;
    }

    /// <summary>Something that is stored and needs no answer.</summary>
    private static async Task PostAsync(DirectLineConversation chat, string text)
    {
        using var response = await chat.PostAsync(new JsonObject { ["type"] = "event", ["name"] = "nothing", ["value"] = text }, Cancellation);
        response.EnsureSuccessStatusCode();
    }

    private static async Task<string> LastReplyAsync(DirectLineStream stream)
    {
        var reply = await stream.NextReplyAsync(Cancellation);
        return reply.Text.Contains("I am your assistant", StringComparison.Ordinal) ? (await stream.NextReplyAsync(Cancellation)).Text : reply.Text;
    }

    /// <summary>Counts the streams that an assistant of this process has open, as an operator sees it.</summary>
    private sealed class OpenSockets : IDisposable
    {
        private readonly MeterListener listener = new();
        private int count;

        public OpenSockets(AssistantInProcess assistant)
        {
            var meters = assistant.Services.GetRequiredService<IMeterFactory>();
            listener.InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Name == "assistant.directline.streams" && instrument.Meter.Scope == meters)
                {
                    self.EnableMeasurementEvents(instrument);
                }
            };
            listener.SetMeasurementEventCallback<int>((_, now, _, _) => count = now);
            listener.Start();
        }

        public int Count
        {
            get
            {
                listener.RecordObservableInstruments();
                return count;
            }
        }

        public Task ClosedAsync() => Until.TrueAsync(() => Count == 0, () => $"{Count} sockets stay open", Cancellation);

        public void Dispose() => listener.Dispose();
    }
}
