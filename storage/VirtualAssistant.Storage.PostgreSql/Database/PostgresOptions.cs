using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace VirtualAssistant.Storage.PostgreSql.Database;

/// <summary>How the shared database is used. Bound from <c>PostgreSql</c>; the connection string is <c>ConnectionStrings:PostgreSql</c>.</summary>
public sealed class PostgresOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "PostgreSql";

    /// <summary>Where the database is and who connects. A secret: never logged.</summary>
    [Required]
    public string ConnectionString { get; set; } = "";

    /// <summary>How long the start waits for a server that is not up yet. Default 30 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan StartWait { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a statement that breaks off is sent again before whoever waits for it is told. Default 4 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(4);

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

    /// <summary>How long a process that says nothing keeps what it works on, by the server's clock. Default 10 seconds: what a killed process held is taken up after this time.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:10:00")]
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How often a process renews what it is still working on. Default 3 seconds; less than a third of <see cref="Lease"/> leaves room for two failures.</summary>
    [Range(typeof(TimeSpan), "00:00:00.02", "00:05:00")]
    public TimeSpan LeaseRenewal { get; set; } = TimeSpan.FromSeconds(3);
}

[OptionsValidator]
internal sealed partial class PostgresOptionsValidator : IValidateOptions<PostgresOptions>;
