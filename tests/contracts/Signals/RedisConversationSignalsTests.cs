using VirtualAssistant.Brain.ConversationLog;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Contracts.Database;
using VirtualAssistant.Testing;
using VirtualAssistant.Testing.Network;
using VirtualAssistant.Testing.Servers;

namespace VirtualAssistant.Contracts.Signals;

public sealed class RedisConversationSignalsTests : ConversationSignalsContract, IAsyncLifetime
{
    private readonly string prefix = RedisNode.NewPrefix();
    private string address = "";
    private RedisNode here = null!;
    private RedisNode there = null!;

    private protected override IConversationSignals Signals => here.Get<IConversationSignals>();

    private IConversationSignals Others => there.Get<IConversationSignals>();

    public async ValueTask InitializeAsync()
    {
        address = (await LocalServers.SharedAsync()).Redis;
        here = await RedisNode.StartAsync(address, prefix);
        there = await RedisNode.StartAsync(address, prefix);
        await UntilTheyHearAsync(Signals, Others);
    }

    [Fact]
    public async Task Wakes_those_who_listen_on_another_node_and_nobody_else()
    {
        using var listener = Others.Subscribe(Home);
        using var other = Others.Subscribe(ConversationId.On("test", "other"));
        var (home, elsewhere) = (listener.WaitAsync(Cancellation).AsTask(), other.WaitAsync(Cancellation).AsTask());

        Signals.Raise(Home);

        await home.WaitAsync(Until.Patience, TimeProvider.System, Cancellation);
        Assert.False(elsewhere.IsCompleted);
    }

    [Fact]
    public async Task Shows_an_activity_on_another_node_as_it_is()
    {
        using var listener = Others.Subscribe(Home);
        byte[] activity = [.. """{"type":"typing","text":"line\nline ü"}"""u8];

        Signals.Show(Home, activity);

        ReadOnlyMemory<byte> shown = default;
        await Until.TrueAsync(() => listener.TryTakeShown(out shown), () => "the activity to be shown", Cancellation);
        Assert.Equal(activity, shown.ToArray());
    }

    [Fact]
    public async Task Wakes_each_of_many_listeners_on_another_node()
    {
        var conversations = Enumerable.Range(0, 2000).Select(number => ConversationId.On("test", $"{number}")).ToArray();
        var subscriptions = conversations.Select(Others.Subscribe).ToArray();

        foreach (var conversation in conversations)
        {
            Signals.Raise(conversation);
        }

        await Task.WhenAll(subscriptions.Select(one => one.WaitAsync(Cancellation).AsTask())).WaitAsync(Until.Patience, TimeProvider.System, Cancellation);
        Array.ForEach(subscriptions, one => one.Dispose());
    }

    [Fact]
    public async Task Keeps_assistants_on_one_server_apart()
    {
        await using var stranger = await RedisNode.StartAsync(address, RedisNode.NewPrefix());
        using var listener = stranger.Get<IConversationSignals>().Subscribe(Home);
        using var own = Others.Subscribe(Home);

        Signals.Raise(Home);

        await own.WaitAsync(Cancellation).AsTask().WaitAsync(Until.Patience, TimeProvider.System, Cancellation);
        Assert.False(listener.WaitAsync(Cancellation).AsTask().IsCompleted);
    }

    [Fact]
    public async Task While_nothing_arrives_listeners_are_woken_to_look_for_themselves()
    {
        await using var proxy = TcpProxy.To(int.Parse(address.Split(',')[0].Split(':')[1], System.Globalization.CultureInfo.InvariantCulture));
        await using var far = await RedisNode.StartAsync(Through(proxy.Port), prefix);
        var signals = far.Get<IConversationSignals>();
        await UntilTheyHearAsync(Signals, signals);
        using var listener = signals.Subscribe(Home);

        proxy.Refuse();
        for (var time = 0; time < 3; time++)
        {
            await listener.WaitAsync(Cancellation).AsTask().WaitAsync(Until.Patience, TimeProvider.System, Cancellation);
        }

        proxy.Restore();
        await UntilTheyHearAsync(Signals, signals);
    }

    [Fact]
    public async Task Local_listeners_hear_at_once_without_a_server()
    {
        await using var alone = await RedisNode.StartAsync("127.0.0.1:1", prefix);
        var signals = alone.Get<IConversationSignals>();
        using var listener = signals.Subscribe(Home);

        signals.Raise(Home);

        Assert.True(listener.WaitAsync(Cancellation).AsTask().IsCompletedSuccessfully);
    }

    public async ValueTask DisposeAsync()
    {
        await here.DisposeAsync();
        await there.DisposeAsync();
    }

    /// <summary>Waits until signals go both ways.</summary>
    private static async Task UntilTheyHearAsync(IConversationSignals one, IConversationSignals other)
    {
        var probe = ConversationId.On("test", $"{Guid.NewGuid():N}");
        foreach (var (from, to) in ((IConversationSignals, IConversationSignals)[])[(one, other), (other, one)])
        {
            using var listener = to.Subscribe(probe);
            var heard = listener.WaitAsync(Cancellation).AsTask();
            await Until.TrueAsync(
                () =>
                {
                    from.Raise(probe);
                    return heard.IsCompleted;
                },
                () => "signals to go both ways",
                Cancellation);
        }
    }

    private string Through(int port) => string.Join(',', [$"127.0.0.1:{port}", .. address.Split(',').Skip(1)]);
}
