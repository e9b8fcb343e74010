using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using VirtualAssistant.Testing;
using VirtualAssistant.Testing.Assistants;
using VirtualAssistant.Testing.DirectLine;

namespace VirtualAssistant.AcceptanceTests.DirectLine;

public sealed class When_a_file_is_uploaded(AssistantInProcess assistant) : IClassFixture<AssistantInProcess>, IDisposable
{
    private static readonly byte[] Picture = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=");

    private readonly DirectLineRequests directLine = new(assistant.Address);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_picture_is_shown_where_it_was_sent()
    {
        using var ana = await DirectLineConversation.StartAsync(assistant.Address, Cancellation);
        var message = new JsonObject { ["type"] = "message", ["text"] = "look", ["attachments"] = new JsonArray(new JsonObject { ["name"] = "dot.png" }) };

        var uploaded = await UploadAsync(ana, [Part(Encoding.UTF8.GetBytes(message.ToJsonString()), "application/vnd.microsoft.activity", "activity"), Part(Picture, "image/png", "dot.png")]);
        var stored = await StoredAsync(ana);
        var served = await directLine.SendAsync(HttpMethod.Get, Link(stored), Cancellation, token: null);

        Assert.Equal((HttpStatusCode.OK, stored.Id), (uploaded.Status, (string?)uploaded.Json["id"]));
        Assert.Equal(("look", ana.UserId), (stored.Text, (string?)stored.Json["from"]!["id"]));
        Assert.Equal(Picture, served.Body);
        Assert.Equal(("image/png", null), (served.ContentHeaders.ContentType!.MediaType, served.ContentHeaders.ContentDisposition?.DispositionType));
        Assert.Equal(("nosniff", "default-src 'none'; sandbox"), (served.Header("X-Content-Type-Options"), served.Header("Content-Security-Policy")));
    }

