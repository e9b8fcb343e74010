using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using VirtualAssistant.Brain.Consolidation;
using VirtualAssistant.MemoryConsolidator.Summaries;
using VirtualAssistant.Messaging.Consumers;

namespace VirtualAssistant.MemoryConsolidator;

public static class MemoryConsolidatorRegistration
{
    /// <summary>Adds what turns conversations into facts and summaries. A queue, a store and a language center are added by the host.</summary>
    public static IServiceCollection AddMemoryConsolidator(this IServiceCollection services)
    {
        services.TryAddSingleton<FactExtractor>();
        services.AddSingleton<Summariser>();
        services.AddSingleton<SummaryPass>();
        services.AddSingleton<IConsumer, ConsolidationConsumer>();
        return services;
    }
}
