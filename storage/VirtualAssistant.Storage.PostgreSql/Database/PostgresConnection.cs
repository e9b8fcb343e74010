using System.Data.Common;
using Npgsql;

namespace VirtualAssistant.Storage.PostgreSql.Database;

/// <summary>How this product connects: what the operator's connection string leaves open is decided here.</summary>
internal static class PostgresConnection
{
    /// <summary>Connections are held for the time of one statement: more of them than this only wait for each other in the server.</summary>
    private const int MaxPoolSize = 32;

    /// <summary>Seconds.</summary>
    private const int Timeout = 5;

    /// <remarks>
    /// Every statement has an index to go by. The planner must not be talked out of it by a queue that was empty when it looked,
    /// and has a hundred thousand rows an hour later; nor need it look again at every call, which costs several times what the statement does.
    /// </remarks>
    private const string SessionSettings = "-c enable_seqscan=off -c jit=off -c plan_cache_mode=force_generic_plan -c idle_in_transaction_session_timeout=10000";

    /// <exception cref="PostgresUnavailableException">The text is not a connection string.</exception>
    public static NpgsqlConnectionStringBuilder Read(string connectionString)
    {
        try
        {
            var given = new DbConnectionStringBuilder { ConnectionString = connectionString };
            var connection = new NpgsqlConnectionStringBuilder(connectionString);
            connection.ApplicationName ??= "VirtualAssistant";
            connection.Options = connection.Options is { Length: > 0 } own ? $"{own} {SessionSettings}" : SessionSettings;
            connection.NoResetOnClose = true;
            connection.MaxAutoPrepare = 64;
            connection.AutoPrepareMinUsages = 2;
            connection.IncludeErrorDetail = false;
            connection.PersistSecurityInfo = false;
            if (!Names(given, "CommandTimeout"))
            {
                connection.CommandTimeout = Timeout;
            }

            if (!Names(given, "Timeout"))
            {
                connection.Timeout = Timeout;
            }

            if (!Names(given, "MaximumPoolSize", "MaxPoolSize"))
            {
                connection.MaxPoolSize = MaxPoolSize;
            }

            return string.IsNullOrEmpty(connection.Host) ? throw new ArgumentException("There is no host.", nameof(connectionString)) : connection;
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException or InvalidCastException or OverflowException)
        {
            // What could not be read may be a part of the password: it is not repeated.
            throw new PostgresUnavailableException(
                "ConnectionStrings:PostgreSql is not a connection string. It looks like 'Host=db;Database=assistant;Username=assistant;Password=...'; a value with ; or = in it stands in quotes.");
        }
    }

    private static bool Names(DbConnectionStringBuilder given, params ReadOnlySpan<string> synonyms)
    {
        foreach (string key in given.Keys)
        {
            foreach (var synonym in synonyms)
            {
                if (string.Equals(key.Replace(" ", "", StringComparison.Ordinal), synonym, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
