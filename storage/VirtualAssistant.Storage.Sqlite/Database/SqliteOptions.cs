using System.ComponentModel.DataAnnotations;

namespace VirtualAssistant.Storage.Sqlite.Database;

/// <summary>Where the embedded database lies and how it is written. Bound from <c>Sqlite</c>; the directory is <c>DataDirectory</c>.</summary>
public sealed class SqliteOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Sqlite";

    /// <summary>Everything the product writes lies here. Default <c>data</c>, relative to the working directory.</summary>
    [Required]
    public string Directory { get; set; } = "data";

    /// <summary>Writes that may wait for the one writer; further ones wait at the door. Default 4096.</summary>
    [Range(16, 65536)]
    public int MaxQueuedWrites { get; set; } = 4096;

    /// <summary>Writes that share one transaction and one fsync at most. Default 256.</summary>
    [Range(1, 4096)]
    public int MaxGroupCommit { get; set; } = 256;

    /// <summary>Unhandled activities a conversation may have before further ones are turned away. Default 50.</summary>
    [Range(1, 10_000)]
    public int MaxPendingTurns { get; set; } = 50;

    /// <summary>
    /// How long a message waits for the outcome of an action that an earlier message asked for. Default 1 minute: longer than an action
    /// that is tried again a few times takes, so that answers come in the order of the questions.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:10:00")]
    public TimeSpan OutcomeWait { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long what is said is collected before it is turned into facts and summaries. Default 2 seconds: who talks on is read once.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan ConsolidationDelay { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How long handled activities are remembered to recognise a redelivery. Default 7 days.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "90.00:00:00")]
    public TimeSpan IdempotencyRetention { get; set; } = TimeSpan.FromDays(7);
}
