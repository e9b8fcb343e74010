using System.Threading.Channels;
using VirtualAssistant.Brain.Identity;

namespace VirtualAssistant.Messaging.Lanes;

/// <summary>The line of lanes that wait for a runner: what is raised now goes before a backlog, and neither starves.</summary>
/// <remarks>
/// Each entry takes a number, and the lowest is served. One that is overdue, or has just had its turn, takes a number that lies
/// <see cref="Handicap"/> further on: as many newcomers may pass it, and not one more.
/// </remarks>
internal sealed class ReadyLanes
{
    private const int Handicap = 4096;

    private readonly Channel<Entry> entries = Channel.CreateUnboundedPrioritized(new UnboundedPrioritizedChannelOptions<Entry> { Comparer = EarliestFirst.Instance });
    private long raised;
    private int firstCount;

    public int Count => entries.Reader.Count;

    /// <summary>Entries without a handicap.</summary>
    public int FirstCount => Volatile.Read(ref firstCount);

    public void Add(ConversationId conversation, bool isOverdue)
    {
        var number = Interlocked.Increment(ref raised);
        if (!isOverdue)
        {
            Interlocked.Increment(ref firstCount);
        }

        entries.Writer.TryWrite(new Entry(conversation, isOverdue ? number + Handicap : number, isOverdue));
    }

    public async ValueTask<ConversationId> TakeAsync(CancellationToken cancellationToken)
    {
        var entry = await entries.Reader.ReadAsync(cancellationToken);
        if (!entry.IsOverdue)
        {
            Interlocked.Decrement(ref firstCount);
        }

        return entry.Conversation;
    }

    private readonly record struct Entry(ConversationId Conversation, long Number, bool IsOverdue);

    private sealed class EarliestFirst : IComparer<Entry>
    {
        public static EarliestFirst Instance { get; } = new();

        /// <summary>Two with one number differ in nothing that matters.</summary>
        public int Compare(Entry first, Entry second) => first.Number.CompareTo(second.Number);
    }
}
