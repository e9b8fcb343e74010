using VirtualAssistant.Testing.Webhooks;

namespace VirtualAssistant.Chaos;

/// <summary>How the other end of the actions meets each request, as a seed decides.</summary>
internal sealed class UnreliableTarget(int seed)
{
    private readonly Random random = new(seed);
    private readonly Lock sync = new();

    public SinkBehaviour Meet() => Draw() switch
    {
        < 0.03 => new SinkBehaviour.Fail(503),
        < 0.04 => new SinkBehaviour.Hang(AfterApplying: true),
        < 0.07 => new SinkBehaviour.DropAfterApplying(),
        _ => new SinkBehaviour.Apply(),
    };

    private double Draw()
    {
        lock (sync)
        {
            return random.NextDouble();
        }
    }
}
