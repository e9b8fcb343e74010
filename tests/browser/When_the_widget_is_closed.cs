using VirtualAssistant.Testing.Assistants;
using VirtualAssistant.Testing.Browsers;

namespace VirtualAssistant.BrowserTests;

public sealed class When_the_widget_is_closed(AssistantInProcess assistant, Chromium chromium)
    : IClassFixture<AssistantInProcess>, IClassFixture<Chromium>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_the_assistant_says_is_counted_on_the_button_until_it_is_opened_again()
    {
        await using var site = await ForeignSite.StartAsync(assistant.Address);
        await using var browser = await chromium.OpenAsync(site.Address);
        var chat = await browser.OpenChatAsync();
        await chat.SendBox().First.SaysAsync("remind me in 20 minutes to stretch");
        await chat.GetByText("I will remind you").ShowsAsync();
        await assistant.IdleAsync(Cancellation);

        await Button(browser).ClickAsync();
        Assert.Equal(0, await Badge(browser).CountAsync());
        assistant.Time.Advance(TimeSpan.FromMinutes(20));
        await Badge(browser).ShowsAsync();
        await browser.PictureAsync("badge");
        var (shown, said) = (await Badge(browser).InnerTextAsync(), await Button(browser).GetAttributeAsync("aria-label"));
        var violations = await browser.Page.ViolationsAsync();
        await Button(browser).ClickAsync();

        Assert.Equal(("1", "Open Assistant, 1 new messages"), (shown, said));
        Assert.Empty(violations);
        Assert.Equal(0, await Badge(browser).CountAsync());
        Assert.Equal("Close Assistant", await Button(browser).GetAttributeAsync("aria-label"));
    }

    [Fact]
    public async Task What_was_seen_is_not_counted_when_the_connection_comes_back()
    {
        await using var site = await ForeignSite.StartAsync(assistant.Address);
        await using var browser = await chromium.OpenAsync(site.Address);
        var chat = await browser.OpenChatAsync();
        await Button(browser).ClickAsync();

        await browser.Page.RunAndWaitForWebSocketAsync(async () => await assistant.RestartAsync());
        var label = await Button(browser).GetAttributeAsync("aria-label");
        await Button(browser).ClickAsync();
        await chat.SendBox().First.SaysAsync("goodbye");
        await chat.GetByText("Your reminders stay with me").ShowsAsync();

        Assert.Equal("Open Assistant", label);
        Assert.Equal(3, await chat.Bubbles().CountAsync()); // The greeting, the goodbye and its answer.
    }

    [Fact]
    public async Task It_greets_until_the_greeting_is_waved_away_and_then_never_again()
    {
        await using var site = await ForeignSite.StartAsync(assistant.Address, "data-greeting='May I help?'");
        await using var browser = await chromium.OpenAsync(site.Address);
        await browser.Page.GetByText("May I help?").ShowsAsync();
        await browser.PictureAsync("greeting");

        await browser.Page.ReloadAsync();
        await browser.Page.GetByText("May I help?").ShowsAsync();
        await browser.Page.GetByRole(AriaRole.Button, new() { Name = "Dismiss" }).ClickAsync();
        Assert.Equal("open", await FocusedAsync(browser));
        await browser.Page.ReloadAsync();
        await Button(browser).ShowsAsync();

        Assert.Equal(0, await browser.Page.GetByText("May I help?").CountAsync());
    }

    [Fact]
    public async Task Whoever_takes_the_greeting_up_is_in_the_chat()
    {
        await using var site = await ForeignSite.StartAsync(assistant.Address, "data-greeting='May I help?'");
        await using var browser = await chromium.OpenAsync(site.Address);

        await browser.Page.GetByText("May I help?").ClickAsync();

        await browser.Page.FrameLocator("iframe").GetByText("I am your assistant").ShowsAsync();
        Assert.Equal(0, await browser.Page.GetByText("May I help?").CountAsync());
    }

    [Theory]
    [InlineData("left")]
    [InlineData("right")]
    public async Task It_is_on_the_side_that_was_asked_for(string side)
    {
        await using var site = await ForeignSite.StartAsync(assistant.Address, $"data-position='{side}'", ":root { --va-offset: 32px; --va-size: 72px }");
        await using var browser = await chromium.OpenAsync(site.Address, new() { ReducedMotion = ReducedMotion.Reduce });
        await browser.OpenChatAsync();
        await browser.Page.Mouse.MoveAsync(0, 0); // Under the mouse it rises a little.

        var width = browser.Page.ViewportSize!.Width;
        var button = (await Button(browser).BoundingBoxAsync())!;
        var panel = (await browser.Page.Locator("#panel").BoundingBoxAsync())!;

        Assert.Equal((72f, 72f), (button.Width, button.Height));
        Assert.Equal((32f, 32f), side == "left" ? (button.X, panel.X) : (width - button.X - button.Width, width - panel.X - panel.Width));
        Assert.Equal(32f, browser.Page.ViewportSize.Height - button.Y - button.Height);
        Assert.True(panel.Y + panel.Height < button.Y, "The button is covered.");
    }

    private static ILocator Button(BrowserPage browser) => browser.Page.Locator("#open");

    private static ILocator Badge(BrowserPage browser) => browser.Page.Locator(".badge");

    private static Task<string?> FocusedAsync(BrowserPage browser) =>
        browser.Page.EvaluateAsync<string?>("() => document.activeElement?.shadowRoot?.activeElement?.id");
}
