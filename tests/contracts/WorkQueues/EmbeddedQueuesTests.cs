using VirtualAssistant.Messaging.Embedded;

namespace VirtualAssistant.Contracts.WorkQueues;

public sealed class EmbeddedQueuesTests : WorkQueueContract
{
    private static readonly Dictionary<string, string?> Settings = new() { ["Sweep:Interval"] = "00:00:00.05" };

    private protected override Task<Node> StartNodeAsync(bool sweeps = false, bool consumes = true) =>
        Node.StartAsync(work, services => services.AddEmbeddedMessaging(), Settings, consumes, sweeps: true);
}
