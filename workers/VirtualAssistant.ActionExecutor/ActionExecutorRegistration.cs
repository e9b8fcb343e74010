using Microsoft.Extensions.DependencyInjection;
using VirtualAssistant.ActionExecutor.Execution;
using VirtualAssistant.ActionExecutor.Outbound;
using VirtualAssistant.ActionExecutor.Scheduling;
using VirtualAssistant.ActionExecutor.Uploads;
using VirtualAssistant.ActionExecutor.Webhooks;
using VirtualAssistant.Brain.Actions;
using VirtualAssistant.Messaging.Consumers;

namespace VirtualAssistant.ActionExecutor;

public static class ActionExecutorRegistration
{
    /// <summary>Adds what runs requested actions, posts webhooks, puts files and fires reminders. A queue, a store and the actions are added by the host.</summary>
    public static IServiceCollection AddActionExecutor(this IServiceCollection services)
    {
        services.AddSingleton<IConsumer, ActionConsumer>();
        services.AddSingleton(_ => new OutboundHttp());
        services.AddSingleton<IWebhookSender, WebhookSender>();
        services.AddSingleton<IFileUpload, FileUpload>();
        services.AddSingleton<SchedulerPass>();
        services.AddHostedService<Scheduler>();
        return services;
    }
}
