using System.IO.Pipes;
using System.Text;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Streaming;
using Microsoft.Bot.Connector.Streaming.Application;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Streaming;
using Microsoft.Bot.Streaming.Payloads;
using Microsoft.Bot.Streaming.Transport;

namespace BotBuilder.UnitTests.Streaming;

public sealed class StreamingRequestHandlerTests : IDisposable
{
    private readonly Connection _connection = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _connection.Dispose();

    private static DateTime Now() => TimeProvider.System.GetUtcNow().UtcDateTime;

    private Handler Over(IStreamingActivityProcessor processor) => new(new Silent(), processor, _connection);

    private static ReceiveRequest Request(string verb, string path, params string[] bodies) => new()
    {
        Verb = verb,
        Path = path,
        Streams = [.. bodies.Select(body => new ReceivedContent(Guid.NewGuid(), new StreamedContent("application/json", Encoding.UTF8.GetBytes(body))))],
    };

    private static async Task<string> TextOf(StreamingResponse response) =>
        await Assert.Single(response.Streams).Content!.ReadAsStringAsync(Cancellation);

    [Fact]
    public async Task An_activity_becomes_a_turn_and_its_conversation_is_known()
    {
        var processor = new Processor(new InvokeResponse { Status = 202, Body = new ResourceResponse("1") });
        var handler = Over(processor);
        var before = Now();

        var response = await handler.ProcessRequestAsync(
            Request("POST", "/api/messages", """{"type":"invoke","serviceUrl":"urn:b:1","conversation":{"id":"c"}}""", "attached"),
            cancellationToken: Cancellation);

        Assert.Equal(202, response.StatusCode);
        Assert.Equal("""{"id":"1"}""", await TextOf(response));
        Assert.Equal("invoke", processor.Heard!.Type);
        Assert.IsAssignableFrom<Stream>(Assert.Single(processor.Heard.Attachments!).Content);
        Assert.Equal("urn:b:1", handler.ServiceUrl);
        Assert.True(handler.HasConversation("c"));
        Assert.InRange(handler.ConversationAddedTime("c"), before, Now());
        handler.ForgetConversation("c");
        Assert.False(handler.HasConversation("c"));
        Assert.Equal(DateTime.MaxValue, handler.ConversationAddedTime("c"));
    }

    [Fact]
    public async Task It_says_who_it_is() =>
        Assert.Contains("BotBuilder", await TextOf(await Over(new Processor(null)).ProcessRequestAsync(Request("GET", "/api/version"), cancellationToken: Cancellation)));

    [Theory]
    [InlineData("GET", "/api/messages", "", 404)]
    [InlineData("POST", "/api/other", "{}", 404)]
    [InlineData("POST", "/api/messages", "nothing", 400)]
    [InlineData("POST", "/api/messages", "{}", 400)]
    [InlineData("POST", "/api/messages", """{"type":"fail"}""", 500)]
    [InlineData("POST", "/api/messages", """{"type":"refuse"}""", 401)]
    public async Task What_cannot_be_done_is_said(string verb, string path, string body, int status) =>
        Assert.Equal(status, (await Over(new Processor(null)).ProcessRequestAsync(Request(verb, path, body), cancellationToken: Cancellation)).StatusCode);

    [Theory]
    [InlineData(null, "/v3/conversations/a%20b/activities")]
    [InlineData("r", "/v3/conversations/a%20b/activities/r")]
    public async Task An_activity_is_sent_to_its_conversation(string? replyToId, string path)
    {
        var response = await Over(new Processor(null)).SendActivityAsync(
            new Activity { Type = "message", Conversation = new ConversationAccount(id: "a b"), ReplyToId = replyToId }, Cancellation);

        Assert.Equal("sent", response!.Id);
        Assert.Equal(("POST", path), (_connection.Sent!.Verb, _connection.Sent.Path));
    }

