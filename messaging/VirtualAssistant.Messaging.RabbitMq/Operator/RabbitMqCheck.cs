using System.Text;
using Microsoft.Extensions.Options;
using RabbitMQ.Client;
using VirtualAssistant.Messaging.RabbitMq.Connections;
using VirtualAssistant.Messaging.RabbitMq.Topology;

namespace VirtualAssistant.Messaging.RabbitMq.Operator;

/// <summary>Looks at the broker from outside the running queues, for an operator who wants to know what is wrong.</summary>
public sealed class RabbitMqCheck
{
    private readonly RabbitMqOptions options;
    private readonly BrokerTopology topology;
    private readonly TimeProvider time;

    internal RabbitMqCheck(IOptions<RabbitMqOptions> options, BrokerTopology topology, TimeProvider time) =>
        (this.options, this.topology, this.time) = (options.Value, topology, time);

    /// <summary>Connects, declares the queues as every process does at its start, and tries whether anything is taken.</summary>
    public async Task<RabbitMqReport> CheckAsync(CancellationToken cancellationToken)
    {
        var version = "";
        try
        {
            await using var connection = await BrokerLink.OpenAsync(options, "A check", cancellationToken);
            version = connection.ServerProperties?.TryGetValue("version", out var value) == true && value is byte[] text ? Encoding.UTF8.GetString(text) : "";
            await topology.DeclareAsync(connection, cancellationToken);
            return await FindBlockAsync(connection, cancellationToken) is { } reason
                ? new RabbitMqReport(version, $"RabbitMQ takes no messages ({reason}): give it memory or disk space.")
                : new RabbitMqReport(version, null);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            return new RabbitMqReport(version, BrokerFailure.Describe(failure, options));
        }
    }

    /// <summary>A broker says that it is blocked only to those who publish: something is published that nobody receives.</summary>
    private async Task<string?> FindBlockAsync(IConnection connection, CancellationToken cancellationToken)
    {
        var blocked = new TaskCompletionSource<string?>(TaskCreationOptions.RunContinuationsAsynchronously);
        connection.ConnectionBlockedAsync += (_, args) =>
        {
            blocked.TrySetResult(args.Reason);
            return Task.CompletedTask;
        };
        await using var channel = await connection.CreateChannelAsync(new CreateChannelOptions(true, true), cancellationToken);
        var published = channel.BasicPublishAsync("", $"{options.Prefix}.nobody", mandatory: false, body: default, cancellationToken: cancellationToken).AsTask();
        var first = await Task.WhenAny(published, blocked.Task).WaitAsync(options.Timeout, time, cancellationToken);
        await first;
        return blocked.Task.IsCompleted ? await blocked.Task : null;
    }
}

/// <param name="Version">Of the broker; empty when it was not reached.</param>
/// <param name="Problem">What to fix, in a sentence; null when all is well.</param>
public sealed record RabbitMqReport(string Version, string? Problem);
