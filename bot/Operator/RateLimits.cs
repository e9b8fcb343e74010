using System.Net;
using System.Threading.RateLimiting;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using VirtualAssistant.Channels;

namespace VirtualAssistant.Bot.Operator;

/// <summary>Keeps one caller from taking everybody's time: a token bucket for each address, answered with 429 and Retry-After.</summary>
internal static class RateLimits
{
    public static IServiceCollection AddRateLimits(this IServiceCollection services)
    {
        services.AddOptions<RateLimitOptions>().BindConfiguration(RateLimitOptions.Section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<RateLimitOptions>, RateLimitOptionsValidator>());
        services.AddSingleton(provider => Create(provider.GetRequiredService<IOptions<RateLimitOptions>>().Value));
        return services;
    }

    public static IApplicationBuilder UseRateLimits(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<IOptions<RateLimitOptions>>();
        return app.Use(async (context, next) =>
        {
            if (!options.Value.Enabled)
            {
                await next(context);
                return;
            }

            using var lease = context.RequestServices.GetRequiredService<PartitionedRateLimiter<IPAddress>>().AttemptAcquire(context.Connection.RemoteIpAddress ?? IPAddress.None);
            if (!lease.IsAcquired)
            {
                throw new ChannelRefusedException(StatusCodes.Status429TooManyRequests, "TooManyRequests", "Too many requests. Try again in a moment.")
                {
                    RetryAfter = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1),
                };
            }

            await next(context);
        });
    }

    private static PartitionedRateLimiter<IPAddress> Create(RateLimitOptions options) =>
        PartitionedRateLimiter.Create<IPAddress, IPAddress>(address => RateLimitPartition.GetTokenBucketLimiter(address, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = options.Burst,
            TokensPerPeriod = Math.Max(1, options.RequestsPerSecond / 10),
            ReplenishmentPeriod = TimeSpan.FromMilliseconds(100),
            QueueLimit = 0,
            AutoReplenishment = true,
        }));
}
