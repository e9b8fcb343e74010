using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using VirtualAssistant.Testing.Assistants;

namespace VirtualAssistant.AcceptanceTests.Language;

public sealed class When_tools_made_for_rasa_ask(AssistantInProcess assistant) : IClassFixture<AssistantInProcess>
{
    private static readonly HttpClient Http = new();

    [Fact]
    public async Task A_text_is_parsed_into_intent_ranking_and_entities()
    {
        var parsed = await ParseAsync("remind me in 20 minutes to pay 50 euros");

        Assert.Equal("reminder.create", parsed.GetProperty("intent").GetProperty("name").GetString());
        Assert.InRange(parsed.GetProperty("intent").GetProperty("confidence").GetDouble(), 0.5, 1);
        Assert.Equal("reminder.create", parsed.GetProperty("intent_ranking")[0].GetProperty("name").GetString());
        var money = parsed.GetProperty("entities").EnumerateArray().Single(entity => entity.GetProperty("entity").GetString() == "money");
        Assert.Equal(("50 EUR", 31, 39), (money.GetProperty("value").GetString(), money.GetProperty("start").GetInt32(), money.GetProperty("end").GetInt32()));
    }

    [Fact]
    public async Task What_is_not_understood_is_the_fallback_of_rasa()
    {
        var parsed = await ParseAsync("blorp the quux of zibble");

        Assert.Equal("nlu_fallback", parsed.GetProperty("intent").GetProperty("name").GetString());
    }

    [Fact]
    public async Task Positions_are_those_of_the_text_that_was_sent()
    {
        const string text = "  \t🙂 pay 50 euros";

        var money = Assert.Single((await ParseAsync(text)).GetProperty("entities").EnumerateArray());

        Assert.Equal("50 euros", text[money.GetProperty("start").GetInt32()..money.GetProperty("end").GetInt32()]);
    }

    [Theory]
    [InlineData("tomorrow at 9")]
    [InlineData("   ")]
    [InlineData("\0")]
    [InlineData("remind me \0 to call \u0007 Tom")]
    [InlineData("🙂🙂🙂")]
    public async Task Whatever_is_a_text_gets_an_answer(string text)
    {
        var parsed = await ParseAsync(text);

        Assert.Equal(text, parsed.GetProperty("text").GetString());
        Assert.NotEmpty(parsed.GetProperty("intent").GetProperty("name").GetString()!);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("5")]
    [InlineData("\"hi\"")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("""{"text":null}""")]
    [InlineData("""{"text":""}""")]
    [InlineData("""{"text":5}""")]
    [InlineData("""{"text":["hi"]}""")]
    [InlineData("""{"text":{"text":"hi"}}""")]
    [InlineData("""{"text":"hi"} {"text":"hi"}""")]
    [InlineData("""{"text":"\ud800"}""")]
    [InlineData("""{"text":"\udc00 hi"}""")]
    [InlineData("""{"message_id":"1"}""")]
    public Task A_wrong_body_is_refused(string body) => AssertRefusedAsync(HttpMethod.Post, Encoding.UTF8.GetBytes(body), HttpStatusCode.BadRequest);

    [Fact]
    public Task A_body_nested_without_end_is_refused() => AssertRefusedAsync(
        HttpMethod.Post, Encoding.UTF8.GetBytes($$"""{"text":"hi","more":{{new string('[', 5_000)}}{{new string(']', 5_000)}}}"""), HttpStatusCode.BadRequest);

    [Fact]
    public Task Bytes_that_are_no_text_are_refused() =>
        AssertRefusedAsync(HttpMethod.Post, [.. "{\"text\":\"hi "u8, 0xC3, 0x28, .. "\"}"u8], HttpStatusCode.BadRequest);

    [Theory]
    [InlineData(32_001, HttpStatusCode.BadRequest)]
    [InlineData(1_000_000, HttpStatusCode.RequestEntityTooLarge)]
    public Task A_text_that_nobody_says_is_refused(int length, HttpStatusCode status) =>
        AssertRefusedAsync(HttpMethod.Post, JsonSerializer.SerializeToUtf8Bytes(new { text = new string('a', length) }), status);

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public Task Another_method_is_refused(string method) => AssertRefusedAsync(new HttpMethod(method), null, HttpStatusCode.MethodNotAllowed);

    /// <summary>Rasa reads the body whatever it is said to be, and its own examples send it with curl as a form.</summary>
    [Theory]
    [InlineData(null)]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("text/plain")]
    [InlineData("image/png")]
    public async Task The_body_counts_and_not_what_it_is_called(string? contentType)
    {
        using var response = await SendAsync(HttpMethod.Post, """{"text":"what time is it?"}"""u8.ToArray(), contentType);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("\"m1\"")]
    [InlineData("42")]
    [InlineData("null")]
    [InlineData("{\"a\":[1]}")]
    public async Task What_else_is_sent_along_is_left_aside(string messageId)
    {
        using var response = await SendAsync(HttpMethod.Post, Encoding.UTF8.GetBytes($$"""{"text":"hi","message_id":{{messageId}},"metadata":[]}"""), "application/json");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Only_this_machine_is_answered()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(assistant.Address, "/model/parse")) { Content = JsonContent.Create(new { text = "hi" }) };
        request.Headers.Add("X-Forwarded-For", "203.0.113.7");
        using var response = await Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Theory]
    [InlineData("/status", "model_file")]
    [InlineData("/version", "minimum_compatible_version")]
    public async Task State_and_version_are_told(string path, string property)
    {
        var answer = await Http.GetFromJsonAsync<JsonElement>(new Uri(assistant.Address, path), TestContext.Current.CancellationToken);

        Assert.NotEmpty(answer.GetProperty(property).GetString()!);
    }

    private async Task AssertRefusedAsync(HttpMethod method, byte[]? body, HttpStatusCode status)
    {
        using var response = await SendAsync(method, body, body is null ? null : "application/json");

        Assert.Equal(status, response.StatusCode);
        var error = (await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("error");
        Assert.NotEmpty(error.GetProperty("code").GetString()!);
        Assert.NotEmpty(error.GetProperty("message").GetString()!);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, byte[]? body, string? contentType)
    {
        using var request = new HttpRequestMessage(method, new Uri(assistant.Address, "/model/parse"));
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.ContentType = contentType is null ? null : new MediaTypeHeaderValue(contentType);
        }

        return await Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private async Task<JsonElement> ParseAsync(string text)
    {
        using var response = await Http.PostAsJsonAsync(new Uri(assistant.Address, "/model/parse"), new { text }, TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }
}
