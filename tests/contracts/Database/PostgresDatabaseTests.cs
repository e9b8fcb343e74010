using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using VirtualAssistant.Brain.ConversationLog;
using VirtualAssistant.Brain.Inbox;
using VirtualAssistant.Brain.Turns;
using VirtualAssistant.Storage.PostgreSql.Database;
using VirtualAssistant.Testing;
using VirtualAssistant.Testing.Network;

namespace VirtualAssistant.Contracts.Database;

/// <summary>What an operator is told when the database cannot be used. Nobody is told a password.</summary>
public sealed class PostgresDatabaseTests() : SharedStoreTests(isEmpty: true)
{
    private readonly string role = $"r{Guid.NewGuid():N}";

    [Theory]
    [InlineData("Sesame open")]
    [InlineData("Host=db;Pasword=Sesame")]
    [InlineData("Host=db;Password=Sesame;open;Username=a")]
    [InlineData("Database=assistant;Password=Sesame")]
    [InlineData("Host=db;Port=Sesame")]
    public void Explains_how_a_connection_string_looks_and_repeats_nothing_of_it(string text)
    {
        var refused = Assert.Throws<PostgresUnavailableException>(() => PostgresConnection.Read(text));

        Assert.StartsWith("ConnectionStrings:PostgreSql is not a connection string.", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Sesame", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_the_user_whose_password_is_wrong()
    {
        var message = await RefusalAsync(connection => connection.Password = "Sesame");

        Assert.Contains("refuses user", message, StringComparison.Ordinal);
        Assert.DoesNotContain("Sesame", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_the_database_that_is_not_there() =>
        Assert.Contains("has no database 'nowhere'. Create it", await RefusalAsync(connection => connection.Database = "nowhere"), StringComparison.Ordinal);

    [Fact]
    public async Task Names_the_host_that_cannot_be_found() =>
        Assert.Contains("The host 'nowhere.invalid' cannot be found.", await RefusalAsync(connection => connection.Host = "nowhere.invalid"), StringComparison.Ordinal);

    [Fact]
    public async Task Names_the_port_where_nothing_answers() =>
        Assert.Contains("127.0.0.1:1 cannot be reached", await RefusalAsync(connection => connection.Port = 1), StringComparison.Ordinal);

    [Fact]
    public async Task Names_the_schema_that_does_not_exist() =>
        Assert.Contains("has no schema to work in: 'nowhere' does not exist", await RefusalAsync(connection => connection.SearchPath = "nowhere"), StringComparison.Ordinal);

    [Fact]
    public async Task Says_which_right_is_missing_to_make_the_tables()
    {
        await Shared.ExecuteAsync($"CREATE ROLE {role} LOGIN PASSWORD 'Sesame'; GRANT USAGE ON SCHEMA {Shared.Connection.SearchPath} TO {role}");

        Assert.Contains($"does not let user '{role}' do what is needed", await RefusalAsync(AsRole), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_which_right_is_missing_to_use_tables_that_another_user_owns()
    {
        await Store.Get<PostgresDatabase>().OpenAsync(Cancellation);
        var schema = Shared.Connection.SearchPath;
        await Shared.ExecuteAsync($"CREATE ROLE {role} LOGIN PASSWORD 'Sesame'; GRANT USAGE ON SCHEMA {schema} TO {role}; GRANT SELECT ON ALL TABLES IN SCHEMA {schema} TO {role}");

        Assert.Contains($"does not let user '{role}' do what is needed", await RefusalAsync(AsRole), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_what_a_newer_program_has_written()
    {
        await Store.Get<PostgresDatabase>().OpenAsync(Cancellation);
        await Shared.ExecuteAsync("INSERT INTO schema_versions (scriptname, applied) VALUES ('9999_later', now())");

        Assert.Contains($"has version 9999, this program knows {Migrations.Newest}", await RefusalAsync(_ => { }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_tables_that_are_not_its_own_and_leaves_them_alone()
    {
        await Shared.ExecuteAsync("CREATE TABLE inbox (mail text); INSERT INTO inbox VALUES ('hello')");

        Assert.Contains("script 0001_tables failed", await RefusalAsync(_ => { }), StringComparison.Ordinal);
        Assert.Equal("hello", await Shared.ExecuteAsync("SELECT mail FROM inbox"));
        Assert.Equal(DBNull.Value, await Shared.ExecuteAsync("SELECT to_regclass('people')::text"));
    }

    [Fact]
    public async Task Tells_before_the_start_what_is_there_and_changes_nothing()
    {
        var empty = Assert.IsType<PostgresHealth.Usable>(await PostgresHealth.CheckAsync(Shared.Connection.ConnectionString, TimeProvider.System, Cancellation));
        Assert.Equal((0, Migrations.Newest), (empty.SchemaVersion, empty.NewestSchema));
        Assert.InRange(empty.ClockOffset, TimeSpan.FromSeconds(-5), TimeSpan.FromSeconds(5));
        Assert.Equal(0L, await Shared.ExecuteAsync($"SELECT count(*) FROM pg_class WHERE relnamespace = current_schema()::regnamespace"));

        await Store.Get<PostgresDatabase>().OpenAsync(Cancellation);
        Assert.Equal(Migrations.Newest, Assert.IsType<PostgresHealth.Usable>(await PostgresHealth.CheckAsync(Shared.Connection.ConnectionString, TimeProvider.System, Cancellation)).SchemaVersion);
    }

    [Fact]
    public async Task Tells_before_the_start_why_it_could_not()
    {
        var wrong = Shared.Connection;
        wrong.Password = "Sesame";
        Assert.Contains("refuses user", await WhyAsync(wrong.ConnectionString), StringComparison.Ordinal);
        Assert.StartsWith("ConnectionStrings:PostgreSql is not", await WhyAsync("nonsense"), StringComparison.Ordinal);

        await Shared.ExecuteAsync($"CREATE ROLE {role} LOGIN PASSWORD 'Sesame'; GRANT USAGE ON SCHEMA {Shared.Connection.SearchPath} TO {role}");
        var limited = Shared.Connection;
        AsRole(limited);
        Assert.Contains($"does not let user '{role}' do what is needed (permission denied for schema", await WhyAsync(limited.ConnectionString), StringComparison.Ordinal);

        static async Task<string> WhyAsync(string connection) =>
            Assert.IsType<PostgresHealth.Unusable>(await PostgresHealth.CheckAsync(connection, TimeProvider.System, Cancellation)).Why;
    }

    [Fact]
    public async Task Is_brought_up_to_date_once_when_many_processes_start_at_the_same_time()
    {
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => Shared.AddProcess().GetRequiredService<PostgresDatabase>().OpenAsync(Cancellation).AsTask())));

        Assert.Equal((long)Migrations.Newest, await Shared.ExecuteAsync("SELECT max(left(scriptname, 4)::bigint) FROM schema_versions"));
        Assert.Equal(0L, await Shared.ExecuteAsync("SELECT count(*) - count(DISTINCT scriptname) FROM schema_versions"));
    }

    [Fact]
    public async Task Goes_on_being_brought_up_to_date_when_the_connection_is_cut_meanwhile()
    {
        await using var proxy = TcpProxy.To(Shared.Connection.Port);
        var cut = Shared.Connection;
        (cut.Host, cut.Port) = ("127.0.0.1", proxy.Port);
        var database = Shared.AddProcess(cut, add: services => services.Configure<PostgresOptions>(options => options.StartWait = Until.Patience)).GetRequiredService<PostgresDatabase>();
        await using var other = new NpgsqlConnection(Shared.Connection.ConnectionString);
        await other.OpenAsync(Cancellation);
        await using var inTheWay = await other.BeginTransactionAsync(Cancellation);
        await using (var table = new NpgsqlCommand("CREATE TABLE inbox (mail text)", other))
        {
            await table.ExecuteNonQueryAsync(Cancellation);
        }

        var opening = database.OpenAsync(Cancellation).AsTask();
        await Until.FoundAsync(
            async () => await Shared.ExecuteAsync($"SELECT count(*) FROM pg_stat_activity WHERE {other.ProcessID} = ANY(pg_blocking_pids(pid))") is > 0L ? "" : null,
            () => "the schema is not begun",
            Cancellation);
        proxy.Cut();
        await inTheWay.RollbackAsync(Cancellation);

        await opening;
        Assert.Equal((long)Migrations.Newest, await Shared.ExecuteAsync("SELECT max(left(scriptname, 4)::bigint) FROM schema_versions"));
    }

    [Fact]
    public async Task Stores_nothing_of_an_activity_when_the_disk_is_full_and_takes_it_afterwards()
    {
        await AcceptedAsync(Message("before"));
        await Shared.ExecuteAsync(
            """
            CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = 'disk_full'; END $$;
            CREATE TRIGGER full_disk BEFORE INSERT ON inbox FOR EACH ROW EXECUTE FUNCTION full_disk();
            """);

        var refused = await Assert.ThrowsAnyAsync<StoreUnavailableException>(() => AcceptAsync(Message("a")).AsTask());
        Assert.EndsWith("has no disk space left. Free some; nothing that was accepted is lost.", refused.Message, StringComparison.Ordinal);
        Assert.Equal(1, await Store.Get<IConversationLog>().FindEndAsync(Home, Cancellation));
        await Shared.ExecuteAsync("DROP TRIGGER full_disk ON inbox");
        Assert.Equal(2, (await AcceptedAsync(Message("a"))).Position);
    }

    [Fact]
    public async Task Opens_the_next_month_of_the_log_when_somebody_writes_there()
    {
        await AcceptedAsync(Message("a"));
        await Store.AdvanceAsync(TimeSpan.FromDays(400));
        await CommitAsync(await ClaimAsync(), Reply("b"));
        await AcceptedAsync(Message("c"));

        Assert.Equal([1, 2, 3], (await Store.Get<IConversationLog>().ReadAsync(Home, 0, 10, Cancellation)).Select(entry => entry.Position));
        Assert.Equal(2L, await Shared.ExecuteAsync("SELECT count(DISTINCT tableoid) FROM log"));
    }

    [Fact]
    public async Task Keeps_texts_that_the_server_cannot_hold_without_what_it_cannot()
    {
        var spoilt = Message("a") with
        {
            IdempotencyKey = "a\0b",
            ActivityId = "id\0\ud800",
            From = new Speaker.Identity(Ana, Name: "A\0na", Locale: "en\0", Zone: "Europe/\0Berlin"),
            Activity = "{\"type\":\"message\",\"text\":\"nul \\u0000 and half \\ud800\"}"u8.ToArray(),
        };

        var claim = await AcceptAndClaimAsync(spoilt);
        Assert.Equal(("Ana", "Europe/Berlin"), (claim.Person.Name, claim.Person.Zone));
        Assert.Equal(Text(spoilt.Activity), Text(claim.Entry.Activity));
        Assert.True(await CommitAsync(claim, decision => decision with { Zone = "Asia/\0Tokyo", State = spoilt.Activity }, new RenderedReply(spoilt.Activity, Delivery.ThroughLog, true)));
    }

    [Fact]
    public async Task Carries_a_message_of_a_megabyte_there_and_back()
    {
        var large = Message("a") with { Activity = Json(new string('x', 1_000_000)) };

        Assert.Equal(Text(large.Activity), Text((await AcceptAndClaimAsync(large)).Entry.Activity));
    }

    public override async ValueTask DisposeAsync()
    {
        await Shared.ExecuteAsync($"DO $$ BEGIN IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = '{role}') THEN DROP OWNED BY {role}; DROP ROLE {role}; END IF; END $$");
        await base.DisposeAsync();
    }

    private void AsRole(NpgsqlConnectionStringBuilder connection) => (connection.Username, connection.Password) = (role, "Sesame");

    private async Task<string> RefusalAsync(Action<NpgsqlConnectionStringBuilder> change)
    {
        var connection = Shared.Connection;
        change(connection);
        var database = Shared.AddProcess(connection).GetRequiredService<PostgresDatabase>();
        var refused = await Assert.ThrowsAsync<PostgresUnavailableException>(() => database.OpenAsync(Cancellation).AsTask());
        return refused.Message;
    }
}
