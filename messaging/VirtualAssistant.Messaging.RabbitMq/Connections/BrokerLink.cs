using Microsoft.Extensions.Logging;
using RabbitMQ.Client;

namespace VirtualAssistant.Messaging.RabbitMq.Connections;

/// <summary>Keeps one connection to the broker: opens it, lets a session use it, and opens the next one when it is lost.</summary>
/// <remarks>The client's own recovery is off: a session that starts anew declares and subscribes anew, in an order that is known.</remarks>
internal sealed partial class BrokerLink(string name, RabbitMqOptions options, BrokerState state, TimeProvider time, ILogger logger)
{
    /// <summary>A peer that is frozen or cut off without a word is noticed after two of these.</summary>
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan GoodbyeLimit = TimeSpan.FromSeconds(1);

    private string? reported;

    /// <param name="session">Uses the connection until its token is cancelled, which the loss of the connection does, too.</param>
    public async Task RunAsync(Func<IConnection, CancellationToken, Task> session, CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await RunOnceAsync(session, stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                Report(BrokerFailure.Describe(failure, options));
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                break; // Whatever fails while stopping was going to end anyway.
            }

            await PauseAsync(stoppingToken);
        }
    }

    /// <summary>Called by a session once it can work.</summary>
    public void Ready()
    {
        reported = null;
        state.Recovered(name);
        var (where, _) = BrokerFailure.Address(options);
        LogReady(name, where);
    }

    /// <summary>Opens a connection outside the loop, for checks.</summary>
    public static async Task<IConnection> OpenAsync(RabbitMqOptions options, string name, CancellationToken cancellationToken)
    {
        var factory = new ConnectionFactory
        {
            Uri = new Uri(options.ConnectionString),
            AutomaticRecoveryEnabled = false,
            TopologyRecoveryEnabled = false,
            RequestedHeartbeat = Heartbeat,
            RequestedConnectionTimeout = options.Timeout,
            HandshakeContinuationTimeout = options.Timeout,
            ContinuationTimeout = options.Timeout,
        };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.Timeout * 2);
        return await factory.CreateConnectionAsync(name, limit.Token);
    }

    private async Task RunOnceAsync(Func<IConnection, CancellationToken, Task> session, CancellationToken stoppingToken)
    {
        var connection = await OpenAsync(options, name, stoppingToken);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        try
        {
            connection.ConnectionShutdownAsync += (_, _) => ended.CancelAsync();
            if (!connection.IsOpen)
            {
                await ended.CancelAsync();
            }

            await session(connection, ended.Token);
            if (!stoppingToken.IsCancellationRequested)
            {
                ReportLost(connection);
            }
        }
        catch (OperationCanceledException) when (!stoppingToken.IsCancellationRequested && !connection.IsOpen)
        {
            ReportLost(connection);
        }
        finally
        {
            await CloseAsync(connection);
        }
    }

    private static async Task CloseAsync(IConnection connection)
    {
        await connection.AbortAsync(GoodbyeLimit);
        await connection.DisposeAsync();
    }

    private async Task PauseAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.Delay(options.RecoveryInterval, time, stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // Stopping.
        }
    }

    private void ReportLost(IConnection connection)
    {
        var reason = connection.CloseReason?.ReplyText ?? "it was given up";
        LogLost(name, reason);
    }

    /// <summary>Says a problem once, not every second.</summary>
    private void Report(string problem)
    {
        state.Failed(name, problem);
        if (problem != reported)
        {
            LogProblem(name, problem);
        }

        reported = problem;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Link} is connected to RabbitMQ at {Where}")]
    private partial void LogReady(string link, string where);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Link} lost its connection to RabbitMQ: {Reason}")]
    private partial void LogLost(string link, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Link} waits for RabbitMQ: {Problem}")]
    private partial void LogProblem(string link, string problem);
}