    [Fact]
    public async Task One_file_may_be_the_whole_body()
    {
        using var ana = await DirectLineConversation.StartAsync(assistant.Address, Cancellation);

        var uploaded = await directLine.SendAsync(
            HttpMethod.Post, $"conversations/{ana.Id}/upload?userId={ana.UserId}", Cancellation, ana.Token, content: Part("words"u8.ToArray(), "text/plain; charset=utf-8", "notes.txt"));
        var stored = await StoredAsync(ana);

        Assert.Equal(HttpStatusCode.OK, uploaded.Status);
        Assert.Equal(("notes.txt", "text/plain"), ((string?)stored.Json["attachments"]![0]!["name"], (string?)stored.Json["attachments"]![0]!["contentType"]));
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("TEXT/HTML")]
    [InlineData("image/svg+xml")]
    [InlineData("text/javascript")]
    [InlineData("application/x-msdownload")]
    [InlineData("application/xhtml+xml")]
    public async Task What_a_browser_would_run_is_not_taken(string type)
    {
        using var ana = await DirectLineConversation.StartAsync(assistant.Address, Cancellation);

        var refused = await UploadAsync(ana, [Part(Picture, "image/png", "dot.png"), Part("<script>alert(1)</script>"u8.ToArray(), type, "page")]);

        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "UnsupportedMediaType"), (refused.Status, refused.Code));
        Assert.DoesNotContain(await ana.ReadAllAsync(Cancellation), activity => activity.Json["attachments"] is JsonArray { Count: > 0 });
    }

    [Theory]
    [InlineData("image/png")]
    [InlineData("image/jpeg")]
    [InlineData("image/gif")]
    [InlineData("image/webp")]
    public async Task What_only_says_that_it_is_a_picture_is_not_taken(string type)
    {
        using var ana = await DirectLineConversation.StartAsync(assistant.Address, Cancellation);

        var refused = await UploadAsync(ana, [Part("<script>alert(1)</script>"u8.ToArray(), type, "dot.png")]);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, refused.Status);
    }

    [Fact]
    public async Task What_has_no_type_is_saved_and_never_shown()
    {
        using var ana = await DirectLineConversation.StartAsync(assistant.Address, Cancellation);

        await UploadAsync(ana, [Part("<script>alert(1)</script>"u8.ToArray(), null, "page.html")]);
        var served = await directLine.SendAsync(HttpMethod.Get, Link(await StoredAsync(ana)), Cancellation, token: null);

        Assert.Equal(("application/octet-stream", "attachment"), (served.ContentHeaders.ContentType!.MediaType, served.ContentHeaders.ContentDisposition!.DispositionType));
        Assert.Equal("nosniff", served.Header("X-Content-Type-Options"));
    }

    [Fact]
    public async Task Somebody_elses_token_does_not_open_it()
    {
        using var ana = await DirectLineConversation.StartAsync(assistant.Address, Cancellation);
        using var ben = await DirectLineConversation.StartAsync(assistant.Address, Cancellation);
        await UploadAsync(ana, [Part("words"u8.ToArray(), "text/plain", "notes.txt")]);
        var link = Link(await StoredAsync(ana));

        var own = await directLine.SendAsync(HttpMethod.Get, link, Cancellation, ana.Token);
        var foreign = await directLine.SendAsync(HttpMethod.Get, link, Cancellation, ben.Token);
        var guessed = await directLine.SendAsync(HttpMethod.Get, link.Replace(link.Split('/')[^2], new string('a', 48), StringComparison.Ordinal), Cancellation, token: null);
        var path = await directLine.SendAsync(HttpMethod.Get, "attachments/..%2F..%2Fassistant.db/x", Cancellation, token: null);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden), (own.Status, foreign.Status));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (guessed.Status, path.Status));
    }

    [Fact]
    public async Task Too_much_is_refused()
    {
        using var ana = await DirectLineConversation.StartAsync(assistant.Address, Cancellation);

        var large = await UploadAsync(ana, [Part(new byte[5 * 1024 * 1024], "application/pdf", "large.pdf")]);
        var many = await UploadAsync(ana, [.. Enumerable.Range(0, 11).Select(number => Part("x"u8.ToArray(), "text/plain", $"{number}.txt"))]);

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.BadRequest), (large.Status, many.Status));
    }

    [Fact]
    public async Task What_is_no_upload_is_refused()
    {
        using var ana = await DirectLineConversation.StartAsync(assistant.Address, Cancellation);

        var broken = await RawAsync(ana, "--b\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nwor", "multipart/form-data; boundary=b");
        var boundless = await RawAsync(ana, "words", "multipart/form-data");
        var empty = await RawAsync(ana, "--b--\r\n", "multipart/form-data; boundary=b");
        var nonsense = await UploadAsync(ana, [Part("{"u8.ToArray(), "application/vnd.microsoft.activity", "activity"), Part("x"u8.ToArray(), "text/plain", "x.txt")]);

        Assert.All([broken, boundless, empty, nonsense], answer => Assert.Equal((HttpStatusCode.BadRequest, "BadArgument"), (answer.Status, answer.Code)));
    }

    [Fact]
    public async Task It_is_gone_after_a_day()
    {
        using var ana = await DirectLineConversation.StartAsync(assistant.Address, Cancellation);
        await UploadAsync(ana, [Part("words"u8.ToArray(), "text/plain", "notes.txt")]);
        var link = Link(await StoredAsync(ana));

        await Until.FoundAsync(
            async () =>
            {
                assistant.Time.Advance(TimeSpan.FromDays(400)); // Files carry the machine's time, which is later than the tests' Monday.
                return (await directLine.SendAsync(HttpMethod.Get, link, Cancellation, token: null)).Status == HttpStatusCode.NotFound ? "gone" : null;
            },
            () => "the file stays",
            Cancellation);
    }

    public void Dispose() => directLine.Dispose();

    private async Task<DirectLineAnswer> UploadAsync(DirectLineConversation chat, ByteArrayContent[] parts)
    {
        using var form = new MultipartFormDataContent();
        foreach (var part in parts)
        {
            form.Add(part);
        }

        return await directLine.SendAsync(HttpMethod.Post, $"conversations/{chat.Id}/upload?userId={chat.UserId}", Cancellation, chat.Token, content: form);
    }

    private Task<DirectLineAnswer> RawAsync(DirectLineConversation chat, string body, string type)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        return directLine.SendAsync(HttpMethod.Post, $"conversations/{chat.Id}/upload", Cancellation, chat.Token, content: content);
    }

    private static ByteArrayContent Part(byte[] bytes, string? type, string name)
    {
        var part = new ByteArrayContent(bytes);
        part.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);
        part.Headers.TryAddWithoutValidation("Content-Disposition", name == "activity" ? "form-data; name=\"activity\"" : $"form-data; name=\"file\"; filename=\"{name}\"");
        return part;
    }

    private static async Task<ChatActivity> StoredAsync(DirectLineConversation chat) =>
        (await chat.ReadAllAsync(Cancellation)).Single(activity => activity.Json["attachments"] is JsonArray { Count: > 0 });

    private static string Link(ChatActivity stored) => (string)stored.Json["attachments"]![0]!["contentUrl"]!;
}
