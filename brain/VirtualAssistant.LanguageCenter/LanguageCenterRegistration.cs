using Microsoft.Extensions.DependencyInjection;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.LanguageCenter.Phrasing;

namespace VirtualAssistant.LanguageCenter;

public static class LanguageCenterRegistration
{
    /// <summary>Adds what understands and what phrases.</summary>
    public static IServiceCollection AddLanguageCenter(this IServiceCollection services)
    {
        services.AddSingleton<ILanguageCenter, RuleBasedLanguageCenter>();
        services.AddSingleton<IPhraser, Phraser>();
        return services;
    }
}
