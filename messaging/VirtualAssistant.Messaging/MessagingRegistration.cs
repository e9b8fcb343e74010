using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using VirtualAssistant.Brain.ConversationLog;
using VirtualAssistant.Messaging.Consumers;
using VirtualAssistant.Messaging.Redelivery;
using VirtualAssistant.Messaging.Signals;
using VirtualAssistant.Messaging.Sweep;

namespace VirtualAssistant.Messaging;

public static class MessagingRegistration
{
    /// <summary>Adds what every queue shares, and signals within the process. The queues themselves are added by the host: embedded, or on a broker.</summary>
    public static IServiceCollection AddMessaging(this IServiceCollection services)
    {
        services.AddOptions<RedeliveryOptions>().BindConfiguration(RedeliveryOptions.Section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<RedeliveryOptions>, RedeliveryOptionsValidator>());
        services.AddOptions<SweepOptions>().BindConfiguration(SweepOptions.Section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SweepOptions>, SweepOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IConversationSignals, ConversationSignals>();
        services.TryAddSingleton<RedeliveryPolicy>();
        services.TryAddSingleton<QueueLanes>();
        services.TryAddSingleton(provider => ActivatorUtilities.CreateInstance<OverdueSweep>(provider)); // Asked for only where the store is shared.
        return services;
    }
}
