using VirtualAssistant.Testing.Assistants;
using VirtualAssistant.Testing.Browsers;

namespace VirtualAssistant.BrowserTests;

public sealed class When_somebody_chats_in_the_browser(AssistantInProcess assistant, Chromium chromium)
    : IClassFixture<AssistantInProcess>, IClassFixture<Chromium>
{
    private const string Greeting = "I am your assistant";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task They_are_greeted_and_the_browser_has_nothing_to_complain_about()
    {
        await using var browser = await chromium.OpenAsync(assistant.Address);

        await Seen(browser, Greeting).ShowsAsync();
        await SendBox(browser).SaysAsync("help");
        await Seen(browser, "to take back what I did last").ShowsAsync();

        Assert.Empty(browser.Complaints);
    }

    [Fact]
    public async Task A_reminder_is_confirmed_without_asking_for_the_zone_and_done_at_a_click()
    {
        await using var browser = await chromium.OpenAsync(assistant.Address);
        await Seen(browser, Greeting).ShowsAsync();

        await SendBox(browser).SaysAsync("remind me in 20 minutes to take the bread out");
        await Seen(browser, "I will remind you").ShowsAsync();
        await assistant.IdleAsync(Cancellation);
        assistant.Time.Advance(TimeSpan.FromMinutes(20));
        await browser.Page.GetByRole(AriaRole.Button, new() { Name = "Done" }).ShowsAsync();
        await browser.Page.GetByRole(AriaRole.Button, new() { Name = "Done" }).First.ClickAsync();

        await Seen(browser, "Done:").ShowsAsync();
        Assert.Empty(browser.Complaints);
    }

    [Fact]
    public async Task The_conversation_survives_a_reload()
    {
        await using var browser = await chromium.OpenAsync(assistant.Address);
        await Seen(browser, Greeting).ShowsAsync();
        await SendBox(browser).SaysAsync("goodbye");
        await Seen(browser, "Your reminders stay with me").ShowsAsync();

        await browser.Page.ReloadAsync();
        await Seen(browser, "Your reminders stay with me").ShowsAsync();

        Assert.Equal(1, await browser.Page.Locator(".webchat__bubble").Filter(new() { HasText = Greeting }).CountAsync());
        Assert.Empty(browser.Complaints);
    }

    [Fact]
    public async Task The_keyboard_is_enough()
    {
        await using var browser = await chromium.OpenAsync(assistant.Address);
        await Seen(browser, Greeting).ShowsAsync();

        for (var tab = 0; tab < 15 && !await SendBox(browser).EvaluateAsync<bool>("box => box === document.activeElement"); tab++)
        {
            await browser.Page.Keyboard.PressAsync("Tab");
        }

        await browser.Page.Keyboard.TypeAsync("goodbye");
        await browser.Page.Keyboard.PressAsync("Enter");

        await Seen(browser, "Your reminders stay with me").ShowsAsync();
    }

    private static ILocator SendBox(BrowserPage browser) => browser.Page.GetByRole(AriaRole.Textbox).First;

    private static ILocator Seen(BrowserPage browser, string text) =>
        browser.Page.GetByRole(AriaRole.Feed).Or(browser.Page.GetByRole(AriaRole.Log)).GetByText(text).Filter(new() { Visible = true });
}
