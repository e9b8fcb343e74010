using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector.Streaming.Application;
using Microsoft.Bot.Streaming;
using Microsoft.Bot.Streaming.Payloads;
using Microsoft.Bot.Streaming.PayloadTransport;
using Microsoft.Bot.Streaming.Transport;
using Microsoft.Bot.Streaming.Transport.NamedPipes;
using Microsoft.Bot.Streaming.Transport.WebSockets;
using Microsoft.Extensions.Logging;
using NamedPipeClient = Microsoft.Bot.Streaming.Transport.NamedPipes.NamedPipeClient;
using WebSocketClient = Microsoft.Bot.Streaming.Transport.WebSockets.WebSocketClient;

namespace BotBuilder.UnitTests.Streaming;

/// <summary>The servers and clients of the streaming protocol, speaking with each other.</summary>
public sealed class StreamingTransportTests
{
    private readonly string _pipe = $"bot-{Guid.NewGuid():N}";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_and_a_client_speak_over_a_web_socket()
    {
        await using var host = await HostAsync();
        using var client = new WebSocketClient(host.Address, new Echo("client"), handlerContext: "context");
        var ended = Ended(client);

        await client.ConnectAsync(new Dictionary<string, string> { ["x-name"] = "ana" });
        var answer = await client.SendAsync(StreamingRequest.CreateGet("/a"), Cancellation);
        var server = await host.Server.Task.WaitAsync(Cancellation);
        var other = await server.SendAsync(StreamingRequest.CreateGet("/b"), Cancellation);

        Assert.Equal(("server ana GET /a ", "client GET /b context"), (answer.ReadBodyAsString(), other.ReadBodyAsString()));
        Assert.True(client.IsConnected && server.IsConnected);
        Assert.NotEqual(DateTime.MinValue, client.LastMessageSendTime);
        client.Disconnect();
        await ended.WaitAsync(Cancellation);
        await host.Served.Task.WaitAsync(Cancellation);
        Assert.False(client.IsConnected || server.IsConnected);
        await Assert.ThrowsAsync<InvalidOperationException>(() => client.SendAsync(StreamingRequest.CreateGet("/"), Cancellation));
        await Assert.ThrowsAsync<InvalidOperationException>(() => server.SendAsync(StreamingRequest.CreateGet("/"), Cancellation));
    }

    [Fact]
    public async Task A_client_opens_the_socket_it_is_given()
    {
        await using var host = await HostAsync();
        using var socket = new ClientWebSocket();
        using var client = new Microsoft.Bot.Connector.Streaming.Application.WebSocketClient(
            socket, host.Address, new Echo("client"), closeTimeOut: TimeSpan.FromSeconds(30), keepAlive: TimeSpan.FromMinutes(1));

        await client.ConnectAsync(new Dictionary<string, string> { ["x-name"] = "bo" }, Cancellation);
        await client.ConnectAsync();
        var answer = await client.SendAsync(StreamingRequest.CreateGet("/a"), Cancellation);
        await client.DisconnectAsync();

        Assert.Equal("server bo GET /a ", answer.ReadBodyAsString());
        Assert.False(client.IsConnected);
        Assert.Equal(TimeSpan.FromMinutes(1), socket.Options.KeepAliveInterval);
    }

    [Fact]
    public async Task A_server_of_pipes_takes_the_next_client_when_one_has_gone()
    {
        using var server = new NamedPipeServer(_pipe, new Echo("server"));
        var running = server.StartAsync();
        for (var i = 0; i < 2; i++)
        {
            using var client = new NamedPipeClient(_pipe, new Echo("client"), autoReconnect: false);
            var ended = Ended(server);
            await client.ConnectAsync().WaitAsync(Cancellation);
            Assert.Equal("server GET /a ", (await client.SendAsync(StreamingRequest.CreateGet("/a"), Cancellation)).ReadBodyAsString());
            Assert.Equal("client GET /b ", (await server.SendAsync(StreamingRequest.CreateGet("/b"), Cancellation)).ReadBodyAsString());
            client.Disconnect();
            await ended.WaitAsync(Cancellation);
        }

        server.Disconnect();
        await running.WaitAsync(Cancellation);
        Assert.False(server.IsConnected);
    }

