using Microsoft.Extensions.DependencyInjection.Extensions;
using VirtualAssistant.Brain.People;
using VirtualAssistant.Brain.Turns;
using VirtualAssistant.Channels;
using VirtualAssistant.Messaging.Consumers;

namespace VirtualAssistant.Bot.Input;

internal static class InputRegistration
{
    /// <summary>Adds the front door and what runs the turns behind it.</summary>
    public static IServiceCollection AddInput(this IServiceCollection services)
    {
        services.AddSingleton<InputProcessor>();
        services.AddSingleton<IActivityInput>(provider => provider.GetRequiredService<InputProcessor>());
        services.AddSingleton<IInputProcessor>(provider => provider.GetRequiredService<InputProcessor>());
        services.AddSingleton<InlineReplies>();
        services.AddSingleton<SpeakersInTurn>();
        services.TryAddSingleton<ISpeakingLimit, SpeakingLimit>();
        services.AddSingleton<MessageCorrections>();
        services.AddSingleton<ITurnConsumer, TurnConsumer>();
        return services;
    }
}
