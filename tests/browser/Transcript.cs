using VirtualAssistant.Testing.Browsers;

namespace VirtualAssistant.BrowserTests;

/// <summary>A chat as a person sees it, in a page or in a frame of one.</summary>
internal static class Transcript
{
    /// <summary>Opens the widget of this page, and waits until the assistant has greeted.</summary>
    public static async Task<IFrameLocator> OpenChatAsync(this BrowserPage browser)
    {
        await browser.Page.Locator("#open").ClickAsync();
        var chat = browser.Page.FrameLocator("iframe");
        await chat.Bubbles().ShowsAsync();
        return chat;
    }

    /// <summary>What was said.</summary>
    /// <param name="by"><c>from-user</c> for the visitor's.</param>
    public static ILocator Bubbles(this IFrameLocator chat, string? by = null) =>
        chat.Locator(by is null ? ".webchat__bubble" : $".webchat__bubble--{by}");

    public static ILocator Banner(this IFrameLocator chat) => chat.Locator(".banner");

    /// <summary>Where PICTURES names a folder, what was seen is kept there to be looked at.</summary>
    public static Task PictureAsync(this BrowserPage browser, string name) =>
        Environment.GetEnvironmentVariable("PICTURES") is { Length: > 0 } folder
            ? browser.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png") })
            : Task.CompletedTask;

    public static ILocator SendBox(this IFrameLocator frame) => frame.GetByRole(AriaRole.Textbox);

    public static async Task SaysAsync(this ILocator sendBox, string text)
    {
        await sendBox.FillAsync(text);
        await sendBox.PressAsync("Enter");
    }

    /// <summary>Waits until the text can be seen somewhere.</summary>
    public static Task ShowsAsync(this ILocator text) =>
        text.First.WaitForAsync(new() { State = WaitForSelectorState.Visible });
}
