using System.Net;
using System.Text.Json.Nodes;
using VirtualAssistant.Testing.Assistants;
using VirtualAssistant.Testing.DirectLine;

namespace VirtualAssistant.AcceptanceTests.DirectLine;

/// <summary>The statuses that clients act on.</summary>
public sealed class When_a_client_speaks_direct_line(AssistantInProcess assistant) : IClassFixture<AssistantInProcess>, IDisposable
{
    private readonly DirectLineRequests directLine = new(assistant.Address);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_token_that_a_sign_in_brought_is_stored_nowhere()
    {
        using var chat = await DirectLineConversation.StartAsync(assistant.Address, Cancellation);
        var brought = new JsonObject
        {
            ["type"] = "event", ["name"] = "tokens/response", ["from"] = new JsonObject { ["id"] = chat.UserId }, ["value"] = new JsonObject { ["connectionName"] = "calendar", ["token"] = "a-secret-token" },
        };

        using var response = await chat.PostAsync(brought, Cancellation);
        await assistant.IdleAsync(Cancellation);

        Assert.True(response.IsSuccessStatusCode);
        Assert.DoesNotContain((await chat.ReadAsync(watermark: null, Cancellation)).Activities, activity => activity.Json.ToJsonString().Contains("a-secret-token", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_token_starts_nothing_before_it_is_used_and_then_one_conversation()
    {
        var (conversation, token) = await directLine.GenerateAsync(Cancellation);

        var before = await directLine.SendAsync(HttpMethod.Get, $"conversations/{conversation}/activities", Cancellation, token);
        var started = await directLine.SendAsync(HttpMethod.Post, "conversations", Cancellation, token);
        var again = await directLine.SendAsync(HttpMethod.Post, "conversations", Cancellation, token);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.Created, HttpStatusCode.OK), (before.Status, started.Status, again.Status));
        Assert.Equal((conversation, conversation), ((string?)started.Json["conversationId"], (string?)again.Json["conversationId"]));
        Assert.Equal(1800, (int)started.Json["expires_in"]!);
    }

    [Fact]
    public async Task The_secret_starts_a_new_one_each_time()
    {
        var one = await directLine.SendAsync(HttpMethod.Post, "conversations", Cancellation);
        var other = await directLine.SendAsync(HttpMethod.Post, "conversations", Cancellation);

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (one.Status, other.Status));
        Assert.NotEqual((string?)one.Json["conversationId"], (string?)other.Json["conversationId"]);
    }

    [Fact]
    public async Task A_token_is_refreshed_before_it_ends_and_not_after()
    {
        var (conversation, token) = await directLine.GenerateAsync(Cancellation);
        assistant.Time.Advance(TimeSpan.FromMinutes(29));
        var refreshed = await directLine.SendAsync(HttpMethod.Post, "tokens/refresh", Cancellation, token);
        assistant.Time.Advance(TimeSpan.FromMinutes(2));
        var late = await directLine.SendAsync(HttpMethod.Post, "tokens/refresh", Cancellation, token);
        var good = await directLine.SendAsync(HttpMethod.Post, "tokens/refresh", Cancellation, (string)refreshed.Json["token"]!);

        Assert.Equal((HttpStatusCode.OK, conversation), (refreshed.Status, (string?)refreshed.Json["conversationId"]));
        Assert.Equal((HttpStatusCode.Forbidden, "TokenExpired"), (late.Status, late.Code));
        Assert.Equal(HttpStatusCode.OK, good.Status);
    }