    [Fact]
    public async Task Whoever_has_no_handler_answers_that_nothing_is_there()
    {
        using var server = new NamedPipeServer(_pipe, new Echo("server"), autoReconnect: false);
        var running = server.StartAsync();
        using var client = new Microsoft.Bot.Connector.Streaming.Application.NamedPipeClient(_pipe, "urn:pipe", new Echo("client"));
        await client.ConnectAsync();
        Assert.Equal(200, (await client.SendAsync(StreamingRequest.CreateGet("/a"), Cancellation)).StatusCode);
        await client.DisconnectAsync();
        await running.WaitAsync(Cancellation);

        using var again = new NamedPipeServer(_pipe, new Echo("server"), autoReconnect: false);
        running = again.StartAsync();
        using var mute = new NamedPipeClient(_pipe, autoReconnect: false);
        await mute.ConnectAsync().WaitAsync(Cancellation);
        await mute.SendAsync(StreamingRequest.CreateGet("/a"), Cancellation); // The server has noticed the client.
        Assert.Equal(501, (await again.SendAsync(StreamingRequest.CreateGet("/b"), Cancellation)).StatusCode);
        again.Dispose();
        await running.WaitAsync(Cancellation);
    }

    [Fact]
    public async Task A_legacy_connection_says_that_it_has_ended()
    {
        var (here, there) = await SocketsAsync();
        object? gone = null;
#pragma warning disable CS0618 // What is tested is obsolete.
        using var connection = new LegacyStreamingConnection(here, null, (sender, _) => gone = sender);
#pragma warning restore CS0618
        var listening = connection.ListenAsync(new Echo("here"), Cancellation);

        await there.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, Cancellation);
        await listening.WaitAsync(Cancellation);

