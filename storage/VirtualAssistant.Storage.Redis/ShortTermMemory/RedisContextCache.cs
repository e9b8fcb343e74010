using Microsoft.Extensions.Options;
using StackExchange.Redis;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.ShortTermMemory;
using VirtualAssistant.Storage.Redis.Connections;

namespace VirtualAssistant.Storage.Redis.ShortTermMemory;

/// <summary>What conversations have in mind, shared by all nodes: a hash of version and state each, forgotten by itself.</summary>
internal sealed class RedisContextCache(RedisLink link, IOptions<RedisOptions> options) : IContextCache
{
    /// <summary>A writer that was held up must not put an older version over a newer one.</summary>
    private const string KeepUnlessNewer = """
        local kept = redis.call('HGET', KEYS[1], 'version')
        if kept and tonumber(kept) > tonumber(ARGV[1]) then
          return 0
        end
        redis.call('HSET', KEYS[1], 'version', ARGV[1], 'state', ARGV[2])
        redis.call('PEXPIRE', KEYS[1], ARGV[3])
        return 1
        """;

    private static readonly RedisValue[] Fields = ["version", "state"];

    public async ValueTask<ConversationContext?> FindAsync(ConversationId conversation, CancellationToken cancellationToken)
    {
        var kept = await link.TryAsync(redis => redis.HashGetAsync(Key(conversation), Fields), [], cancellationToken);
        return kept is [var version, var state] && version.TryParse(out long number) && !state.IsNull
            ? new ConversationContext((ReadOnlyMemory<byte>)state, number)
            : null;
    }

    public async ValueTask KeepAsync(ConversationId conversation, ConversationContext context, CancellationToken cancellationToken) =>
        await link.TryAsync(
            redis => redis.ScriptEvaluateAsync(
                KeepUnlessNewer, [Key(conversation)], [context.Version, context.State, (long)options.Value.ContextLifetime.TotalMilliseconds]),
            null!,
            cancellationToken);

    private RedisKey Key(ConversationId conversation) => $"{options.Value.Prefix}:context:{conversation.Value}";
}
