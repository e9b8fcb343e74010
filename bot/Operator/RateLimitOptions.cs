using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace VirtualAssistant.Bot.Operator;

/// <summary>How much one caller may ask for, and how much one person may say. Bound from <c>RateLimits</c>.</summary>
internal sealed class RateLimitOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "RateLimits";

    /// <summary>Default true.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Requests a second that one address may send on average. Default 200: far above a person's speed.</summary>
    [Range(1, 100_000)]
    public int RequestsPerSecond { get; set; } = 200;

    /// <summary>Requests that may come at once. Default 1000.</summary>
    [Range(1, 1_000_000)]
    public int Burst { get; set; } = 1000;

    /// <summary>Messages a minute that one person may send on average, over all conversations of a channel. Default 120.</summary>
    [Range(1, 1_000_000)]
    public int PersonPerMinute { get; set; } = 120;

    /// <summary>Messages that one person may send at once. Default 60.</summary>
    [Range(1, 1_000_000)]
    public int PersonBurst { get; set; } = 60;
}

[OptionsValidator]
internal sealed partial class RateLimitOptionsValidator : IValidateOptions<RateLimitOptions>;
