using System.Diagnostics;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using VirtualAssistant.Brain.Outbox;
using VirtualAssistant.Messaging.RabbitMq;
using VirtualAssistant.Messaging.RabbitMq.Connections;
using VirtualAssistant.Messaging.RabbitMq.Operator;
using VirtualAssistant.Testing;
using VirtualAssistant.Testing.Network;
using VirtualAssistant.Testing.Servers;

namespace VirtualAssistant.Contracts.WorkQueues;

public sealed class RabbitMqQueuesTests : WorkQueueContract, IAsyncLifetime
{
    private BrokerUnderTest broker = null!;

    public async ValueTask InitializeAsync() => broker = new BrokerUnderTest((await LocalServers.SharedAsync()).RabbitMq);

    [Fact]
    public async Task What_one_process_raises_another_works_on()
    {
        await using var front = await StartNodeAsync(consumes: false);
        await using var back = await StartNodeAsync();

        Raise(front, Enumerable.Range(0, 500));

        await UntilDoneAsync(500);
        Assert.Equal(500, back.Worker!.Done);
    }

    [Fact]
    public async Task Processes_share_the_work()
    {
        await using var first = await StartNodeAsync();
        Raise(first, Enumerable.Range(0, 100));
        await UntilDoneAsync(100);
        await using var second = await StartNodeAsync();
        var next = 1000;

        await Until.FoundAsync(
            async () =>
            {
                var (one, two) = (first.Worker!.Done, second.Worker!.Done);
                Raise(first, Enumerable.Range(next, 100));
                next += 100;
                await UntilDoneAsync(100 + next - 1000);
                return first.Worker.Done - one >= 20 && second.Worker.Done - two >= 20 ? "" : null;
            },
            () => $"Both to work on their share; {first.Worker!.Done} and {second.Worker!.Done} are done",
            Cancellation);
    }

    [Fact]
    public async Task What_a_lost_process_was_at_is_delivered_to_another()
    {
        await using var proxy = TcpProxy.To(broker.Address.Port);
        var begun = new TaskCompletionSource();
        work.Doing = async (_, token) =>
        {
            begun.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
        };
        var lost = await StartNodeAsync(broker.Through(proxy.Port), consumes: true);
        await using var other = await StartNodeAsync(consumes: false);
        Raise(other, [1]);
        await begun.Task.WaitAsync(Until.Patience, TimeProvider.System, Cancellation);

        proxy.Refuse();
        var stopping = lost.StopAsync(); // Its piece is given up: the database knows that nobody is at it.
        work.Doing = (_, _) => Task.CompletedTask;
        await using var heir = await StartNodeAsync();

        await UntilDoneAsync(1);
        await stopping;
        await lost.DisposeAsync();
    }

    [Fact]
    public async Task Wake_ups_survive_connections_that_are_cut()
    {
        await using var proxy = TcpProxy.To(broker.Address.Port);
        await using var front = await StartNodeAsync(broker.Through(proxy.Port), consumes: false);
        await using var back = await StartNodeAsync(broker.Through(proxy.Port), consumes: true);
        Raise(front, Enumerable.Range(0, 50));
        await UntilDoneAsync(50);

        for (var cut = 0; cut < 5; cut++)
        {
            Raise(front, Enumerable.Range(1000 * (cut + 1), 300));
            proxy.Cut();
            await UntilDoneAsync(50 + (300 * (cut + 1)));
        }
    }

    [Fact]
    public async Task A_frozen_broker_closes_the_front_door_until_it_is_back()
    {
        await using var proxy = TcpProxy.To(broker.Address.Port);
        await using var node = await StartNodeAsync(broker.Through(proxy.Port), consumes: true, ("RabbitMq:Timeout", "00:00:00.3"), ("RabbitMq:CongestedAfter", "00:00:00.5"));
        Raise(node, [1]);
        await UntilDoneAsync(1);

        proxy.Freeze();
        Raise(node, Enumerable.Range(2, 200));
        await Until.TrueAsync(() => node.Signals.IsCongested && node.Get<BrokerState>().Problem is not null, () => "the front door to close", Cancellation);

        proxy.Restore();
        await UntilDoneAsync(201);
        await Until.TrueAsync(() => !node.Signals.IsCongested && node.Get<BrokerState>().Problem is null, () => "the front door to open", Cancellation);
    }

