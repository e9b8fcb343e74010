using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using VirtualAssistant.Brain.ConversationLog;
using VirtualAssistant.Messaging.Embedded;
using VirtualAssistant.Messaging.RabbitMq;
using VirtualAssistant.Messaging.Signals;
using VirtualAssistant.Storage.PostgreSql;
using VirtualAssistant.Storage.Redis;
using VirtualAssistant.Storage.Sqlite;

namespace VirtualAssistant.Hosting.Backing;

public static class BackingServicesRegistration
{
    /// <summary>Adds the database, the short-term memory and the queues that the settings name, or the embedded ones. Add it last: Redis stands in front of what is there by then.</summary>
    /// <param name="configuration">Read at once: which services there are decides what is registered.</param>
    public static IServiceCollection AddBackingServices(this IServiceCollection services, IConfiguration configuration)
    {
        var backing = BackingServices.Read(configuration);
        services.AddSingleton(backing);
        services.AddOptions<Choice>().Validate(_ => backing.Problem is null, backing.Problem ?? "").ValidateOnStart();

        _ = backing.PostgreSql is { } postgreSql
            ? services.AddPostgresStorage(postgreSql)
            : services.AddSqliteStorage(configuration["DataDirectory"] ?? "data");
        _ = backing.RabbitMq is { } rabbitMq
            ? services.AddRabbitMqMessaging(rabbitMq)
            : services.AddEmbeddedMessaging();
        services.TryAddSingleton<IConversationSignals, ConversationSignals>();
        return backing.Redis is { } redis ? services.AddRedisStorage(redis) : services;
    }

    /// <summary>What is named among the settings' mistakes when the choice of servers is one.</summary>
    private sealed class Choice;
}
