using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Outbox;
using VirtualAssistant.Messaging.Consumers;
using VirtualAssistant.Messaging.Lanes;
using VirtualAssistant.Messaging.RabbitMq;

namespace VirtualAssistant.Benchmarks.Sections;

/// <summary>Hand-over of work from one node to another, beside the same hand-over with nothing but the client library.</summary>
public sealed class QueueSection : ISection
{
    private const int Partitions = 16;
    private const int InFlight = 128;
    private const int Envelopes = 20_000;
    private const int Alone = 1_000;
    private const int Rounds = 5;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly string address = Environment.GetEnvironmentVariable("ConnectionStrings__RabbitMq") ?? "";
    private readonly string prefix = $"bench-{Guid.NewGuid():N}"[..14];

    public string Name => "queues";

    public string About => "work raised on one node until it is run on another, beside publish-confirm-consume-acknowledge with RabbitMQ.Client; goal: 70 % of its rate. Needs ConnectionStrings__RabbitMq";

    public async Task RunAsync(TextWriter report)
    {
        if (address.Length == 0)
        {
            report.WriteLine("left out: ConnectionStrings__RabbitMq is not set (deploy/local/up prints it)");
            return;
        }

        await using var raw = await Raw.StartAsync(address, $"{prefix}-raw");
        var ours = await Ours.StartAsync(address, prefix);
        await raw.RunAsync(Envelopes / 4);
        await ours.RunAsync(Envelopes / 4);
        var (rawRates, ourRates) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            rawRates.Add(await RateAsync(raw));
            ourRates.Add(await RateAsync(ours));
        }

