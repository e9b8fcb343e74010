using System.Net;
using System.Text.Json.Nodes;
using VirtualAssistant.Testing.Assistants;
using VirtualAssistant.Testing.Browsers;
using VirtualAssistant.Testing.DirectLine;

namespace VirtualAssistant.BrowserTests;

public sealed class When_directlinejs_is_the_client(AssistantInProcess assistant, Chromium chromium)
    : IClassFixture<AssistantInProcess>, IClassFixture<Chromium>, IAsyncLifetime
{
    private readonly DirectLineRequests requests = new(assistant.Address);
    private ForeignSite? site;
    private BrowserPage? browser;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        site = await ForeignSite.StartAsync(snippet: "");
        browser = await chromium.OpenAsync(site.Address);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_said_is_echoed_and_then_answered_each_once(bool socket)
    {
        var (conversation, line) = await StartAsync(socket);
        var greeting = await line.HearsAsync(activity => activity.IsReply, Cancellation);

        var id = await line.SayAsync("goodbye");
        await line.HearsAsync(activity => activity.ReplyToId == id, Cancellation);
        await assistant.IdleAsync(Cancellation);

        var heard = await line.HeardAsync();
        Assert.Equal([greeting.Id, id, heard[2].Id], heard.Select(activity => activity.Id));
        Assert.Equal(("goodbye", "dl_ana"), (heard[1].Text, (string?)heard[1].Json["from"]!["id"]));
        Assert.StartsWith(conversation, id, StringComparison.Ordinal);
        Assert.Empty(browser!.Complaints);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_is_uploaded_and_its_link_works(bool socket)
    {
        var (_, line) = await StartAsync(socket);
        var blob = await browser!.Page.EvaluateAsync<string>("() => URL.createObjectURL(new Blob(['some words'], { type: 'text/plain' }))");

        var id = await line.PostAsync(new JsonObject
        {
            ["type"] = "message",
            ["text"] = "look at this",
            ["from"] = new JsonObject { ["id"] = "" },
            ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "text/plain", ["contentUrl"] = blob, ["name"] = "notes.txt" }),
        });
        var echo = await line.HearsAsync(activity => activity.Id == id, Cancellation);

        var attachment = Assert.Single(echo.Json["attachments"]!.AsArray())!;
        Assert.Equal(("look at this", "notes.txt", "text/plain"), (echo.Text, (string?)attachment["name"], (string?)attachment["contentType"]));
        Assert.Equal("some words"u8.ToArray(), (await requests.SendAsync(HttpMethod.Get, (string)attachment["contentUrl"]!, Cancellation, token: null)).Body);
    }

    [Fact]
    public async Task It_comes_back_after_an_interruption_without_a_gap_and_without_a_repeat()
    {
        await browser!.Page.Clock.InstallAsync(); // It waits for up to 15 seconds before it comes back.
        await browser.Page.ReloadAsync();
        var (conversation, line) = await StartAsync(socket: true);
        var id = await line.SayAsync("goodbye");
        await line.HearsAsync(activity => activity.ReplyToId == id, Cancellation);

        await assistant.RestartAsync();
        var meanwhile = await SayElsewhereAsync(conversation, "help");
        await assistant.IdleAsync(Cancellation);
        await line.BecomesAsync(DirectLineJs.Online, Cancellation, secondsALook: 1);
        await Testing.Until.FoundAsync(
            async () =>
            {
                await browser.Page.Clock.RunForAsync(1_000);
                return (await line.HeardAsync()).FirstOrDefault(activity => activity.ReplyToId == meanwhile);
            },
            () => "what was answered meanwhile is not heard",
            Cancellation);

        var all = await requests.SendAsync(HttpMethod.Get, $"conversations/{conversation}/activities", Cancellation);
        Assert.Equal(all.Json["activities"]!.AsArray().Select(activity => (string?)activity!["id"]), (await line.HeardAsync()).Select(activity => activity.Id));
    }

    [Fact]
    public async Task A_token_that_has_ended_is_noticed_and_another_one_taken()
    {
        var (conversation, line) = await StartAsync(socket: true);
        await line.HearsAsync(activity => activity.IsReply, Cancellation);
        assistant.Time.Advance(TimeSpan.FromMinutes(31));

        Assert.Equal("retry", await line.SayAsync("goodbye"));
        await line.BecomesAsync(DirectLineJs.ExpiredToken, Cancellation);
        var renewed = await requests.SendAsync(HttpMethod.Get, $"conversations/{conversation}?watermark=0", Cancellation);
        await line.ReconnectAsync(renewed.Json);
        await line.BecomesAsync(DirectLineJs.Online, Cancellation);

        var id = await line.SayAsync("goodbye");
        await line.HearsAsync(activity => activity.ReplyToId == id, Cancellation);
    }

    [Fact]
    public async Task A_conversation_that_never_was_is_not_connected_to()
    {
        var line = await DirectLineJs.OpenAsync(
            browser!, assistant.Address, new JsonObject { ["secret"] = AssistantInProcess.Secret, ["conversationId"] = "nobody", ["webSocket"] = true });

        await line.BecomesAsync(DirectLineJs.FailedToConnect, Cancellation);
    }

    [Fact]
    public async Task A_token_of_nobodys_does_not_connect()
    {
        var line = await DirectLineJs.OpenAsync(browser!, assistant.Address, new JsonObject { ["token"] = "nonsense", ["webSocket"] = true });

        await line.BecomesAsync(DirectLineJs.FailedToConnect, Cancellation);
    }

    [Fact]
    public async Task A_page_of_an_origin_the_token_is_not_for_does_not_connect()
    {
        var (_, token) = await requests.GenerateAsync(Cancellation, new JsonObject { ["trustedOrigins"] = new JsonArray("https://shop.example") });

        var line = await DirectLineJs.OpenAsync(browser!, assistant.Address, new JsonObject { ["token"] = token, ["webSocket"] = true });

        await line.BecomesAsync(DirectLineJs.FailedToConnect, Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        requests.Dispose();
        await browser!.DisposeAsync();
        await site!.DisposeAsync();
    }

    private async Task<(string Conversation, DirectLineJs Line)> StartAsync(bool socket)
    {
        var (conversation, token) = await requests.GenerateAsync(Cancellation, new JsonObject { ["user"] = new JsonObject { ["id"] = "dl_ana" } });
        var line = await DirectLineJs.OpenAsync(browser!, assistant.Address, new JsonObject { ["token"] = token, ["webSocket"] = socket });
        await line.BecomesAsync(DirectLineJs.Online, Cancellation);
        return (conversation, line);
    }

    /// <summary>Says something in the same conversation through another client.</summary>
    private async Task<string> SayElsewhereAsync(string conversation, string text)
    {
        var message = new JsonObject { ["type"] = "message", ["text"] = text, ["from"] = new JsonObject { ["id"] = "dl_ana" } };
        var posted = await requests.SendAsync(HttpMethod.Post, $"conversations/{conversation}/activities", Cancellation, body: message);
        Assert.Equal(HttpStatusCode.OK, posted.Status);
        return (string)posted.Json["id"]!;
    }
}
