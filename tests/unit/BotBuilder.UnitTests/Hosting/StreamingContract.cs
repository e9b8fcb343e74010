using System.Net.WebSockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace BotBuilder.UnitTests.Hosting;

/// <summary>What a channel that keeps a WebSocket open instead of posting relies on, whichever adapter is behind it.</summary>
public abstract class StreamingContract<TAdapter> : IAsyncLifetime
    where TAdapter : BotAdapter, IBotFrameworkHttpAdapter
{
    private const string ServiceUrl = "urn:botframework:websocket:ws://channel.test";

    private WebApplication _app = null!;
    private TAdapter _adapter = null!;
    private Func<ITurnContext, CancellationToken, Task> _turn = (turn, cancellationToken) =>
        turn.SendActivityAsync($"echo {turn.Activity.Text}", cancellationToken: cancellationToken);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _app = await StartAsync([]);

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected abstract TAdapter CreateAdapter(IConfiguration configuration);

    private async Task<WebApplication> StartAsync(Dictionary<string, string?> configuration)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        _adapter = CreateAdapter(new ConfigurationBuilder().AddInMemoryCollection(configuration).Build());
        var bot = new DelegatingBot((turn, cancellationToken) => _turn(turn, cancellationToken));
        app.UseWebSockets();
        app.Map("/api/messages", (HttpContext context) => _adapter.ProcessAsync(context.Request, context.Response, bot, context.RequestAborted));
        await app.StartAsync();
        return app;
    }

    private Task<StreamingClient> ConnectAsync() => StreamingClient.ConnectAsync($"{_app.Urls.Single()}/api/messages", Cancellation);

    private static byte[] Message(string text = "hi", Action<Activity>? change = null)
    {
        var activity = new Activity(ActivityTypes.Message)
        {
            Id = "in|1",
            Text = text,
            ChannelId = "directline",
            ServiceUrl = ServiceUrl,
            From = new ChannelAccount("user"),
            Recipient = new ChannelAccount("bot"),
            Conversation = new ConversationAccount(id: "c|1"),
        };
        change?.Invoke(activity);
        return SchemaJson.Serialize(activity);
    }

    private static Task SayAsync(StreamingClient channel, string id, byte[] activity, int piece = 4096) =>
        channel.SendAsync(id, "POST", "/api/messages", Cancellation, piece, ("application/json; charset=utf-8", activity));

    [Fact]
    public async Task A_message_is_answered_over_the_connection_it_came_in_on()
    {
        ResourceResponse? sent = null;
        _turn = async (turn, cancellationToken) => sent = await turn.SendActivityAsync("hello", cancellationToken: cancellationToken);
        using var channel = await ConnectAsync();
        var id = Guid.NewGuid().ToString();

        await SayAsync(channel, id, Message());
        var reply = await channel.ReceiveAsync(Cancellation);
        await channel.AnswerAsync(reply.Id, 200, """{"id":"r1"}""", Cancellation);
        var answer = await channel.ReceiveAsync(Cancellation);

        Assert.Equal(('A', "POST", "/v3/conversations/c%7C1/activities/in%7C1"), (reply.Type, (string)reply.Description["verb"]!, (string)reply.Description["path"]!));
        Assert.Equal("hello", SchemaJson.Deserialize<Activity>(Encoding.UTF8.GetBytes(reply.Content))!.Text);
        Assert.Equal("r1", sent!.Id);
        Assert.Equal(('B', id, 200), (answer.Type, answer.Id, (int)answer.Description["statusCode"]!));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(5000)]
    public async Task Content_may_come_in_pieces_of_any_size(int piece)
    {
        using var channel = await ConnectAsync();

        await SayAsync(channel, Guid.NewGuid().ToString(), Message(new string('x', 200), activity => activity.DeliveryMode = DeliveryModes.ExpectReplies), piece);
        var answer = await channel.ReceiveAsync(Cancellation);

        Assert.Equal(200, (int)answer.Description["statusCode"]!);
        Assert.Equal($"echo {new string('x', 200)}", SchemaJson.Deserialize<ExpectedReplies>(Encoding.UTF8.GetBytes(answer.Content))!.Activities!.Single().Text);
    }

    [Fact]
    public async Task Where_messages_of_the_socket_end_says_nothing()
    {
        using var channel = await ConnectAsync();
        var stream = Guid.NewGuid().ToString();
        var body = Message(change: activity => activity.DeliveryMode = DeliveryModes.ExpectReplies);
        byte[] bytes =
        [
            .. StreamingClient.Payload('A', Guid.NewGuid().ToString(), Encoding.UTF8.GetBytes($$"""{"verb":"POST","path":"/api/messages","streams":[{"id":"{{stream}}"}]}""")),
            .. StreamingClient.Payload('S', stream, body, last: false),
            .. StreamingClient.Payload('S', stream, []),
        ];

        foreach (var part in bytes.Chunk(31))
        {
            await channel.SendBytesAsync(part, Cancellation);
        }

        Assert.Equal(200, (int)(await channel.ReceiveAsync(Cancellation)).Description["statusCode"]!);
    }

    [Fact]
    public async Task Turns_run_beside_each_other_and_large_replies_come_in_many_payloads()
    {
        var second = new TaskCompletionSource();
        _turn = async (turn, cancellationToken) =>
        {
            if (turn.Activity.Text == "second")
            {
                second.SetResult();
            }

            await second.Task.WaitAsync(cancellationToken);
            await turn.SendActivityAsync(new string('y', 20_000), cancellationToken: cancellationToken);
        };
        using var channel = await ConnectAsync();

        foreach (var text in new[] { "first", "second" })
        {
            await SayAsync(channel, Guid.NewGuid().ToString(), Message(text, activity => activity.DeliveryMode = DeliveryModes.ExpectReplies));
        }

        foreach (var answer in new[] { await channel.ReceiveAsync(Cancellation), await channel.ReceiveAsync(Cancellation) })
        {
            Assert.Equal(20_000, SchemaJson.Deserialize<ExpectedReplies>(Encoding.UTF8.GetBytes(answer.Content))!.Activities!.Single().Text!.Length);
        }
    }

    [Fact]
    public async Task Further_streams_are_attachments()
    {
        var received = new List<string>();
        _turn = async (turn, cancellationToken) =>
        {
            var attachment = Assert.Single(turn.Activity.Attachments!);
            using var reader = new StreamReader((Stream)attachment.Content!);
            received.Add($"{attachment.ContentType}: {await reader.ReadToEndAsync(cancellationToken)}");
        };
        using var channel = await ConnectAsync();

        await channel.SendAsync(
            Guid.NewGuid().ToString(), "POST", "/api/messages", Cancellation, 4096, ("application/json", Message()), ("text/plain", "a file"u8.ToArray()));
        await channel.ReceiveAsync(Cancellation);

        Assert.Equal(["text/plain: a file"], received);
    }

    [Fact]
    public async Task The_bot_speaks_first_while_the_connection_is_open()
    {
        using var channel = await ConnectAsync();
        await SayAsync(channel, Guid.NewGuid().ToString(), Message(change: activity => activity.DeliveryMode = DeliveryModes.ExpectReplies));
        await channel.ReceiveAsync(Cancellation);
        var reference = SchemaJson.Deserialize<Activity>(Message())!.GetConversationReference();

        var turn = _adapter.ContinueConversationAsync(
            string.Empty, reference, (context, cancellationToken) => context.SendActivityAsync("later", cancellationToken: cancellationToken), Cancellation);
        var sent = await channel.ReceiveAsync(Cancellation);
        await channel.AnswerAsync(sent.Id, 200, """{"id":"r1"}""", Cancellation);
        await turn;

        Assert.Contains("\"later\"", sent.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conversation_of_another_connection_is_not_spoken_to_over_this_one()
    {
        using var channel = await ConnectAsync();
        await SayAsync(channel, Guid.NewGuid().ToString(), Message(change: activity => activity.DeliveryMode = DeliveryModes.ExpectReplies));
        await channel.ReceiveAsync(Cancellation);
        var reference = SchemaJson.Deserialize<Activity>(Message())!.GetConversationReference();
        reference.Conversation.Id = "somebody else's";

        await Assert.ThrowsAnyAsync<Exception>(() => _adapter.ContinueConversationAsync(
            string.Empty, reference, (context, cancellationToken) => context.SendActivityAsync("later", cancellationToken: cancellationToken), Cancellation));
    }

    [Fact]
    public async Task A_refusal_of_the_channel_is_an_exception_and_a_lost_connection_too()
    {
        var failures = new List<Exception>();
        var failed = new SemaphoreSlim(0);
        _turn = async (turn, cancellationToken) =>
        {
            failures.Add((await Record.ExceptionAsync(() => turn.SendActivityAsync("hello", cancellationToken: CancellationToken.None)))!);
            failed.Release();
        };
        using var channel = await ConnectAsync();
        await SayAsync(channel, Guid.NewGuid().ToString(), Message());
        var reply = await channel.ReceiveAsync(Cancellation);
        await channel.AnswerAsync(reply.Id, 403, """{"error":{"code":"no","message":"not here"}}""", Cancellation);
        await channel.ReceiveAsync(Cancellation);
        await failed.WaitAsync(Cancellation);
        await SayAsync(channel, Guid.NewGuid().ToString(), Message());
        await channel.ReceiveAsync(Cancellation);
        channel.Dispose();
        await failed.WaitAsync(Cancellation);

        Assert.Equal("no", Assert.IsType<ErrorResponseException>(failures[0]).Body!.Error!.Code);
        Assert.IsType<HttpRequestException>(failures[1]);
    }

    [Theory]
    [InlineData("POST", "/api/messages", "{", 400)]
    [InlineData("POST", "/api/messages", "{}", 400)]
    [InlineData("POST", "/other", "{}", 404)]
    [InlineData("PUT", "/api/messages", "{}", 404)]
    [InlineData("GET", "/api/version", "", 200)]
    public async Task What_cannot_be_served_is_said(string verb, string path, string body, int status)
    {
        using var channel = await ConnectAsync();

        await channel.SendAsync(Guid.NewGuid().ToString(), verb, path, Cancellation, 4096, body.Length == 0 ? [] : [("application/json", Encoding.UTF8.GetBytes(body))]);
        var answer = await channel.ReceiveAsync(Cancellation);

        Assert.Equal(status, (int)answer.Description["statusCode"]!);
        Assert.NotEmpty(answer.Content);
    }

    [Theory]
    [InlineData("no header at all, and as long as one has to be....")]
    [InlineData("Q.000002.68e999ca-a651-40f4-ad8f-3aaf781862b4.1\n{}")]
    [InlineData("A.00002x.68e999ca-a651-40f4-ad8f-3aaf781862b4.1\n{}")]
    [InlineData("A.000002.68e999ca_a651_40f4_ad8f_3aaf781862b4.1\n{}")]
    [InlineData("A.000001.68e999ca-a651-40f4-ad8f-3aaf781862b4.1\n{")]
    [InlineData("A.000004.68e999ca-a651-40f4-ad8f-3aaf781862b4.1\nnull")]
    [InlineData("A.000026.68e999ca-a651-40f4-ad8f-3aaf781862b4.1\n{\"verb\":\"POST\",\"streams\":5}")]
    public async Task What_is_not_the_protocol_ends_the_connection(string bytes)
    {
        using var channel = await ConnectAsync();

        await channel.SendBytesAsync(Encoding.ASCII.GetBytes(bytes), Cancellation);

        Assert.Equal(WebSocketCloseStatus.PolicyViolation, await channel.ReadToEndAsync(Cancellation));
    }

    [Fact]
    public async Task More_than_is_taken_at_a_time_ends_the_connection()
    {
        using var channel = await ConnectAsync();
        var stream = Guid.NewGuid().ToString();
        await channel.SendBytesAsync(
            StreamingClient.Payload('A', Guid.NewGuid().ToString(), Encoding.UTF8.GetBytes($$"""{"verb":"POST","path":"/api/messages","streams":[{"id":"{{stream}}"}]}""")), Cancellation);

        var much = StreamingClient.Payload('S', stream, new byte[999_999], last: false);
        var ended = channel.ReadToEndAsync(Cancellation);
        for (var i = 0; i < 40 && !ended.IsCompleted; i++)
        {
            if (await Record.ExceptionAsync(() => channel.SendBytesAsync(much, Cancellation)) is not null)
            {
                break;
            }
        }

        Assert.True(await Record.ExceptionAsync(() => ended) is WebSocketException || await ended == WebSocketCloseStatus.PolicyViolation);
    }

    [Fact]
    public async Task What_is_given_up_is_forgotten()
    {
        using var channel = await ConnectAsync();
        var (request, stream) = (Guid.NewGuid().ToString(), Guid.NewGuid().ToString());
        await channel.SendBytesAsync(
            StreamingClient.Payload('A', request, Encoding.UTF8.GetBytes($$"""{"verb":"POST","path":"/api/messages","streams":[{"id":"{{stream}}"}]}""")), Cancellation);
        await channel.SendBytesAsync(StreamingClient.Payload('C', stream, []), Cancellation);
        await channel.SendBytesAsync(StreamingClient.Payload('S', stream, Message()), Cancellation);

        await channel.SendAsync(Guid.NewGuid().ToString(), "GET", "/api/version", Cancellation);
        var answer = await channel.ReceiveAsync(Cancellation);

        Assert.NotEqual(request, answer.Id);
        Assert.Equal(200, (int)answer.Description["statusCode"]!);
    }

    [Fact]
    public async Task With_an_app_id_a_caller_without_a_token_is_refused_before_the_upgrade()
    {
        await using var app = await StartAsync(new() { ["MicrosoftAppId"] = "app", ["MicrosoftAppPassword"] = "pw" });
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        socket.Options.SetRequestHeader("channelid", "directline");

        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(
            new Uri($"{app.Urls.Single().Replace("http", "ws", StringComparison.Ordinal)}/api/messages"), Cancellation));

        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, socket.HttpStatusCode);
    }

    [Fact]
    public async Task A_connection_ends_when_the_channel_closes_it_or_the_bot_stops()
    {
        using (var channel = await ConnectAsync())
        {
            await channel.CloseAsync(Cancellation);
        }

        using var other = await ConnectAsync();
        var stopped = _app.StopAsync(Cancellation);
        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, await other.ReadToEndAsync(Cancellation));
        await other.CloseAsync(Cancellation);
        await stopped;
    }

    private sealed class DelegatingBot(Func<ITurnContext, CancellationToken, Task> turn) : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => turn(turnContext, cancellationToken);
    }
}
