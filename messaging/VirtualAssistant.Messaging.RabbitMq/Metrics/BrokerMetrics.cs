using System.Diagnostics.Metrics;

namespace VirtualAssistant.Messaging.RabbitMq.Metrics;

/// <summary>What operators watch. Each counter carries the queue as <c>queue</c>.</summary>
internal sealed class BrokerMetrics : IDisposable
{
    /// <summary>What an exporter subscribes to.</summary>
    public const string MeterName = "VirtualAssistant.Messaging.RabbitMq";

    private readonly Meter meter = new(MeterName);
    private readonly Counter<long> confirmed;
    private readonly Counter<long> repeated;
    private readonly Counter<long> returned;
    private readonly Counter<long> refused;
    private readonly Counter<long> dropped;
    private readonly Counter<long> delivered;
    private readonly Counter<long> redelivered;
    private readonly Counter<long> unreadable;
    private readonly Histogram<double> lag;
    private int inFlight;

    public BrokerMetrics()
    {
        confirmed = meter.CreateCounter<long>("assistant.queue.confirmed", "{envelope}", "Envelopes the broker has taken for good");
        repeated = meter.CreateCounter<long>("assistant.queue.repeated", "{envelope}", "Envelopes published again because nobody knows what became of them");
        returned = meter.CreateCounter<long>("assistant.queue.returned", "{envelope}", "Envelopes the broker had no queue for");
        refused = meter.CreateCounter<long>("assistant.queue.refused", "{envelope}", "Envelopes a full queue refused");
        dropped = meter.CreateCounter<long>("assistant.queue.dropped", "{envelope}", "Wake-ups left to the sweep because too many waited");
        delivered = meter.CreateCounter<long>("assistant.queue.delivered", "{envelope}", "Envelopes that came in");
        redelivered = meter.CreateCounter<long>("assistant.queue.redelivered", "{envelope}", "Of these, envelopes that somebody had before");
        unreadable = meter.CreateCounter<long>("assistant.queue.unreadable", "{envelope}", "Of these, envelopes left to the dead letters");
        lag = meter.CreateHistogram<double>("assistant.queue.lag", "s", "From raising work to its delivery");
        meter.CreateObservableGauge("assistant.queue.in_flight", () => Volatile.Read(ref inFlight), "{envelope}", "Publishes without a confirm yet");
    }

    /// <summary>Publishes without a confirm yet.</summary>
    public int InFlight => Volatile.Read(ref inFlight);

    public void Publishing() => Interlocked.Increment(ref inFlight);

    public void Published() => Interlocked.Decrement(ref inFlight);

    public void Confirmed(string queue) => confirmed.Add(1, Tag(queue));

    public void Repeated(string queue) => repeated.Add(1, Tag(queue));

    public void Returned(string queue) => returned.Add(1, Tag(queue));

    public void Refused(string queue) => refused.Add(1, Tag(queue));

    public void Dropped(string queue) => dropped.Add(1, Tag(queue));

    public void Delivered(string queue, bool again, TimeSpan? after)
    {
        delivered.Add(1, Tag(queue));
        if (again)
        {
            redelivered.Add(1, Tag(queue));
        }

        if (after is { } wait)
        {
            lag.Record(Math.Max(0, wait.TotalSeconds), Tag(queue)); // Below zero when the clocks of two machines differ.
        }
    }

    public void Unreadable(string queue) => unreadable.Add(1, Tag(queue));

    public void Dispose() => meter.Dispose();

    private static KeyValuePair<string, object?> Tag(string queue) => new("queue", queue);
}
