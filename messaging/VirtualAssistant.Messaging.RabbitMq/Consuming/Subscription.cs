using RabbitMQ.Client;

namespace VirtualAssistant.Messaging.RabbitMq.Consuming;

/// <summary>This process in the line of consumers of one broker queue. Only the first in line is delivered to.</summary>
internal sealed class Subscription(IChannel channel, string queue, Func<ulong, bool, IReadOnlyBasicProperties, ReadOnlyMemory<byte>, Task> deliver, Func<Task> cancelled)
    : AsyncDefaultBasicConsumer(channel)
{
    private volatile bool isActive;
    private string tag = "";

    public string BrokerQueue => queue;

    /// <summary>Whether anything was delivered since the process joined the line: it is then the first.</summary>
    public bool IsActive => isActive;

    public async Task JoinAsync(CancellationToken cancellationToken)
    {
        isActive = false;
        tag = await Channel.BasicConsumeAsync(queue, autoAck: false, this, cancellationToken);
    }

    /// <summary>Leaves the line. What was delivered already may still be worked on and acknowledged.</summary>
    public Task LeaveAsync(CancellationToken cancellationToken) => Channel.BasicCancelAsync(tag, cancellationToken: cancellationToken);

    public override Task HandleBasicDeliverAsync(
        string consumerTag,
        ulong deliveryTag,
        bool redelivered,
        string exchange,
        string routingKey,
        IReadOnlyBasicProperties properties,
        ReadOnlyMemory<byte> body,
        CancellationToken cancellationToken = default)
    {
        isActive = true;
        return deliver(deliveryTag, redelivered, properties, body);
    }

    /// <summary>The broker has ended the subscription: its queue is gone or moves to another node.</summary>
    public override async Task HandleBasicCancelAsync(string consumerTag, CancellationToken cancellationToken = default)
    {
        await base.HandleBasicCancelAsync(consumerTag, cancellationToken);
        await cancelled();
    }
}
