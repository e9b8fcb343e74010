using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

public static class ServiceCollectionExtensions
{
    /// <summary>Adds a bot, and the <see cref="CloudAdapter"/> it speaks through unless there is an adapter already.</summary>
    public static IServiceCollection AddBot<TBot>(this IServiceCollection services)
        where TBot : class, IBot
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddHttpClient();
        services.TryAddSingleton<Connector.Authentication.BotFrameworkAuthentication, ConfigurationBotFrameworkAuthentication>();
        services.TryAddSingleton<IBotFrameworkHttpAdapter>(provider => new CloudAdapter(
            provider.GetRequiredService<Connector.Authentication.BotFrameworkAuthentication>(),
            provider.GetService<Microsoft.Extensions.Logging.ILogger<CloudAdapter>>()));
        services.AddTransient<IBot, TBot>();
        return services;
    }
}
