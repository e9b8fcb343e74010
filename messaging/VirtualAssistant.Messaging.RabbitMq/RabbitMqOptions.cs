using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace VirtualAssistant.Messaging.RabbitMq;

/// <summary>How work is spread over a RabbitMQ broker. Bound from <c>RabbitMq</c>; the address is <c>ConnectionStrings:RabbitMq</c>.</summary>
/// <remarks>Partitions, limits and the prefix are part of the queues on the broker: every process has to have the same.</remarks>
public sealed class RabbitMqOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "RabbitMq";

    /// <summary><c>amqp://user:password@host:5672/vhost</c>, or <c>amqps</c>. A secret: never logged.</summary>
    [Required]
    public string ConnectionString { get; set; } = "";

    /// <summary>What the names of queues and exchanges begin with: one for each assistant on a broker. Default <c>va</c>.</summary>
    [RegularExpression("^[a-z0-9-]{1,40}$")]
    public string Prefix { get; set; } = "va";

    /// <summary>Queues that turns are spread over. Default 16: as many nodes can share the work.</summary>
    [Range(1, 256)]
    public int InputPartitions { get; set; } = 16;

    /// <summary>Queues that actions are spread over. Default 8.</summary>
    [Range(1, 256)]
    public int ActionPartitions { get; set; } = 8;

    /// <summary>Queues that consolidation is spread over. Default 4.</summary>
    [Range(1, 256)]
    public int ConsolidationPartitions { get; set; } = 4;

    /// <summary>Envelopes one queue may hold; further ones are refused and found by the sweep. Default 100 000.</summary>
    [Range(1000, 10_000_000)]
    public int MaxQueueLength { get; set; } = 100_000;

    /// <summary>Deliveries of an envelope before it is dead-lettered. Default 20: work that fails is counted in the database, so what is left here is envelopes that nobody can read.</summary>
    [Range(1, 1000)]
    public int DeliveryLimit { get; set; } = 20;

    /// <summary>Unfinished deliveries of one queue that this process takes at most. Default 100.</summary>
    [Range(1, 10_000)]
    public int Prefetch { get; set; } = 100;

    /// <summary>Publishes that may wait for their confirm at a time. Default 128.</summary>
    [Range(1, 2048)]
    public int PublishesInFlight { get; set; } = 128;

    /// <summary>Conversations that may wait to be published; the front door closes at three quarters. Default 10 000.</summary>
    [Range(16, 1_000_000)]
    public int PublishBuffer { get; set; } = 10_000;

    /// <summary>How long a confirm, a connection and an answer of the broker are waited for. Default 5 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Pause before a lost connection is opened again. Default 1 second.</summary>
    [Range(typeof(TimeSpan), "00:00:00.05", "00:01:00")]
    public TimeSpan RecoveryInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long the broker may be away before the front door closes. Default 3 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan CongestedAfter { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>How often a process that has more than its share of the queues gives some away. Default 5 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:10:00")]
    public TimeSpan BalanceInterval { get; set; } = TimeSpan.FromSeconds(5);
}

[OptionsValidator]
internal sealed partial class RabbitMqOptionsValidator : IValidateOptions<RabbitMqOptions>;

/// <summary>Says what is wrong with an address without repeating it: it holds the password.</summary>
internal sealed class RabbitMqAddressValidator : IValidateOptions<RabbitMqOptions>
{
    public ValidateOptionsResult Validate(string? name, RabbitMqOptions options) =>
        options.ConnectionString.Length == 0 || Uri.TryCreate(options.ConnectionString, UriKind.Absolute, out var uri) && uri.Scheme is "amqp" or "amqps" && uri.Host.Length > 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail("ConnectionStrings:RabbitMq is not of the form amqp://user:password@host:5672/vhost.");
}