        Assert.Same(connection, gone);
    }

    [Fact]
    public async Task A_transport_carries_bytes_until_it_is_closed()
    {
        var (here, there) = await SocketsAsync();
        using var sender = new WebSocketTransport(here);
        using var receiver = new WebSocketTransport(there);
        var buffer = new byte[10];

        Assert.Equal(3, await sender.SendAsync([1, 2, 3, 4, 5], 1, 3));
        Assert.Equal(3, await receiver.ReceiveAsync(buffer, 2, 8));
        Assert.Equal([0, 0, 2, 3, 4, 0, 0, 0, 0, 0], buffer);
        sender.Close();
        Assert.Equal(0, await receiver.ReceiveAsync(buffer, 0, 10));
        Assert.False(sender.IsConnected);
        Assert.Equal(0, await sender.SendAsync([1], 0, 1));
    }

    [Fact]
    public async Task What_is_sent_by_hand_is_a_request_to_a_server()
    {
        var (here, there) = await SocketsAsync();
        using var server = new WebSocketServer(there, new Echo("server"));
        _ = server.StartAsync();
        using var sender = new PayloadSender();
        using var receiver = new PayloadReceiver();
        var answer = new TaskCompletionSource<string>();
        var id = Guid.NewGuid();
        using var bytes = new MemoryStream();
        receiver.Subscribe(_ => bytes, (header, _, _) => _ = header is { Type: PayloadTypes.Response, End: true } && header.Id == id
            && answer.TrySetResult(Encoding.UTF8.GetString(bytes.ToArray())));
        using var transport = new WebSocketTransport(here);
        sender.Connect(transport);
        receiver.Connect(transport);

        await new SendOperations(sender).SendRequestAsync(id, StreamingRequest.CreatePost("/a", new StringContent("hello")), Cancellation);

        Assert.Contains("\"statusCode\":200", await answer.Task.WaitAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_socket_that_fails_in_its_own_way_has_ended_too()
    {
        using var socket = new FailingSocket();
        using var server = new WebSocketServer(socket, new Echo("server"));
        var ended = Ended(server);

        await Assert.ThrowsAsync<NotImplementedException>(server.StartAsync);

        Assert.True(ended.IsCompletedSuccessfully);
        Assert.False(server.IsConnected);
    }

    [Fact]
    public void What_is_needed_must_be_there()
    {
        using var socket = new ClientWebSocket();
        Assert.Throws<ArgumentNullException>(() => new WebSocketServer(null!, new Echo("x")));
        Assert.Throws<ArgumentNullException>(() => new WebSocketServer(socket, null!));
        Assert.Throws<ArgumentNullException>(() => new WebSocketClient(" "));
        Assert.Throws<ArgumentNullException>(() => new WebSocketTransport(null!));
        Assert.Throws<ArgumentNullException>(() => new NamedPipeServer(" ", new Echo("x")));
        Assert.Throws<ArgumentNullException>(() => new NamedPipeServer("x", null!));
        Assert.Throws<ArgumentNullException>(() => new NamedPipeClient(null!));
        Assert.Throws<ArgumentNullException>(() => new NamedPipeTransport(null!));
        Assert.Throws<ArgumentNullException>(() => new Microsoft.Bot.Connector.Streaming.Application.WebSocketClient(null!, "ws://x", new Echo("x")));
        Assert.Throws<ArgumentNullException>(() => new Microsoft.Bot.Connector.Streaming.Application.NamedPipeClient("", "x", new Echo("x")));
    }

    [Fact]
    public async Task Nothing_is_sent_before_the_connection_is_open()
    {
        using var client = new NamedPipeClient(_pipe);
        using var server = new NamedPipeServer(_pipe, new Echo("server"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => client.SendAsync(StreamingRequest.CreateGet("/"), Cancellation));
        await Assert.ThrowsAsync<InvalidOperationException>(() => server.SendAsync(StreamingRequest.CreateGet("/"), Cancellation));
        await Assert.ThrowsAsync<ArgumentNullException>(() => server.SendAsync(null!, Cancellation));
    }

    private static Task Ended(IStreamingTransportClient client)
    {
        var ended = new TaskCompletionSource();
        client.Disconnected += (_, _) => ended.TrySetResult();
        return ended.Task;
    }

    private static Task Ended(IStreamingTransportServer server)
    {
        var ended = new TaskCompletionSource();
        server.Disconnected += (_, _) => ended.TrySetResult();
        return ended.Task;
    }

    private static async Task<(WebSocket Here, WebSocket There)> SocketsAsync()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var client = new TcpClient();
        await client.ConnectAsync((IPEndPoint)listener.LocalEndpoint, Cancellation);
        var server = await listener.AcceptTcpClientAsync(Cancellation);
        return (
            WebSocket.CreateFromStream(client.GetStream(), new WebSocketCreationOptions()),
            WebSocket.CreateFromStream(server.GetStream(), new WebSocketCreationOptions { IsServer = true }));
    }

    private static async Task<Host> HostAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var host = new Host(builder.Build());
        host.Application.UseWebSockets();
        host.Application.Run(host.ServeAsync);
        await host.Application.StartAsync(Cancellation);
        return host;
    }

    private sealed class Host(WebApplication application) : IAsyncDisposable
    {
        public WebApplication Application { get; } = application;

        public TaskCompletionSource<WebSocketServer> Server { get; } = new();

        public TaskCompletionSource Served { get; } = new();

        public string Address => Application.Urls.Single();

        public async Task ServeAsync(HttpContext context)
        {
            using var socket = await context.WebSockets.AcceptWebSocketAsync();
            using var server = new WebSocketServer(socket, new Echo($"server {context.Request.Headers["x-name"]}"));
            var running = server.StartAsync();
            Server.TrySetResult(server);
            await running;
            Served.TrySetResult();
        }

        public ValueTask DisposeAsync() => Application.DisposeAsync();
    }

    private sealed class FailingSocket : WebSocket
    {
        public override WebSocketCloseStatus? CloseStatus => null;

        public override string? CloseStatusDescription => null;

        public override WebSocketState State => WebSocketState.Open;

        public override string? SubProtocol => null;

        public override void Abort()
        {
        }

        public override Task CloseAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken) => Task.CompletedTask;

        public override Task CloseOutputAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken) => Task.CompletedTask;

        public override Task<WebSocketReceiveResult> ReceiveAsync(ArraySegment<byte> buffer, CancellationToken cancellationToken) => throw new NotImplementedException();

        public override Task SendAsync(ArraySegment<byte> buffer, WebSocketMessageType messageType, bool endOfMessage, CancellationToken cancellationToken) =>
            throw new NotImplementedException();

        public override void Dispose()
        {
        }
    }

    private sealed class Echo(string name) : RequestHandler
    {
        public override Task<StreamingResponse> ProcessRequestAsync(
            ReceiveRequest request, ILogger<RequestHandler>? logger, object? context = null, CancellationToken cancellationToken = default)
        {
            var response = StreamingResponse.OK();
            response.SetBody($"{name} {request.Verb} {request.Path} {context}");
            return Task.FromResult(response);
        }
    }
}
