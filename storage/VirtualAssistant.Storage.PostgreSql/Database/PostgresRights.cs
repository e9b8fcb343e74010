using Npgsql;

namespace VirtualAssistant.Storage.PostgreSql.Database;

/// <summary>Whether this user may do everything the assistant does: read and write its tables, and open the next month of the log.</summary>
internal static class PostgresRights
{
    /// <summary>What would be denied: tables, or the schema where there are none yet.</summary>
    private const string Denied =
        """
        SELECT string_agg(c.relname, ', ' ORDER BY c.relname) FROM pg_class c
        WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p') AND c.relname IN (
            'people', 'external_identities', 'conversations', 'conversation_references', 'conversation_states', 'log', 'accepted', 'inbox', 'outbox',
            'dead_letters', 'receipts', 'reminders', 'facts', 'fact_mentions', 'summaries', 'summary_lines')
          AND NOT (has_table_privilege(c.oid, 'SELECT') AND has_table_privilege(c.oid, 'INSERT')
            AND has_table_privilege(c.oid, 'UPDATE') AND has_table_privilege(c.oid, 'DELETE')
            AND (c.relname <> 'log' OR pg_has_role(c.relowner, 'USAGE')))
        UNION ALL
        SELECT 'schema ' || current_schema() WHERE NOT has_schema_privilege(current_schema(), 'CREATE')
        """;

    /// <exception cref="PostgresException">A right is missing; the message names what for.</exception>
    public static async Task CheckAsync(NpgsqlConnection session, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Denied, session);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var denied = new List<string>();
        while (await rows.ReadAsync(cancellationToken))
        {
            if (rows.ReadText(0) is { } what)
            {
                denied.Add(what);
            }
        }

        if (denied.Count > 0)
        {
            throw new PostgresException($"permission denied for {string.Join(", ", denied)}", "ERROR", "ERROR", PostgresErrorCodes.InsufficientPrivilege);
        }
    }
}
