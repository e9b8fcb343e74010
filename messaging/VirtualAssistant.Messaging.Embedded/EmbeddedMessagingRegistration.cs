using Microsoft.Extensions.DependencyInjection;
using VirtualAssistant.Brain.Outbox;

namespace VirtualAssistant.Messaging.Embedded;

public static class EmbeddedMessagingRegistration
{
    /// <summary>Adds queues for a single process. Consumers are added by those who consume.</summary>
    public static IServiceCollection AddEmbeddedMessaging(this IServiceCollection services)
    {
        services.AddMessaging();
        services.AddSingleton<EmbeddedQueues>();
        services.AddSingleton<IWorkSignals>(provider => provider.GetRequiredService<EmbeddedQueues>());
        services.AddHostedService(provider => provider.GetRequiredService<EmbeddedQueues>());
        return services;
    }
}
