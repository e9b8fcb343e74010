using RabbitMQ.Client;
using VirtualAssistant.Testing;

namespace VirtualAssistant.Contracts.WorkQueues;

/// <summary>A broker as tests look at it from outside, with queues under a prefix of their own.</summary>
internal sealed class BrokerUnderTest(string address) : IAsyncDisposable
{
    private const int Partitions = 4;

    public string Prefix { get; } = $"test-{Guid.NewGuid():N}"[..13];

    public Uri Address { get; } = new(address);

    public string InputQueue => $"{Prefix}.input.0";

    public string DeadLetters => $"{Prefix}.dead-letters";

    /// <summary>The address through another port.</summary>
    public string Through(int port) => new UriBuilder(Address) { Host = "127.0.0.1", Port = port }.Uri.ToString();

    public Dictionary<string, string?> Settings(params (string Key, string Value)[] more)
    {
        var settings = new Dictionary<string, string?>
        {
            ["RabbitMq:Prefix"] = Prefix,
            ["RabbitMq:InputPartitions"] = $"{Partitions}",
            ["RabbitMq:ActionPartitions"] = "1",
            ["RabbitMq:ConsolidationPartitions"] = "1",
            ["RabbitMq:RecoveryInterval"] = "00:00:00.2",
            ["RabbitMq:BalanceInterval"] = "00:00:00.3",
            ["Sweep:Interval"] = "00:00:00.05",
        };
        foreach (var (key, value) in more)
        {
            settings[key] = value;
        }

        return settings;
    }

    public Task<IConnection> ConnectAsync() => new ConnectionFactory { Uri = Address, AutomaticRecoveryEnabled = false }.CreateConnectionAsync();

    /// <summary>Waits until there are as many messages in a queue as expected.</summary>
    public async Task UntilCountAsync(string queue, uint expected, CancellationToken cancellationToken)
    {
        await using var connection = await ConnectAsync();
        await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
        var count = 0u;
        await Until.FoundAsync(
            async () => (count = await channel.MessageCountAsync(queue, cancellationToken)) == expected ? "" : null,
            () => $"{expected} messages in {queue}; {count} are there",
            cancellationToken);
    }

    /// <summary>Leaves the broker as it was found.</summary>
    public async ValueTask DisposeAsync()
    {
        await using var connection = await ConnectAsync();
        await using var channel = await connection.CreateChannelAsync();
        string[] queues =
        [
            DeadLetters, $"{Prefix}.actions.0", $"{Prefix}.consolidation.0",
            .. from kind in (string[])["input", "actions", "consolidation"] select $"{Prefix}.{kind}.members",
            .. from number in Enumerable.Range(0, Partitions) select $"{Prefix}.input.{number}",
        ];
        foreach (var queue in queues)
        {
            await channel.QueueDeleteAsync(queue);
        }

        await channel.ExchangeDeleteAsync($"{Prefix}.dead");
    }
}
