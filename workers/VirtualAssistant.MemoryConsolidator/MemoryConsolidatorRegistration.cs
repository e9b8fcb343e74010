using Microsoft.Extensions.DependencyInjection;
using VirtualAssistant.Messaging.Consumers;

namespace VirtualAssistant.MemoryConsolidator;

public static class MemoryConsolidatorRegistration
{
    /// <summary>Adds what turns conversations into facts. A queue, a store and a language center are added by the host.</summary>
    public static IServiceCollection AddMemoryConsolidator(this IServiceCollection services)
    {
        services.AddSingleton<FactExtractor>();
        services.AddSingleton<IConsumer, ConsolidationConsumer>();
        return services;
    }
}
