using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using VirtualAssistant.Testing.Assistants;

namespace VirtualAssistant.AcceptanceTests.DirectLine;

public sealed class When_a_page_asks_for_a_token(AssistantInProcess assistant) : IClassFixture<AssistantInProcess>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_of_a_foreign_origin_gets_none()
    {
        using var refused = await PostAsync("/webchat/token", origin: "https://evil.example");

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Fact]
    public async Task Every_visitor_is_somebody_else_in_a_conversation_of_their_own()
    {
        var one = await VisitAsync();
        var other = await VisitAsync();

        Assert.StartsWith("dl_", (string)one["userId"]!, StringComparison.Ordinal);
        Assert.NotEqual((string)one["userId"]!, (string)other["userId"]!);
        Assert.NotEqual((string)one["conversationId"]!, (string)other["conversationId"]!);
    }

    [Fact]
    public async Task A_token_ends_and_only_the_pages_own_way_renews_it_for_the_same_visitor()
    {
        var visit = await VisitAsync();
        assistant.Time.Advance(TimeSpan.FromMinutes(31));
        using var refused = await PostAsync("/v3/directline/tokens/refresh", token: (string)visit["token"]!);
        var renewed = await VisitAsync(new JsonObject { ["token"] = (string)visit["token"]! });

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Contains("TokenExpired", await refused.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.Equal((string)visit["conversationId"]!, (string)renewed["conversationId"]!);
        Assert.Equal((string)visit["userId"]!, (string)renewed["userId"]!);
    }

    [Fact]
    public async Task A_token_made_with_the_secret_is_over_when_it_ends()
    {
        using var generated = await PostAsync("/v3/directline/tokens/generate", token: AssistantInProcess.Secret);
        var token = (string)(await generated.Content.ReadFromJsonAsync<JsonObject>(Cancellation))!["token"]!;
        assistant.Time.Advance(TimeSpan.FromMinutes(31));

        using var refused = await PostAsync("/webchat/token", body: new JsonObject { ["token"] = token });

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Fact]
    public async Task A_visitor_who_has_spoken_is_still_the_same_after_the_token_has_ended()
    {
        var visit = await VisitAsync();
        using var started = await PostAsync("/v3/directline/conversations", token: (string)visit["token"]!);
        var token = (string)(await started.Content.ReadFromJsonAsync<JsonObject>(Cancellation))!["token"]!;
        assistant.Time.Advance(TimeSpan.FromMinutes(31));

        Assert.Equal((string)visit["userId"]!, (string)(await VisitAsync(new JsonObject { ["token"] = token }))["userId"]!);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_token_with_a_part_changed_opens_nothing(int part)
    {
        var token = (string)(await VisitAsync())["token"]!;
        var parts = token.Split('.');
        parts[part] = (parts[part][0] == 'A' ? "B" : "A") + parts[part][1..];

        using var refused = await PostAsync("/v3/directline/conversations", token: string.Join('.', parts));

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Fact]
    public async Task Tabs_that_start_at_the_same_time_are_greeted_once()
    {
        var visit = await VisitAsync();
        var token = (string)visit["token"]!;
        var starts = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => PostAsync("/v3/directline/conversations", token: token)));
        await assistant.IdleAsync(Cancellation);

        using var http = Client(token);
        var read = await http.GetFromJsonAsync<JsonObject>($"v3/directline/conversations/{visit["conversationId"]}/activities", Cancellation);

        Assert.Single(starts, start => start.StatusCode == HttpStatusCode.Created);
        Assert.All(starts, start => Assert.True(start.IsSuccessStatusCode));
        Assert.Single(read!["activities"]!.AsArray());
    }

    [Theory]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("..\\..\\secret.txt", "secret.txt")]
    [InlineData("....", "file")]
    public async Task A_files_name_is_never_a_path(string name, string kept)
    {
        var visit = await VisitAsync();
        using var started = await PostAsync("/v3/directline/conversations", token: (string)visit["token"]!);
        using var http = Client((string)visit["token"]!);
        using var form = new MultipartFormDataContent();
        using var file = new ByteArrayContent("words"u8.ToArray());
        file.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
        file.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"file\"; filename=\"{name.Replace("\\", "\\\\", StringComparison.Ordinal)}\"");
        form.Add(file);

        using var uploaded = await http.PostAsync(new Uri($"v3/directline/conversations/{visit["conversationId"]}/upload", UriKind.Relative), form, Cancellation);
        var read = await http.GetFromJsonAsync<JsonObject>($"v3/directline/conversations/{visit["conversationId"]}/activities", Cancellation);
        var attachment = read!["activities"]!.AsArray().Single(activity => activity!["attachments"] is JsonArray { Count: > 0 })!["attachments"]![0]!;
        using var served = await http.GetAsync(new Uri((string)attachment["contentUrl"]!), Cancellation);

        Assert.True(uploaded.IsSuccessStatusCode);
        Assert.Equal(kept, (string?)attachment["name"]);
        Assert.Equal(("application/octet-stream", "attachment"), (served.Content.Headers.ContentType!.MediaType, served.Content.Headers.ContentDisposition!.DispositionType));
        Assert.Equal("nosniff", Assert.Single(served.Headers.GetValues("X-Content-Type-Options")));
    }

    private async Task<JsonObject> VisitAsync(JsonObject? body = null)
    {
        using var response = await PostAsync("/webchat/token", body: body);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<JsonObject>(Cancellation))!;
    }

    private async Task<HttpResponseMessage> PostAsync(string path, string? token = null, string? origin = null, JsonObject? body = null)
    {
        using var http = Client(token);
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = body is null ? null : JsonContent.Create(body) };
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        return await http.SendAsync(request, Cancellation);
    }

    private HttpClient Client(string? token)
    {
        var http = new HttpClient { BaseAddress = assistant.Address };
        http.DefaultRequestHeaders.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return http;
    }
}
