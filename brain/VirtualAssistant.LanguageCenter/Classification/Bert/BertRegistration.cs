using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace VirtualAssistant.LanguageCenter.Classification.Bert;

internal static class BertRegistration
{
    /// <summary>Puts a BERT-style classifier in the place of the shipped model where one is configured. Comes after the shipped one.</summary>
    public static IServiceCollection AddBertIntents(this IServiceCollection services)
    {
        var shipped = services.Last(service => service.ServiceType == typeof(IIntentModel));
        services.Remove(shipped);
        services.AddSingleton(provider =>
        {
            var options = new BertOptions();
            provider.GetService<IConfiguration>()?.GetSection("Language:Bert").Bind(options);
            return options.Model is { Length: > 0 }
                ? BertIntentModel.Load(options)
                : (IIntentModel)(shipped.ImplementationInstance ?? shipped.ImplementationFactory?.Invoke(provider)
                    ?? ActivatorUtilities.CreateInstance(provider, shipped.ImplementationType!));
        });
        return services;
    }
}
