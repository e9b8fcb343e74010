using System.Net;
using System.Text.Json.Nodes;
using VirtualAssistant.Testing.Assistants;
using VirtualAssistant.Testing.DirectLine;

namespace VirtualAssistant.AcceptanceTests.DirectLine;

public sealed class When_a_token_is_for_certain_pages(AssistantInProcess assistant) : IClassFixture<AssistantInProcess>, IDisposable
{
    private const string Trusted = "https://shop.example";
    private const string Foreign = "https://evil.example";

    private readonly DirectLineRequests directLine = new(assistant.Address);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Trusted, HttpStatusCode.Created)]
    [InlineData(null, HttpStatusCode.Created)] // No browser.
    [InlineData(Foreign, HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    [InlineData("https://shop.example.evil.example", HttpStatusCode.Forbidden)]
    [InlineData("http://shop.example", HttpStatusCode.Forbidden)]
    public async Task Only_those_start_a_conversation_with_it(string? origin, HttpStatusCode status)
    {
        var (_, token) = await TokenAsync();

        Assert.Equal(status, (await directLine.SendAsync(HttpMethod.Post, "conversations", Cancellation, token, origin: origin)).Status);
    }

    [Fact]
    public async Task A_token_made_of_it_is_for_the_same_pages()
    {
        var (_, token) = await TokenAsync();
        var refreshed = await directLine.SendAsync(HttpMethod.Post, "tokens/refresh", Cancellation, token);
        var started = await directLine.SendAsync(HttpMethod.Post, "conversations", Cancellation, (string)refreshed.Json["token"]!, origin: Trusted);

        var again = await directLine.SendAsync(HttpMethod.Post, "conversations", Cancellation, (string)started.Json["token"]!, origin: Foreign);

        Assert.Equal(HttpStatusCode.Forbidden, again.Status);
    }

    [Theory]
    [InlineData(Trusted, HttpStatusCode.SwitchingProtocols)]
    [InlineData(null, HttpStatusCode.SwitchingProtocols)]
    [InlineData(Foreign, HttpStatusCode.Forbidden)]
    public async Task Only_those_open_its_socket(string? origin, HttpStatusCode status)
    {
        var (_, token) = await TokenAsync();
        var started = await directLine.SendAsync(HttpMethod.Post, "conversations", Cancellation, token, origin: Trusted);

        Assert.Equal(status, await DirectLineRequests.OpenSocketAsync((string)started.Json["streamUrl"]!, Cancellation, origin));
    }

    [Fact]
    public async Task A_foreign_page_gets_no_new_socket_either()
    {
        var (conversation, token) = await TokenAsync();
        await directLine.SendAsync(HttpMethod.Post, "conversations", Cancellation, token);

        var foreign = await directLine.SendAsync(HttpMethod.Get, $"conversations/{conversation}", Cancellation, token, origin: Foreign);
        var trusted = await directLine.SendAsync(HttpMethod.Get, $"conversations/{conversation}", Cancellation, token, origin: Trusted);

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.OK), (foreign.Status, trusted.Status));
    }

    [Fact]
    public async Task An_anonymous_visitors_is_for_the_assistants_own_pages()
    {
        var visit = await directLine.SendAsync(HttpMethod.Post, "/webchat/token", Cancellation, token: null);
        var token = (string)visit.Json["token"]!;
        var own = assistant.Address.GetLeftPart(UriPartial.Authority);

        var foreign = await directLine.SendAsync(HttpMethod.Post, "conversations", Cancellation, token, origin: Foreign);
        var started = await directLine.SendAsync(HttpMethod.Post, "conversations", Cancellation, token, origin: own);

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Created), (foreign.Status, started.Status));
        Assert.Equal(HttpStatusCode.Forbidden, await DirectLineRequests.OpenSocketAsync((string)started.Json["streamUrl"]!, Cancellation, Foreign));
        Assert.Equal(HttpStatusCode.SwitchingProtocols, await DirectLineRequests.OpenSocketAsync((string)started.Json["streamUrl"]!, Cancellation, own));
    }

    [Theory]
    [InlineData("""["shop.example"]""")]
    [InlineData("""["*"]""")]
    [InlineData("""["https://shop.example/page"]""")]
    [InlineData("""["https://user@shop.example"]""")]
    [InlineData("""["file:///etc/passwd"]""")]
    [InlineData("""[null]""")]
    [InlineData("""[5]""")]
    [InlineData("\"https://shop.example\"")]
    [InlineData("""["http://a","http://a","http://a","http://a","http://a","http://a","http://a","http://a","http://a","http://a","http://a","http://a","http://a","http://a","http://a","http://a","http://a"]""")]
    public async Task What_is_no_list_of_origins_makes_no_token(string origins)
    {
        var refused = await directLine.SendAsync(
            HttpMethod.Post, "tokens/generate", Cancellation, body: new JsonObject { ["trustedOrigins"] = JsonNode.Parse(origins) });

        Assert.Equal((HttpStatusCode.BadRequest, "BadArgument"), (refused.Status, refused.Code));
    }

    public void Dispose() => directLine.Dispose();

    private Task<(string Conversation, string Token)> TokenAsync() =>
        directLine.GenerateAsync(Cancellation, new JsonObject { ["trustedOrigins"] = new JsonArray($"{Trusted}/", "http://localhost:8080") });
}
