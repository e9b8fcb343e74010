using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using VirtualAssistant.Brain.ConversationLog;
using VirtualAssistant.Brain.Inbox;
using VirtualAssistant.Brain.People;
using VirtualAssistant.Brain.ShortTermMemory;
using VirtualAssistant.Storage.Redis.Connections;
using VirtualAssistant.Storage.Redis.ConversationLog;
using VirtualAssistant.Storage.Redis.Inbox;
using VirtualAssistant.Storage.Redis.Operator;
using VirtualAssistant.Storage.Redis.People;
using VirtualAssistant.Storage.Redis.ShortTermMemory;

namespace VirtualAssistant.Storage.Redis;

public static class RedisStorageRegistration
{
    /// <summary>
    /// Keeps close at hand in Redis what several nodes need: contexts, accepted activities, rate limits, signals. Add it last: it stands in
    /// front of the inbox, the limit and the signals that are there by then, and leaves the work to them when Redis is away.
    /// </summary>
    public static IServiceCollection AddRedisStorage(this IServiceCollection services, string connectionString)
    {
        services.AddOptions<RedisOptions>().BindConfiguration(RedisOptions.Section).Configure(options => options.ConnectionString = connectionString).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<RedisOptions>, RedisOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<RedisOptions>, RedisAddressValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<RedisLink>();
        services.AddHostedService(provider => provider.GetRequiredService<RedisLink>());
        services.AddSingleton<IContextCache, RedisContextCache>();
        services.AddSingleton(provider => new RedisCheck(provider.GetRequiredService<IOptions<RedisOptions>>(), provider.GetRequiredService<TimeProvider>()));
        StandBefore<IInbox, RememberingInbox>(services);
        StandBefore<ISpeakingLimit, RedisSpeakingLimit>(services);
        if (StandBefore<IConversationSignals, RedisConversationSignals>(services))
        {
            services.AddSingleton<IHostedService>(provider => (RedisConversationSignals)provider.GetRequiredService<IConversationSignals>());
        }

        return services;
    }

    /// <summary>Puts <typeparamref name="TFront"/> in front of the service that is registered; it gets that service as its own.</summary>
    /// <returns>False when there is none: this process has no use for it.</returns>
    private static bool StandBefore<TService, TFront>(IServiceCollection services)
        where TService : class
        where TFront : TService
    {
        if (services.LastOrDefault(service => service.ServiceType == typeof(TService)) is not { } behind)
        {
            return false;
        }

        services.Remove(behind);
        services.AddSingleton<TService>(provider => ActivatorUtilities.CreateInstance<TFront>(provider, Create(provider, behind)));
        return true;
    }

    private static object Create(IServiceProvider provider, ServiceDescriptor service) =>
        service.ImplementationInstance ?? service.ImplementationFactory?.Invoke(provider) ?? ActivatorUtilities.CreateInstance(provider, service.ImplementationType!);
}
