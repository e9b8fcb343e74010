using VirtualAssistant.Testing;
using VirtualAssistant.Testing.Assistants;
using VirtualAssistant.Testing.Browsers;

namespace VirtualAssistant.BrowserTests;

public sealed class When_only_the_keyboard_is_used(AssistantInProcess assistant, Chromium chromium)
    : IClassFixture<AssistantInProcess>, IClassFixture<Chromium>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_chat_is_opened_spoken_in_and_closed_and_the_focus_comes_back()
    {
        await using var site = await ForeignSite.StartAsync(assistant.Address);
        await using var browser = await chromium.OpenAsync(site.Address);
        await browser.Page.Locator("#open").ShowsAsync();

        await PressAsync(browser, "Tab", "Enter");
        var chat = browser.Page.FrameLocator("iframe");
        await chat.Bubbles().ShowsAsync();
        await IsFocusedAsync(chat.SendBox().First);
        await browser.Page.Keyboard.TypeAsync("goodbye");
        await PressAsync(browser, "Enter");
        await chat.GetByText("Your reminders stay with me").ShowsAsync();
        await PressAsync(browser, "Escape");

        await IsFocusedAsync(browser.Page.Locator("#open"));
        Assert.False(await browser.Page.Locator("#panel").IsVisibleAsync());
        Assert.Equal("false", await browser.Page.Locator("#open").GetAttributeAsync("aria-expanded"));
    }

    [Fact]
    public async Task Escape_leaves_a_question_before_it_leaves_the_chat()
    {
        await using var site = await ForeignSite.StartAsync(assistant.Address);
        await using var browser = await chromium.OpenAsync(site.Address);
        var chat = await browser.OpenChatAsync();
        var leave = chat.GetByRole(AriaRole.Button, new() { Name = "Sign out" });

        await leave.PressAsync("Enter");
        await IsFocusedAsync(chat.GetByRole(AriaRole.Alertdialog).GetByRole(AriaRole.Button, new() { Name = "Sign out" }));
        await PressAsync(browser, "Escape");

        await IsFocusedAsync(leave);
        Assert.Equal(0, await chat.GetByRole(AriaRole.Alertdialog).CountAsync());
        Assert.True(await browser.Page.Locator("#panel").IsVisibleAsync());
    }

    [Fact]
    public async Task Over_the_whole_screen_of_a_phone_the_keyboard_stays_in_the_chat()
    {
        await using var site = await ForeignSite.StartAsync(assistant.Address, body: "<a href='#'>Behind</a>");
        await using var browser = await chromium.OpenAsync(site.Address, new() { ViewportSize = new() { Width = 390, Height = 844 } });
        var chat = await browser.OpenChatAsync();
        await IsFocusedAsync(chat.SendBox().First);

        for (var tab = 0; tab < 12; tab++)
        {
            await PressAsync(browser, "Tab");
            Assert.NotEqual("A", await browser.Page.EvaluateAsync<string>("() => document.activeElement.tagName"));
        }

        Assert.Equal("true", await browser.Page.Locator("#panel").GetAttributeAsync("aria-modal"));
        await chat.SendBox().First.PressAsync("Escape");
        await IsFocusedAsync(browser.Page.Locator("#open"));
        await PressAsync(browser, "Shift+Tab");
        Assert.Equal("A", await browser.Page.EvaluateAsync<string>("() => document.activeElement.tagName"));
    }

    private static async Task PressAsync(BrowserPage browser, params string[] keys)
    {
        foreach (var key in keys)
        {
            await browser.Page.Keyboard.PressAsync(key);
        }
    }

    private static Task IsFocusedAsync(ILocator element) => Until.FoundAsync(
        async () => await element.EvaluateAsync<bool>("element => element.getRootNode().activeElement === element && document.hasFocus()") ? "focused" : null,
        () => $"{element} is not focused",
        Cancellation);
}
