using Microsoft.Extensions.Options;
using Npgsql;
using VirtualAssistant.Brain.ConversationLog;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Inbox;
using VirtualAssistant.Brain.People;
using VirtualAssistant.Brain.ShortTermMemory;
using VirtualAssistant.Brain.Turns;
using VirtualAssistant.Storage.PostgreSql.Database;
using VirtualAssistant.Storage.PostgreSql.People;
using VirtualAssistant.Storage.PostgreSql.ShortTermMemory;
using VirtualAssistant.Storage.PostgreSql.Turns;
using static VirtualAssistant.Storage.PostgreSql.Database.PostgresValues;

namespace VirtualAssistant.Storage.PostgreSql.Inbox;

internal sealed class Inbox(PostgresDatabase database, ContextMemory contexts, GrantedTurns granted, IOptions<PostgresOptions> options, TimeProvider time) : IInbox
{
    /// <summary>The parameters of every function that accepts an activity begin with these.</summary>
    public const string Parameters = "$1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21";

    /// <summary>How soon a turned away caller may try again: about as long as a full conversation takes to empty.</summary>
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    public async ValueTask<Acceptance> AcceptAsync(IncomingActivity activity, CancellationToken cancellationToken)
    {
        if (activity.ClaimIfFree)
        {
            return await AcceptAndClaimAsync(activity, cancellationToken);
        }

        return await database.FirstAsync(
            $"SELECT o_status, o_position FROM va_accept({Parameters})",
            Write(activity),
            row => Read(row, activity),
            cancellationToken) ?? throw new InvalidOperationException("The server gave no answer.");
    }

    /// <summary>An activity as <see cref="Parameters"/>.</summary>
    public NpgsqlParameter[] Write(IncomingActivity activity) => Write(activity, time.GetUtcNow());

    private NpgsqlParameter[] Write(IncomingActivity activity, DateTimeOffset now)
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
            Time(now),
            .. Write(activity.From),
            Text(identity?.External.Channel),
            Text(identity?.External.Tenant),
            Text(identity?.External.Id),
            Text(identity?.Name),
            Text(identity?.Locale),
            Text(identity?.Zone),
        ];
    }

    private async ValueTask<Acceptance> AcceptAndClaimAsync(IncomingActivity activity, CancellationToken cancellationToken)
    {
        var known = await contexts.FindAsync(activity.Conversation, cancellationToken);
        var (token, now) = (GrantedTurns.DrawToken(), ToTheMicrosecond(time.GetUtcNow()));
        var (acceptance, claim) = await database.FirstAsync(
            $"SELECT * FROM va_accept({Parameters}, $22, $23, $24, $25)",
            [.. Write(activity, now), Id(database.Owner), Number(token), Span(options.Value.Lease), Number(known.Version)],
            row => (Read(row, activity), row.GetBoolean(2) ? ReadClaim(row, activity, known, token, now) : null),
            cancellationToken);
        if (claim is null)
        {
            return acceptance ?? throw new InvalidOperationException("The server gave no answer.");
        }

        granted.Add(claim);
        return (Acceptance.Accepted)acceptance with { RunsHere = true };
    }

    /// <summary>As the server keeps it.</summary>
    private static DateTimeOffset ToTheMicrosecond(DateTimeOffset at) => at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMicrosecond));

    private static TurnClaim ReadClaim(NpgsqlDataReader row, IncomingActivity activity, ConversationContext known, long token, DateTimeOffset now)
    {
        var version = row.GetInt64(3);
        return new TurnClaim
        {
            Entry = new LogEntry(
                activity.Conversation,
                row.GetInt64(1),
                activity.Turn,
                activity.Author,
                activity.ActivityId is { } id ? Clean(id) : null,
                activity.Activity,
                now),
            Root = activity.Cause ?? activity.Turn,
            IsInline = activity.IsInline,
            Attempt = 1,
            Context = version == known.Version ? known : new ConversationContext(row.ReadBytes(4), version),
            Reference = row.ReadBytes(5),
            IsGroup = row.GetBoolean(6),
            Person = PersonRows.Read(row, 7),
            FencingToken = token,
        };
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
