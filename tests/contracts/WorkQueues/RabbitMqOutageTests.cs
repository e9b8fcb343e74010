using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Outbox;
using VirtualAssistant.Messaging.RabbitMq;
using VirtualAssistant.Messaging.RabbitMq.Operator;
using VirtualAssistant.Testing;
using VirtualAssistant.Testing.Servers;

namespace VirtualAssistant.Contracts.WorkQueues;

/// <summary>What happens to a broker of one's own.</summary>
public sealed class RabbitMqOutageTests(RabbitMqOutageTests.PrivateBroker servers) : IClassFixture<RabbitMqOutageTests.PrivateBroker>, IAsyncDisposable
{
    private static readonly TimeSpan RestartTime = TimeSpan.FromMinutes(2);
    private readonly SharedWork work = new();
    private readonly BrokerUnderTest broker = new(servers.Local.RabbitMq);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_that_was_raised_is_lost_when_the_broker_is_killed()
    {
        await using var front = await StartAsync(consumes: false);
        await using var back = await StartAsync(consumes: true);
        var raised = 0;
        using var enough = new CancellationTokenSource();
        var raising = Task.Run(
            async () =>
            {
                while (!enough.IsCancellationRequested)
                {
                    Raise(front, raised++);
                    await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, CancellationToken.None);
                }
            },
            Cancellation);
        await UntilDoneAsync(200);

        await servers.Local.KillAsync(Server.RabbitMq, Cancellation);
        await Until.TrueAsync(() => front.Signals.IsCongested, () => "the front door to close", Cancellation);
        await enough.CancelAsync();
        await raising;
        await servers.Local.StartAsync(Server.RabbitMq);

        await UntilDoneAsync(raised);
        Assert.Equal((0, raised), (work.Left, work.Done));
        await Until.TrueAsync(() => !front.Signals.IsCongested, () => "the front door to open", Cancellation);
    }

    [Fact]
    public async Task A_broker_short_of_memory_closes_the_front_door_until_it_has_some()
    {
        await using var node = await StartAsync(consumes: true);
        Raise(node, 0);
        await UntilDoneAsync(1);

        await servers.Local.AdministerRabbitMqAsync("set_vm_memory_high_watermark", "0");
        await Until.FoundAsync(
            () =>
            {
                Raise(node, 1); // The broker says so only to those who publish.
                return Task.FromResult(node.Signals.IsCongested ? "" : null);
            },
            () => "the front door to close",
            Cancellation);

        await servers.Local.AdministerRabbitMqAsync("set_vm_memory_high_watermark", "absolute", "1GB");
        await Until.TrueAsync(() => !node.Signals.IsCongested, () => "the front door to open", Cancellation);
        Raise(node, 2);
        await Until.TrueAsync(() => work.Left == 0, () => $"all to be done; {work.Left} are left", Cancellation);
    }

    [Fact]
    public async Task A_user_without_permission_is_told_what_to_ask_for()
    {
        await servers.Local.AdministerRabbitMqAsync("add_user", "limited", "hunter2");
        await servers.Local.AdministerRabbitMqAsync("set_permissions", "limited", "^$", "^$", "^$");
        var address = new UriBuilder(broker.Address) { UserName = "limited", Password = "hunter2" }.Uri.ToString();
        await using var node = await Node.StartAsync(work, services => services.AddRabbitMqMessaging(address), broker.Settings(), consumes: false, sweeps: false);

        var report = await node.Get<RabbitMqCheck>().CheckAsync(Cancellation);

        Assert.Contains("User 'limited' may not do this on RabbitMQ", report.Problem, StringComparison.Ordinal);
        Assert.Contains("grant configure, write and read", report.Problem, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", report.Problem, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => broker.DisposeAsync();

    private Task<Node> StartAsync(bool consumes) => Node.StartAsync(
        work,
        services => services.AddRabbitMqMessaging(broker.Address.ToString()),
        broker.Settings(("RabbitMq:CongestedAfter", "00:00:00.2")),
        consumes,
        sweeps: false);

    private void Raise(Node node, int number)
    {
        var conversation = ConversationId.On("test", $"{number}");
        work.Commit(conversation);
        node.Signals.Raise(Queues.Input, conversation);
    }

    private Task UntilDoneAsync(int pieces) =>
        Until.TrueAsync(() => work.Done >= pieces, () => $"{pieces} pieces of work; {work.Done} are done", Cancellation, RestartTime);

    public sealed class PrivateBroker : IAsyncLifetime
    {
        public LocalServers Local { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Local = await LocalServers.StartPrivateAsync(Server.RabbitMq);

        public async ValueTask DisposeAsync() => await Local.DisposeAsync();
    }
}
