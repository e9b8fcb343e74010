using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.Options;
using Npgsql;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Outbox;
using VirtualAssistant.Brain.Turns;
using static VirtualAssistant.Storage.PostgreSql.Database.PostgresValues;

namespace VirtualAssistant.Storage.PostgreSql.Database;

/// <summary>What this process works on at the moment, so that it can be renewed while it lasts and given back when the process stops.</summary>
internal sealed class Leases(PostgresDatabase database, IOptions<PostgresOptions> options)
{
    /// <summary>Nothing this product does takes longer. What is held longer was forgotten, and somebody else shall have it.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<ConversationId, HeldTurn> turns = new();
    private readonly ConcurrentDictionary<(string Queue, Guid Id), HeldMessage> messages = new();

    public void Take(TurnClaim claim) => turns[claim.Conversation] = new HeldTurn(claim.FencingToken, Stopwatch.GetTimestamp());

    public void End(TurnClaim claim)
    {
        if (turns.TryGetValue(claim.Conversation, out var held) && held.Token == claim.FencingToken)
        {
            turns.TryRemove(new(claim.Conversation, held));
        }
    }

    public void Take(OutboxMessage message) => messages[(message.Queue, message.Id)] = new HeldMessage(message.Conversation, message.Position, Stopwatch.GetTimestamp());

    public void End(string queue, Guid message) => messages.TryRemove((queue, message), out _);

    /// <summary>Extends the lease of everything that has been worked on for a while.</summary>
    public async ValueTask RenewAsync(CancellationToken cancellationToken)
    {
        ForgetTheForgotten();
        var lasting = turns.Where(held => IsLasting(held.Value.Since)).ToList();
        if (lasting.Count > 0)
        {
            await database.ExecuteAsync(
                """
                UPDATE conversations c SET lease_until = clock_timestamp() + $3 FROM unnest($1, $2) AS held (conversation_id, token)
                WHERE c.conversation_id = held.conversation_id AND c.lease_token = held.token
                """,
                [Texts(lasting.Select(held => held.Key.Value)), Numbers(lasting.Select(held => held.Value.Token)), Span(options.Value.Lease)],
                cancellationToken);
        }

        var sending = messages.Where(held => IsLasting(held.Value.Since)).ToList();
        if (sending.Count > 0)
        {
            await database.ExecuteAsync(
                $"UPDATE outbox o SET lease_until = clock_timestamp() + $6 {OfMessages}",
                [.. Write(sending), Span(options.Value.Lease)],
                cancellationToken);
        }
    }

    /// <summary>Lets go of everything, so that the others need not wait. None of it counts as an attempt.</summary>
    public async ValueTask GiveBackAsync(CancellationToken cancellationToken)
    {
        var running = turns.ToList();
        if (running.Count > 0)
        {
            await database.ExecuteAsync(
                """
                UPDATE conversations c SET lease_owner = NULL, lease_until = NULL, lease_token = NULL, lease_position = NULL
                FROM unnest($1, $2) AS held (conversation_id, token) WHERE c.conversation_id = held.conversation_id AND c.lease_token = held.token
                """,
                [Texts(running.Select(held => held.Key.Value)), Numbers(running.Select(held => held.Value.Token))],
                cancellationToken);
        }

        var sending = messages.ToList();
        if (sending.Count > 0)
        {
            await database.ExecuteAsync($"UPDATE outbox o SET lease_owner = NULL, lease_until = NULL {OfMessages}", Write(sending), cancellationToken);
        }

        turns.Clear();
        messages.Clear();
    }

    private const string OfMessages =
        """
        FROM unnest($1, $2, $3, $4) AS held (queue, conversation_id, position, message_id)
        WHERE o.queue = held.queue AND o.conversation_id = held.conversation_id AND o.position = held.position AND o.message_id = held.message_id
          AND o.lease_owner = $5
        """;

    private NpgsqlParameter[] Write(List<KeyValuePair<(string Queue, Guid Id), HeldMessage>> held) =>
    [
        Texts(held.Select(one => one.Key.Queue)),
        Texts(held.Select(one => one.Value.Conversation.Value)),
        Numbers(held.Select(one => one.Value.Position)),
        Ids(held.Select(one => one.Key.Id)),
        Id(database.Owner),
    ];

    private void ForgetTheForgotten()
    {
        foreach (var turn in turns.Where(held => Stopwatch.GetElapsedTime(held.Value.Since) > Longest))
        {
            turns.TryRemove(turn);
        }

        foreach (var message in messages.Where(held => Stopwatch.GetElapsedTime(held.Value.Since) > Longest))
        {
            messages.TryRemove(message);
        }
    }

    private bool IsLasting(long since) => Stopwatch.GetElapsedTime(since) > options.Value.LeaseRenewal / 2;

    private sealed record HeldTurn(long Token, long Since);

    private sealed record HeldMessage(ConversationId Conversation, long Position, long Since);
}
