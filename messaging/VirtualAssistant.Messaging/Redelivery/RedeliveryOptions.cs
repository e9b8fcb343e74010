using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace VirtualAssistant.Messaging.Redelivery;

/// <summary>How often work that fails is tried before it is dead-lettered. Bound from <c>Redelivery</c>.</summary>
public sealed class RedeliveryOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Redelivery";

    /// <summary>Deliveries before the dead letter. Default 5.</summary>
    [Range(1, 20)]
    public int MaxDeliveries { get; set; } = 5;

    /// <summary>
    /// Sends of a reply whose channel is away, before the dead letter. Default 150: with the waits below, about 12 hours. Less often than
    /// <see cref="MaxDeliveries"/> is never tried.
    /// </summary>
    [Range(1, 10_000)]
    public int MaxSends { get; set; } = 150;

    /// <summary>Wait before the second delivery, doubled for each further one. Default 1 second.</summary>
    [Range(typeof(TimeSpan), "00:00:00.01", "00:10:00")]
    public TimeSpan FirstDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait. Default 5 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:00.01", "01:00:00")]
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromMinutes(5);
}

[OptionsValidator]
internal sealed partial class RedeliveryOptionsValidator : IValidateOptions<RedeliveryOptions>;
