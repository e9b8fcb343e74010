using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using VirtualAssistant.Brain.ConversationLog;

namespace VirtualAssistant.Channels.DirectLine.Streaming;

/// <summary>Wakes the streams that have been silent for a while, so that they show that they are alive, and all of them when the server goes down.</summary>
/// <remarks>One timer for all. A stream that is woken looks at the log as well: signals may be lost.</remarks>
internal sealed class StreamHeartbeat : IDisposable
{
    /// <summary>What an exporter subscribes to.</summary>
    public const string MeterName = "VirtualAssistant.Channels.DirectLine";

    /// <summary>How often an idle stream shows that it is alive. Browsers do not see pings, and proxies cut what is silent for half a minute.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<Pulse, bool> pulses = new();
    private readonly TimeProvider time;
    private readonly ITimer timer;
    private readonly CancellationTokenRegistration whenStopping;

    public StreamHeartbeat(TimeProvider time, IHostApplicationLifetime lifetime, IMeterFactory meters)
    {
        this.time = time;
        Stopping = lifetime.ApplicationStopping;
        whenStopping = Stopping.Register(EndAll);
        timer = time.CreateTimer(_ => Beat(), null, Interval, Interval);
        meters.Create(MeterName).CreateObservableGauge("assistant.directline.streams", () => pulses.Count, "{stream}", "Streams that clients have open");
    }

    /// <summary>Cancelled when the server goes down: clients are told to connect again.</summary>
    public CancellationToken Stopping { get; }

    /// <summary>The pulse of a new stream, until disposed.</summary>
    public Pulse Of(IConversationSubscription subscription)
    {
        var pulse = new Pulse(this, subscription);
        pulses.TryAdd(pulse, true);
        if (Stopping.IsCancellationRequested)
        {
            pulse.End(); // It came when the others were being ended.
        }

        return pulse;
    }

    public void Dispose()
    {
        timer.Dispose();
        whenStopping.Dispose();
    }

    private void Beat()
    {
        foreach (var (pulse, _) in pulses)
        {
            pulse.Beat();
        }
    }

    private void EndAll()
    {
        foreach (var (pulse, _) in pulses)
        {
            pulse.End();
        }
    }

    /// <summary>Of one stream.</summary>
    internal sealed class Pulse(StreamHeartbeat heartbeat, IConversationSubscription subscription) : IDisposable
    {
        private long last = heartbeat.time.GetTimestamp();
        private volatile bool hasEnded;

        public bool HasEnded => hasEnded;

        private bool IsSilent => heartbeat.time.GetElapsedTime(Volatile.Read(ref last)) >= Silence;

        /// <summary>Whether it is time to show that the stream is alive; from now on it is not, for a while.</summary>
        public bool IsDue()
        {
            var isDue = IsSilent;
            if (isDue)
            {
                Volatile.Write(ref last, heartbeat.time.GetTimestamp());
            }

            return isDue;
        }

        /// <summary>The stream has nobody to send to any more, or has to end.</summary>
        public void End()
        {
            hasEnded = true;
            subscription.Wake();
        }

        public void Beat()
        {
            if (IsSilent)
            {
                subscription.Wake();
            }
        }

        public void Dispose() => heartbeat.pulses.TryRemove(this, out _);
    }
}
