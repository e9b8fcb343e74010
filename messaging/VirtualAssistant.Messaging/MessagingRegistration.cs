using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using VirtualAssistant.Messaging.Redelivery;

namespace VirtualAssistant.Messaging;

public static class MessagingRegistration
{
    /// <summary>Adds what every queue shares. The queues themselves are added by the host: embedded, or on a broker.</summary>
    public static IServiceCollection AddMessaging(this IServiceCollection services)
    {
        services.AddOptions<RedeliveryOptions>().BindConfiguration("Redelivery").ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<RedeliveryOptions>, RedeliveryOptionsValidator>());
        services.TryAddSingleton<RedeliveryPolicy>();
        return services;
    }
}
