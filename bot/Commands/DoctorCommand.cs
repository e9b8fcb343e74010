using VirtualAssistant.Hosting.Doctor;

namespace VirtualAssistant.Bot.Commands;

/// <summary>The doctor, for the bot: looks at its language model as well.</summary>
internal static class DoctorCommand
{
    public static Task<int> RunAsync(string[] args, CommandConsole console, CancellationToken cancellationToken) =>
        new Diagnosis(() => AssistantHost.Create(args, builder => builder.Services.AddExaminations().AddSingleton<IExamination, LanguageExamination>()))
            .RunAsync(console.Out, cancellationToken);
}
