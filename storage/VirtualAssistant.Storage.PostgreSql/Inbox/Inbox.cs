using Microsoft.Extensions.Options;
using Npgsql;
using VirtualAssistant.Brain.ConversationLog;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Inbox;
using VirtualAssistant.Storage.PostgreSql.Database;
using static VirtualAssistant.Storage.PostgreSql.Database.PostgresValues;

namespace VirtualAssistant.Storage.PostgreSql.Inbox;

internal sealed class Inbox(PostgresDatabase database, IOptions<PostgresOptions> options, TimeProvider time) : IInbox
{
    /// <summary>The parameters of every function that accepts an activity begin with these.</summary>
    public const string Parameters = "$1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21";

    /// <summary>How soon a turned away caller may try again: about as long as a full conversation takes to empty.</summary>
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    public async ValueTask<Acceptance> AcceptAsync(IncomingActivity activity, CancellationToken cancellationToken) =>
        await database.FirstAsync(
            $"SELECT o_status, o_position FROM va_accept({Parameters})",
            Write(activity),
            row => Read(row, activity),
            cancellationToken) ?? throw new InvalidOperationException("The server gave no answer.");

    /// <summary>An activity as <see cref="Parameters"/>.</summary>
    public NpgsqlParameter[] Write(IncomingActivity activity)
    {
        var turn = activity.Turn;
        var identity = activity.From as Speaker.Identity;
        return
        [
            Id(activity.Conversation),
            Id(turn),
            Id(activity.Cause ?? turn),
            Small((int)activity.Author),
            Small(activity.Cause is null ? 0 : 1),
            Flag(activity.IsInline),
            Bytes(activity.Activity),
            Text(activity.ActivityId),
            Bytes(activity.Reference),
            Flag(activity.IsGroup),
            Flag(activity.OnlyIfKnown),
            Number(options.Value.MaxPendingTurns),
            Time(time.GetUtcNow()),
            .. Write(activity.From),
            Text(identity?.External.Channel),
            Text(identity?.External.Tenant),
            Text(identity?.External.Id),
            Text(identity?.Name),
            Text(identity?.Locale),
            Text(identity?.Zone),
        ];
    }

    private static NpgsqlParameter[] Write(Speaker speaker) => speaker switch
    {
        Speaker.Identity identity => [Small(0), Id(identity.External.FirstPerson)],
        Speaker.Known known => [Small(1), Id(known.Person)],
        Speaker.LastSeen => [Small(2), Id(Guid.Empty)],
        _ => throw new ArgumentOutOfRangeException(nameof(speaker), speaker, null),
    };

    private static Acceptance Read(NpgsqlDataReader row, IncomingActivity activity) => row.GetInt16(0) switch
    {
        0 => new Acceptance.Accepted(activity.Turn, row.GetInt64(1), AlreadyAccepted: false),
        1 => new Acceptance.Accepted(activity.Turn, row.GetInt64(1), AlreadyAccepted: true),
        2 => new Acceptance.Overloaded(RetryAfter),
        _ => new Acceptance.UnknownConversation(),
    };
}
