using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using VirtualAssistant.Brain.Outbox;
using VirtualAssistant.Testing.Assistants;
using VirtualAssistant.Testing.DirectLine;
using VirtualAssistant.Testing.Emulator;

namespace VirtualAssistant.AcceptanceTests.BadInput;

/// <summary>Bad input gets a clear 4xx with a JSON body, or a kind sentence; never a 5xx, never a hang.</summary>
public sealed class When_a_channel_sends_nonsense(AssistantInProcess assistant, EmulatorConnector connector)
    : IClassFixture<AssistantInProcess>, IClassFixture<EmulatorConnector>
{
    private const string Json = "application/json";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("5")]
    [InlineData("\"text\"")]
    [InlineData("{}")]
    [InlineData("""{"type":5}""")]
    [InlineData("""{"type":"message","from":5}""")]
    [InlineData("""{"type":"message","text":{}}""")]
    public async Task Malformed_activities_are_refused_by_both_doors(string body)
    {
        using var visitor = await DirectLineConversation.StartAsync(assistant.Address, Cancellation);

        await AssertRefusedAsync(await visitor.PostAsync(body, Json, Cancellation), HttpStatusCode.BadRequest);
        await AssertRefusedAsync(await SendAsync(HttpMethod.Post, "/api/messages", body), HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("entities", """[{"type":"mention","mentioned":5,"text":"x"}]""")]
    [InlineData("entities", """[{"type":"clientInfo","timezone":7}]""")]
    [InlineData("conversation", """{"id":"LONG"}""")]
    [InlineData("from", """{"id":"LONG"}""")]
    [InlineData("channelId", "\"LONG\"")]
    [InlineData("id", "\"LONG\"")]
    public async Task An_activity_that_no_turn_could_be_made_of_is_refused(string field, string value)
    {
        using var chat = new EmulatorConversation(assistant.Address, connector);
        var message = chat.Message("help");
        message[field] = JsonNode.Parse(value.Replace("LONG", new string('x', 3000), StringComparison.Ordinal));

        await AssertRefusedAsync(await chat.PostAsync(message, Cancellation), HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("message", "entities")]
    [InlineData("message", "attachments")]
    [InlineData("conversationUpdate", "membersAdded")]
    [InlineData("conversationUpdate", "membersRemoved")]
    public async Task An_entry_of_a_list_that_is_none_stops_no_turn(string type, string field)
    {
        using var chat = new EmulatorConversation(assistant.Address, connector);
        var odd = chat.Activity(type);
        odd["text"] = type == "message" ? "help" : null;
        odd[field] = JsonNode.Parse("[null]");

        using var response = await chat.PostAsync(odd, Cancellation);
        await assistant.IdleAsync(Cancellation);

        Assert.True(response.IsSuccessStatusCode);
        Assert.Contains("remind me", (await chat.AskLastAsync("help", Cancellation)).Text, StringComparison.Ordinal);
        Assert.Empty(await assistant.Services.GetRequiredService<IDeadLetters>().ListAsync(10, Cancellation));
    }

    [Theory]
    [InlineData("type")]
    [InlineData("conversation")]
    [InlineData("from")]
    [InlineData("channelId")]
    [InlineData("serviceUrl")]
    public async Task An_activity_of_the_emulator_without_a_needed_field_is_refused(string field)
    {
        using var chat = new EmulatorConversation(assistant.Address, connector);
        var message = chat.Message("help");
        message.Remove(field);

        await AssertRefusedAsync(await chat.PostAsync(message, Cancellation), HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_huge_body_is_refused_by_both_doors()
    {
        using var visitor = await DirectLineConversation.StartAsync(assistant.Address, Cancellation);
        var body = visitor.Message(new string('a', 5 * 1024 * 1024)).ToJsonString();

        await AssertRefusedAsync(await visitor.PostAsync(body, Json, Cancellation), HttpStatusCode.RequestEntityTooLarge);
        await AssertRefusedAsync(await SendAsync(HttpMethod.Post, "/api/messages", body), HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Deep_nesting_is_refused_by_both_doors()
    {
        using var visitor = await DirectLineConversation.StartAsync(assistant.Address, Cancellation);
        var deep = $$"""{"type":"message","channelData":{{string.Concat(Enumerable.Repeat("[", 5000))}}{{string.Concat(Enumerable.Repeat("]", 5000))}}}""";

        await AssertRefusedAsync(await visitor.PostAsync(deep, Json, Cancellation), HttpStatusCode.BadRequest);
        await AssertRefusedAsync(await SendAsync(HttpMethod.Post, "/api/messages", deep), HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("""{"type":"message","from":{"id":"x"},"text":"\ud800 lone"}""")]
    [InlineData("""{"type":"message","from":{"id":"x"},"text":"a\u0000b"}""")]
    [InlineData("""{"type":"message","from":{"id":"x"},"text":""}""")]
    [InlineData("""{"type":"message","from":{"id":"x"}}""")]
    [InlineData("""{"type":"message","from":{"id":"x"},"text":"help","channelData":"text","entities":[{"type":"unknown"}],"attachments":[]}""")]
    [InlineData("""{"type":"message","from":{"id":"x"},"value":{"any":[1,2]}}""")]
    [InlineData("""{"type":"event","from":{"id":"x"},"name":"something"}""")]
    public async Task Odd_content_is_refused_or_answered_but_breaks_nothing(string body)
    {
        await using var chat = await Chat.StartAsync(assistant);

        using var response = await chat.Client.PostAsync(body, Json, Cancellation);
        await chat.RepliesAsync();

        Assert.True((int)response.StatusCode < 500, $"{response.StatusCode}");
        Assert.Contains("remind me", await chat.AskAsync("help"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("ping")]
    [InlineData("deleteUserData")]
    [InlineData("contactRelationUpdate")]
    [InlineData("messageReaction")]
    [InlineData("installationUpdate")]
    [InlineData("somethingNew")]
    [InlineData("endOfConversation")]
    public async Task A_kind_of_activity_nothing_is_done_with_gets_a_2xx(string type)
    {
        using var chat = new EmulatorConversation(assistant.Address, connector);

        using var response = await chat.PostAsync(chat.Activity(type), Cancellation);

        Assert.True(response.IsSuccessStatusCode, $"{response.StatusCode}");
    }

    [Fact]
    public async Task An_unknown_invoke_is_not_implemented()
    {
        using var chat = new EmulatorConversation(assistant.Address, connector);
        var invoke = chat.Activity("invoke");
        invoke["name"] = "something/new";

        using var response = await chat.PostAsync(invoke, Cancellation);

        Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
    }

    [Fact]
    public async Task A_conversation_that_does_not_exist_is_not_found()
    {
        await AssertRefusedAsync(await SendAsync(HttpMethod.Get, "/v3/directline/conversations/nobody/activities", null, AssistantInProcess.Secret), HttpStatusCode.NotFound);
        await AssertRefusedAsync(await SendAsync(HttpMethod.Get, "/v3/directline/conversations/nobody", null, AssistantInProcess.Secret), HttpStatusCode.NotFound);
        await AssertRefusedAsync(
            await SendAsync(HttpMethod.Post, "/v3/directline/conversations/nobody/activities", """{"type":"message","text":"help","from":{"id":"x"}}""", AssistantInProcess.Secret),
            HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_token_opens_no_conversation_but_its_own()
    {
        using var mine = await DirectLineConversation.StartAsync(assistant.Address, Cancellation);
        using var other = await DirectLineConversation.StartAsync(assistant.Address, Cancellation);
        var path = $"/v3/directline/conversations/{other.Id}";

        await AssertRefusedAsync(await SendAsync(HttpMethod.Get, $"{path}/activities", null, mine.Token), HttpStatusCode.Forbidden);
        await AssertRefusedAsync(await SendAsync(HttpMethod.Get, path, null, mine.Token), HttpStatusCode.Forbidden);
        await AssertRefusedAsync(await SendAsync(HttpMethod.Post, $"{path}/activities", mine.Message("help").ToJsonString(), mine.Token), HttpStatusCode.Forbidden);
        await AssertRefusedAsync(await SendAsync(HttpMethod.Post, $"{path}/upload", "{}", mine.Token), HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData("not-a-token", HttpStatusCode.Forbidden)]
    public async Task A_request_without_a_good_token_is_refused(string? token, HttpStatusCode status)
    {
        using var visitor = await DirectLineConversation.StartAsync(assistant.Address, Cancellation);

        await AssertRefusedAsync(await SendAsync(HttpMethod.Get, $"/v3/directline/conversations/{visitor.Id}/activities", null, token), status);
    }

    [Fact]
    public async Task A_watermark_of_nobodys_is_refused()
    {
        using var visitor = await DirectLineConversation.StartAsync(assistant.Address, Cancellation);

        await AssertRefusedAsync(
            await SendAsync(HttpMethod.Get, $"/v3/directline/conversations/{visitor.Id}/activities?watermark=abc", null, visitor.Token), HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("https://example.com")]
    [InlineData("http://169.254.169.254/latest")]
    [InlineData("http://10.0.0.1:3978")]
    public async Task Without_an_app_id_only_a_loopback_service_url_is_served(string serviceUrl)
    {
        using var chat = new EmulatorConversation(assistant.Address, connector);
        var message = chat.Message("help");
        message["serviceUrl"] = serviceUrl;

        await AssertRefusedAsync(await chat.PostAsync(message, Cancellation), HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://user:password@localhost:3979")]
    [InlineData("no address")]
    public async Task A_service_url_that_is_no_address_is_refused(string serviceUrl)
    {
        using var chat = new EmulatorConversation(assistant.Address, connector);
        var message = chat.Message("help");
        message["serviceUrl"] = serviceUrl;

        await AssertRefusedAsync(await chat.PostAsync(message, Cancellation), HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Without_an_app_id_a_caller_behind_a_proxy_is_not_served()
    {
        using var chat = new EmulatorConversation(assistant.Address, connector);

        using var request = Request(HttpMethod.Post, "/api/messages", chat.Message("help").ToJsonString(), null);
        request.Headers.Add("X-Forwarded-For", "203.0.113.7");
        using var http = new HttpClient();

        await AssertRefusedAsync(await http.SendAsync(request, Cancellation), HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_wrong_method_is_refused()
    {
        await AssertRefusedAsync(await SendAsync(HttpMethod.Get, "/api/messages", null), HttpStatusCode.MethodNotAllowed);
        await AssertRefusedAsync(await SendAsync(HttpMethod.Put, "/v3/directline/conversations", "{}", AssistantInProcess.Secret), HttpStatusCode.MethodNotAllowed);
    }

    [Fact]
    public async Task A_wrong_content_type_is_refused_by_both_doors()
    {
        using var visitor = await DirectLineConversation.StartAsync(assistant.Address, Cancellation);
        using var http = new HttpClient();
        using var request = Request(HttpMethod.Post, "/api/messages", "hello", null);
        request.Content!.Headers.ContentType = new MediaTypeHeaderValue("text/plain");

        await AssertRefusedAsync(await visitor.PostAsync("hello", "text/plain", Cancellation), HttpStatusCode.UnsupportedMediaType);
        await AssertRefusedAsync(await http.SendAsync(request, Cancellation), HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task A_forged_sender_is_replaced_by_the_tokens()
    {
        await using var chat = await Chat.StartAsync(assistant);
        var message = chat.Client.Message("help");
        message["from"] = new JsonObject { ["id"] = "assistant", ["role"] = "bot" };

        using var response = await chat.Client.PostAsync(message, Cancellation);
        var (activities, _) = await chat.Client.ReadAsync("0", Cancellation);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("user", (string?)activities.Single(activity => activity.Text == "help").Json["from"]!["role"]);
    }

    private static async Task AssertRefusedAsync(HttpResponseMessage response, HttpStatusCode expected)
    {
        using (response)
        {
            var body = await response.Content.ReadAsStringAsync(Cancellation);
            Assert.True(expected == response.StatusCode, $"{(int)response.StatusCode} instead of {(int)expected}: {body}");
            var error = JsonNode.Parse(body)?["error"];
            Assert.False(string.IsNullOrEmpty((string?)error?["code"]));
            Assert.False(string.IsNullOrEmpty((string?)error?["message"]));
        }
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? body, string? token = null)
    {
        using var http = new HttpClient();
        using var request = Request(method, path, body, token);
        return await http.SendAsync(request, Cancellation);
    }

    private HttpRequestMessage Request(HttpMethod method, string path, string? body, string? token)
    {
        var request = new HttpRequestMessage(method, new Uri(assistant.Address, path));
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, Json);
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return request;
    }
}
