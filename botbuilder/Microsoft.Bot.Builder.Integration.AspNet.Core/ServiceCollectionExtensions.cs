using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

public static class ServiceCollectionExtensions
{
    /// <summary>Adds a bot, and the <see cref="CloudAdapter"/> it speaks through unless there is an adapter already.</summary>
    public static IServiceCollection AddBot<TBot>(this IServiceCollection services, Action<BotFrameworkOptions>? configureAction = null)
        where TBot : class, IBot
    {
        ArgumentNullException.ThrowIfNull(services);
        return services.AddAdapters(configureAction).AddTransient<IBot, TBot>();
    }

    /// <summary>Adds one bot for all turns.</summary>
    public static IServiceCollection AddBot<TBot>(this IServiceCollection services, TBot bot, Action<BotFrameworkOptions>? configureAction = null)
        where TBot : class, IBot
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(bot);
        return services.AddAdapters(configureAction).AddSingleton<IBot>(bot);
    }

    /// <summary>Adds a bot that is made for each turn.</summary>
    public static IServiceCollection AddBot<TBot>(
        this IServiceCollection services, Func<IServiceProvider, TBot> botFactory, Action<BotFrameworkOptions>? configureAction = null)
        where TBot : class, IBot
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(botFactory);
        return services.AddAdapters(configureAction).AddTransient<IBot>(botFactory);
    }

    /// <summary>Adds a <see cref="BotFrameworkAdapter"/> for code that runs turns itself.</summary>
    public static IServiceCollection AddBotFrameworkAdapterIntegration(
        this IServiceCollection services, Action<BotFrameworkOptions>? configureAction = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (configureAction is not null)
        {
            services.Configure(configureAction);
        }

        services.TryAddSingleton<IAdapterIntegration>(provider => CreateAdapter(
            provider.GetRequiredService<IOptions<BotFrameworkOptions>>().Value, provider.GetService<ILogger<IAdapterIntegration>>()));
        return services;
    }

    private static IServiceCollection AddAdapters(this IServiceCollection services, Action<BotFrameworkOptions>? configureAction)
    {
        services.AddHttpClient();
        services.AddOptions();
        services.TryAddSingleton<BotFrameworkAuthentication, ConfigurationBotFrameworkAuthentication>();
        services.TryAddSingleton<IBotFrameworkHttpAdapter>(provider => new CloudAdapter(
            provider.GetRequiredService<BotFrameworkAuthentication>(), provider.GetService<ILogger<CloudAdapter>>()));
        return services.AddBotFrameworkAdapterIntegration(configureAction);
    }

    private static BotFrameworkAdapter CreateAdapter(BotFrameworkOptions options, ILogger? logger)
    {
        var configuration = options.AuthenticationConfiguration ?? new AuthenticationConfiguration();
        var adapter = options.AppCredentials is { } credentials
            ? new BotFrameworkAdapter(
                credentials, configuration, options.ChannelProvider, options.ConnectorClientRetryPolicy, options.HttpClient, logger: logger)
            : new BotFrameworkAdapter(
                options.CredentialProvider, configuration, options.ChannelProvider, options.ConnectorClientRetryPolicy, options.HttpClient, logger: logger);
        adapter.OnTurnError = options.OnTurnError;
        foreach (var middleware in options.Middleware)
        {
            adapter.Use(middleware);
        }

        return adapter;
    }
}