    [Fact]
    public async Task The_secret_is_no_token_and_a_token_no_secret()
    {
        var (_, token) = await directLine.GenerateAsync(Cancellation);

        var refreshed = await directLine.SendAsync(HttpMethod.Post, "tokens/refresh", Cancellation);
        var generated = await directLine.SendAsync(HttpMethod.Post, "tokens/generate", Cancellation, token);

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.Forbidden), (refreshed.Status, generated.Status));
    }

    [Theory]
    [InlineData("ana")]
    [InlineData("")]
    [InlineData("DL_ana")]
    public async Task A_user_id_in_a_token_begins_as_it_must(string id)
    {
        var refused = await directLine.SendAsync(
            HttpMethod.Post, "tokens/generate", Cancellation, body: new JsonObject { ["user"] = new JsonObject { ["id"] = id } });

        Assert.Equal((HttpStatusCode.BadRequest, "BadArgument"), (refused.Status, refused.Code));
    }

    [Fact]
    public async Task Nobody_can_call_themselves_what_only_a_token_can()
    {
        var (conversation, token) = await directLine.GenerateAsync(Cancellation);
        var user = new JsonObject { ["id"] = "dl_somebody" };
        var started = await directLine.SendAsync(HttpMethod.Post, "conversations", Cancellation, token, new JsonObject { ["user"] = user.DeepClone() });
        await directLine.SendAsync(HttpMethod.Post, "conversations", Cancellation, token);

        var posted = await directLine.SendAsync(HttpMethod.Post, $"conversations/{conversation}/activities", Cancellation, token, Message("help", user));

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (started.Status, posted.Status));
    }

    [Fact]
    public async Task Whose_id_is_in_the_token_speaks_as_nobody_else()
    {
        using var ana = await DirectLineConversation.StartAsync(assistant.Address, Cancellation);
        var message = Message("help", new JsonObject { ["id"] = "somebody", ["role"] = "bot" });

        using var posted = await ana.PostAsync(message, Cancellation);
        await assistant.IdleAsync(Cancellation);

        var stored = (await ana.ReadAllAsync(Cancellation)).Single(activity => activity.Text == "help").Json["from"]!;
        Assert.Equal((ana.UserId, "user"), ((string?)stored["id"], (string?)stored["role"]));
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("99999999999999999999")]
    public async Task A_watermark_that_is_none_is_refused_everywhere(string watermark)
    {
        using var ana = await DirectLineConversation.StartAsync(assistant.Address, Cancellation);

        var read = await directLine.SendAsync(HttpMethod.Get, $"conversations/{ana.Id}/activities?watermark={watermark}", Cancellation, ana.Token);
        var reconnected = await directLine.SendAsync(HttpMethod.Get, $"conversations/{ana.Id}?watermark={watermark}", Cancellation, ana.Token);
        var opened = await DirectLineRequests.OpenSocketAsync(ana.StreamUrl.Replace("watermark=0", $"watermark={watermark}", StringComparison.Ordinal), Cancellation);

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (read.Status, reconnected.Status, opened));
    }

    [Fact]
    public async Task A_watermark_beyond_the_end_waits_for_what_comes()
    {
        using var ana = await DirectLineConversation.StartAsync(assistant.Address, Cancellation);

        var read = await directLine.SendAsync(HttpMethod.Get, $"conversations/{ana.Id}/activities?watermark=5000", Cancellation, ana.Token);

        Assert.Equal(HttpStatusCode.OK, read.Status);
        Assert.Empty(read.Json["activities"]!.AsArray());
    }

    [Fact]
    public async Task A_socket_opens_within_a_minute_in_its_own_conversation_or_not_at_all()
    {
        using var ana = await DirectLineConversation.StartAsync(assistant.Address, Cancellation);
        using var ben = await DirectLineConversation.StartAsync(assistant.Address, Cancellation);
        var url = new Uri(ana.StreamUrl);

        Assert.Equal(HttpStatusCode.Forbidden, await DirectLineRequests.OpenSocketAsync(ana.StreamUrl.Replace(ana.Id, ben.Id, StringComparison.Ordinal), Cancellation));
        Assert.Equal(HttpStatusCode.Unauthorized, await DirectLineRequests.OpenSocketAsync(url.GetLeftPart(UriPartial.Path), Cancellation));
        Assert.Equal(HttpStatusCode.Forbidden, await DirectLineRequests.OpenSocketAsync($"{url.GetLeftPart(UriPartial.Path)}?t={ana.Token}", Cancellation));
        Assert.Equal(HttpStatusCode.BadRequest, (await directLine.SendAsync(HttpMethod.Get, url.PathAndQuery, Cancellation, token: null)).Status);
        Assert.Equal(HttpStatusCode.SwitchingProtocols, await DirectLineRequests.OpenSocketAsync(ana.StreamUrl, Cancellation));
        assistant.Time.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal(HttpStatusCode.Forbidden, await DirectLineRequests.OpenSocketAsync(ana.StreamUrl, Cancellation));
    }

    [Fact]
    public async Task A_sign_in_window_gets_a_session()
    {
        var (_, token) = await directLine.GenerateAsync(Cancellation);

        var session = await directLine.SendAsync(HttpMethod.Get, "session/getsessionid", Cancellation, token, origin: "https://shop.example");
        var refused = await directLine.SendAsync(HttpMethod.Get, "session/getsessionid", Cancellation, token: null);

        Assert.NotEmpty((string)session.Json["sessionId"]!);
        Assert.Contains("httponly", session.Header("Set-Cookie")!, StringComparison.Ordinal);
        Assert.Equal(("https://shop.example", "true"), (session.Header("Access-Control-Allow-Origin"), session.Header("Access-Control-Allow-Credentials")));
        Assert.Equal(HttpStatusCode.Unauthorized, refused.Status);
    }

    [Fact]
    public async Task A_conversation_that_has_ended_is_left_but_not_lost()
    {
        using var ana = await DirectLineConversation.StartAsync(assistant.Address, Cancellation);

        using var left = await ana.PostAsync(new JsonObject { ["type"] = "endOfConversation" }, Cancellation);
        await assistant.IdleAsync(Cancellation);

        Assert.Equal(HttpStatusCode.OK, left.StatusCode);
        Assert.Contains(await ana.ReadAllAsync(Cancellation), activity => activity.Type == "endOfConversation");
        Assert.NotEmpty((await ana.AskAsync("help", Cancellation)).Text);
    }

    public void Dispose() => directLine.Dispose();

    private static JsonObject Message(string text, JsonObject from) => new() { ["type"] = "message", ["text"] = text, ["from"] = from.DeepClone() };
}
