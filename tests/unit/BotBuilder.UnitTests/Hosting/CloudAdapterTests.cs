using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using BotBuilder.UnitTests.Connector;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BotBuilder.UnitTests.Hosting;

public sealed class CloudAdapterTests : IAsyncLifetime
{
    private readonly HttpClient _http = new();
    private ChannelServer _channel = null!;
    private WebApplication _app = null!;
    private CloudAdapter _adapter = null!;
    private Func<ITurnContext, CancellationToken, Task> _turn = (turn, cancellationToken) =>
        turn.SendActivityAsync($"echo {turn.Activity.Text}", cancellationToken: cancellationToken);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _channel = await ChannelServer.StartAsync();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddHttpClient();
        builder.Services.AddSingleton<IBotFrameworkHttpAdapter>(services => new CloudAdapter(
            new ConfigurationBuilder().Build(), services.GetRequiredService<IHttpClientFactory>()));
        builder.Services.AddSingleton<IBot>(new DelegatingBot((turn, cancellationToken) => _turn(turn, cancellationToken)));
        _app = builder.Build();
        _app.Urls.Add("http://127.0.0.1:0");
        _app.Map("/api/messages", (HttpRequest request, HttpResponse response, IBotFrameworkHttpAdapter adapter, IBot bot, CancellationToken cancellationToken) =>
            adapter.ProcessAsync(request, response, bot, cancellationToken));
        await _app.StartAsync();
        _adapter = (CloudAdapter)_app.Services.GetRequiredService<IBotFrameworkHttpAdapter>();
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
        await _channel.DisposeAsync();
    }

    private Activity Message(string text = "hi", string channelId = "test") => new(ActivityTypes.Message)
    {
        Id = "in|1",
        Text = text,
        ChannelId = channelId,
        ServiceUrl = _channel.Url,
        From = new ChannelAccount("user"),
        Recipient = new ChannelAccount("bot"),
        Conversation = new ConversationAccount(id: "c|1"),
    };

    private Task<HttpResponseMessage> PostAsync(Activity activity) => PostAsync(SchemaJson.Serialize(activity));

    private Task<HttpResponseMessage> PostAsync(byte[] body, string contentType = "application/json") =>
        _http.PostAsync($"{_app.Urls.Single()}/api/messages", new ByteArrayContent(body) { Headers = { ContentType = MediaTypeHeaderValue.Parse(contentType) } }, Cancellation);

    [Fact]
    public async Task A_message_is_answered_through_the_connector()
    {
        using var response = await PostAsync(Message());

        Assert.Equal((HttpStatusCode.OK, ""), (response.StatusCode, await response.Content.ReadAsStringAsync(Cancellation)));
        var call = Assert.Single(_channel.Calls);
        Assert.Equal("/v3/conversations/c%7C1/activities/in%7C1", call.Target);
        Assert.Equal(
            $$"""{"type":"message","serviceUrl":"{{_channel.Url}}","channelId":"test","from":{"id":"bot"},"conversation":{"id":"c|1"},"recipient":{"id":"user"},"text":"echo hi","inputHint":"acceptingInput","replyToId":"in|1"}""",
            call.Body);
    }

    [Fact]
    public async Task Expected_replies_come_back_in_the_answer()
    {
        _turn = async (turn, cancellationToken) =>
        {
            await turn.SendActivityAsync("one", cancellationToken: cancellationToken);
            await turn.SendActivityAsync("two", cancellationToken: cancellationToken);
        };
        var message = Message();
        message.DeliveryMode = DeliveryModes.ExpectReplies;

        using var response = await PostAsync(message);

        var replies = SchemaJson.Deserialize<ExpectedReplies>(await response.Content.ReadAsByteArrayAsync(Cancellation))!;
        Assert.Equal("application/json", response.Content.Headers.ContentType!.ToString());
        Assert.Equal(["one", "two"], replies.Activities!.Select(activity => activity.Text));
        Assert.Empty(_channel.Calls);
    }

    [Fact]
    public async Task Expected_replies_win_over_the_answer_of_an_invoke()
    {
        _turn = (turn, cancellationToken) => turn.SendActivityAsync(
            new Activity(ActivityTypesEx.InvokeResponse) { Value = new InvokeResponse { Status = 418 } }, cancellationToken);
        var invoke = Message();
        invoke.Type = ActivityTypes.Invoke;
        invoke.DeliveryMode = DeliveryModes.ExpectReplies;

        using var response = await PostAsync(invoke);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("\"activities\":[{\"type\":\"invokeResponse\"", await response.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_answer_of_an_invoke_is_the_http_answer()
    {
        var invoke = Message();
        invoke.Type = ActivityTypes.Invoke;
        _turn = (turn, cancellationToken) => turn.SendActivityAsync(
            new Activity(ActivityTypesEx.InvokeResponse) { Value = new InvokeResponse { Status = 202, Body = new { task = "x" } } }, cancellationToken);

        using (var response = await PostAsync(invoke))
        {
            Assert.Equal((HttpStatusCode.Accepted, """{"task":"x"}"""), (response.StatusCode, await response.Content.ReadAsStringAsync(Cancellation)));
        }

        _turn = (_, _) => Task.CompletedTask;
        using (var response = await PostAsync(invoke))
        {
            Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
        }

        Assert.Empty(_channel.Calls);
    }

    [Fact]
    public async Task Traces_go_to_the_emulator_alone_and_delays_go_nowhere()
    {
        _turn = (turn, cancellationToken) => turn.SendActivitiesAsync(
            [new Activity(ActivityTypes.Trace), new Activity(ActivityTypesEx.Delay) { Value = 1 }, new Activity(ActivityTypes.Typing)], cancellationToken);

        using (await PostAsync(Message()))
        using (await PostAsync(Message(channelId: Channels.Emulator)))
        {
            var types = _channel.Calls.Select(call => SchemaJson.Deserialize<Activity>(Encoding.UTF8.GetBytes(call.Body))!.Type);
            Assert.Equal(["typing", "trace", "typing"], types);
        }
    }

    [Theory]
    [InlineData("{\"type\":\"message\"", 400)]
    [InlineData("", 400)]
    [InlineData("null", 400)]
    [InlineData("[]", 400)]
    [InlineData("5", 400)]
    [InlineData("{}", 400)]
    [InlineData("{\"type\":\"\"}", 400)]
    [InlineData("{\"type\":\"message\",\"text\":{}}", 400)]
    [InlineData("{\"type\":\"message\",\"serviceUrl\":\"not an address\"}", 400)]
    [InlineData("{\"type\":\"message\",\"serviceUrl\":\"file:///etc/passwd\"}", 400)]
    [InlineData("{\"type\":\"message\",\"serviceUrl\":\"http://user:pw@host/\"}", 400)]
    public async Task What_is_no_activity_is_refused(string body, int status)
    {
        using var response = await PostAsync(Encoding.UTF8.GetBytes(body));

        Assert.Equal(status, (int)response.StatusCode);
        using var error = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Cancellation));
        Assert.Equal("BadArgument", error.RootElement.GetProperty("error").GetProperty("code").GetString());
    }

    [Fact]
    public async Task Other_methods_and_other_bodies_are_refused()
    {
        using var get = await _http.GetAsync($"{_app.Urls.Single()}/api/messages", Cancellation);
        using var form = await PostAsync("a=b"u8.ToArray(), "application/x-www-form-urlencoded");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, get.StatusCode);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, form.StatusCode);
    }

    [Fact]
    public async Task A_large_activity_without_a_length_is_read()
    {
        var message = Message(new string('x', 300_000));
        message.DeliveryMode = DeliveryModes.ExpectReplies;
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{_app.Urls.Single()}/api/messages");
        request.Content = new StreamContent(new MemoryStream(SchemaJson.Serialize(message))) { Headers = { ContentType = new("application/json") } };
        request.Headers.TransferEncodingChunked = true;

        using var response = await _http.SendAsync(request, Cancellation);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True((await response.Content.ReadAsByteArrayAsync(Cancellation)).Length > 300_000);
    }

    [Fact]
    public async Task Who_is_not_authorized_gets_401()
    {
        _turn = (_, _) => throw new UnauthorizedAccessException("no");

        using var response = await PostAsync(Message());

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task A_conversation_is_continued_later()
    {
        var reference = Message().GetConversationReference();
        string? name = null;

        await _adapter.ContinueConversationAsync(
            string.Empty,
            reference,
            async (turn, cancellationToken) =>
            {
                name = turn.Activity.Name;
                var response = await turn.SendActivityAsync("later", cancellationToken: cancellationToken);
                Assert.Equal("sent-1", response.Id);
            },
            Cancellation);

        Assert.Equal("ContinueConversation", name);
        var sent = SchemaJson.Deserialize<Activity>(Encoding.UTF8.GetBytes(Assert.Single(_channel.Calls).Body))!;
        Assert.Equal(("later", "user", "bot"), (sent.Text, sent.Recipient.Id, sent.From.Id));
    }

    [Fact]
    public async Task Continuing_needs_a_conversation_and_an_address()
    {
        static Task Nothing(ITurnContext turn, CancellationToken cancellationToken) => Task.CompletedTask;

        await Assert.ThrowsAsync<ArgumentException>(() => _adapter.ContinueConversationAsync(
            string.Empty, new ConversationReference { ServiceUrl = _channel.Url }, Nothing, Cancellation));
        await Assert.ThrowsAsync<ArgumentException>(() => _adapter.ContinueConversationAsync(
            string.Empty, new ConversationReference { Conversation = new ConversationAccount() }, Nothing, Cancellation));
    }

    [Fact]
    public async Task A_conversation_is_begun_by_the_bot()
    {
        _channel.AnswerNextWith(201, """{"id":"new","activityId":"first"}""");
        Activity? began = null;

        await _adapter.CreateConversationAsync(
            string.Empty,
            "test",
            _channel.Url,
            "https://api.botframework.com",
            new ConversationParameters(isGroup: false, bot: new ChannelAccount("bot"), members: [new ChannelAccount("user")]),
            async (turn, cancellationToken) =>
            {
                began = turn.Activity;
                await turn.SendActivityAsync("hello", cancellationToken: cancellationToken);
            },
            Cancellation);

        Assert.Equal(("event", "CreateConversation", "new", "first"), (began!.Type, began.Name, began.Conversation.Id, began.Id));
        Assert.Equal(["/v3/conversations", "/v3/conversations/new/activities/first"], _channel.Calls.Select(call => call.Target));
    }

    [Fact]
    public async Task Updates_and_deletions_name_their_activity()
    {
        _turn = async (turn, cancellationToken) =>
        {
            var update = MessageFactory.Text("better");
            update.Id = "a|1";
            await turn.UpdateActivityAsync(update, cancellationToken);
            await turn.DeleteActivityAsync("a|1", cancellationToken);
        };

        using var response = await PostAsync(Message());

        Assert.Equal(
            ["PUT /v3/conversations/c%7C1/activities/a%7C1", "DELETE /v3/conversations/c%7C1/activities/a%7C1"],
            _channel.Calls.Select(call => $"{call.Method} {call.Target}"));
    }

    [Fact]
    public async Task A_turn_handler_turns_an_exception_into_200()
    {
        _turn = (_, _) => throw new InvalidOperationException("boom");
        _adapter.OnTurnError = (turn, exception) => turn.SendActivityAsync($"sorry: {exception.Message}");

        using var response = await PostAsync(Message());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("sorry: boom", Assert.Single(_channel.Calls).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_an_app_id_a_caller_without_a_token_is_refused()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["MicrosoftAppId"] = "app", ["MicrosoftAppPassword"] = "pw" }).Build();
        var context = new DefaultHttpContext();
        context.Request.Method = "POST";
        context.Request.Body = new MemoryStream(SchemaJson.Serialize(Message()));
        context.Response.Body = new MemoryStream();

        await new CloudAdapter(configuration).ProcessAsync(context.Request, context.Response, new DelegatingBot((_, _) => Task.CompletedTask), Cancellation);

        Assert.Equal(401, context.Response.StatusCode);
    }

    [Theory]
    [InlineData("SingleTenant", "app", "pw", null)]
    [InlineData("SingleTenant", "app", null, "tenant")]
    [InlineData("SingleTenant", null, "pw", "tenant")]
    [InlineData("UserAssignedMSI", "app", null, null)]
    [InlineData("UserAssignedMSI", "app", "pw", "tenant")]
    [InlineData("Other", "app", "pw", "tenant")]
    public void Half_a_configuration_stops_the_start(string type, string? appId, string? password, string? tenant)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["MicrosoftAppType"] = type,
            ["MicrosoftAppId"] = appId,
            ["MicrosoftAppPassword"] = password,
            ["MicrosoftAppTenantId"] = tenant,
        }).Build();

        Assert.Throws<ArgumentException>(() => new CloudAdapter(configuration));
    }

    private sealed class DelegatingBot(Func<ITurnContext, CancellationToken, Task> turn) : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => turn(turnContext, cancellationToken);
    }
}
