using System.Collections.Concurrent;
using System.Text;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using StackExchange.Redis;
using VirtualAssistant.Brain.ConversationLog;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Storage.Redis.Connections;

namespace VirtualAssistant.Storage.Redis.ConversationLog;

/// <summary>Carries signals to the other nodes. Who listens on this node hears at once, whether Redis is there or not.</summary>
/// <remarks>
/// All nodes share one channel, and each passes on what its own listeners wait for: a listener costs Redis nothing, however many there are,
/// and hears from the moment it subscribes. Each node listens for itself, too: while it does not hear itself, its listeners are woken
/// once an interval to look into the log, and once more when it does again.
/// </remarks>
internal sealed partial class RedisConversationSignals(
    IConversationSignals local, RedisLink link, IOptions<RedisOptions> options, TimeProvider time, ILogger<RedisConversationSignals> logger)
    : IConversationSignals, IHostedService, IDisposable
{
    private const char Separator = '\n';

    /// <summary>Says that signals were lost: every listener should look for itself.</summary>
    private const string Everything = "*";

    /// <summary>Conversations that share a message at most, when they are raised faster than messages leave.</summary>
    private const int MaxBatch = 100;

    /// <summary>Activities on their way to the other nodes to be shown; further ones are shown here only.</summary>
    private const int MostShowing = 256;

    /// <summary>Parts that listeners are woken in while signals are lost: all at once would be a blow to the database.</summary>
    private const int Slices = 10;

    private readonly string node = Guid.NewGuid().ToString("N");
    private readonly ConcurrentDictionary<ConversationId, int> listeners = new();
    private readonly Channel<ConversationId> raised = Channel.CreateBounded<ConversationId>(
        new BoundedChannelOptions(10_000) { FullMode = BoundedChannelFullMode.DropOldest });

    private readonly CancellationTokenSource stopping = new();
    private Task running = Task.CompletedTask;
    private long heardAt;
    private int showing;
    private int lost;

    private RedisChannel Signals => RedisChannel.Literal($"{options.Value.Prefix}:signals");

    /// <summary>Activities that are shown: node, conversation and JSON, one a line.</summary>
    private RedisChannel Shown => RedisChannel.Literal($"{options.Value.Prefix}:shown");

    /// <summary>Whether the node hears itself, and so the others.</summary>
    internal bool IsHearing => time.GetElapsedTime(Volatile.Read(ref heardAt)) < options.Value.SignalInterval * 2;

    public void Raise(ConversationId conversation)
    {
        local.Raise(conversation);
        raised.Writer.TryWrite(conversation);
    }

    public void Show(ConversationId conversation, ReadOnlyMemory<byte> activity)
    {
        local.Show(conversation, activity);
        if (activity.Length > IConversationSignals.MaxShown)
        {
            return;
        }

        if (Interlocked.Increment(ref showing) > MostShowing)
        {
            Interlocked.Decrement(ref showing);
            return;
        }

        _ = PublishShownAsync($"{node}{Separator}{conversation.Value}{Separator}{Encoding.UTF8.GetString(activity.Span)}");
    }

    public IConversationSubscription Subscribe(ConversationId conversation)
    {
        listeners.AddOrUpdate(conversation, 1, (_, count) => count + 1);
        return new Subscription(this, conversation, local.Subscribe(conversation));
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        heardAt = time.GetTimestamp();
        running = Task.WhenAll(
            Task.Run(() => ListenAsync(Signals, Hear), CancellationToken.None),
            Task.Run(() => ListenAsync(Shown, HearShown), CancellationToken.None),
            Task.Run(SendAsync, CancellationToken.None),
            Task.Run(WatchAsync, CancellationToken.None));
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await stopping.CancelAsync();
        await running;
    }

    public void Dispose() => stopping.Dispose();

    private async Task ListenAsync(RedisChannel channel, Action<RedisValue> hear)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await link.SubscribeAsync(channel, hear).WaitAsync(stopping.Token);
                return;
            }
            catch (Exception failure) when (failure is RedisException or TimeoutException or ObjectDisposedException)
            {
                await PauseAsync(options.Value.SignalInterval);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private void Hear(RedisValue message)
    {
        var parts = ((string?)message ?? "").Split(Separator);
        if (parts[0] == node)
        {
            Volatile.Write(ref heardAt, time.GetTimestamp());
            return;
        }

        foreach (var part in parts.AsSpan(1))
        {
            if (part == Everything)
            {
                Wake(listeners.Keys);
            }
            else
            {
                local.Raise(new ConversationId(part));
            }
        }
    }

    private void HearShown(RedisValue message)
    {
        var parts = ((string?)message ?? "").Split(Separator, 3);
        if (parts.Length == 3 && parts[0] != node)
        {
            local.Show(new ConversationId(parts[1]), Encoding.UTF8.GetBytes(parts[2]));
        }
    }

    private async Task PublishShownAsync(string message)
    {
        try
        {
            await link.TryAsync(redis => redis.PublishAsync(Shown, message), -1, stopping.Token);
        }
        catch (OperationCanceledException)
        {
            // Stopping.
        }
        finally
        {
            Interlocked.Decrement(ref showing);
        }
    }

    private async Task SendAsync()
    {
        try
        {
            var batch = new HashSet<string>(StringComparer.Ordinal);
            while (await raised.Reader.WaitToReadAsync(stopping.Token))
            {
                batch.Clear();
                while (batch.Count < MaxBatch && raised.Reader.TryRead(out var conversation))
                {
                    batch.Add(conversation.Value);
                }

                await PublishAsync(batch);
            }
        }
        catch (OperationCanceledException)
        {
            // Stopping.
        }
    }

    /// <summary>A message that did not leave is made up for by one that says so, as soon as one leaves again.</summary>
    private async Task PublishAsync(IEnumerable<string> conversations)
    {
        IEnumerable<string> parts = Interlocked.Exchange(ref lost, 0) == 1 ? [node, Everything, .. conversations] : [node, .. conversations];
        RedisValue message = string.Join(Separator, parts);
        if (await link.TryAsync(redis => redis.PublishAsync(Signals, message), -1, stopping.Token) < 0)
        {
            Volatile.Write(ref lost, 1);
        }
    }

    private async Task WatchAsync()
    {
        var wasHearing = true;
        while (!stopping.IsCancellationRequested)
        {
            await PublishAliveAsync();
            var isHearing = IsHearing;
            if (isHearing != wasHearing)
            {
                LogChanged(isHearing ? "arrive again" : "do not arrive; open conversations look for themselves");
            }

            if (isHearing && wasHearing)
            {
                await PauseAsync(options.Value.SignalInterval);
            }
            else
            {
                await WakeInSlicesAsync();
            }

            wasHearing = isHearing;
        }
    }

    private async Task PublishAliveAsync()
    {
        try
        {
            await PublishAsync([]);
        }
        catch (OperationCanceledException)
        {
            // Stopping.
        }
    }

    private async Task WakeInSlicesAsync()
    {
        for (var slice = 0; slice < Slices && !stopping.IsCancellationRequested; slice++)
        {
            var part = slice;
            Wake(listeners.Keys.Where(conversation => (uint)conversation.GetHashCode() % Slices == part));
            await PauseAsync(options.Value.SignalInterval / Slices);
        }
    }

    private void Wake(IEnumerable<ConversationId> conversations)
    {
        foreach (var conversation in conversations)
        {
            local.Raise(conversation);
        }
    }

    private async Task PauseAsync(TimeSpan length)
    {
        try
        {
            await Task.Delay(length, time, stopping.Token);
        }
        catch (OperationCanceledException)
        {
            // Stopping.
        }
    }

    private void Unsubscribe(ConversationId conversation)
    {
        listeners.AddOrUpdate(conversation, 0, (_, count) => count - 1);
        listeners.TryRemove(new(conversation, 0));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Signals from other nodes {What}")]
    private partial void LogChanged(string what);

    private sealed class Subscription(RedisConversationSignals signals, ConversationId conversation, IConversationSubscription heard) : IConversationSubscription
    {
        private int disposed;

        public ValueTask WaitAsync(CancellationToken cancellationToken) => heard.WaitAsync(cancellationToken);

        public void Wake() => heard.Wake();

        public bool TryTakeShown(out ReadOnlyMemory<byte> activity) => heard.TryTakeShown(out activity);

        public void Dispose()
        {
            if (Interlocked.Exchange(ref disposed, 1) == 0)
            {
                heard.Dispose();
                signals.Unsubscribe(conversation);
            }
        }
    }
}
