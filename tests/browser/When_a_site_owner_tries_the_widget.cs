using VirtualAssistant.Testing.Assistants;
using VirtualAssistant.Testing.Browsers;

namespace VirtualAssistant.BrowserTests;

public sealed class When_a_site_owner_tries_the_widget(AssistantInProcess assistant, Chromium chromium)
    : IClassFixture<AssistantInProcess>, IClassFixture<Chromium>
{
    private Uri Demo => new(assistant.Address, "/webchat/demo");

    [Fact]
    public async Task What_is_chosen_is_seen_at_once_and_stands_in_the_snippet()
    {
        await using var browser = await chromium.OpenAsync(Demo);
        var page = browser.Page;
        await page.Locator("#open").ShowsAsync();
        await browser.PictureAsync("demo");

        await page.GetByLabel("Greeting").FillAsync("May I \"help\"?");
        await page.GetByRole(AriaRole.Radio, new() { Name = "Left" }).CheckAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = "Dark" }).CheckAsync();
        await page.GetByLabel("Language").SelectOptionAsync("de");
        await page.GetByLabel("Accent").FillAsync("#7a1f5c");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ausblenden" }).ShowsAsync();
        await page.Locator("pre").GetByText("--va-accent: #7a1f5c;").ShowsAsync();
        await browser.PictureAsync("demo-chosen");

        var snippet = await page.Locator("pre").InnerTextAsync();
        Assert.Contains($"<script src=\"{assistant.Address}webchat/widget.js\" data-greeting=\"May I &quot;help&quot;?\" data-lang=\"de\" data-position=\"left\" data-theme=\"dark\" async></script>", snippet, StringComparison.Ordinal);
        Assert.Equal("rgb(122, 31, 92)", await page.Locator("#open").EvaluateAsync<string>("button => getComputedStyle(button).backgroundColor"));
        Assert.InRange((await page.Locator("#open").BoundingBoxAsync())!.X, 0, 40);
        Assert.Empty(browser.Complaints);
    }

    [Fact]
    public async Task The_snippet_works_on_a_page_of_somebody_elses()
    {
        await using var browser = await chromium.OpenAsync(new Uri(Demo, "?lang=fr&position=left&accent=%237a1f5c"));
        await browser.Page.Locator("#open").ShowsAsync();
        var snippet = await browser.Page.Locator("pre").InnerTextAsync();

        await using var site = await ForeignSite.StartAsync(snippet);
        await using var elsewhere = await chromium.OpenAsync(site.Address);
        var chat = await elsewhere.OpenChatAsync();
        await chat.GetByText("En ligne").ShowsAsync();

        Assert.Equal("rgb(122, 31, 92)", await elsewhere.Page.Locator("#open").EvaluateAsync<string>("button => getComputedStyle(button).backgroundColor"));
        Assert.InRange((await elsewhere.Page.Locator("#open").BoundingBoxAsync())!.X, 0, 40);
    }

    [Fact]
    public async Task An_open_chat_stays_open_in_the_same_conversation()
    {
        await using var browser = await chromium.OpenAsync(Demo);
        var chat = await browser.OpenChatAsync();
        await chat.SendBox().First.SaysAsync("goodbye");
        await chat.GetByText("Your reminders stay with me").ShowsAsync();
        await browser.PictureAsync("demo-open");

        await browser.Page.GetByRole(AriaRole.Radio, new() { Name = "Dark" }).CheckAsync();
        await chat.Locator("html[data-theme=dark]").WaitForAsync(new() { State = WaitForSelectorState.Attached });

        await chat.GetByText("Your reminders stay with me").ShowsAsync();
        Assert.Equal(1, await browser.Page.Locator("#open").CountAsync());
    }

    [Theory]
    [InlineData("en-GB", "en", "ltr", "Try it", "Open Assistant")]
    [InlineData("de-AT", "de", "ltr", "Ausprobieren", "Öffnen Assistant")]
    [InlineData("fr-FR", "fr", "ltr", "Essayez", "Ouvrir Assistant")]
    [InlineData("es-MX", "es", "ltr", "Pruébelo", "Abrir Assistant")]
    [InlineData("it-IT", "it", "ltr", "Provalo", "Apri Assistant")]
    [InlineData("pt-BR", "pt", "ltr", "Experimente", "Abrir Assistant")]
    [InlineData("tr-TR", "tr", "ltr", "Deneyin", "Aç Assistant")]
    [InlineData("ar-EG", "ar", "rtl", "جرّبها", "فتح Assistant")]
    [InlineData("ja-JP", "en", "ltr", "Try it", "Open Assistant")]
    public async Task It_speaks_the_language_of_the_browser_and_so_does_the_widget(string locale, string language, string direction, string heading, string button)
    {
        await using var browser = await chromium.OpenAsync(Demo, new() { Locale = locale, ReducedMotion = ReducedMotion.Reduce });
        await browser.Page.Locator("#open").ShowsAsync();
        await browser.PictureAsync($"demo-{language}");

        Assert.Equal((language, direction), (await browser.Page.Locator("html").GetAttributeAsync("lang"), await browser.Page.Locator("html").GetAttributeAsync("dir")));
        await browser.Page.GetByRole(AriaRole.Heading, new() { Name = heading, Exact = true }).ShowsAsync();
        Assert.Equal(button, await browser.Page.Locator("#open").GetAttributeAsync("aria-label"));
        Assert.Empty(await browser.Page.ViolationsAsync());
        Assert.Empty(browser.Complaints);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Nobody_is_shut_out(ColorScheme scheme)
    {
        await using var browser = await chromium.OpenAsync(Demo, new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        await browser.Page.Locator("#open").ShowsAsync();
        await browser.PictureAsync($"demo-{scheme}");

        Assert.Empty(await browser.Page.ViolationsAsync());
        Assert.Empty(browser.Complaints);
    }
}
