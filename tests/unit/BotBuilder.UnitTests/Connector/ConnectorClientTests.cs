using System.Net;
using System.Text.Json;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace BotBuilder.UnitTests.Connector;

public sealed class ConnectorClientTests : IAsyncLifetime
{
    private ChannelServer _channel = null!;
    private ConnectorClient _client = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _channel = await ChannelServer.StartAsync();
        _client = new ConnectorClient(new Uri(_channel.Url), MicrosoftAppCredentials.Empty);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _channel.DisposeAsync();
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("/", "")]
    [InlineData("/_connector", "/_connector")]
    [InlineData("/emea/", "/emea")]
    public async Task Finds_the_service_with_and_without_a_slash_and_a_path(string suffix, string path)
    {
        using var client = new ConnectorClient(new Uri(_channel.Url + suffix), MicrosoftAppCredentials.Empty);

        var response = await client.Conversations.SendToConversationAsync("c1", new Activity(ActivityTypes.Message), Cancellation);

        Assert.Equal("sent-1", response.Id);
        Assert.Equal($"{path}/v3/conversations/c1/activities", Assert.Single(_channel.Calls).Target);
    }

    [Theory]
    [InlineData("6f1e|livechat", "6f1e%7Clivechat")]
    [InlineData("19:x@thread.tacv2;messageid=17", "19%3Ax%40thread.tacv2%3Bmessageid%3D17")]
    [InlineData("a/b?c#d%2F e", "a%2Fb%3Fc%23d%252F%20e")]
    public async Task Encodes_ids(string conversationId, string encoded)
    {
        await _client.Conversations.ReplyToActivityAsync(conversationId, "m/1", new Activity(ActivityTypes.Message), Cancellation);

        Assert.Equal($"/v3/conversations/{encoded}/activities/m%2F1", Assert.Single(_channel.Calls).Target);
    }

    [Fact]
    public async Task Calls_each_operation_where_the_protocol_has_it()
    {
        var conversations = _client.Conversations;
        _channel.AnswerNextWith(201, """{"id":"new","activityId":"a","serviceUrl":"https://other"}""");
        _channel.AnswerNextWith(200, """[{"id":"u1","email":"a@b"}]""");
        _channel.AnswerNextWith(200, """{"id":"u1"}""");
        _channel.AnswerNextWith(200, """{"members":[{"id":"u1"}],"continuationToken":"n"}""");

        var created = await conversations.CreateConversationAsync(new ConversationParameters(bot: new ChannelAccount("b"), tenantId: "t"), Cancellation);
        var members = await conversations.GetConversationMembersAsync("c", Cancellation);
        await conversations.GetConversationMemberAsync("u1", "c", Cancellation);
        await conversations.GetConversationPagedMembersAsync("c", 50, "x&y", Cancellation);
        await conversations.UpdateActivityAsync("c", "a", new Activity(ActivityTypes.Message), Cancellation);
        await conversations.DeleteActivityAsync("c", "a", Cancellation);
        await conversations.SendConversationHistoryAsync("c", new Transcript([new Activity("message")]), Cancellation);
        await conversations.DeleteConversationMemberAsync("c", "u1", Cancellation);
        await conversations.UploadAttachmentAsync("c", new AttachmentData("image/png", "x.png", [1, 2]), Cancellation);

        Assert.Equal("https://other", created.ServiceUrl);
        Assert.Equal("a@b", (string?)Assert.Single(members).Properties["email"]);
        Assert.Equal(
            [
                "POST /v3/conversations",
                "GET /v3/conversations/c/members",
                "GET /v3/conversations/c/members/u1",
                "GET /v3/conversations/c/pagedmembers?pageSize=50&continuationToken=x%26y",
                "PUT /v3/conversations/c/activities/a",
                "DELETE /v3/conversations/c/activities/a",
                "POST /v3/conversations/c/activities/history",
                "DELETE /v3/conversations/c/members/u1",
                "POST /v3/conversations/c/attachments",
            ],
            _channel.Calls.Select(call => $"{call.Method} {call.Target}"));
        Assert.Equal("""{"bot":{"id":"b"},"tenantId":"t"}""", _channel.Calls.First().Body);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(412)]
    [InlineData(502)]
    [InlineData(504)]
    public async Task Tries_again_when_the_channel_is_busy(int status)
    {
        _channel.AnswerNextWith(status, retryAfter: "0");
        _channel.AnswerNextWith(status, retryAfter: "0");

        var response = await _client.Conversations.SendToConversationAsync("c", new Activity(ActivityTypes.Message) { Text = "hi" }, Cancellation);

        Assert.Equal("sent-1", response.Id);
        Assert.Equal(3, _channel.Calls.Count);
        Assert.Single(_channel.Calls.Select(call => call.Body).Distinct());
    }

    [Fact]
    public async Task Gives_up_after_some_attempts()
    {
        for (var i = 0; i < 10; i++)
        {
            _channel.AnswerNextWith(429, retryAfter: "0");
        }

        await Assert.ThrowsAsync<ErrorResponseException>(() => _client.Conversations.SendToConversationAsync("c", new Activity("message"), Cancellation));
        Assert.Equal(ChannelRetries.MaxAttempts, _channel.Calls.Count);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(413)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task Every_other_refusal_is_an_exception_at_once(int status)
    {
        _channel.AnswerNextWith(status, """{"error":{"code":"BadArgument","message":"no"}}""");

        var exception = await Assert.ThrowsAsync<ErrorResponseException>(
            () => _client.Conversations.SendToConversationAsync("c", new Activity("message"), Cancellation));

        Assert.Equal("BadArgument", exception.Body!.Error!.Code);
        Assert.Equal((HttpStatusCode)status, exception.Response!.StatusCode);
        Assert.Single(_channel.Calls);
    }

    [Theory]
    [InlineData(502, "<html>")]
    [InlineData(404, "not here")]
    public async Task A_refusal_need_not_be_json(int status, string body)
    {
        for (var i = 0; i < ChannelRetries.MaxAttempts; i++)
        {
            _channel.AnswerNextWith(status, body, retryAfter: "0");
        }

        var exception = await Assert.ThrowsAsync<ErrorResponseException>(
            () => _client.Conversations.SendToConversationAsync("c", new Activity("message"), Cancellation));

        Assert.Equal(body, exception.Response!.Content);
        Assert.Null(exception.Body);
    }

    [Fact]
    public async Task An_empty_answer_is_no_answer()
    {
        _channel.AnswerNextWith(202);

        Assert.Null(await _client.Conversations.SendToConversationAsync("c", new Activity("message"), Cancellation));
    }

    [Fact]
    public async Task Refuses_ids_that_are_none_before_calling()
    {
        foreach (var id in new[] { null!, ".", ".." })
        {
            await Assert.ThrowsAsync<ValidationException>(() => _client.Conversations.SendToConversationAsync(id, new Activity("message"), Cancellation));
        }

        await Assert.ThrowsAsync<ValidationException>(() => _client.Conversations.SendToConversationAsync("c", null!, Cancellation));
        Assert.Empty(_channel.Calls);
    }

    [Fact]
    public async Task Downloads_an_attachment()
    {
        _channel.AnswerNextWith(200, "bytes");

        await using var stream = await _client.Attachments.GetAttachmentAsync("a|1", "original", Cancellation);
        using var reader = new StreamReader(stream);

        Assert.Equal("bytes", await reader.ReadToEndAsync(Cancellation));
        Assert.Equal("/v3/attachments/a%7C1/views/original", Assert.Single(_channel.Calls).Target);
    }

    [Fact]
    public void Waits_as_asked_else_longer_each_time_and_never_in_step()
    {
        var now = DateTimeOffset.UnixEpoch;
        TimeSpan? Delay(int attempt, Action<HttpResponseMessage>? change = null)
        {
            using var response = new HttpResponseMessage(HttpStatusCode.TooManyRequests);
            change?.Invoke(response);
            return ChannelRetries.DelayAfter(response, attempt, now);
        }

        Assert.Equal(TimeSpan.FromSeconds(3), Delay(1, response => response.Headers.RetryAfter = new(TimeSpan.FromSeconds(3))));
        Assert.Equal(TimeSpan.FromSeconds(7), Delay(1, response => response.Headers.RetryAfter = new(now.AddSeconds(7))));
        Assert.Equal(TimeSpan.Zero, Delay(1, response => response.Headers.RetryAfter = new(now.AddSeconds(-7))));
        Assert.Null(Delay(1, response => response.Headers.RetryAfter = new(TimeSpan.FromHours(1))));
        Assert.InRange(Delay(1)!.Value, TimeSpan.FromMilliseconds(200), TimeSpan.FromMilliseconds(600));
        Assert.InRange(Delay(3)!.Value, TimeSpan.FromMilliseconds(800), TimeSpan.FromMilliseconds(2400));
        Assert.Null(Delay(ChannelRetries.MaxAttempts));
        Assert.True(Enumerable.Range(0, 20).Select(_ => Delay(1)).Distinct().Count() > 10);
    }

    [Fact]
    public async Task Gets_one_token_for_many_calls_and_a_new_one_near_its_end()
    {
        _channel.AnswerNextWith(200, """{"token_type":"Bearer","expires_in":3599,"access_token":"t1"}""");
        _channel.AnswerNextWith(200, """{"token_type":"Bearer","expires_in":"3599","access_token":"t2"}""");
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        using var http = new HttpClient();
        using var authenticator = new ClientSecretAuthenticator($"{_channel.Url}/tenant", "app", "s&cret", "https://api.botframework.com", http, time);

        var tokens = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => authenticator.GetTokenAsync()));
        Assert.All(tokens, token => Assert.Equal("t1", token.AccessToken));
        time.Advance(TimeSpan.FromMinutes(54));
        Assert.Equal("t1", (await authenticator.GetTokenAsync()).AccessToken);
        time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal("t2", (await authenticator.GetTokenAsync()).AccessToken);

        Assert.Equal(2, _channel.Calls.Count);
        Assert.Equal("/tenant/oauth2/v2.0/token", _channel.Calls.First().Target);
        Assert.Equal(
            "grant_type=client_credentials&client_id=app&client_secret=s%26cret&scope=https%3A%2F%2Fapi.botframework.com%2F.default",
            _channel.Calls.First().Body);
    }

    [Fact]
    public async Task Puts_the_token_on_calls_and_none_for_an_anonymous_bot()
    {
        var factory = new PasswordServiceClientCredentialFactory("app", "pw", null, null);
        var credentials = await factory.CreateCredentialsAsync("app", "https://api.botframework.com", _channel.Url, false, Cancellation);
        using var client = new ConnectorClient(new Uri(_channel.Url), credentials, customHttpClient: null);
        _channel.AnswerNextWith(200, """{"expires_in":3599,"access_token":"secret-token"}""");

        await client.Conversations.SendToConversationAsync("c", new Activity("message"), Cancellation);
        await _client.Conversations.SendToConversationAsync("c", new Activity("message"), Cancellation);

        Assert.Equal(["", "Bearer secret-token", ""], _channel.Calls.Select(call => call.Authorization));
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => factory.CreateCredentialsAsync("other", "x", _channel.Url, false, Cancellation));
    }

    [Fact]
    public async Task Asks_the_token_service_as_it_expects()
    {
        using var http = new HttpClient();
        var service = new RestService(() => http, null, new Uri(_channel.Url));
        using var tokens = new RestUserTokenClient("app", MicrosoftAppCredentials.Empty, service);
        _channel.AnswerNextWith(404);
        _channel.AnswerNextWith(200, """{"signInLink":"https://sign.in"}""");
        _channel.AnswerNextWith(200, """{"token":"t","connectionName":"c"}""");

        Assert.Null(await tokens.GetUserTokenAsync("u 1", "con", "test", "123456", Cancellation));
        var resource = await tokens.GetSignInResourceAsync("con", new Activity("message") { Id = "1" }, null, Cancellation);
        var exchanged = await tokens.ExchangeTokenAsync("u", "con", "test", new TokenExchangeRequest(token: "x"), Cancellation);

        Assert.Equal(("https://sign.in", "t"), (resource.SignInLink, exchanged!.Token));
        var calls = _channel.Calls.ToArray();
        Assert.Equal("GET /api/usertoken/GetToken?userId=u%201&connectionName=con&channelId=test&code=123456", $"{calls[0].Method} {calls[0].Target}");
        Assert.Equal("POST /api/usertoken/exchange?userId=u&connectionName=con&channelId=test", $"{calls[2].Method} {calls[2].Target}");
        var state = Uri.UnescapeDataString(calls[1].Target["/api/botsignin/GetSignInResource?state=".Length..]);
        Assert.Equal("app", JsonSerializer.Deserialize<TokenExchangeState>(Convert.FromBase64String(state))!.MsAppId);
    }
}
