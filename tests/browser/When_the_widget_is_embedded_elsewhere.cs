using VirtualAssistant.Testing.Assistants;
using VirtualAssistant.Testing.Browsers;

namespace VirtualAssistant.BrowserTests;

public sealed class When_the_widget_is_embedded_elsewhere(AssistantInProcess assistant, Chromium chromium)
    : IClassFixture<AssistantInProcess>, IClassFixture<Chromium>
{
    [Fact]
    public async Task A_page_of_another_origin_loads_the_chat_when_the_bubble_is_pressed()
    {
        await using var site = await ForeignSite.StartAsync(assistant.Address);
        await using var browser = await chromium.OpenAsync(site.Address);
        var frames = browser.Page.Frames.Count;

        await browser.Page.GetByRole(AriaRole.Button).First.ClickAsync();
        var chat = browser.Page.FrameLocator("iframe");
        await chat.GetByText("I am your assistant").ShowsAsync();
        await chat.SendBox().First.SaysAsync("goodbye");
        await chat.GetByText("Your reminders stay with me").ShowsAsync();

        Assert.Equal(1, frames);
        Assert.Empty(browser.Complaints);
    }

    [Fact]
    public async Task Before_it_is_opened_it_costs_the_page_less_than_15_kB_and_one_request()
    {
        await using var site = await ForeignSite.StartAsync(assistant.Address);
        await using var browser = await chromium.OpenAsync(new Uri("about:blank"));
        var asked = new List<IResponse>();
        browser.Page.Response += (_, response) => asked.Add(response);

        await browser.Page.GotoAsync(site.Address.ToString());
        await Open(browser).ShowsAsync();
        await browser.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        var loader = Assert.Single(asked, response => new Uri(response.Url).Authority == assistant.Address.Authority);
        Assert.Contains("widget.js", loader.Url, StringComparison.Ordinal);
        Assert.InRange((await loader.Request.SizesAsync()).ResponseBodySize, 500, 15_000);

        using var http = new HttpClient();
        http.DefaultRequestHeaders.Add("Accept-Encoding", "gzip");
        Assert.InRange((await http.GetByteArrayAsync(new Uri(assistant.Address, "webchat/widget.js"), TestContext.Current.CancellationToken)).Length, 500, 15_000);
    }

    [Theory]
    [InlineData("", ColorScheme.Light, "ltr", "light")]
    [InlineData("", ColorScheme.Dark, "ltr", "dark")]
    [InlineData("data-theme='dark' data-lang='de' data-position='left'", ColorScheme.Light, "ltr", "german")]
    [InlineData("data-lang='ar' data-greeting='كيف يمكنني مساعدتك؟'", ColorScheme.Light, "rtl", "rtl")]
    [InlineData("data-lang='ar' data-position='left'", ColorScheme.Dark, "rtl", "rtl-dark")]
    public async Task Nobody_is_shut_out_closed_or_open(string attributes, ColorScheme scheme, string direction, string name)
    {
        await using var site = await ForeignSite.StartAsync(assistant.Address, attributes);
        await using var browser = await chromium.OpenAsync(site.Address, new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        await Open(browser).ShowsAsync();
        await browser.PictureAsync($"{name}-closed");
        var closed = await browser.Page.ViolationsAsync();

        await Open(browser).ClickAsync();
        var chat = browser.Page.FrameLocator("iframe");
        await chat.Locator(".webchat__bubble").ShowsAsync();
        await chat.SendBox().First.SaysAsync("help");
        await chat.Locator(".webchat__bubble").Nth(2).ShowsAsync();
        await chat.GetByText(direction == "rtl" ? "متصل" : "Online", new() { Exact = true }).ShowsAsync();
        await browser.PictureAsync($"{name}-open");
        var saysOtherwise = await chat.Locator(".webchat__connectivityStatus").Filter(new() { Visible = true }).CountAsync();

        Assert.Empty(closed);
        Assert.Empty(await browser.Page.ViolationsAsync());
        Assert.Equal(0, saysOtherwise);
        Assert.Equal(direction, await chat.Locator("html").GetAttributeAsync("dir"));
        Assert.Equal(direction, await chat.SendBox().First.EvaluateAsync<string>("box => getComputedStyle(box).direction"));
        Assert.Empty(browser.Complaints);
    }

    [Fact]
    public async Task The_sites_style_sheet_chooses_the_colours()
    {
        await using var site = await ForeignSite.StartAsync(assistant.Address, style: ":root { --va-accent: #7a1f5c; --va-background: #fff8ef; --va-surface: #f3e6d3; --va-text: #2b1a10 }");
        await using var browser = await chromium.OpenAsync(site.Address);

        await Open(browser).ClickAsync();
        var chat = browser.Page.FrameLocator("iframe");
        await chat.Locator(".webchat__bubble").ShowsAsync();
        await browser.PictureAsync("coloured");

        Assert.Equal("rgb(122, 31, 92)", await Open(browser).EvaluateAsync<string>("button => getComputedStyle(button).backgroundColor"));
        Assert.Equal("rgb(255, 248, 239)", await chat.Locator("body").EvaluateAsync<string>("body => getComputedStyle(body).backgroundColor"));
        Assert.Empty(await browser.Page.ViolationsAsync());
    }

    [Fact]
    public async Task A_phone_shows_it_on_the_whole_screen()
    {
        await using var site = await ForeignSite.StartAsync(assistant.Address);
        await using var browser = await chromium.OpenAsync(site.Address, new() { ViewportSize = new() { Width = 390, Height = 844 }, HasTouch = true });

        await Open(browser).ClickAsync();
        await browser.Page.FrameLocator("iframe").Locator(".webchat__bubble").ShowsAsync();
        await browser.PictureAsync("phone");
        var box = (await browser.Page.Locator("iframe").BoundingBoxAsync())!;

        Assert.Equal((390f, 844f), (box.Width, box.Height));
    }

    [Fact]
    public async Task Who_signs_out_leaves_nothing_behind_and_who_does_not_finds_everything_again()
    {
        await using var site = await ForeignSite.StartAsync(assistant.Address);
        await using var browser = await chromium.OpenAsync(site.Address);
        var chat = browser.Page.FrameLocator("iframe");
        await Open(browser).ClickAsync();
        await chat.SendBox().First.SaysAsync("goodbye");
        await chat.GetByText("Your reminders stay with me").ShowsAsync();

        await browser.Page.ReloadAsync();
        await Open(browser).ClickAsync();
        await chat.GetByText("Your reminders stay with me").ShowsAsync();
        await chat.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await browser.PictureAsync("sign-out");
        await chat.GetByRole(AriaRole.Alertdialog).GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await chat.GetByText("Your reminders stay with me").First.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await chat.GetByText("I am your assistant").ShowsAsync();

        Assert.Equal(0, await chat.GetByText("Your reminders stay with me").CountAsync());
    }

    [Fact]
    public async Task A_file_is_sent_by_dropping_it()
    {
        await using var site = await ForeignSite.StartAsync(assistant.Address);
        await using var browser = await chromium.OpenAsync(site.Address);
        await Open(browser).ClickAsync();
        var chat = browser.Page.FrameLocator("iframe");
        await chat.GetByText("I am your assistant").ShowsAsync();

        await chat.Locator(".drop").EvaluateAsync(
            "target => { const dataTransfer = new DataTransfer(); dataTransfer.items.add(new File(['words'], 'notes.txt', { type: 'text/plain' }));" +
            "for (const type of ['dragenter', 'dragover', 'drop']) target.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true })); }");

        await chat.GetByText("notes.txt").ShowsAsync();
    }

    private static ILocator Open(BrowserPage browser) => browser.Page.Locator("#open");
}
