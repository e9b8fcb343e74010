using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using VirtualAssistant.Channels.Slack.Commands;
using VirtualAssistant.Channels.Slack.Errands;
using VirtualAssistant.Channels.Slack.Events;
using VirtualAssistant.Channels.Slack.Home;
using VirtualAssistant.Channels.Slack.Installations;
using VirtualAssistant.Channels.Slack.Interactivity;
using VirtualAssistant.Channels.Slack.People;
using VirtualAssistant.Channels.Slack.Receiving;
using VirtualAssistant.Channels.Slack.Rendering;
using VirtualAssistant.Channels.Slack.Sending;
using VirtualAssistant.Channels.Slack.SocketMode;

namespace VirtualAssistant.Channels.Slack;

public static class SlackRegistration
{
    /// <summary>Adds the Slack app. It is off until it is configured; see <see cref="SlackOptions"/>.</summary>
    public static IServiceCollection AddSlackChannel(this IServiceCollection services)
    {
        services.AddOptions<SlackOptions>().BindConfiguration(SlackOptions.Section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SlackOptions>, SlackOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SlackOptions>, SlackOptionsConsistency>());
        services.AddHttpClient(SlackApi.ClientName, client => client.Timeout = TimeSpan.FromSeconds(10))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, ConnectTimeout = TimeSpan.FromSeconds(2), UseCookies = false });
        services.AddSingleton<SlackSeal>();
        services.AddSingleton<SlackSignature>();
        services.AddSingleton<SeenEvents>();
        services.AddSingleton<SlackActivities>();
        services.AddSingleton<SlackMessages>();
        services.AddSingleton<AssistantThreads>();
        services.AddSingleton<SlackEvents>();
        services.AddSingleton<SlackCommands>();
        services.AddSingleton<ReminderForm>();
        services.AddSingleton<PressedButtons>();
        services.AddSingleton<SlackInteractions>();
        services.AddSingleton<AppHome>();
        services.AddSingleton<SlackPeople>();
        services.AddSingleton<SlackWorkspaces>();
        services.AddSingleton<BlockButtons>();
        services.AddSingleton<AdaptiveBlocks>();
        services.AddSingleton<MessageRenderer>();
        services.AddSingleton<SlackApi>();
        services.AddSingleton<DirectMessages>();
        services.AddSingleton<SlackFiles>();
        services.AddSingleton<SlackStreams>();
        services.AddSingleton<SlackPace>();
        services.AddSingleton<ResponseUrls>();
        services.AddSingleton<SlackErrands>();
        services.AddHostedService(provider => provider.GetRequiredService<SlackErrands>());
        services.AddHostedService<SlackIntroduction>();
        services.AddSingleton<SlackSocketReader>();
        services.AddHostedService<SlackSocket>();
        services.AddSingleton<IChannel, SlackChannel>();
        return services;
    }

    /// <summary>Maps <c>/api/slack</c>: events, interactivity, commands, and the installation.</summary>
    public static IEndpointRouteBuilder MapSlack(this IEndpointRouteBuilder endpoints)
    {
        var slack = endpoints.MapGroup("/api/slack").WithMetadata(new BodyLimit(_ => SlackEndpoints.MaxBytes));
        slack.MapPost("/events", SlackEndpoints.TakeEventAsync);
        slack.MapPost("/interactivity", SlackEndpoints.TakeInteractionAsync);
        slack.MapPost("/commands", SlackEndpoints.TakeCommandAsync);
        slack.MapGet("/install", InstallEndpoints.Begin);
        slack.MapGet("/oauth/callback", InstallEndpoints.CompleteAsync);
        return endpoints;
    }
}
