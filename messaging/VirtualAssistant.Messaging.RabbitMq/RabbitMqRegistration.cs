using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using VirtualAssistant.Brain.Outbox;
using VirtualAssistant.Messaging.RabbitMq.Connections;
using VirtualAssistant.Messaging.RabbitMq.Consuming;
using VirtualAssistant.Messaging.RabbitMq.Metrics;
using VirtualAssistant.Messaging.RabbitMq.Operator;
using VirtualAssistant.Messaging.RabbitMq.Publishing;
using VirtualAssistant.Messaging.RabbitMq.Topology;

namespace VirtualAssistant.Messaging.RabbitMq;

public static class RabbitMqRegistration
{
    /// <summary>Adds queues on a RabbitMQ broker. Consumers are added by those who consume, and decide what this process receives.</summary>
    public static IServiceCollection AddRabbitMqMessaging(this IServiceCollection services, string connectionString)
    {
        services.AddMessaging();
        services.AddOptions<RabbitMqOptions>().BindConfiguration(RabbitMqOptions.Section).Configure(options => options.ConnectionString = connectionString).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<RabbitMqOptions>, RabbitMqOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<RabbitMqOptions>, RabbitMqAddressValidator>());
        services.AddSingleton<BrokerTopology>();
        services.AddSingleton<BrokerState>();
        services.AddSingleton<BrokerMetrics>();
        services.AddSingleton<Publisher>();
        services.AddSingleton<Receiver>();
        services.AddSingleton<RabbitMqQueues>();
        services.AddSingleton<IWorkSignals>(provider => provider.GetRequiredService<RabbitMqQueues>());
        services.AddHostedService(provider => provider.GetRequiredService<RabbitMqQueues>());
        services.AddSingleton(provider => new RabbitMqCheck(
            provider.GetRequiredService<IOptions<RabbitMqOptions>>(), provider.GetRequiredService<BrokerTopology>(), provider.GetRequiredService<TimeProvider>()));
        return services;
    }
}
