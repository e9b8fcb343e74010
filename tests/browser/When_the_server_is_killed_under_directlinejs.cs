using System.Net;
using System.Text.Json.Nodes;
using VirtualAssistant.Testing;
using VirtualAssistant.Testing.Assistants;
using VirtualAssistant.Testing.Browsers;
using VirtualAssistant.Testing.DirectLine;

namespace VirtualAssistant.BrowserTests;

/// <summary>The process ends without a goodbye to anybody, and is started again on the same data.</summary>
public sealed class When_the_server_is_killed_under_directlinejs(AssistantProcess assistant, Chromium chromium) : IClassFixture<AssistantProcess>, IClassFixture<Chromium>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_comes_back_and_hears_everything_once()
    {
        using var requests = new DirectLineRequests(assistant.Address);
        await using var site = await ForeignSite.StartAsync(snippet: "");
        await using var browser = await chromium.OpenAsync(site.Address);
        await browser.Page.Clock.InstallAsync(); // It waits for up to 15 seconds before it comes back.
        await browser.Page.ReloadAsync();
        var (conversation, token) = await requests.GenerateAsync(Cancellation, new JsonObject { ["user"] = new JsonObject { ["id"] = "dl_ana" } });
        var line = await DirectLineJs.OpenAsync(browser, assistant.Address, new JsonObject { ["token"] = token, ["webSocket"] = true });
        await line.BecomesAsync(DirectLineJs.Online, Cancellation, secondsALook: 1);
        var before = await line.SayAsync("goodbye");
        await HearsAnswerAsync(browser, line, before);

        await assistant.KillAsync(Cancellation);
        await assistant.StartAsync(Cancellation);
        var message = new JsonObject { ["type"] = "message", ["text"] = "help", ["from"] = new JsonObject { ["id"] = "dl_ana" } };
        var posted = await requests.SendAsync(HttpMethod.Post, $"conversations/{conversation}/activities", Cancellation, body: message);
        Assert.Equal(HttpStatusCode.OK, posted.Status);
        await HearsAnswerAsync(browser, line, (string)posted.Json["id"]!);
        await line.BecomesAsync(DirectLineJs.Online, Cancellation, secondsALook: 1);
        var after = await line.SayAsync("goodbye");
        await HearsAnswerAsync(browser, line, after);

        var all = await requests.SendAsync(HttpMethod.Get, $"conversations/{conversation}/activities", Cancellation);
        Assert.Equal(all.Json["activities"]!.AsArray().Select(activity => (string?)activity!["id"]), (await line.HeardAsync()).Select(activity => activity.Id));
    }

    private static Task HearsAnswerAsync(BrowserPage browser, DirectLineJs line, string to) => Until.FoundAsync(
        async () =>
        {
            await browser.Page.Clock.RunForAsync(1_000);
            return (await line.HeardAsync()).FirstOrDefault(activity => activity.ReplyToId == to);
        },
        () => $"no answer to {to} is heard",
        Cancellation);
}
