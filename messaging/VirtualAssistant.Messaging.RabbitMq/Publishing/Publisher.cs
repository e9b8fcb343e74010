using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Messaging.RabbitMq.Connections;
using VirtualAssistant.Messaging.RabbitMq.Envelopes;
using VirtualAssistant.Messaging.RabbitMq.Metrics;
using VirtualAssistant.Messaging.RabbitMq.Topology;
using VirtualAssistant.Messaging.Tracing;

namespace VirtualAssistant.Messaging.RabbitMq.Publishing;

/// <summary>Brings wake-ups to the broker, many at a time, each until the broker has confirmed it.</summary>
/// <remarks>
/// Where nobody knows what became of a publish it is repeated: whoever receives two finds nothing to do the second time. What does not
/// fit is left to the sweep, so memory stays bounded however long the broker is away.
/// </remarks>
internal sealed partial class Publisher
{
    /// <summary>A queue that refused is tried again after this, and the front door stays closed for as long.</summary>
    private static readonly TimeSpan RestAfterRefusal = TimeSpan.FromMilliseconds(200);

    private readonly RabbitMqOptions options;
    private readonly BrokerTopology topology;
    private readonly BrokerState state;
    private readonly BrokerMetrics metrics;
    private readonly TimeProvider time;
    private readonly ILogger<Publisher> logger;
    private readonly WakeUps wakeUps;
    private readonly BrokerLink link;
    private TaskCompletionSource gate = Opened();
    private long refusedAt = long.MinValue;

    public Publisher(IOptions<RabbitMqOptions> options, BrokerTopology topology, BrokerState state, BrokerMetrics metrics, TimeProvider time, ILogger<Publisher> logger)
    {
        (this.options, this.topology, this.state, this.metrics, this.time, this.logger) = (options.Value, topology, state, metrics, time, logger);
        wakeUps = new(options.Value.PublishBuffer);
        link = new("The publisher", options.Value, state, time, logger);
    }

    public bool IsIdle => wakeUps.Count == 0 && metrics.InFlight == 0;

    public bool IsCongested =>
        wakeUps.IsCrowded || state.IsBlocked || state.Away > options.CongestedAfter || IsRefused;

    private bool IsRefused =>
        Volatile.Read(ref refusedAt) is var at && at != long.MinValue && time.GetElapsedTime(at) < RestAfterRefusal;

    public void Publish(string queue, ConversationId conversation) =>
        Add(new Envelope(queue, conversation, MessagingTrace.Current, time.GetUtcNow()));

    public Task RunAsync(CancellationToken stoppingToken) => link.RunAsync(SessionAsync, stoppingToken);

    private async Task SessionAsync(IConnection connection, CancellationToken cancellationToken)
    {
        using var session = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        connection.ConnectionBlockedAsync += (_, blocked) => Block(blocked.Reason);
        connection.ConnectionUnblockedAsync += (_, _) => Unblock();
        await topology.DeclareAsync(connection, session.Token);
        await using var channel = await connection.CreateChannelAsync(
            new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true, outstandingPublisherConfirmationsRateLimiter: null),
            session.Token);
        channel.ChannelShutdownAsync += (_, _) => session.CancelAsync();
        link.Ready();
        state.Connected();
        try
        {
            await Task.WhenAll(Enumerable.Range(0, options.PublishesInFlight).Select(_ => PublishAsync(channel, session)));
        }
        finally
        {
            state.Disconnected();
            gate.TrySetResult();
        }
    }

    /// <summary>One of many that publish side by side on one channel.</summary>
    private async Task PublishAsync(IChannel channel, CancellationTokenSource session)
    {
        var limit = CancellationTokenSource.CreateLinkedTokenSource(session.Token);
        try
        {
            while (!session.IsCancellationRequested)
            {
                await gate.Task.WaitAsync(session.Token);
                var envelope = await wakeUps.TakeAsync(session.Token);
                limit.CancelAfter(options.Timeout);
                if (!await TryPublishAsync(channel, envelope, session, limit.Token))
                {
                    Add(envelope);
                }

                if (!limit.TryReset())
                {
                    limit.Dispose();
                    limit = CancellationTokenSource.CreateLinkedTokenSource(session.Token);
                }
            }
        }
        catch (OperationCanceledException) when (session.IsCancellationRequested)
        {
            // The session is over: what waits is published by the next one.
        }
        finally
        {
            limit.Dispose();
        }
    }

    /// <returns>False when the envelope has to be published again.</returns>
    private async Task<bool> TryPublishAsync(IChannel channel, Envelope envelope, CancellationTokenSource session, CancellationToken limit)
    {
        using var span = MessagingTrace.Start($"publish {envelope.Queue}", ActivityKind.Producer, envelope.Origin);
        metrics.Publishing();
        try
        {
            await channel.BasicPublishAsync(
                exchange: "",
                topology.Route(envelope.Queue, envelope.Conversation),
                mandatory: true,
                envelope.Describe(span?.Context ?? envelope.Origin),
                envelope.Write(),
                limit);
            metrics.Confirmed(envelope.Queue);
            return true;
        }
        catch (PublishException returned) when (returned.IsReturn)
        {
            metrics.Returned(envelope.Queue);
            LogReturned(envelope.Queue);
            await session.CancelAsync(); // A queue is gone: the next session declares it.
            return false;
        }
        catch (PublishException)
        {
            metrics.Refused(envelope.Queue);
            Volatile.Write(ref refusedAt, time.GetTimestamp());
            await RestAsync(session.Token);
            return false;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            metrics.Repeated(envelope.Queue);
            if (!state.IsBlocked)
            {
                LogUnknown(failure, envelope.Queue);
                await session.CancelAsync(); // Whatever the client says now about this channel cannot be relied on.
            }

            return false;
        }
        finally
        {
            metrics.Published();
        }
    }

    private void Add(Envelope envelope)
    {
        if (!wakeUps.TryAdd(envelope))
        {
            metrics.Dropped(envelope.Queue);
        }
    }

    private async Task RestAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(RestAfterRefusal, time, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // The session is over.
        }
    }

    private Task Block(string reason)
    {
        LogBlocked(reason);
        gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
        state.Blocked(reason);
        return Task.CompletedTask;
    }

    private Task Unblock()
    {
        LogUnblocked();
        state.Unblocked();
        gate.TrySetResult();
        return Task.CompletedTask;
    }

    private static TaskCompletionSource Opened()
    {
        var opened = new TaskCompletionSource();
        opened.SetResult();
        return opened;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "RabbitMQ has no queue for {Queue}; the queues are declared again")]
    private partial void LogReturned(string queue);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Nobody knows what became of a publish to {Queue}; it is repeated")]
    private partial void LogUnknown(Exception failure, string queue);

    [LoggerMessage(Level = LogLevel.Error, Message = "RabbitMQ takes no messages: {Reason}. New messages are turned away until it does")]
    private partial void LogBlocked(string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "RabbitMQ takes messages again")]
    private partial void LogUnblocked();
}
