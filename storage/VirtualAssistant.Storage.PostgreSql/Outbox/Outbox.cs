using Microsoft.Extensions.Options;
using Npgsql;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Outbox;
using VirtualAssistant.Storage.PostgreSql.Database;
using static VirtualAssistant.Storage.PostgreSql.Database.PostgresValues;

namespace VirtualAssistant.Storage.PostgreSql.Outbox;

internal sealed class Outbox(PostgresDatabase database, Leases leases, IOptions<PostgresOptions> options, TimeProvider time) : IOutbox
{
    private const string ThisMessage = "queue = $1 AND conversation_id = $2 AND position = $3 AND message_id = $4 AND lease_owner = $5";

    public async ValueTask<OutboxHead> FindNextAsync(string queue, ConversationId conversation, CancellationToken cancellationToken)
    {
        var head = await database.FirstAsync(
            "SELECT * FROM va_next_message($1, $2, $3, $4)",
            [Text(queue), Id(conversation), Id(database.Owner), Span(options.Value.Lease)],
            row => Read(row, queue, conversation),
            cancellationToken);
        if (head is OutboxHead.Next { Message: var message })
        {
            leases.Take(message);
        }

        return head ?? OutboxHead.Empty.Instance;
    }

    public ValueTask<IReadOnlyList<ConversationId>> FindPendingAsync(string queue, CancellationToken cancellationToken) =>
        database.AllAsync(
            "SELECT DISTINCT conversation_id FROM outbox WHERE queue = $1", [Text(queue)], row => new ConversationId(row.GetString(0)), cancellationToken);

    public async ValueTask<bool> MarkSendingAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        var isHeld = await database.ExecuteAsync(
            $"UPDATE outbox SET state = 1, attempts = $6, lease_until = clock_timestamp() + $7 WHERE {ThisMessage}",
            [.. Write(message), Number(message.Attempts), Span(options.Value.Lease)],
            cancellationToken) == 1;
        if (!isHeld)
        {
            leases.End(message.Queue, message.Id);
        }

        return isHeld;
    }

    public async ValueTask CompleteAsync(OutboxMessage message, ReplyDelivery? delivery, CancellationToken cancellationToken)
    {
        leases.End(message.Queue, message.Id);
        await database.ExecuteAsync(
            "SELECT va_complete($1, $2, $3, $4, $5, $6, $7, $8)",
            [.. Write(message), Bytes(message.Payload), Small((int?)delivery?.State), Text(delivery?.ProviderId)],
            cancellationToken);
    }

    public async ValueTask RedeliverAsync(OutboxMessage message, TimeSpan after, CancellationToken cancellationToken)
    {
        leases.End(message.Queue, message.Id);
        await database.ExecuteAsync(
            $"UPDATE outbox SET attempts = $6, due_at = va_now() + $7, state = $8, lease_owner = NULL, lease_until = NULL WHERE {ThisMessage}",
            [.. Write(message), Number(message.Attempts), Span(after), Small((int)message.State)],
            cancellationToken);
    }

    public async ValueTask DeadLetterAsync(OutboxMessage message, string reason, CancellationToken cancellationToken)
    {
        leases.End(message.Queue, message.Id);
        await database.ExecuteAsync(
            "SELECT va_dead_letter($1, $2, $3, $4, $5, $6, $7, $8)",
            [.. Write(message), Bytes(message.Payload), Text(reason), Time(time.GetUtcNow())],
            cancellationToken);
    }

    private NpgsqlParameter[] Write(OutboxMessage message) =>
        [Text(message.Queue), Id(message.Conversation), Number(message.Position), Id(message.Id), Id(database.Owner)];

    private OutboxHead Read(NpgsqlDataReader row, string queue, ConversationId conversation) => row.GetInt16(0) switch
    {
        1 => new OutboxHead.Next(new OutboxMessage(
            row.GetGuid(2), queue, conversation, row.GetInt64(3), row.ReadBytes(4), row.GetInt32(5) + 1, (OutboxState)row.GetInt16(6))),
        2 => new OutboxHead.Later(time.GetUtcNow() + row.GetTimeSpan(1)),
        _ => OutboxHead.Empty.Instance,
    };
}
