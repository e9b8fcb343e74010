using System.Diagnostics.Metrics;
using Microsoft.Extensions.Options;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Outbox;
using VirtualAssistant.Messaging.RabbitMq;
using VirtualAssistant.Messaging.RabbitMq.Metrics;
using VirtualAssistant.Messaging.RabbitMq.Topology;

namespace VirtualAssistant.Contracts.WorkQueues;

/// <summary>What dashboards, scaling rules and running processes of the last version know by name.</summary>
public sealed class NamesTests
{
    private readonly BrokerTopology topology = new(Options.Create(new RabbitMqOptions()));

    [Fact]
    public void Queues_have_the_names_and_the_version_they_had()
    {
        Assert.Equal(["va.input.0", "va.input.15"], Ends(Queues.Input));
        Assert.Equal(["va.actions.0", "va.actions.7"], Ends(Queues.Actions));
        Assert.Equal(["va.consolidation.0", "va.consolidation.3"], Ends(Queues.Consolidation));
        Assert.Equal(("va.dead", "va.dead-letters"), (topology.DeadLetterExchange, topology.DeadLetters));
        Assert.Equal("v1.input.16", topology.Of(Queues.Input).Version);
        Assert.False(topology.Carries(Queues.Replies));
    }

    [Theory]
    [InlineData("directline:abc", "va.input.4")]
    [InlineData("msteams:19:meeting@thread.v2", "va.input.6")]
    [InlineData("test:héllo", "va.input.8")]
    public void A_conversation_stays_in_the_queue_it_was_in(string conversation, string queue) =>
        Assert.Equal(queue, topology.Route(Queues.Input, new ConversationId(conversation)));

    [Fact]
    public void Conversations_are_spread_evenly()
    {
        var counts = Enumerable.Range(0, 16_000).CountBy(number => topology.Route(Queues.Input, ConversationId.On("directline", $"{number}"))).ToArray();

        Assert.Equal(16, counts.Length);
        Assert.All(counts, count => Assert.InRange(count.Value, 800, 1200));
    }

    [Fact]
    public void Metrics_have_the_names_they_had()
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (instrument.Meter.Name == "VirtualAssistant.Messaging.RabbitMq")
                {
                    names.Add(instrument.Name);
                }
            },
        };
        listener.Start();
        using var metrics = new BrokerMetrics();

        Assert.Equal(
            [
                "assistant.queue.confirmed", "assistant.queue.delivered", "assistant.queue.dropped", "assistant.queue.in_flight", "assistant.queue.lag",
                "assistant.queue.redelivered", "assistant.queue.refused", "assistant.queue.repeated", "assistant.queue.returned", "assistant.queue.unreadable",
            ],
            names);
    }

    private string[] Ends(string queue) => [topology.Of(queue).Names[0], topology.Of(queue).Names[^1]];
}
