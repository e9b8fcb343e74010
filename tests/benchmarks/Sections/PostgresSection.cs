using System.Globalization;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using VirtualAssistant.Benchmarks.Measuring;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Inbox;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.Brain.People;
using VirtualAssistant.Brain.Turns;
using VirtualAssistant.Storage.PostgreSql;
using VirtualAssistant.Storage.PostgreSql.Database;
using VirtualAssistant.Testing.Servers;

namespace VirtualAssistant.Benchmarks.Sections;

/// <summary>Turns on PostgreSQL beside what the same server commits of single rows.</summary>
public sealed class PostgresSection : ISection
{
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(4);

    private static readonly byte[] Activity = Encoding.UTF8.GetBytes(
        """{"type":"message","id":"abc","timestamp":"2026-03-02T09:00:00Z","channelId":"directline","from":{"id":"ana","name":"Ana"},"conversation":{"id":"home"},"recipient":{"id":"bot","name":"Bot"},"text":"remind me to call Dr. Weiss tomorrow at half past eight","locale":"en-GB"}""");

    private static readonly byte[] Reference = Encoding.UTF8.GetBytes(
        """{"channelId":"directline","conversation":{"id":"home"},"from":{"id":"ana","name":"Ana"},"recipient":{"id":"bot","name":"Bot"},"locale":"en-GB"}""");

    private static readonly byte[] State = Encoding.UTF8.GetBytes($$"""{"stack":"{{new string('x', 600)}}"}""");

    private long keys;

    public string Name => "postgres";

    public string About => "an activity accepted, and a whole turn (accepted and claimed, committed with a reply and its state), beside INSERT and COMMIT of one row";

    public async Task RunAsync(TextWriter report)
    {
        var server = (await LocalServers.SharedAsync()).PostgreSql;
        var schema = $"benchmark_{Guid.NewGuid():N}";
        await using var floor = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(server)
        {
            SearchPath = schema, MaxPoolSize = 64, MaxAutoPrepare = 4, AutoPrepareMinUsages = 1, NoResetOnClose = true,
        });
        await ExecuteAsync(floor, $"CREATE SCHEMA {schema}; CREATE TABLE {schema}.rows (id bigserial PRIMARY KEY, body bytea)");
        await using var services = CreateStore(new NpgsqlConnectionStringBuilder(server) { SearchPath = schema }.ConnectionString);
        var (inbox, turns) = (services.GetRequiredService<IInbox>(), services.GetRequiredService<ITurnStore>());
        foreach (var inFlight in (int[])[1, 16, 64])
        {
            var rows = await MeasureAsync(inFlight, _ => InsertAsync(floor));
            var accepted = await MeasureAsync(inFlight, _ => inbox.AcceptAsync(Message(ConversationId.On("directline", $"{inFlight}-{keys % 1000}")), default).AsTask());
            var run = await MeasureAsync(inFlight, worker => RunTurnAsync(inbox, turns, ConversationId.On("directline", $"turns-{inFlight}-{worker}")));
            report.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{inFlight,2} in flight: rows {Show(rows)}; accepted {Show(accepted)}, {Ratio(accepted, rows):P0} of it; turns {Show(run)}, {Ratio(run, rows):P0} of it in two round trips"));
        }

        await ExecuteAsync(floor, $"DROP SCHEMA {schema} CASCADE");
    }

    private static ServiceProvider CreateStore(string connectionString)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddPostgresStorage(connectionString);
        services.Configure<PostgresOptions>(options => options.MaxPendingTurns = 10_000);
        return services.BuildServiceProvider();
    }

    private static async Task InsertAsync(NpgsqlDataSource source)
    {
        await using var command = source.CreateCommand("INSERT INTO rows (body) VALUES ($1)");
        command.Parameters.Add(new NpgsqlParameter { Value = Activity });
        await command.ExecuteNonQueryAsync();
    }

    private async Task RunTurnAsync(IInbox inbox, ITurnStore turns, ConversationId conversation)
    {
        await inbox.AcceptAsync(Message(conversation) with { ClaimIfFree = true }, default);
        var claim = ((TurnQueue.Next)await turns.ClaimAsync(conversation, default)).Claim;
        var utterance = new Utterance
        {
            Turn = claim.Turn,
            Conversation = conversation,
            Position = claim.Entry.Position,
            Person = claim.Person.Id,
            Kind = "message",
            SaidAt = claim.Entry.At,
            Activity = claim.Entry.Activity,
        };
        var situation = new Situation(new Understanding { Utterance = utterance, Language = "en", OutOfScope = 0.5 }, claim, []);
        var commit = new TurnCommit(new Decision(situation) { State = State }, [new RenderedReply(Activity, Delivery.ThroughLog, Visible: true)]);
        if (!(await turns.CommitAsync(commit, default)).NothingWaits)
        {
            throw new InvalidOperationException("A turn was not committed as the last of its conversation.");
        }
    }

    private IncomingActivity Message(ConversationId conversation) => new()
    {
        Conversation = conversation,
        IdempotencyKey = Interlocked.Increment(ref keys).ToString(CultureInfo.InvariantCulture),
        From = new Speaker.Identity(new ExternalIdentity("directline", "", conversation.Value), "Ana", "en-GB", "Europe/Berlin"),
        Kind = "message",
        Activity = Activity,
        Reference = Reference,
    };

    private static async Task<Latencies> MeasureAsync(int inFlight, Func<int, Task> one)
    {
        var began = TimeProvider.System.GetTimestamp();
        var all = await Task.WhenAll(Enumerable.Range(0, inFlight).Select(worker => Task.Run(async () =>
        {
            var waits = new Latencies();
            while (TimeProvider.System.GetElapsedTime(began) < Length)
            {
                var asked = TimeProvider.System.GetTimestamp();
                await one(worker);
                waits.Add(TimeProvider.System.GetElapsedTime(asked));
            }

            return waits;
        })));
        var together = new Latencies();
        foreach (var waits in all)
        {
            together.Add(waits);
        }

        return together;
    }

    private static string Show(Latencies waits) => string.Create(
        CultureInfo.InvariantCulture,
        $"{waits.Total / Length.TotalSeconds:N0}/s (p50 {waits.Percentile(0.5).TotalMilliseconds:F1}, p99 {waits.Percentile(0.99).TotalMilliseconds:F1} ms)");

    private static double Ratio(Latencies one, Latencies floor) => (double)one.Total / floor.Total;

    private static async Task ExecuteAsync(NpgsqlDataSource source, string sql)
    {
#pragma warning disable CA2100 // Constants of this file.
        await using var command = source.CreateCommand(sql);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
