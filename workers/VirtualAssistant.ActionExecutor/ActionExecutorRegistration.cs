using Microsoft.Extensions.DependencyInjection;
using VirtualAssistant.ActionExecutor.Execution;
using VirtualAssistant.ActionExecutor.Scheduling;
using VirtualAssistant.Messaging.Consumers;

namespace VirtualAssistant.ActionExecutor;

public static class ActionExecutorRegistration
{
    /// <summary>Adds what runs requested actions and fires reminders. A queue, a store and the actions are added by the host.</summary>
    public static IServiceCollection AddActionExecutor(this IServiceCollection services)
    {
        services.AddSingleton<IConsumer, ActionConsumer>();
        services.AddSingleton<SchedulerPass>();
        services.AddHostedService<Scheduler>();
        return services;
    }
}