    [Fact]
    public async Task Without_a_broker_a_process_starts_says_so_and_keeps_a_bounded_number_of_wake_ups()
    {
        await using var proxy = TcpProxy.To(broker.Address.Port);
        proxy.Refuse();
        await using var node = await StartNodeAsync(
            broker.Through(proxy.Port), consumes: true, ("RabbitMq:CongestedAfter", "00:00:00.1"), ("RabbitMq:PublishBuffer", "100"));
        Raise(node, Enumerable.Range(0, 5000));
        await Until.TrueAsync(() => node.Signals.IsCongested && node.Get<BrokerState>().Problem is not null, () => "the problem to be named", Cancellation);
        Assert.Contains($"127.0.0.1:{proxy.Port}", node.Get<BrokerState>().Problem, StringComparison.Ordinal);

        proxy.Restore();
        await UntilDoneAsync(100);
        await Until.TrueAsync(() => !node.Signals.IsCongested, () => "the front door to open", Cancellation);
        Assert.InRange(work.Done, 100, 100 + 256); // Those that were on their way to the broker come on top.
    }

    [Fact]
    public async Task Full_queues_close_the_front_door_until_somebody_empties_them()
    {
        (string, string)[] small = [("RabbitMq:MaxQueueLength", "1000")];
        await using var front = await StartNodeAsync(broker.Address.ToString(), consumes: false, small);
        Raise(front, Enumerable.Range(0, 6000));
        await Until.TrueAsync(() => front.Signals.IsCongested, () => "the front door to close", Cancellation);

        await using var back = await StartNodeAsync(broker.Address.ToString(), consumes: true, small);

        await UntilDoneAsync(6000);
        await Until.TrueAsync(() => !front.Signals.IsCongested, () => "the front door to open", Cancellation);
    }

    [Fact]
    public async Task A_queue_that_somebody_deleted_is_declared_again()
    {
        await using var front = await StartNodeAsync(consumes: false);
        await using var back = await StartNodeAsync();
        Raise(front, [0]);
        await UntilDoneAsync(1);
        await using (var connection = await broker.ConnectAsync())
        await using (var channel = await connection.CreateChannelAsync(cancellationToken: Cancellation))
        {
            await channel.QueueDeleteAsync(broker.InputQueue, cancellationToken: Cancellation);
        }

        Raise(front, Enumerable.Range(1, 50));

        await UntilDoneAsync(51);
    }

    [Fact]
    public async Task What_was_published_again_by_another_process_than_the_one_that_was_killed_is_worked_on_once()
    {
        var killed = await StartNodeAsync(consumes: false, settings: ("RabbitMq:InputPartitions", "1"));
        await ConnectedAsync(killed);
        Raise(killed, Enumerable.Range(0, 20));
        await broker.UntilCountAsync(broker.InputQueue, 20, Cancellation); // The broker has confirmed; nobody has noted it anywhere.
        await killed.DisposeAsync();
        await using var heir = await StartNodeAsync(consumes: false, settings: ("RabbitMq:InputPartitions", "1"));
        foreach (var number in Enumerable.Range(0, 20))
        {
            heir.Signals.Raise(Queues.Input, Conversation(number));
        }

        await broker.UntilCountAsync(broker.InputQueue, 40, Cancellation);
        await using var back = await StartNodeAsync(consumes: true, settings: ("RabbitMq:InputPartitions", "1"));
        await broker.UntilCountAsync(broker.InputQueue, 0, Cancellation);
        Assert.Equal((20, 0, 0), (back.Worker!.Done, work.Left, work.Overlaps));
    }

