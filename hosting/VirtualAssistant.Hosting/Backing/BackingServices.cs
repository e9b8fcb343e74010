using Microsoft.Extensions.Configuration;

namespace VirtualAssistant.Hosting.Backing;

/// <summary>Which servers this process stands on. What is not named is embedded: SQLite, memory, and queues within the process.</summary>
/// <remarks>Each is chosen by its connection string alone, independently of the others. The values are secrets: never logged.</remarks>
public sealed record BackingServices
{
    /// <summary><c>ConnectionStrings:PostgreSql</c>: <c>Host=db;Database=assistant;Username=...;Password=...</c>.</summary>
    public string? PostgreSql { get; private init; }

    /// <summary><c>ConnectionStrings:Redis</c>: <c>host:6379,password=...</c>.</summary>
    public string? Redis { get; private init; }

    /// <summary><c>ConnectionStrings:RabbitMq</c>: <c>amqp://user:password@host:5672/vhost</c>.</summary>
    public string? RabbitMq { get; private init; }

    /// <summary>
    /// Whether a bot also does the work of the workers. <c>Workers:InProcess</c>; without it, unless there is both a database that
    /// workers can share and a broker that reaches them.
    /// </summary>
    public bool HostsWorkers { get; private init; }

    /// <summary>Whether several processes can share what this one stores.</summary>
    public bool IsShared => PostgreSql is not null;

    /// <summary>What in the settings contradicts something else; null when nothing does.</summary>
    public string? Problem { get; private init; }

    public static BackingServices Read(IConfiguration configuration)
    {
        var services = new BackingServices
        {
            PostgreSql = Find(configuration, "PostgreSql"),
            Redis = Find(configuration, "Redis"),
            RabbitMq = Find(configuration, "RabbitMq"),
        };
        var named = configuration["Workers:InProcess"];
        var hosts = services.PostgreSql is null || services.RabbitMq is null;
        if (!string.IsNullOrWhiteSpace(named) && !bool.TryParse(named, out hosts))
        {
            return services with { HostsWorkers = true, Problem = "Workers:InProcess is neither true nor false." };
        }

        return hosts || services.PostgreSql is not null
            ? services with { HostsWorkers = hosts }
            : services with
            {
                HostsWorkers = true,
                Problem = "Workers:InProcess is false, but no worker could reach the data: set ConnectionStrings:PostgreSql, or leave Workers:InProcess out.",
            };
    }

    private static string? Find(IConfiguration configuration, string name) =>
        configuration.GetConnectionString(name) is { } value && !string.IsNullOrWhiteSpace(value) ? value : null;
}

/// <summary>The settings for the backing services cannot be followed. The message is for the operator.</summary>
public sealed class BackingServicesException(string message) : Exception(message);
