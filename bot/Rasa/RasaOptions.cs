using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace VirtualAssistant.Bot.Rasa;

/// <summary>A service that speaks Rasa's format and tells the intents in place of our own model. Bound from <c>Language:Rasa</c>.</summary>
internal sealed class RasaOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Language:Rasa";

    /// <summary>Where it listens: <c>http://127.0.0.1:5005</c>. Default none: our own understanding is used.</summary>
    public Uri? Address { get; set; }

    /// <summary>Sent as <c>?token=</c>; never logged. Default none.</summary>
    public string? Token { get; set; }

    /// <summary>How long a turn waits for it before our own understanding answers. Default 0.8 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.05", "00:00:05")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(0.8);

    /// <summary>How long it is left alone after it failed. Default 30 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan RestAfterFailure { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>From this confidence on its intent counts; below it is out of scope. Default 0.5.</summary>
    [Range(0, 1)]
    public double Threshold { get; set; } = 0.5;

    /// <summary>Its intent names by ours: <c>set_reminder</c> is <c>reminder.create</c>. Names that are not listed are taken as they are.</summary>
    public Dictionary<string, string> Intents { get; set; } = [];
}

[OptionsValidator]
internal sealed partial class RasaOptionsValidator : IValidateOptions<RasaOptions>;
