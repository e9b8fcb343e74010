using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.DependencyInjection;

namespace VirtualAssistant.Channels.BotFramework;

public static class BotFrameworkRegistration
{
    /// <summary>The largest activity that is read: 256 KB of JSON.</summary>
    private const long MaxBodyBytes = 256 * 1024;

    /// <summary>Adds the Bot Framework adapter and its channel. What it accepts goes to <see cref="IActivityInput"/>, which the host adds.</summary>
    public static IServiceCollection AddBotFrameworkChannel(this IServiceCollection services)
    {
        services.AddHttpClient();
        services.AddSingleton<BotFrameworkAuthentication, ConfigurationBotFrameworkAuthentication>();
        services.AddSingleton<IBotFrameworkHttpAdapter, CloudAdapter>();
        services.AddSingleton<ServiceUrlGuard>();
        services.AddSingleton<IBot, AcceptingBot>();
        services.AddSingleton<IChannel, ConnectorChannel>();
        return services;
    }

    /// <summary>Maps <c>/api/messages</c>.</summary>
    public static IEndpointRouteBuilder MapBotFramework(this IEndpointRouteBuilder endpoints)
    {
        endpoints.Map("/api/messages", ReceiveAsync).WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(MaxBodyBytes));
        return endpoints;
    }

    private static async Task ReceiveAsync(HttpContext context, IBotFrameworkHttpAdapter adapter, IBot bot, ServiceUrlGuard guard)
    {
        if (guard.IsAnonymous)
        {
            AnonymousCallers.Check(context);
        }

        if (HttpMethods.IsPost(context.Request.Method) && !context.Request.HasJsonContentType())
        {
            throw new ChannelRefusedException(StatusCodes.Status415UnsupportedMediaType, "UnsupportedMediaType", "The body must be application/json.");
        }

        await adapter.ProcessAsync(context.Request, context.Response, bot, context.RequestAborted);
    }
}