    [Fact]
    public async Task What_the_broker_confirmed_and_lost_afterwards_is_found_and_worked_on()
    {
        await using var front = await StartNodeAsync(consumes: false, settings: ("RabbitMq:InputPartitions", "1"));
        await ConnectedAsync(front);
        Raise(front, Enumerable.Range(0, 20));
        await broker.UntilCountAsync(broker.InputQueue, 20, Cancellation);
        await using (var connection = await broker.ConnectAsync())
        await using (var channel = await connection.CreateChannelAsync(cancellationToken: Cancellation))
        {
            await channel.QueuePurgeAsync(broker.InputQueue, Cancellation);
        }

        await using var back = await StartAsync(broker.Address.ToString(), consumes: true, sweeps: true, ("RabbitMq:InputPartitions", "1"));

        await UntilDoneAsync(20);
        Assert.Equal((20, 0), (work.Done, work.Left));
    }

    [Fact]
    public async Task An_envelope_nobody_can_read_goes_to_the_dead_letters_and_the_next_is_worked_on()
    {
        await using var node = await StartNodeAsync();
        Raise(node, [1]);
        await UntilDoneAsync(1);
        await using var connection = await broker.ConnectAsync();
        await using var channel = await connection.CreateChannelAsync(new CreateChannelOptions(true, true), Cancellation);
        byte[][] poison = [[], [0xff, 0x00, 0xfe], "null"u8.ToArray(), "{}"u8.ToArray(), """{"queue":"input","conversation":7}"""u8.ToArray(), new byte[100_000]];
        foreach (var body in poison)
        {
            await channel.BasicPublishAsync("", broker.InputQueue, mandatory: true, body, Cancellation);
        }

        await broker.UntilCountAsync(broker.DeadLetters, (uint)poison.Length, Cancellation);
        Raise(node, Enumerable.Range(2, 20));
        await UntilDoneAsync(21);
    }

    [Fact]
    public async Task An_envelope_that_brings_down_whoever_takes_it_goes_to_the_dead_letters()
    {
        await using (var node = await StartNodeAsync(broker.Address.ToString(), consumes: false, ("RabbitMq:DeliveryLimit", "2")))
        {
            await ConnectedAsync(node);
        }

        await using (var connection = await broker.ConnectAsync())
        await using (var channel = await connection.CreateChannelAsync(new CreateChannelOptions(true, true), Cancellation))
        {
            await channel.BasicPublishAsync("", broker.InputQueue, mandatory: true, new byte[] { 1 }, Cancellation);
        }

        for (var delivery = 1; delivery <= 3; delivery++)
        {
            var connection = await broker.ConnectAsync();
            var channel = await connection.CreateChannelAsync(cancellationToken: Cancellation);
            var taken = new TaskCompletionSource();
            var consumer = new AsyncEventingBasicConsumer(channel);
            consumer.ReceivedAsync += (_, _) =>
            {
                taken.TrySetResult();
                return Task.CompletedTask;
            };
            await channel.BasicConsumeAsync(broker.InputQueue, autoAck: false, consumer, Cancellation);
            await taken.Task.WaitAsync(Until.Patience, TimeProvider.System, Cancellation);
            await connection.DisposeAsync(); // Dies with the envelope in its hands.
        }

        await broker.UntilCountAsync(broker.DeadLetters, 1, Cancellation);
    }

    [Fact]
    public async Task The_trace_of_whoever_raised_the_work_goes_on_in_the_other_process()
    {
        var seen = new TaskCompletionSource<ActivityTraceId?>();
        work.Doing = (_, _) =>
        {
            seen.TrySetResult(Activity.Current?.TraceId);
            return Task.CompletedTask;
        };
        await using var front = await StartNodeAsync(consumes: false);
        await using var back = await StartNodeAsync();
        using var request = new Activity("request").SetIdFormat(ActivityIdFormat.W3C).Start();
        Raise(front, [1]);

        Assert.Equal(request.TraceId, await seen.Task.WaitAsync(Until.Patience, TimeProvider.System, Cancellation));
    }

    [Fact]
    public async Task A_stop_finishes_what_has_begun_and_leaves_the_rest_to_others()
    {
        await using var front = await StartNodeAsync(consumes: false);
        var goOn = new TaskCompletionSource();
        var begun = 0;
        work.Doing = async (_, token) =>
        {
            Interlocked.Increment(ref begun);
            await goOn.Task.WaitAsync(token);
        };
        await using var first = await StartNodeAsync();
        Raise(front, Enumerable.Range(0, 300));
        await Until.TrueAsync(() => Volatile.Read(ref begun) == 64, () => "all runners to be at work", Cancellation);

        var stopping = first.StopAsync();
        goOn.SetResult();
        await stopping;
        Assert.Equal(64, first.Worker!.Done);

        await using var second = await StartNodeAsync();
        await UntilDoneAsync(300);
    }

