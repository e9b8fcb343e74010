using Microsoft.Extensions.DependencyInjection;
using VirtualAssistant.Testing.Assistants;
using VirtualAssistant.Testing.Browsers;

namespace VirtualAssistant.BrowserTests;

public sealed class When_a_long_answer_is_written(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    private readonly AssistantInProcess assistant = new() { Change = SlowStory.Add };

    private SlowStory Story => assistant.Services.GetRequiredService<SlowStory>();

    public ValueTask InitializeAsync() => assistant.InitializeAsync();

    public ValueTask DisposeAsync() => assistant.DisposeAsync();

    [Fact]
    public async Task It_is_read_while_it_grows_in_one_place_and_stays_when_it_is_complete()
    {
        await using var browser = await chromium.OpenAsync(assistant.Address);
        await browser.Page.GetByText("Online", new() { Exact = true }).ShowsAsync();
        await browser.Page.GetByRole(AriaRole.Textbox).First.SaysAsync("tell me a story");

        Story.GoOn();
        await Answer(browser).Filter(new() { HasText = "Once upon" }).ShowsAsync();
        await browser.PictureAsync("stream-1");
        Story.GoOn();
        await Answer(browser).Filter(new() { HasText = "there was" }).ShowsAsync();
        await browser.PictureAsync("stream-2");
        var growing = await Answer(browser).AllInnerTextsAsync();
        Story.GoOn();
        await Answer(browser).GetByText("a bot").ShowsAsync();
        await browser.PictureAsync("stream-3");
        var complete = await Answer(browser).AllInnerTextsAsync();
        await browser.Page.ReloadAsync();
        await Answer(browser).GetByText("a bot").ShowsAsync();

        Assert.Equal("Once upon a time there was", Assert.Single(growing).Trim());
        Assert.Equal("Once upon a time there was a bot.", Assert.Single(complete).Trim());
        Assert.Equal("Once upon a time there was a bot.", Assert.Single(await Answer(browser).AllInnerTextsAsync()).Trim());
        Assert.Empty(browser.Complaints);
    }

    private static ILocator Answer(BrowserPage browser) => browser.Page.Locator(".webchat__bubble:not(.webchat__bubble--from-user)");
}
