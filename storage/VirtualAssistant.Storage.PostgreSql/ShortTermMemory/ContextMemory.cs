using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.ShortTermMemory;

namespace VirtualAssistant.Storage.PostgreSql.ShortTermMemory;

/// <summary>Spares the database what a cache has: a claim names the version it knows, and the state comes along only when it is another.</summary>
/// <param name="cache">Null when there is none: then the state comes with every claim.</param>
internal sealed class ContextMemory(IContextCache? cache = null)
{
    /// <summary>Writes to the cache on their way; further ones are left out, and the cache is a version behind for a turn.</summary>
    private const int MaxWrites = 64;

    private static readonly ConversationContext Unknown = new(ReadOnlyMemory<byte>.Empty, -1);

    private int writes;

    /// <returns>What the cache has; version -1 when it has nothing.</returns>
    public async ValueTask<ConversationContext> FindAsync(ConversationId conversation, CancellationToken cancellationToken) =>
        cache is null ? Unknown : await cache.FindAsync(conversation, cancellationToken) ?? Unknown;

    /// <summary>Hands what was committed to the cache, without waiting for it.</summary>
    public void Keep(ConversationId conversation, ConversationContext context)
    {
        if (cache is null)
        {
            return;
        }

        if (Interlocked.Increment(ref writes) > MaxWrites)
        {
            Interlocked.Decrement(ref writes);
            return;
        }

        _ = KeepAsync(cache, conversation, context);
    }

    private async Task KeepAsync(IContextCache into, ConversationId conversation, ConversationContext context)
    {
        try
        {
            await into.KeepAsync(conversation, context, CancellationToken.None);
        }
        finally
        {
            Interlocked.Decrement(ref writes);
        }
    }
}
