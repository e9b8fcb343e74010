using Microsoft.Extensions.Options;
using StackExchange.Redis;
using VirtualAssistant.Storage.Redis.Connections;

namespace VirtualAssistant.Storage.Redis.Operator;

/// <summary>Looks at Redis from outside the running program, for an operator who wants to know what is wrong.</summary>
public sealed class RedisCheck
{
    private static readonly TimeSpan ConnectTime = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly RedisOptions options;
    private readonly TimeProvider time;

    internal RedisCheck(IOptions<RedisOptions> options, TimeProvider time) => (this.options, this.time) = (options.Value, time);

    /// <summary>Connects, writes a key that expires at once, and asks for the version.</summary>
    public async Task<RedisReport> CheckAsync(CancellationToken cancellationToken)
    {
        // A server that refuses the password closes the connection: what it said may be found in the record of connecting alone.
        var record = new StringWriter();
        try
        {
            await using var redis = await RedisLink.ConnectAsync(options, ConnectTime, TextWriter.Synchronized(record)).WaitAsync(Patience, time, cancellationToken);
            var database = redis.GetDatabase();
            await database.StringSetAsync($"{options.Prefix}:check", "1", TimeSpan.FromSeconds(1)).WaitAsync(Patience, time, cancellationToken);
            return new RedisReport(redis.GetServers()[0].Version.ToString(), null);
        }
        catch (Exception failure) when (failure is RedisException or RedisCommandException or TimeoutException)
        {
            return new RedisReport("", RedisFailure.Describe(failure, options, record.ToString()));
        }
    }
}

/// <param name="Version">Of the server; empty when it was not reached.</param>
/// <param name="Problem">What to fix, in a sentence; null when all is well.</param>
public sealed record RedisReport(string Version, string? Problem);
