using System.Globalization;
using System.Reflection;
using DbUp;
using DbUp.Engine.Output;
using Npgsql;

namespace VirtualAssistant.Storage.PostgreSql.Database;

/// <summary>Numbered scripts, each applied once and in order, in a transaction of its own; <c>schema_versions</c> remembers which.</summary>
/// <remarks>Nodes that start at the same time wait for the one that came first, and then find nothing left to do.</remarks>
internal static class Migrations
{
    private const string Journal = "schema_versions";
    private const int MinServerVersion = 15;

    /// <summary>The schema version this program was written for.</summary>
    public static int Newest { get; } = Names().Max(NumberOf);

    /// <param name="last">The last script to apply; a test makes an older database with it.</param>
    /// <exception cref="PostgresUnavailableException">The schema cannot be used.</exception>
    public static async Task ApplyAsync(NpgsqlConnectionStringBuilder connection, int last, CancellationToken cancellationToken)
    {
        var own = new NpgsqlConnectionStringBuilder(connection.ConnectionString) { Pooling = false, CommandTimeout = 300, MaxAutoPrepare = 0 };
        await using var session = new NpgsqlConnection(own.ConnectionString);
        await session.OpenAsync(cancellationToken);
        await ExecuteAsync(session, "SELECT pg_advisory_lock(hashtext('VirtualAssistant.schema'), hashtext(coalesce(current_schema(), '')))", cancellationToken);

        var applied = await CheckAsync(session, connection, cancellationToken);
        if (applied < last)
        {
            var schema = await FindSchemaAsync(session, cancellationToken);
            await Task.Run(() => Upgrade(own.ConnectionString, schema!, last), cancellationToken);
        }

        await PostgresRights.CheckAsync(session, cancellationToken);
    }

    /// <returns>The version of the schema; 0 when the database is new.</returns>
    /// <exception cref="PostgresUnavailableException">The server or the schema is not one this program can use.</exception>
    public static async Task<int> CheckAsync(NpgsqlConnection session, NpgsqlConnectionStringBuilder connection, CancellationToken cancellationToken)
    {
        if (session.PostgreSqlVersion.Major < MinServerVersion)
        {
            throw new PostgresUnavailableException(
                $"PostgreSQL {MinServerVersion} or newer is needed; {connection.Host}:{connection.Port} is {session.ServerVersion}.");
        }

        if (await FindSchemaAsync(session, cancellationToken) is null)
        {
            throw new PostgresException("no schema has been selected to create in", "ERROR", "ERROR", PostgresErrorCodes.InvalidSchemaName);
        }

        var applied = await FindVersionAsync(session, cancellationToken);
        return applied <= Newest ? applied : throw new PostgresUnavailableException(
            $"The schema of database '{connection.Database}' has version {applied}, this program knows {Newest}. Start the newer program, or use another database.");
    }

    private static async Task<string?> FindSchemaAsync(NpgsqlConnection session, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT current_schema()", session);
        return await command.ExecuteScalarAsync(cancellationToken) as string;
    }

    private static async Task<int> FindVersionAsync(NpgsqlConnection session, CancellationToken cancellationToken)
    {
        await using var find = new NpgsqlCommand($"SELECT to_regclass('{Journal}') IS NOT NULL", session);
        if (await find.ExecuteScalarAsync(cancellationToken) is not true)
        {
            return 0;
        }

        await using var read = new NpgsqlCommand($"SELECT coalesce(max(left(scriptname, 4)::integer), 0) FROM {Journal}", session);
        return (int)(await read.ExecuteScalarAsync(cancellationToken))!;
    }

    private static void Upgrade(string connectionString, string schema, int last)
    {
        var result = DeployChanges.To.PostgresqlDatabase(connectionString, schema)
            .WithScripts(Names().Where(name => NumberOf(name) <= last).Select(name => new DbUp.Engine.SqlScript(name, Read(name))))
            .WithTransactionPerScript()
            .WithVariablesDisabled()
            .JournalToPostgresqlTable(schema, Journal)
            .LogTo(new NoOpUpgradeLog())
            .Build()
            .PerformUpgrade();
        if (!result.Successful)
        {
            // A script is applied whole or not at all: one whose connection broke off may be begun again.
            var isOfTheServer = PostgresFailure.IsTransient(result.Error) || result.Error is PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege };
            throw isOfTheServer ? result.Error : new PostgresUnavailableException(
                $"The schema cannot be brought up to date: script {result.ErrorScript?.Name} failed ({result.Error.Message}). Nothing of it was kept. Use an empty database, or one this program has made.",
                result.Error);
        }
    }

    private static async Task ExecuteAsync(NpgsqlConnection session, string sql, CancellationToken cancellationToken)
    {
#pragma warning disable CA2100 // Constants of this file.
        await using var command = new NpgsqlCommand(sql, session);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static IEnumerable<string> Names() =>
        Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(name => int.TryParse(name.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out _)).Order(StringComparer.Ordinal);

    private static int NumberOf(string name) => int.Parse(name.AsSpan(0, 4), CultureInfo.InvariantCulture);

    private static string Read(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
