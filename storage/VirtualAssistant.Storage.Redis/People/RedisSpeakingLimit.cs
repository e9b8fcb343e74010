using Microsoft.Extensions.Options;
using StackExchange.Redis;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.People;
using VirtualAssistant.Storage.Redis.Connections;

namespace VirtualAssistant.Storage.Redis.People;

/// <summary>One bucket of tokens for each person, whichever node they reach. While Redis is away each node counts for itself.</summary>
internal sealed class RedisSpeakingLimit(ISpeakingLimit local, RedisLink link, IOptions<RedisOptions> options, TimeProvider time) : ISpeakingLimit
{
    private const string Take = """
        local bucket = redis.call('HMGET', KEYS[1], 'tokens', 'at')
        local rate, burst, now = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
        local tokens = tonumber(bucket[1]) or burst
        local at = tonumber(bucket[2]) or now
        tokens = math.min(burst, tokens + math.max(0, now - at) * rate)
        local wait = 0
        if tokens >= 1 then
          tokens = tokens - 1
        else
          wait = math.ceil((1 - tokens) / rate)
        end
        redis.call('HSET', KEYS[1], 'tokens', tostring(tokens), 'at', math.max(now, at))
        redis.call('PEXPIRE', KEYS[1], math.ceil(burst / rate) + 1000)
        return wait
        """;

    private const long Unknown = -1;

    public async ValueTask<TimeSpan> TakeAsync(PersonId person, SpeakingAllowance allowance, CancellationToken cancellationToken)
    {
        var milliseconds = await link.TryAsync(redis => TakeAsync(redis, person, allowance), Unknown, cancellationToken);
        return milliseconds == Unknown ? await local.TakeAsync(person, allowance, cancellationToken) : TimeSpan.FromMilliseconds(milliseconds);
    }

    private async Task<long> TakeAsync(IDatabase redis, PersonId person, SpeakingAllowance allowance) => (long)await redis.ScriptEvaluateAsync(
        Take,
        [$"{options.Value.Prefix}:speaking:{person}"],
        [allowance.PerSecond / 1000, allowance.Burst, time.GetUtcNow().ToUnixTimeMilliseconds()]);
}
