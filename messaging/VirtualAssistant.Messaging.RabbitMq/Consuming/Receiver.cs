using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RabbitMQ.Client;
using VirtualAssistant.Messaging.Consumers;
using VirtualAssistant.Messaging.RabbitMq.Connections;
using VirtualAssistant.Messaging.RabbitMq.Envelopes;
using VirtualAssistant.Messaging.RabbitMq.Metrics;
using VirtualAssistant.Messaging.RabbitMq.Topology;

namespace VirtualAssistant.Messaging.RabbitMq.Consuming;

/// <summary>Takes envelopes from the broker to the lanes, and acknowledges each once its conversation has settled.</summary>
internal sealed partial class Receiver
{
    /// <summary>What has waited no longer than this on the broker is as good as raised here, now.</summary>
    private static readonly TimeSpan Prompt = TimeSpan.FromSeconds(1);

    private readonly RabbitMqOptions options;
    private readonly BrokerTopology topology;
    private readonly BrokerMetrics metrics;
    private readonly QueueLanes lanes;
    private readonly TimeProvider time;
    private readonly ILogger<Receiver> logger;
    private readonly BrokerLink link;
    private readonly TaskCompletionSource leaving = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource left = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile ChannelReader<Answer>? unanswered;

    public Receiver(
        IOptions<RabbitMqOptions> options, BrokerTopology topology, BrokerState state, BrokerMetrics metrics, QueueLanes lanes, TimeProvider time, ILogger<Receiver> logger)
    {
        (this.options, this.topology, this.metrics, this.lanes, this.time, this.logger) = (options.Value, topology, metrics, lanes, time, logger);
        link = new("The receiver", options.Value, state, time, logger);
    }

    private readonly record struct Answer(ulong Delivery, bool IsDone);

    /// <summary>Whether the broker has been told of everything that has settled.</summary>
    public bool HasAnswered => unanswered is not { Count: > 0 };

    /// <summary>Receives until <paramref name="stoppingToken"/>; ends at once when nothing of what travels over the broker is consumed here.</summary>
    public Task RunAsync(CancellationToken stoppingToken) =>
        lanes.Queues.Any(topology.Carries) ? link.RunAsync(SessionAsync, stoppingToken) : Task.CompletedTask;

    /// <summary>Takes no more deliveries; those taken are still acknowledged as they settle.</summary>
    public async Task LeaveAsync(TimeSpan limit)
    {
        leaving.TrySetResult();
        try
        {
            await left.Task.WaitAsync(limit, time);
        }
        catch (TimeoutException)
        {
            // There is no session, or the broker does not answer: nothing is delivered either.
        }
    }

    private async Task SessionAsync(IConnection connection, CancellationToken cancellationToken)
    {
        using var session = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await topology.DeclareAsync(connection, session.Token);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: session.Token);
        channel.ChannelShutdownAsync += (_, _) => session.CancelAsync();
        await channel.BasicQosAsync(0, (ushort)Math.Min(options.Prefetch, ushort.MaxValue), global: false, session.Token);
        var answers = Channel.CreateUnbounded<Answer>(); // Bounded by the prefetch.
        var shares = new List<Share>();
        foreach (var queue in lanes.Queues.Where(topology.Carries))
        {
            shares.Add(await JoinAsync(topology.Of(queue), channel, answers.Writer, session));
        }

        unanswered = answers.Reader;
        link.Ready();
        await Task.WhenAll(BalanceAsync(shares, channel, session), AnswerAsync(channel, answers.Reader, session));
    }

    private async Task<Share> JoinAsync(Partitions partitions, IChannel channel, ChannelWriter<Answer> answers, CancellationTokenSource session)
    {
        await channel.BasicConsumeAsync(partitions.Members, autoAck: true, new AsyncDefaultBasicConsumer(channel), session.Token);
        var subscriptions = new List<Subscription>();
        foreach (var name in partitions.Names)
        {
            var subscription = new Subscription(
                channel, name, (delivery, again, properties, body) => Deliver(partitions.Queue, delivery, again, properties, body, answers), session.CancelAsync);
            await subscription.JoinAsync(session.Token);
            subscriptions.Add(subscription);
        }

        return new Share(partitions, subscriptions);
    }

    private Task Deliver(
        string queue, ulong delivery, bool again, IReadOnlyBasicProperties properties, ReadOnlyMemory<byte> body, ChannelWriter<Answer> answers)
    {
        if (!Envelope.TryRead(body.Span, properties, out var envelope) || envelope.Queue != queue)
        {
            metrics.Delivered(queue, again, null);
            metrics.Unreadable(queue);
            LogUnreadable(queue, body.Length);
            answers.TryWrite(new Answer(delivery, IsDone: false));
            return Task.CompletedTask;
        }

        TimeSpan? waited = envelope.RaisedAt == default ? null : time.GetUtcNow() - envelope.RaisedAt;
        metrics.Delivered(queue, again, waited);
        lanes.TryRaise(queue, envelope.Conversation, () => answers.TryWrite(new Answer(delivery, IsDone: true)), envelope.Origin, isOverdue: waited > Prompt);
        return Task.CompletedTask;
    }

    private static async Task AnswerAsync(IChannel channel, ChannelReader<Answer> answers, CancellationTokenSource session)
    {
        try
        {
            await foreach (var answer in answers.ReadAllAsync(session.Token))
            {
                if (answer.IsDone)
                {
                    await channel.BasicAckAsync(answer.Delivery, multiple: false, session.Token);
                }
                else
                {
                    await channel.BasicNackAsync(answer.Delivery, multiple: false, requeue: false, session.Token); // To the dead letters.
                }
            }
        }
        finally
        {
            await session.CancelAsync();
        }
    }

    /// <summary>Gives away what is more than this process's share, until it leaves every line.</summary>
    private async Task BalanceAsync(List<Share> shares, IChannel channel, CancellationTokenSource session)
    {
        try
        {
            while (await IsStayingAsync(session.Token))
            {
                await GiveAwayAsync(shares, channel, session.Token);
            }

            foreach (var subscription in shares.SelectMany(share => share.Subscriptions))
            {
                await subscription.LeaveAsync(session.Token);
            }

            left.TrySetResult();
        }
        catch
        {
            await session.CancelAsync();
            throw;
        }
    }

    /// <summary>Waits for the next time to balance.</summary>
    /// <returns>False when this process is leaving.</returns>
    private async Task<bool> IsStayingAsync(CancellationToken cancellationToken)
    {
        try
        {
            await leaving.Task.WaitAsync(options.BalanceInterval, time, cancellationToken);
            return false;
        }
        catch (TimeoutException)
        {
            return true;
        }
    }

    private async Task GiveAwayAsync(List<Share> shares, IChannel channel, CancellationToken cancellationToken)
    {
        foreach (var share in shares)
        {
            var members = await channel.ConsumerCountAsync(share.Partitions.Members, cancellationToken);
            foreach (var subscription in share.Surplus((int)members))
            {
                LogGivesAway(subscription.BrokerQueue, members);
                await subscription.LeaveAsync(cancellationToken);
                await subscription.JoinAsync(cancellationToken);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "An envelope of {Length} bytes for {Queue} cannot be read; it goes to the dead letters")]
    private partial void LogUnreadable(string queue, int length);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Queue} is left to another of {Members} processes")]
    private partial void LogGivesAway(string queue, uint members);
}
