using System.Text;
using VirtualAssistant.Brain.Identity;

namespace VirtualAssistant.Messaging.RabbitMq.Topology;

/// <summary>The broker queues of one kind of work: conversations are spread over them by a hash that never changes.</summary>
/// <param name="Queue">One of the brain's queues.</param>
internal sealed record Partitions(string Prefix, string Queue, int Count)
{
    private readonly string[] names = [.. Enumerable.Range(0, Count).Select(number => $"{Prefix}.{Queue}.{number}")];

    /// <summary>What is written on the queues, and on what they dead-letter: a process that expects something else notices when it declares them.</summary>
    public string Version => $"v{BrokerTopology.Version}.{Queue}.{Count}";

    /// <summary>Every process that takes part in this work listens here; nothing is ever sent. The broker counts the listeners.</summary>
    public string Members => $"{Prefix}.{Queue}.members";

    public IReadOnlyList<string> Names => names;

    public string Of(ConversationId conversation) => names[Hash(conversation.Value) % (uint)Count];

    /// <summary>FNV-1a over UTF-8.</summary>
    private static uint Hash(string text)
    {
        var length = Encoding.UTF8.GetMaxByteCount(text.Length);
        Span<byte> bytes = length <= 512 ? stackalloc byte[length] : new byte[length];
        bytes = bytes[..Encoding.UTF8.GetBytes(text, bytes)];
        var hash = 2166136261u;
        foreach (var one in bytes)
        {
            hash = (hash ^ one) * 16777619u;
        }

        return hash;
    }
}
