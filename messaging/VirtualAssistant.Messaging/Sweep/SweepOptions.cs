using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace VirtualAssistant.Messaging.Sweep;

/// <summary>How work whose wake-up was lost is found again. Bound from <c>Sweep</c>.</summary>
public sealed class SweepOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Sweep";

    /// <summary>Time between two looks, give or take a quarter so that nodes do not look in step. Default 1 second.</summary>
    [Range(typeof(TimeSpan), "00:00:00.05", "00:01:00")]
    public TimeSpan Interval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long work must have waited with nobody at it. Default 2 seconds: wake-ups are faster by far.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan Age { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Conversations of a queue that one look takes up at most. Default 500.</summary>
    [Range(1, 10_000)]
    public int BatchSize { get; set; } = 500;
}

[OptionsValidator]
internal sealed partial class SweepOptionsValidator : IValidateOptions<SweepOptions>;
