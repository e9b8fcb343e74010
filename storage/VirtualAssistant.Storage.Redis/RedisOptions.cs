using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace VirtualAssistant.Storage.Redis;

/// <summary>What is kept close at hand in Redis, and how long it is waited for. Bound from <c>Redis</c>; the address is <c>ConnectionStrings:Redis</c>.</summary>
public sealed class RedisOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Redis";

    /// <summary><c>host:6379,password=...</c>, as StackExchange.Redis reads it. A secret: never logged.</summary>
    [Required]
    public string ConnectionString { get; set; } = "";

    /// <summary>What keys and channels begin with: one for each assistant on a server. Default <c>va</c>.</summary>
    [RegularExpression("^[a-z0-9-]{1,40}$")]
    public string Prefix { get; set; } = "va";

    /// <summary>How long one command is waited for at most. Default 250 ms: what takes longer is done without Redis.</summary>
    [Range(typeof(TimeSpan), "00:00:00.01", "00:00:10")]
    public TimeSpan CommandLimit { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <summary>How long nothing is asked after a command failed. Default 1 second.</summary>
    [Range(typeof(TimeSpan), "00:00:00.01", "00:01:00")]
    public TimeSpan RestAfterFailure { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a conversation's context is kept after its last turn. Default 1 hour.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "7.00:00:00")]
    public TimeSpan ContextLifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How long an accepted activity's redelivery is answered without the database. Default 15 minutes: channels repeat within minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan IdempotencyLifetime { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How often it is tried whether signals arrive, and how often listeners look for themselves while they do not. Default 1 second.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")]
    public TimeSpan SignalInterval { get; set; } = TimeSpan.FromSeconds(1);
}

[OptionsValidator]
internal sealed partial class RedisOptionsValidator : IValidateOptions<RedisOptions>;

/// <summary>Says what is wrong with an address without repeating it: it holds the password.</summary>
internal sealed class RedisAddressValidator : IValidateOptions<RedisOptions>
{
    public ValidateOptionsResult Validate(string? name, RedisOptions options)
    {
        try
        {
            return options.ConnectionString.Length == 0 || ConfigurationOptions.Parse(options.ConnectionString).EndPoints.Count > 0
                ? ValidateOptionsResult.Success
                : ValidateOptionsResult.Fail("ConnectionStrings:Redis names no server; it is of the form host:6379,password=...");
        }
        catch (Exception malformed) when (malformed is ArgumentException or FormatException)
        {
            return ValidateOptionsResult.Fail("ConnectionStrings:Redis is not of the form host:6379,password=...");
        }
    }
}
