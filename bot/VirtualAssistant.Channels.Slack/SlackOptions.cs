using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace VirtualAssistant.Channels.Slack;

/// <summary>The Slack app. Bound from <c>Slack</c>; while neither <c>SigningSecret</c> nor <c>AppToken</c> is set, the channel is off.</summary>
public sealed class SlackOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Slack";

    /// <summary>Proves that a request is Slack's; opens the HTTP endpoints.</summary>
    public string? SigningSecret { get; set; }

    /// <summary>The bot token of the one workspace served (<c>xoxb-</c>). Not needed where workspaces install the app themselves.</summary>
    public string? BotToken { get; set; }

    /// <summary>The app-level token (<c>xapp-</c>) for Socket Mode: Slack is then called, and needs no way to call us.</summary>
    public string? AppToken { get; set; }

    /// <summary>Where the Web API is. Default Slack's.</summary>
    [Required]
    public string ApiBaseUrl { get; set; } = "https://slack.com/api/";

    /// <summary>With <see cref="ClientSecret"/>: workspaces can install the app at <c>/api/slack/install</c>.</summary>
    public string? ClientId { get; set; }

    public string? ClientSecret { get; set; }

    /// <summary>Where Slack sends people back to after an installation; null takes the address the app is configured with at Slack.</summary>
    public string? RedirectUrl { get; set; }

    /// <summary>32 bytes in Base64 that stored tokens are encrypted with; nodes that share a store need the same. Null draws one and keeps it in the data directory.</summary>
    public string? EncryptionKey { get; set; }

    /// <summary>Messages that may go to one channel at once before Slack's one a second holds. Default 3.</summary>
    [Range(1, 20)]
    public int MessageBurst { get; set; } = 3;

    /// <summary>Whether anything can be heard.</summary>
    public bool IsOn => !string.IsNullOrEmpty(SigningSecret) || !string.IsNullOrEmpty(AppToken);

    /// <summary>Whether workspaces can install the app themselves.</summary>
    public bool IsInstallable => !string.IsNullOrEmpty(ClientId);

    /// <summary>The address of a method of the Web API.</summary>
    internal Uri Method(string name) => new(Base, name);

    /// <summary>The address of a page at the same host as the Web API.</summary>
    internal Uri Page(string path) => new(Base, path);

    private Uri Base => new(ApiBaseUrl.EndsWith('/') ? ApiBaseUrl : ApiBaseUrl + "/");
}

[OptionsValidator]
internal sealed partial class SlackOptionsValidator : IValidateOptions<SlackOptions>;

/// <summary>What one setting says about another.</summary>
internal sealed class SlackOptionsConsistency : IValidateOptions<SlackOptions>
{
    public ValidateOptionsResult Validate(string? name, SlackOptions options)
    {
        string[] wrong = [.. Wrong(options)];
        return wrong.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static IEnumerable<string> Wrong(SlackOptions options)
    {
        if (!Uri.TryCreate(options.ApiBaseUrl, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
        {
            yield return $"Slack:ApiBaseUrl: '{options.ApiBaseUrl}' is not an http or https address.";
        }

        if (!options.IsOn && (!string.IsNullOrEmpty(options.BotToken) || options.IsInstallable))
        {
            yield return "Slack:SigningSecret: without it, or Slack:AppToken for Socket Mode, nothing that Slack sends can be taken.";
        }

        if (options.BotToken?.StartsWith("xapp-", StringComparison.Ordinal) == true)
        {
            yield return "Slack:BotToken: this is an app-level token; the bot's begins with 'xoxb-'.";
        }

        if (options.AppToken?.StartsWith("xoxb-", StringComparison.Ordinal) == true)
        {
            yield return "Slack:AppToken: this is a bot token; the app-level one begins with 'xapp-'.";
        }

        if (string.IsNullOrEmpty(options.ClientId) != string.IsNullOrEmpty(options.ClientSecret))
        {
            yield return "Slack:ClientId and Slack:ClientSecret: set both or neither.";
        }

        if (options.RedirectUrl is { Length: > 0 } redirect && !Uri.TryCreate(redirect, UriKind.Absolute, out _))
        {
            yield return $"Slack:RedirectUrl: '{redirect}' is not an address.";
        }

        if (options.EncryptionKey is { Length: > 0 } key && !(Convert.TryFromBase64String(key, new byte[key.Length], out var length) && length == SlackSeal.KeyLength))
        {
            yield return "Slack:EncryptionKey: this is not 32 bytes in Base64.";
        }
    }
}
