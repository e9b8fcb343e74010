using VirtualAssistant.Testing;
using VirtualAssistant.Testing.Assistants;
using VirtualAssistant.Testing.Browsers;

namespace VirtualAssistant.BrowserTests;

public sealed class When_a_connection_is_lost(AssistantInProcess assistant, Chromium chromium)
    : IClassFixture<AssistantInProcess>, IClassFixture<Chromium>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_banner_says_so_and_what_was_written_meanwhile_is_sent_once_when_it_is_back()
    {
        await using var site = await ForeignSite.StartAsync(assistant.Address);
        await using var browser = await chromium.OpenAsync(site.Address);
        var chat = await browser.OpenChatAsync();

        await assistant.StopAsync();
        await chat.GetByText("No connection. Trying again…").ShowsAsync();
        await browser.PictureAsync("banner");
        await chat.SendBox().First.SaysAsync("goodbye");
        await assistant.StartAsync();
        await chat.GetByText("Your reminders stay with me").ShowsAsync();
        await chat.Banner().WaitForAsync(new() { State = WaitForSelectorState.Detached });

        await assistant.IdleAsync(Cancellation);
        Assert.Equal(["goodbye"], await chat.Bubbles("from-user").AllInnerTextsAsync());
        Assert.Equal(1, await chat.Bubbles().Filter(new() { HasText = "Your reminders stay with me" }).CountAsync());
    }

    [Fact]
    public async Task What_is_written_before_there_is_one_is_sent()
    {
        await using var browser = await chromium.OpenAsync(assistant.Address);
        await browser.Page.AddInitScriptAsync("window.WebSocket = class { static OPEN = 1; readyState = 0; close() {} }"); // One that never opens.
        await browser.Page.ReloadAsync();

        await browser.Page.RunAndWaitForRequestAsync(
            () => browser.Page.GetByRole(AriaRole.Textbox).First.SaysAsync("goodbye"), request => request.Method == "POST" && request.Url.EndsWith("/activities", StringComparison.Ordinal));

        Assert.Equal(0, await browser.Page.GetByText("Online", new() { Exact = true }).CountAsync());
    }

    [Fact]
    public async Task Nobody_has_to_wait_for_the_next_attempt()
    {
        await using var site = await ForeignSite.StartAsync(assistant.Address);
        await using var browser = await chromium.OpenAsync(site.Address);
        await browser.Page.Clock.InstallAsync();
        await browser.Page.ReloadAsync();
        var chat = await browser.OpenChatAsync();
        await assistant.StopAsync();
        await chat.Banner().ShowsAsync();

        await browser.Page.Clock.PauseAtAsync(TimeProvider.System.GetUtcNow().AddMinutes(1).UtcDateTime); // The page's own pauses do not end any more.
        await assistant.StartAsync();
        await chat.Banner().GetByRole(AriaRole.Button, new() { Name = "Try now" }).ClickAsync();

        await chat.Banner().WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    [Fact]
    public async Task A_page_that_is_opened_while_the_server_is_away_says_so_and_goes_on_by_itself()
    {
        await using var site = await ForeignSite.StartAsync(assistant.Address);
        await using var browser = await chromium.OpenAsync(site.Address);
        await browser.Page.RouteAsync("**/webchat/token", route => route.AbortAsync());
        await browser.Page.Locator("#open").ClickAsync();
        var chat = browser.Page.FrameLocator("iframe");
        await chat.GetByText("This chat cannot be reached right now.").ShowsAsync();
        await browser.PictureAsync("unreachable");

        await browser.Page.UnrouteAllAsync();

        await chat.GetByText("I am your assistant").ShowsAsync();
    }
}