    [Fact]
    public async Task It_hears_that_the_connection_ended()
    {
        var handler = Over(new Processor(null));

        await handler.ListenAsync(Cancellation);

        Assert.Same(handler, _connection.Listener);
        Assert.True(handler.Ended);
    }

    [Fact]
    public void It_needs_a_bot_a_processor_and_a_connection()
    {
        var processor = new Processor(null);
        Assert.Throws<ArgumentNullException>(() => new StreamingRequestHandler(null!, processor, _connection));
        Assert.Throws<ArgumentNullException>(() => new StreamingRequestHandler(new Silent(), null!, _connection));
        Assert.Throws<ArgumentNullException>(() => new StreamingRequestHandler(new Silent(), processor, (StreamingConnection)null!));
        Assert.Throws<ArgumentNullException>(() => new StreamingRequestHandler(new Silent(), processor, (System.Net.WebSockets.WebSocket)null!));
        Assert.Throws<ArgumentNullException>(() => new StreamingRequestHandler(new Silent(), processor, string.Empty));
    }

    [Fact]
    public async Task It_speaks_over_named_pipes()
    {
        var name = $"bot-{Guid.NewGuid():N}";
        using var handler = new StreamingRequestHandler(new Silent(), new Processor(null), name);
        using var incoming = new NamedPipeClientStream(".", $"{name}.incoming", PipeDirection.Out, PipeOptions.Asynchronous);
        using var outgoing = new NamedPipeClientStream(".", $"{name}.outgoing", PipeDirection.In, PipeOptions.Asynchronous);
        var listening = handler.ListenAsync(Cancellation);
        await Task.WhenAll(incoming.ConnectAsync(Cancellation), outgoing.ConnectAsync(Cancellation));

        var description = """{"verb":"GET","path":"/api/version"}""";
        var id = Guid.NewGuid();
        await incoming.WriteAsync(Encoding.ASCII.GetBytes($"A.{description.Length:D6}.{id}.1\n{description}"), Cancellation);
        var header = new byte[48];
        await outgoing.ReadExactlyAsync(header, Cancellation);
        Assert.StartsWith("B.", Encoding.ASCII.GetString(header));
        Assert.Contains(id.ToString(), Encoding.ASCII.GetString(header));

        incoming.Dispose();
        await listening;
    }

    private sealed class Handler(IBot bot, IStreamingActivityProcessor processor, StreamingConnection connection)
        : StreamingRequestHandler(bot, processor, connection)
    {
        public bool Ended { get; private set; }

        protected override void ServerDisconnected(object? sender, DisconnectedEventArgs e) => Ended = true;
    }

    private sealed class Silent : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => Task.CompletedTask;
    }

    private sealed class Processor(InvokeResponse? response) : IStreamingActivityProcessor
    {
        public Activity? Heard { get; private set; }

        public Task<InvokeResponse?> ProcessStreamingActivityAsync(
            Activity activity, BotCallbackHandler botCallbackHandler, CancellationToken cancellationToken = default)
        {
            Heard = activity;
            return activity.Type switch
            {
                "fail" => throw new InvalidOperationException("Not today."),
                "refuse" => throw new UnauthorizedAccessException("Not you."),
                _ => Task.FromResult(response),
            };
        }
    }

    private sealed class Connection() : StreamingConnection(null)
    {
        public RequestHandler? Listener { get; private set; }

        public StreamingRequest? Sent { get; private set; }

        public override Task ListenAsync(RequestHandler requestHandler, CancellationToken cancellationToken = default)
        {
            Listener = requestHandler;
            return Task.CompletedTask;
        }

        public override Task<ReceiveResponse> SendStreamingRequestAsync(StreamingRequest request, CancellationToken cancellationToken = default)
        {
            Sent = request;
            return Task.FromResult(new ReceiveResponse
            {
                StatusCode = 200,
                Streams = [new ReceivedContent(Guid.NewGuid(), new StreamedContent("application/json", """{"id":"sent"}"""u8.ToArray()))],
            });
        }
    }
}
