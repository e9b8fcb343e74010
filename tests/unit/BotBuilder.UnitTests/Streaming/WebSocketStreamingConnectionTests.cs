using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using Microsoft.Bot.Connector.Streaming.Application;
using Microsoft.Bot.Streaming;
using Microsoft.Extensions.Logging;

namespace BotBuilder.UnitTests.Streaming;

public sealed class WebSocketStreamingConnectionTests : IAsyncLifetime
{
    private WebSocketStreamingConnection _here = null!;
    private WebSocketStreamingConnection _there = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var client = new TcpClient();
        await client.ConnectAsync((IPEndPoint)listener.LocalEndpoint, Cancellation);
        var server = await listener.AcceptTcpClientAsync(Cancellation);
        _here = new WebSocketStreamingConnection(WebSocket.CreateFromStream(client.GetStream(), new WebSocketCreationOptions()), null);
        _there = new WebSocketStreamingConnection(WebSocket.CreateFromStream(server.GetStream(), new WebSocketCreationOptions { IsServer = true }), null);
    }

    public ValueTask DisposeAsync()
    {
        _here.Dispose();
        _there.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Both_sides_ask_and_answer()
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var listening = Task.WhenAll(_here.ListenAsync(new Echo("here"), ends.Token), _there.ListenAsync(new Echo("there"), ends.Token));

        var request = StreamingRequest.CreatePost("/a", new StringContent("hello"));
        request.AddStream(new ByteArrayContent(new byte[10_000]));
        var answer = await _here.SendStreamingRequestAsync(request, Cancellation);
        var other = await _there.SendStreamingRequestAsync(StreamingRequest.CreateGet("/b"), Cancellation);

        Assert.True(_here.IsConnected);
        Assert.Equal((200, "there POST /a hello, 10000 bytes more"), (answer.StatusCode, answer.ReadBodyAsString()));
        Assert.Equal((200, "here GET /b , 0 bytes more"), (other.StatusCode, other.ReadBodyAsString()));
        await ends.CancelAsync();
        await listening;
        Assert.False(_here.IsConnected);
        await Assert.ThrowsAsync<HttpRequestException>(() => _here.SendStreamingRequestAsync(StreamingRequest.CreateGet("/"), Cancellation));
    }

    [Fact]
    public async Task A_request_that_fails_is_answered_and_the_connection_goes_on()
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var listening = Task.WhenAll(_here.ListenAsync(new Echo("here"), ends.Token), _there.ListenAsync(new Echo("there"), ends.Token));

        Assert.Equal(500, (await _here.SendStreamingRequestAsync(StreamingRequest.CreateGet("/fail"), Cancellation)).StatusCode);
        Assert.Equal(501, (await _here.SendStreamingRequestAsync(StreamingRequest.CreateGet("/nothing"), Cancellation)).StatusCode);
        Assert.Equal(200, (await _here.SendStreamingRequestAsync(StreamingRequest.CreateGet("/"), Cancellation)).StatusCode);
        await ends.CancelAsync();
        await listening;
    }

    [Fact]
    public async Task Nothing_is_sent_before_somebody_listens()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => _here.SendStreamingRequestAsync(StreamingRequest.CreateGet("/"), Cancellation));
        await Assert.ThrowsAsync<ArgumentNullException>(() => _here.SendStreamingRequestAsync(null!, Cancellation));
        await Assert.ThrowsAsync<ArgumentNullException>(() => _here.ListenAsync(null!, Cancellation));
        Assert.Throws<ArgumentNullException>(() => new WebSocketStreamingConnection(null!, null));
    }

    private sealed class Echo(string name) : RequestHandler
    {
        public override async Task<StreamingResponse> ProcessRequestAsync(
            ReceiveRequest request, ILogger<RequestHandler>? logger, object? context = null, CancellationToken cancellationToken = default)
        {
            switch (request.Path)
            {
                case "/fail":
                    throw new InvalidOperationException("Not today.");
                case "/nothing":
                    return null!;
                default:
                    var response = StreamingResponse.OK();
                    response.SetBody(
                        $"{name} {request.Verb} {request.Path} {await request.ReadBodyAsStringAsync()}, {request.Streams.Skip(1).Sum(stream => stream.Length)} bytes more");
                    return response;
            }
        }
    }
}
