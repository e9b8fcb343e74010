using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.LanguageCenter.Classification;
using VirtualAssistant.LanguageCenter.Classification.Bert;
using VirtualAssistant.LanguageCenter.Phrasing;
using VirtualAssistant.LanguageCenter.Phrasing.Templates;

namespace VirtualAssistant.LanguageCenter;

public static class LanguageCenterRegistration
{
    /// <summary>Adds what understands and what phrases.</summary>
    public static IServiceCollection AddLanguageCenter(this IServiceCollection services)
    {
        services.AddSingleton<RuleBasedLanguageCenter>();
        services.AddSingleton<ILanguageCenter, TrainedLanguageCenter>();
        services.AddSingleton(_ => OnnxIntentModel.Load(OnnxIntentModel.ShippedPath));
        services.AddSingleton<IIntentModel>(provider => new ExampleReader(
            provider.GetRequiredService<OnnxIntentModel>(), [.. provider.GetServices<IIntentExamples>().SelectMany(examples => examples.All)]));
        services.AddOptions<PhrasingOptions>().Configure<IServiceProvider>(
            (options, provider) => provider.GetService<IConfiguration>()?.GetSection("Phrasing").Bind(options));
        services.AddBertIntents();
        services.AddSingleton<IPhraser, Phraser>();
        services.AddSingleton<ITexts, TemplateTexts>();
        return services;
    }
}
