using VirtualAssistant.Brain.Inbox;

namespace VirtualAssistant.Storage.PostgreSql.Database;

/// <summary>The database cannot be used. The message is for the operator: what is wrong and what to do, without secrets.</summary>
public sealed class PostgresUnavailableException(string message, Exception? inner = null) : StoreUnavailableException(message, inner);
