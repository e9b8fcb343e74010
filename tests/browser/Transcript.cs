namespace VirtualAssistant.BrowserTests;

/// <summary>A chat as a person sees it, in a page or in a frame of one.</summary>
internal static class Transcript
{
    private const float Patience = 20_000;

    public static ILocator SendBox(this IFrameLocator frame) => frame.GetByRole(AriaRole.Textbox);

    public static async Task SaysAsync(this ILocator sendBox, string text)
    {
        await sendBox.FillAsync(text);
        await sendBox.PressAsync("Enter");
    }

    /// <summary>Waits until the text can be seen somewhere.</summary>
    public static Task ShowsAsync(this ILocator text) =>
        text.First.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Visible, Timeout = Patience });
}
