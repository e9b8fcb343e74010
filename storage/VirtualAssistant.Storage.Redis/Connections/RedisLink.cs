using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace VirtualAssistant.Storage.Redis.Connections;

/// <summary>The connection to Redis. What Redis does not answer in time is answered without it.</summary>
public sealed partial class RedisLink : IHostedService, IAsyncDisposable
{
    /// <summary>Nobody waits for it, and a busy machine gets there.</summary>
    private static readonly TimeSpan ConnectTime = TimeSpan.FromSeconds(5);

    private readonly RedisOptions options;
    private readonly TimeProvider time;
    private readonly ILogger<RedisLink> logger;
    private readonly Circuit circuit;
    private readonly Lazy<Task<ConnectionMultiplexer>> connecting;
    private volatile string? problem;

    /// <summary>What was noted when connecting failed: a refused password is said once there, and not by the commands after it.</summary>
    private volatile string? record;

    public RedisLink(IOptions<RedisOptions> options, TimeProvider time, ILogger<RedisLink> logger)
    {
        (this.options, this.time, this.logger) = (options.Value, time, logger);
        circuit = new Circuit(options.Value.RestAfterFailure, time);
        connecting = new(ConnectAsync);
    }

    /// <summary>What an operator should know, in a sentence; null while Redis answers.</summary>
    public string? Problem => problem;

    /// <summary>Begins to connect. A server that is away does not hold up the start: it is connected to when it comes.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            await connecting.Value.WaitAsync(options.CommandLimit * 4, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            // It goes on in the background.
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (connecting.IsValueCreated)
        {
            await (await connecting.Value).DisposeAsync();
        }
    }

    /// <param name="command">Is not called when Redis is known to be away.</param>
    /// <returns>What Redis answered, or <paramref name="otherwise"/>.</returns>
    internal async ValueTask<T> TryAsync<T>(Func<IDatabase, Task<T>> command, T otherwise, CancellationToken cancellationToken)
    {
        if (!circuit.MayAsk())
        {
            return otherwise;
        }

        try
        {
            if (!connecting.Value.IsCompleted)
            {
                throw new TimeoutException("It has not been reached yet.");
            }

            var answer = await command((await connecting.Value).GetDatabase()).WaitAsync(options.CommandLimit, time, cancellationToken);
            Succeeded();
            return answer;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            circuit.GaveUp();
            throw;
        }
        catch (Exception failure) when (failure is RedisException or RedisCommandException or TimeoutException or OperationCanceledException or ObjectDisposedException)
        {
            Failed(failure);
            return otherwise;
        }
    }

    /// <summary>Hears messages of a channel from now on, and after every loss of the connection again.</summary>
    internal async Task SubscribeAsync(RedisChannel channel, Action<RedisValue> hear)
    {
        var redis = await connecting.Value;
        await redis.GetSubscriber().SubscribeAsync(channel, (_, message) => hear(message));
    }

    /// <param name="record">Takes down how it went.</param>
    internal static async Task<ConnectionMultiplexer> ConnectAsync(RedisOptions options, TimeSpan limit, TextWriter? record = null)
    {
        var configuration = ConfigurationOptions.Parse(options.ConnectionString);
        configuration.AbortOnConnectFail = false;
        configuration.BacklogPolicy = BacklogPolicy.FailFast; // A command that cannot be sent now is done without Redis.
        configuration.ReconnectRetryPolicy = new LinearRetry(500);
        configuration.ConnectTimeout = (int)limit.TotalMilliseconds;
        configuration.AsyncTimeout = 1000;
        configuration.KeepAlive = 5;
        configuration.ClientName ??= "VirtualAssistant";
        return await ConnectionMultiplexer.ConnectAsync(configuration, record);
    }

    private async Task<ConnectionMultiplexer> ConnectAsync()
    {
        var notes = new StringWriter();
        var redis = await ConnectAsync(options, ConnectTime, TextWriter.Synchronized(notes));
        record = redis.IsConnected ? null : notes.ToString();
        redis.ConnectionFailed += (_, failed) => record = $"{failed.FailureType} {failed.Exception}";
        return redis;
    }

    private void Succeeded()
    {
        if (circuit.Succeeded())
        {
            (problem, record) = (null, null);
            LogBack();
        }
    }

    private void Failed(Exception failure)
    {
        var sentence = RedisFailure.Describe(failure, options, record);
        if (circuit.Failed() || problem != sentence)
        {
            LogAway(sentence);
        }

        problem = sentence;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The assistant goes on without Redis, and slower: {Problem}")]
    private partial void LogAway(string problem);

    [LoggerMessage(Level = LogLevel.Information, Message = "Redis answers again")]
    private partial void LogBack();
}
