using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using VirtualAssistant.Brain.SignIn;
using VirtualAssistant.Channels.BotFramework.SignIn;

namespace VirtualAssistant.Channels.BotFramework;

public static class BotFrameworkRegistration
{
    /// <summary>A connector that has not answered by then answers nobody; what waits behind the reply must not wait longer.</summary>
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(10);

    /// <summary>Adds the Bot Framework adapter and its channel. What it accepts goes to <see cref="IActivityInput"/>, which the host adds.</summary>
    public static IServiceCollection AddBotFrameworkChannel(this IServiceCollection services)
    {
        services.AddHttpClient(Options.DefaultName, client => client.Timeout = AnswerLimit)
            .ConfigurePrimaryHttpMessageHandler(provider => GuardedConnections.CreateHandler(provider.GetRequiredService<ServiceUrlGuard>()));
        services.AddSingleton<BotFrameworkAuthentication, ConfigurationBotFrameworkAuthentication>();
        services.AddSingleton<IBotFrameworkHttpAdapter>(provider => new CloudAdapter(
            provider.GetRequiredService<BotFrameworkAuthentication>(), provider.GetRequiredService<ILogger<CloudAdapter>>()));
        services.AddSingleton<ServiceUrlGuard>();
        services.AddSingleton<IBot, AcceptingBot>();
        services.AddOptions<SignInOptions>().BindConfiguration(SignInOptions.Section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SignInOptions>, SignInOptionsConsistency>());
        services.AddSingleton<SignInOffer>();
        services.AddSingleton<ISignInOffer>(provider => provider.GetRequiredService<SignInOffer>());
        services.AddSingleton<SignIns>();
        services.AddSingleton<TokenService>();
        services.AddSingleton<SignInCards>();
        services.AddSingleton<TeamsStreams>();
        services.AddSingleton<IChannel, ConnectorChannel>();
        return services;
    }

    /// <summary>Maps <c>/api/messages</c>.</summary>
    public static IEndpointRouteBuilder MapBotFramework(this IEndpointRouteBuilder endpoints)
    {
        endpoints.Map("/api/messages", ReceiveAsync);
        return endpoints;
    }

    private static async Task ReceiveAsync(HttpContext context, IBotFrameworkHttpAdapter adapter, IBot bot, ServiceUrlGuard guard)
    {
        if (guard.IsAnonymous)
        {
            LoopbackCallers.Check(context, "Without MicrosoftAppId only callers on this machine are served.");
        }

        if (HttpMethods.IsPost(context.Request.Method) && !context.Request.HasJsonContentType())
        {
            throw new ChannelRefusedException(StatusCodes.Status415UnsupportedMediaType, "UnsupportedMediaType", "The body must be application/json.");
        }

        await adapter.ProcessAsync(context.Request, context.Response, bot, context.RequestAborted);
    }
}
