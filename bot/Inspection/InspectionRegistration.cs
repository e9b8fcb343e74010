using VirtualAssistant.Brain.Inspection;

namespace VirtualAssistant.Bot.Inspection;

internal static class InspectionRegistration
{
    /// <summary>Adds what shows a conversation in an Emulator to whom the operator allows it.</summary>
    public static IServiceCollection AddInspection(this IServiceCollection services)
    {
        services.AddOptions<InspectionOptions>().BindConfiguration(InspectionOptions.Section).ValidateOnStart();
        services.AddSingleton<Inspector>();
        services.AddSingleton<IInspection>(provider => provider.GetRequiredService<Inspector>());
        services.AddHostedService(provider => provider.GetRequiredService<Inspector>());
        return services;
    }
}
