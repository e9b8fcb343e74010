using System.Net.Sockets;
using Npgsql;

namespace VirtualAssistant.Storage.PostgreSql.Database;

/// <summary>Says in plain words what a failure of the server means and what to do about it.</summary>
internal static class PostgresFailure
{
    /// <summary>Whether the server may answer when it is asked again: it is starting, stopping, full, or the connection was cut.</summary>
    public static bool IsTransient(Exception failure) => failure is NpgsqlException { IsTransient: true } || failure is PostgresException
    {
        SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow or
            PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DiskFull,
    };

    /// <summary>Whether a server that is not up yet would fail like this.</summary>
    public static bool IsAbsence(Exception failure) =>
        failure is SocketException || IsTransient(failure) && failure is not PostgresException ||
        failure is PostgresException { SqlState: PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown };

    public static PostgresUnavailableException Explain(Exception failure, NpgsqlConnectionStringBuilder connection)
    {
        var server = $"PostgreSQL at {connection.Host}:{connection.Port}";
        var sentence = failure switch
        {
            PostgresUnavailableException known => known.Message,
            PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } =>
                $"{server} refuses user '{connection.Username}'. Check user name and password in ConnectionStrings:PostgreSql, and pg_hba.conf on the server.",
            PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } =>
                $"{server} has no database '{connection.Database}'. Create it (CREATE DATABASE), or name another one in ConnectionStrings:PostgreSql.",
            PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } denied =>
                $"{server} does not let user '{connection.Username}' do what is needed ({denied.MessageText}). Let the user own the assistant's tables: GRANT USAGE, CREATE ON SCHEMA ... TO the user, or run it as their owner.",
            PostgresException { SqlState: PostgresErrorCodes.InvalidSchemaName } =>
                $"{server} has no schema to work in: '{connection.SearchPath}' does not exist in database '{connection.Database}'. Create it (CREATE SCHEMA), or correct 'Search Path' in ConnectionStrings:PostgreSql.",
            PostgresException { SqlState: PostgresErrorCodes.TooManyConnections } =>
                $"{server} has no connection left. Raise max_connections, or lower 'Maximum Pool Size' in ConnectionStrings:PostgreSql ({connection.MaxPoolSize} a process).",
            PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction } =>
                $"{server} is read-only. Connect to the primary (Target Session Attributes=primary), or take the server out of standby.",
            PostgresException { SqlState: PostgresErrorCodes.DiskFull } => $"{server} has no disk space left. Free some; nothing that was accepted is lost.",
            PostgresException { SqlState: PostgresErrorCodes.CannotConnectNow } => $"{server} is starting or stopping. Wait, or look into its log.",
            PostgresException other => $"{server} refused: {other.SqlState} {other.MessageText}.",
            NpgsqlException { InnerException: SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } } =>
                $"The host '{connection.Host}' cannot be found. Correct Host in ConnectionStrings:PostgreSql, or the name service.",
            SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } =>
                $"The host '{connection.Host}' cannot be found. Correct Host in ConnectionStrings:PostgreSql, or the name service.",
            NpgsqlException { InnerException: TimeoutException } or TimeoutException =>
                $"{server} does not answer within {connection.Timeout} s. Is it running, and does a firewall let this machine through?",
            NpgsqlException { InnerException: SocketException socket } =>
                $"{server} cannot be reached ({socket.SocketErrorCode}). Is it running, and are Host and Port in ConnectionStrings:PostgreSql right?",
            _ => $"{server} cannot be used: {failure.GetType().Name}: {failure.Message}",
        };
        return failure as PostgresUnavailableException ?? new PostgresUnavailableException(sentence, failure);
    }
}
