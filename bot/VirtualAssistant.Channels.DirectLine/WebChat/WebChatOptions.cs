using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace VirtualAssistant.Channels.DirectLine.WebChat;

/// <summary>The chat in the browser. Bound from <c>WebChat</c>.</summary>
public sealed class WebChatOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "WebChat";

    /// <summary>What the assistant is called above the chat. Default "Assistant".</summary>
    [Required, StringLength(80, MinimumLength = 1)]
    public string Title { get; set; } = "Assistant";

    /// <summary>Where the built chat lies. Default: <c>webchat</c> beside the program.</summary>
    [Required]
    public string Directory { get; set; } = Path.Combine(AppContext.BaseDirectory, "webchat");
}

[OptionsValidator]
internal sealed partial class WebChatOptionsValidator : IValidateOptions<WebChatOptions>;

internal sealed class WebChatDirectoryValidator : IValidateOptions<WebChatOptions>
{
    public ValidateOptionsResult Validate(string? name, WebChatOptions options) =>
        File.Exists(Path.Combine(options.Directory, WebChatPage.ChatName))
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                $"WebChat:Directory: '{options.Directory}' holds no built web chat ({WebChatPage.ChatName} is missing).");
}
