using Microsoft.Extensions.Options;
using StackExchange.Redis;
using VirtualAssistant.Brain.Inbox;
using VirtualAssistant.Storage.Redis.Connections;

namespace VirtualAssistant.Storage.Redis.Inbox;

/// <summary>Answers redeliveries without the database: what was accepted is remembered for as long as channels repeat themselves.</summary>
/// <remarks>Only what is durable is remembered, so a hit is always right; whatever is not remembered is the database's to decide.</remarks>
internal sealed class RememberingInbox(IInbox inbox, RedisLink link, IOptions<RedisOptions> options) : IInbox
{
    public async ValueTask<Acceptance> AcceptAsync(IncomingActivity activity, CancellationToken cancellationToken)
    {
        var turn = activity.Turn;
        RedisKey key = $"{options.Value.Prefix}:accepted:{turn}";
        var remembered = await link.TryAsync(redis => redis.StringGetAsync(key), RedisValue.Null, cancellationToken);
        if (!remembered.IsNull && remembered.TryParse(out long position))
        {
            return new Acceptance.Accepted(turn, position, AlreadyAccepted: true);
        }

        var acceptance = await inbox.AcceptAsync(activity, cancellationToken);
        if (acceptance is Acceptance.Accepted accepted)
        {
            _ = RememberAsync(key, accepted.Position);
        }

        return acceptance;
    }

    /// <summary>Goes on after the channel has its answer.</summary>
    private async Task RememberAsync(RedisKey key, long position) =>
        await link.TryAsync(redis => redis.StringSetAsync(key, position, options.Value.IdempotencyLifetime), false, CancellationToken.None);
}
