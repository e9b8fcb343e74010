using VirtualAssistant.Testing.Assistants;
using VirtualAssistant.Testing.Browsers;

namespace VirtualAssistant.BrowserTests;

public sealed class When_the_chat_shows_more_than_words(ShowcaseFixture showcase, Chromium chromium) : IClassFixture<ShowcaseFixture>, IClassFixture<Chromium>
{
    private readonly Uri chat = showcase.Assistant.Address;

    [Fact]
    public async Task A_suggestion_that_is_pressed_is_said_and_the_others_go()
    {
        await using var browser = await OpenAsync();
        await AskAsync(browser, "suggestions");

        await browser.Page.GetByRole(AriaRole.Toolbar).GetByRole(AriaRole.Button, new() { Name = "My reminders" }).ClickAsync();
        await browser.Page.GetByText("You said: My reminders").ShowsAsync();

        Assert.Equal(0, await browser.Page.GetByRole(AriaRole.Toolbar).GetByRole(AriaRole.Button, new() { Name = "Help" }).CountAsync());
        Assert.Empty(browser.Complaints);
    }

    [Fact]
    public async Task A_button_of_a_card_says_what_is_behind_it()
    {
        await using var browser = await OpenAsync();
        await AskAsync(browser, "card");

        await browser.Page.Locator(".webchat__bubble").GetByRole(AriaRole.Button, new() { Name = "Done" }).ClickAsync();

        await browser.Page.GetByText("You said: I have done it").ShowsAsync();
        Assert.Empty(browser.Complaints);
    }

    [Fact]
    public async Task A_file_is_sent_with_the_button_for_it()
    {
        await using var browser = await OpenAsync();
        await browser.Page.Locator("input[type=file]").SetInputFilesAsync(
            [
                new FilePayload { Name = "notes.txt", MimeType = "text/plain", Buffer = "some words"u8.ToArray() },
                new FilePayload { Name = "dot.png", MimeType = "image/png", Buffer = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==") },
            ]);
        await browser.Page.GetByRole(AriaRole.Textbox).First.SaysAsync("look at these");
        await browser.Page.Locator(".webchat__bubble").GetByText("notes.txt").ShowsAsync();
        await browser.Page.WaitForFunctionAsync("() => [...document.querySelectorAll('img')].some(image => image.src.includes('/attachments/') && image.naturalWidth === 1)");
        await browser.PictureAsync("files");
        Assert.Empty(browser.Complaints);
    }

    [Theory]
    [InlineData("suggestions", "What next?")]
    [InlineData("card", "Call Dr. Weiss")]
    [InlineData("adaptive card", "Travel to Lisbon")]
    [InlineData("table", "Potato soup")]
    [InlineData("list", "large ones")]
    public async Task It_can_be_read_by_everybody_in_every_light_and_on_a_telephone(string thing, string words)
    {
        (string Name, BrowserNewContextOptions Device, string Query)[] looks =
        [
            ("light", new() { ColorScheme = ColorScheme.Light }, ""),
            ("dark", new() { ColorScheme = ColorScheme.Dark }, ""),
            ("phone", new() { ViewportSize = new() { Width = 360, Height = 640 }, HasTouch = true, IsMobile = true }, ""),
            ("rtl", new() { Locale = "ar-EG" }, ""),
        ];
        foreach (var (name, device, query) in looks)
        {
            device.ReducedMotion = ReducedMotion.Reduce;
            await using var browser = await chromium.OpenAsync(new Uri(chat, query), device);
            await AskAsync(browser, thing);
            await browser.Page.GetByText(words).ShowsAsync();
            await browser.PictureAsync($"{thing.Replace(' ', '-')}-{name}");

            Assert.Empty(await browser.Page.ViolationsAsync());
            Assert.Empty(browser.Complaints);
            Assert.Equal(0, await browser.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")); // Nothing is pushed out of sight.
        }
    }

    private Task<BrowserPage> OpenAsync() => chromium.OpenAsync(chat);

    private static async Task AskAsync(BrowserPage browser, string text)
    {
        await browser.Page.GetByRole(AriaRole.Textbox).First.SaysAsync(text);
        await browser.Page.Locator(".webchat__bubble:not(.webchat__bubble--from-user)").ShowsAsync();
    }
}

/// <summary>An assistant that shows what it is asked for.</summary>
public sealed class ShowcaseFixture : IAsyncLifetime
{
    public AssistantInProcess Assistant { get; } = new() { Change = Showcase.Add };

    public ValueTask InitializeAsync() => Assistant.InitializeAsync();

    public ValueTask DisposeAsync() => Assistant.DisposeAsync();
}
