using VirtualAssistant.Messaging.RabbitMq.Topology;

namespace VirtualAssistant.Messaging.RabbitMq.Consuming;

/// <summary>This process's part in one kind of work: it stands in line at every queue, and is first in line at no more than its share.</summary>
/// <remarks>The broker makes whoever came first the only consumer of a queue. Left alone, the first process would have all queues and the next ones nothing.</remarks>
internal sealed record Share(Partitions Partitions, IReadOnlyList<Subscription> Subscriptions)
{
    /// <summary>The queues to give away.</summary>
    /// <param name="members">Processes that take part, this one included.</param>
    public IEnumerable<Subscription> Surplus(int members)
    {
        var active = Subscriptions.Where(subscription => subscription.IsActive).ToArray();
        var share = (Partitions.Count + Math.Max(1, members) - 1) / Math.Max(1, members);
        return active.Skip(share);
    }
}
