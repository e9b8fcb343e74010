using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using VirtualAssistant.Brain.Language;

namespace VirtualAssistant.Bot.Rasa;

internal static class RasaRegistration
{
    private const int LargestAnswer = 1_000_000;

    /// <summary>Puts a remote service before the language center, where one is configured. Comes after <c>AddLanguageCenter</c>.</summary>
    public static IServiceCollection AddRasa(this IServiceCollection services)
    {
        services.AddOptions<RasaOptions>().BindConfiguration(RasaOptions.Section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<RasaOptions>, RasaOptionsValidator>());
        var own = services.Last(service => service.ServiceType == typeof(ILanguageCenter));
        services.Remove(own);
        services.AddSingleton<ILanguageCenter>(provider =>
        {
            var center = (ILanguageCenter)(own.ImplementationInstance ?? own.ImplementationFactory?.Invoke(provider)
                ?? ActivatorUtilities.CreateInstance(provider, own.ImplementationType!));
            var options = provider.GetRequiredService<IOptions<RasaOptions>>().Value;
            return options.Address is null ? center : ActivatorUtilities.CreateInstance<RasaLanguageCenter>(provider, center, CreateClient(options));
        });
        return services;
    }

    private static HttpClient CreateClient(RasaOptions options) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2), // A service that moves is found again.
    })
    {
        MaxResponseContentBufferSize = LargestAnswer,
        Timeout = options.Timeout,
    };
}