        var (rawRate, ourRate) = (Median(rawRates), Median(ourRates));
        report.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{InFlight} in flight: {ourRate:N0}/s, client library alone {rawRate:N0}/s, ratio {ourRate / rawRate:P0}"));
        var (rawWait, ourWait) = (await WaitAsync(raw), await WaitAsync(ours));
        report.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"one after the other, p50: {ourWait.TotalMilliseconds:F2} ms until run; client library alone, its confirm included, {rawWait.TotalMilliseconds:F2} ms"));
        await ours.DisposeAsync();
        await raw.EraseAsync(
        [
            .. from number in Enumerable.Range(0, Partitions) select $"{prefix}-raw.{number}",
            .. from number in Enumerable.Range(0, Partitions) select $"{prefix}.input.{number}",
            .. from number in Enumerable.Range(0, 8) select $"{prefix}.actions.{number}",
            .. from number in Enumerable.Range(0, 4) select $"{prefix}.consolidation.{number}",
            $"{prefix}.dead-letters", $"{prefix}.input.members", $"{prefix}.actions.members", $"{prefix}.consolidation.members",
        ]);
    }

    private static async Task<double> RateAsync(IHandOver way)
    {
        var started = TimeProvider.System.GetTimestamp();
        await way.RunAsync(Envelopes);
        return Envelopes / TimeProvider.System.GetElapsedTime(started).TotalSeconds;
    }

    private static async Task<TimeSpan> WaitAsync(IHandOver way)
    {
        var waits = new List<TimeSpan>();
        for (var i = 0; i < Alone; i++)
        {
            var started = TimeProvider.System.GetTimestamp();
            await way.RunAsync(1);
            waits.Add(TimeProvider.System.GetElapsedTime(started));
        }

        waits.Sort();
        return waits[waits.Count / 2];
    }

    private static double Median(List<double> rates) => rates.Order().ElementAt(rates.Count / 2);

    private interface IHandOver : IAsyncDisposable
    {
        /// <summary>Hands over as many, and returns when all have arrived and been dealt with.</summary>
        Task RunAsync(int count);
    }

    private sealed class Raw(IConnection publishing, IConnection consuming, IChannel channel, string[] queues) : IHandOver
    {
        private Countdown countdown = new(0);

        public static async Task<Raw> StartAsync(string address, string prefix)
        {
            var factory = new ConnectionFactory { Uri = new Uri(address) };
            var (publishing, consuming) = (await factory.CreateConnectionAsync(), await factory.CreateConnectionAsync());
            var queues = Enumerable.Range(0, Partitions).Select(number => $"{prefix}.{number}").ToArray();
            var receiving = await consuming.CreateChannelAsync();
            await receiving.BasicQosAsync(0, 100, global: false);
            var raw = new Raw(
                publishing,
                consuming,
                await publishing.CreateChannelAsync(new CreateChannelOptions(true, true, outstandingPublisherConfirmationsRateLimiter: null)),
                queues);
            foreach (var queue in queues)
            {
                await receiving.QueueDeclareAsync(queue, true, false, false, new Dictionary<string, object?> { ["x-queue-type"] = "quorum", ["x-single-active-consumer"] = true });
                var consumer = new AsyncEventingBasicConsumer(receiving);
                consumer.ReceivedAsync += async (_, delivery) =>
                {
                    await receiving.BasicAckAsync(delivery.DeliveryTag, false);
                    raw.countdown.One();
                };
                await receiving.BasicConsumeAsync(queue, autoAck: false, consumer);
            }

            return raw;
        }

        public async Task RunAsync(int count)
        {
            countdown = new(count);
            var next = -1;
            var body = new byte[64];
            await Task.WhenAll(Enumerable.Range(0, Math.Min(InFlight, count)).Select(_ => Task.Run(async () =>
            {
                while (Interlocked.Increment(ref next) is var number && number < count)
                {
                    await channel.BasicPublishAsync("", queues[number % Partitions], mandatory: true, new BasicProperties { Persistent = true }, body);
                }
            })));
            await countdown.Finished;
        }

        public async Task EraseAsync(IEnumerable<string> names)
        {
            foreach (var name in names)
            {
                await channel.QueueDeleteAsync(name);
            }
        }

        public async ValueTask DisposeAsync()
        {
            await publishing.DisposeAsync();
            await consuming.DisposeAsync();
        }
    }

    private sealed class Ours(ServiceProvider front, ServiceProvider back, Counting work) : IHandOver
    {
        private int next;

        public static async Task<Ours> StartAsync(string address, string prefix)
        {
            var work = new Counting();
            return new Ours(await NodeAsync(address, prefix, null), await NodeAsync(address, prefix, work), work);
        }

        public async Task RunAsync(int count)
        {
            work.Countdown = new(count);
            var signals = front.GetRequiredService<IWorkSignals>();
            for (var i = 0; i < count; i++)
            {
                while (signals.IsCongested)
                {
                    await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System); // As the front door does: nothing is accepted for a while.
                }

                signals.Raise(Queues.Input, ConversationId.On("bench", $"{next++}"));
            }

            await work.Countdown.Finished;
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var node in (ServiceProvider[])[front, back])
            {
                foreach (var service in node.GetServices<IHostedService>())
                {
                    await service.StopAsync(CancellationToken.None);
                }

                await node.DisposeAsync();
            }
        }

        private static async Task<ServiceProvider> NodeAsync(string address, string prefix, Counting? work)
        {
            var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(
                new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["RabbitMq:Prefix"] = prefix }).Build());
            services.AddRabbitMqMessaging(address);
            if (work is not null)
            {
                services.AddSingleton<ITurnConsumer>(work);
            }

            var node = services.BuildServiceProvider();
            foreach (var service in node.GetServices<IHostedService>())
            {
                await service.StartAsync(CancellationToken.None);
            }

            return node;
        }
    }

    private sealed class Counting : ITurnConsumer
    {
        public Countdown Countdown { get; set; } = new(0);

        public Task<LaneState> RunNextAsync(ConversationId conversation, CancellationToken cancellationToken)
        {
            Countdown.One();
            return Task.FromResult<LaneState>(LaneState.Idle.Instance);
        }
    }

    private sealed class Countdown(int left)
    {
        private readonly TaskCompletionSource finished = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int left = left;

        public Task Finished => finished.Task.WaitAsync(Patience, TimeProvider.System);

        public void One()
        {
            if (Interlocked.Decrement(ref left) == 0)
            {
                finished.SetResult();
            }
        }
    }
}
