using Microsoft.Extensions.Options;
using RabbitMQ.Client;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Outbox;

namespace VirtualAssistant.Messaging.RabbitMq.Topology;

/// <summary>The queues on the broker, and how they are declared.</summary>
/// <remarks><code>
/// va.input.0..15  va.actions.0..7  va.consolidation.0..3      quorum, one active consumer each, bounded
///        └── unreadable, or delivered too often ──► va.dead ──► va.dead-letters
/// </code></remarks>
internal sealed class BrokerTopology(IOptions<RabbitMqOptions> options)
{
    /// <summary>Grows with every change of what is declared below.</summary>
    public const int Version = 1;

    private const int MaxDeadLetters = 10_000;

    private readonly Dictionary<string, Partitions> partitions = new(StringComparer.Ordinal)
    {
        [Queues.Input] = new(options.Value.Prefix, Queues.Input, options.Value.InputPartitions),
        [Queues.Actions] = new(options.Value.Prefix, Queues.Actions, options.Value.ActionPartitions),
        [Queues.Consolidation] = new(options.Value.Prefix, Queues.Consolidation, options.Value.ConsolidationPartitions),
    };

    public string DeadLetterExchange => $"{options.Value.Prefix}.dead";

    public string DeadLetters => $"{options.Value.Prefix}.dead-letters";

    /// <summary>Whether the work of <paramref name="queue"/> travels over the broker; replies never leave the process that made them.</summary>
    public bool Carries(string queue) => partitions.ContainsKey(queue);

    public Partitions Of(string queue) => partitions[queue];

    /// <summary>The broker queue for a conversation's work.</summary>
    public string Route(string queue, ConversationId conversation) => partitions[queue].Of(conversation);

    /// <summary>Declares everything; what is there already and equal stays as it is.</summary>
    /// <exception cref="RabbitMQ.Client.Exceptions.OperationInterruptedException">406 when something else is declared under one of the names.</exception>
    public async Task DeclareAsync(IConnection connection, CancellationToken cancellationToken)
    {
        await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
        await channel.ExchangeDeclareAsync(DeadLetterExchange, ExchangeType.Fanout, durable: true, autoDelete: false, cancellationToken: cancellationToken);
        await DeclareAsync(channel, DeadLetters, new() { ["x-max-length"] = MaxDeadLetters }, cancellationToken);
        await channel.QueueBindAsync(DeadLetters, DeadLetterExchange, "", cancellationToken: cancellationToken);
        foreach (var group in partitions.Values)
        {
            await DeclareAsync(channel, group.Members, [], cancellationToken);
            foreach (var name in group.Names)
            {
                await DeclareAsync(channel, name, Arguments(group), cancellationToken);
            }
        }
    }

    private Dictionary<string, object?> Arguments(Partitions group) => new()
    {
        ["x-single-active-consumer"] = true,
        ["x-delivery-limit"] = options.Value.DeliveryLimit,
        ["x-dead-letter-exchange"] = DeadLetterExchange,
        ["x-dead-letter-routing-key"] = group.Version, // The broker compares it: another version or another number of queues is refused.
        ["x-dead-letter-strategy"] = "at-least-once",
        ["x-overflow"] = "reject-publish",
        ["x-max-length"] = options.Value.MaxQueueLength,
    };

    private static async Task DeclareAsync(IChannel channel, string name, Dictionary<string, object?> arguments, CancellationToken cancellationToken)
    {
        arguments["x-queue-type"] = "quorum";
        await channel.QueueDeclareAsync(name, durable: true, exclusive: false, autoDelete: false, arguments, cancellationToken: cancellationToken);
    }
}
