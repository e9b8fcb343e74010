using VirtualAssistant.Testing.Assistants;
using VirtualAssistant.Testing.Browsers;

namespace VirtualAssistant.BrowserTests;

public sealed class When_a_visitor_comes_back(AssistantInProcess assistant, Chromium chromium)
    : IClassFixture<AssistantInProcess>, IClassFixture<Chromium>
{
    [Fact]
    public async Task Two_tabs_are_in_one_conversation()
    {
        await using var site = await ForeignSite.StartAsync(assistant.Address);
        await using var browser = await chromium.OpenAsync(site.Address);
        var one = await browser.OpenChatAsync();
        await one.SendBox().First.SaysAsync("goodbye");
        await one.GetByText("Your reminders stay with me").ShowsAsync();

        await using var tab = await browser.OpenTabAsync(site.Address);
        var other = await tab.OpenChatAsync();
        await other.GetByText("Your reminders stay with me").ShowsAsync();
        await other.SendBox().First.SaysAsync("help");
        await other.GetByText("to take back what I did last").ShowsAsync();
        await one.GetByText("to take back what I did last").ShowsAsync();

        Assert.Equal(["goodbye", "help"], await one.Bubbles("from-user").AllInnerTextsAsync());
        Assert.Equal(["goodbye", "help"], await other.Bubbles("from-user").AllInnerTextsAsync());
        Assert.Equal(1, await one.Bubbles().Filter(new() { HasText = "I am your assistant" }).CountAsync());
    }

    [Fact]
    public async Task Somebody_else_finds_nothing_of_them()
    {
        await using var site = await ForeignSite.StartAsync(assistant.Address);
        await using var browser = await chromium.OpenAsync(site.Address);
        var one = await browser.OpenChatAsync();
        await one.SendBox().First.SaysAsync("goodbye");
        await one.GetByText("Your reminders stay with me").ShowsAsync();

        await using var stranger = await chromium.OpenAsync(site.Address);
        var other = await stranger.OpenChatAsync();
        await other.GetByText("I am your assistant").ShowsAsync();

        Assert.Equal(0, await other.GetByText("Your reminders stay with me").CountAsync());
    }

    [Theory]
    [InlineData("en", "Online", "Sign out")]
    [InlineData("de-AT", "Online", "Abmelden")]
    [InlineData("fr", "En ligne", "Se déconnecter")]
    [InlineData("es", "En línea", "Cerrar sesión")]
    [InlineData("it", "Online", "Esci")]
    [InlineData("pt-BR", "Online", "Sair")]
    [InlineData("tr", "Çevrimiçi", "Oturumu kapat")]
    [InlineData("ar", "متصل", "تسجيل الخروج")]
    public async Task The_chat_speaks_the_pages_language(string language, string online, string signOut)
    {
        await using var site = await ForeignSite.StartAsync(assistant.Address, language: language);
        await using var browser = await chromium.OpenAsync(site.Address);

        var chat = await browser.OpenChatAsync();

        await chat.GetByText(online, new() { Exact = true }).ShowsAsync();
        await chat.GetByRole(AriaRole.Button, new() { Name = signOut }).ShowsAsync();
        Assert.Equal(language, await chat.Locator("html").GetAttributeAsync("lang"));
        Assert.Equal(language == "en", await chat.SendBox().First.GetAttributeAsync("placeholder") == "Type your message");
        Assert.Equal(language == "en", await browser.Page.Locator("#open").GetAttributeAsync("aria-label") == "Close Assistant");
    }
}
