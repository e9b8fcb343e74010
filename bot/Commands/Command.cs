using System.Text;
using VirtualAssistant.Hosting;
using VirtualAssistant.Hosting.Doctor;

namespace VirtualAssistant.Bot.Commands;

/// <summary>What the program does instead of starting the assistant, when its first argument says so. One file a command.</summary>
internal static class Command
{
    /// <returns>The command to run; null when the assistant shall start.</returns>
    public static Func<CancellationToken, Task<int>>? Find(string[] args) => args switch
    {
        [Diagnosis.Command, .. var rest] => cancellationToken => DoctorCommand.RunAsync(rest, CommandConsole.Standard(), cancellationToken),
        [UnderstandCommand.Name, .. var rest] => cancellationToken => UnderstandCommand.RunAsync(rest, CommandConsole.Standard(), cancellationToken),
        [EvaluateCommand.Name, .. var rest] => cancellationToken => EvaluateCommand.RunAsync(rest, CommandConsole.Standard(), cancellationToken),
        _ => StartArguments.FindUnknown(args) is { } unknown ? _ => RefuseAsync(unknown) : null,
    };

    private static async Task<int> RefuseAsync(string name)
    {
        await Console.Error.WriteLineAsync($"There is no command '{name}'. There are: {Diagnosis.Command}, {UnderstandCommand.Name}, {EvaluateCommand.Name}. Without a command the assistant starts.");
        return StartArguments.Misused;
    }
}

/// <summary>What a command reads from and writes to, always UTF-8.</summary>
internal sealed record CommandConsole(TextReader In, TextWriter Out, TextWriter Error)
{
    public static CommandConsole Standard() => new(
        new StreamReader(Console.OpenStandardInput(), Encoding.UTF8),
        new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" },
        Console.Error);
}
