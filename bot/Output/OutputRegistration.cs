using VirtualAssistant.Brain.Language;
using VirtualAssistant.Brain.Turns;
using VirtualAssistant.Dialogs.PrefrontalCortex;
using VirtualAssistant.Messaging.Consumers;

namespace VirtualAssistant.Bot.Output;

internal static class OutputRegistration
{
    /// <summary>Adds the way out: rendering, and the consumer that sends.</summary>
    public static IServiceCollection AddOutput(this IServiceCollection services)
    {
        services.AddSingleton<ChannelDirectory>();
        services.AddSingleton<IOutputManager, OutputManager>();
        services.AddSingleton(new TextSource(typeof(OutputManager).Assembly));
        services.AddSingleton<IConsumer, ReplyConsumer>();
        services.AddSingleton<IActivityFormat, ActivityFormat>();
        return services;
    }
}
