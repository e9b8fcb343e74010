using Microsoft.Extensions.DependencyInjection;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.LanguageCenter.Classification;
using VirtualAssistant.LanguageCenter.Phrasing;

namespace VirtualAssistant.LanguageCenter;

public static class LanguageCenterRegistration
{
    /// <summary>Adds what understands and what phrases.</summary>
    public static IServiceCollection AddLanguageCenter(this IServiceCollection services)
    {
        services.AddSingleton<ILanguageCenter, RuleBasedLanguageCenter>();
        services.AddSingleton<IIntentModel>(_ => OnnxIntentModel.Load(OnnxIntentModel.ShippedPath));
        services.AddSingleton<IPhraser, Phraser>();
        return services;
    }
}