    [Fact]
    public async Task Queues_declared_with_other_settings_are_named_and_left_alone()
    {
        await using var first = await StartNodeAsync();
        Raise(first, [1]);
        await UntilDoneAsync(1);

        await using var second = await StartNodeAsync(broker.Address.ToString(), consumes: true, ("RabbitMq:InputPartitions", "3"), ("RabbitMq:CongestedAfter", "00:00:00"));
        await Until.TrueAsync(() => second.Get<BrokerState>().Problem is not null, () => "the difference to be noticed", Cancellation);
        Assert.Contains("declared by another version or with other RabbitMq settings", second.Get<BrokerState>().Problem, StringComparison.Ordinal);
        Assert.Contains("'v1.input.3' but current is 'v1.input.4'", second.Get<BrokerState>().Problem, StringComparison.Ordinal);
        Assert.True(second.Signals.IsCongested);
    }

    [Fact]
    public async Task A_check_says_that_all_is_well()
    {
        await using var node = await StartNodeAsync();
        var report = await node.Get<RabbitMqCheck>().CheckAsync(Cancellation);

        Assert.Null(report.Problem);
        Assert.NotEmpty(report.Version);
    }

    [Theory]
    [InlineData("amqp://nobody:hunter2@HOST/", "refuses user 'nobody' or the password")]
    [InlineData("amqp://USER@HOST/nowhere", "create the virtual host")]
    [InlineData("amqp://USER@127.0.0.1:1/", "cannot be reached")]
    public async Task A_check_says_in_a_sentence_what_is_wrong_and_keeps_the_password_to_itself(string address, string sentence)
    {
        var actual = address
            .Replace("HOST", $"{broker.Address.Host}:{broker.Address.Port}", StringComparison.Ordinal)
            .Replace("USER", broker.Address.UserInfo, StringComparison.Ordinal);
        await using var node = await StartNodeAsync(actual, consumes: false);
        var report = await node.Get<RabbitMqCheck>().CheckAsync(Cancellation);

        Assert.Contains(sentence, report.Problem, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", report.Problem, StringComparison.Ordinal);
        Assert.DoesNotContain(broker.Address.UserInfo, report.Problem, StringComparison.Ordinal);
        await Until.TrueAsync(() => node.Get<BrokerState>().Problem == report.Problem, () => $"the process to say the same, not '{node.Get<BrokerState>().Problem}'", Cancellation);
    }

    [Theory]
    [InlineData("localhost:5672")]
    [InlineData("http://localhost/")]
    [InlineData("amqp://")]
    public async Task An_address_of_another_form_stops_the_start_without_being_printed(string address)
    {
        var failure = await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(() => StartNodeAsync(address, consumes: false));

        Assert.Contains("amqp://user:password@host:5672/vhost", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(address == "amqp://" ? "\0" : address, failure.Message, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync() => await broker.DisposeAsync();

    private protected override Task<Node> StartNodeAsync(bool sweeps = false, bool consumes = true) => StartAsync(broker.Address.ToString(), consumes, sweeps);

    private static Task ConnectedAsync(Node node) =>
        Until.TrueAsync(() => node.Get<BrokerState>().IsConnected, () => "the queues to be declared", Cancellation);

    private Task<Node> StartNodeAsync(bool consumes, (string Key, string Value) settings) =>
        StartAsync(broker.Address.ToString(), consumes, sweeps: false, settings);

    private Task<Node> StartNodeAsync(string address, bool consumes, params (string Key, string Value)[] settings) =>
        StartAsync(address, consumes, sweeps: false, settings);

    private Task<Node> StartAsync(string address, bool consumes, bool sweeps, params (string Key, string Value)[] settings) =>
        Node.StartAsync(work, services => services.AddRabbitMqMessaging(address), broker.Settings(settings), consumes, sweeps);
}
