using Microsoft.Extensions.Options;
using VirtualAssistant.Hosting;
using VirtualAssistant.Hosting.Doctor;

namespace VirtualAssistant.Bot.Commands;

/// <summary>Looks at everything the assistant would need with these settings, without starting it, and says what to fix.</summary>
/// <remarks><code>
/// ok   PostgreSQL      db:5432, version 17.2, schema version 6
/// FIX  RabbitMQ        mq:5672 does not answer. Start it, or correct ConnectionStrings:RabbitMq.
/// </code>Exit code 0 when nothing is to be fixed, otherwise 1.</remarks>
internal static class DoctorCommand
{
    public const string Name = "doctor";

    /// <summary>How long one examination may take.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static async Task<int> RunAsync(string[] args, CommandConsole console, CancellationToken cancellationToken)
    {
        var ill = 0;
        await foreach (var finding in ExamineAsync(args, cancellationToken))
        {
            ill += finding.IsWell ? 0 : 1;
            await console.Out.WriteLineAsync($"{(finding.IsWell ? "ok " : "FIX")}  {finding.Subject,-16}{finding.Sentence}");
            await console.Out.FlushAsync(cancellationToken);
        }

        await console.Out.WriteLineAsync(ill switch { 0 => "Nothing is to be fixed.", 1 => "One thing is to be fixed.", _ => $"{ill} things are to be fixed." });
        await console.Out.FlushAsync(cancellationToken);
        return ill == 0 ? 0 : 1;
    }

    private static async IAsyncEnumerable<Finding> ExamineAsync(string[] args, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (app, problems) = Create(args);
        foreach (var problem in problems)
        {
            yield return problem;
        }

        if (app is null)
        {
            yield break;
        }

        await using (app)
        {
            if (problems.Count == 0)
            {
                yield return Finding.Well("Settings", "every value can be followed");
            }

            foreach (var examination in app.Services.GetServices<IExamination>())
            {
                foreach (var finding in await ExamineAsync(examination, cancellationToken))
                {
                    yield return finding;
                }
            }
        }
    }

    private static (WebApplication? App, IReadOnlyList<Finding> Problems) Create(string[] args)
    {
        WebApplication? app = null;
        try
        {
            app = AssistantHost.Create(args, builder => builder.Services.AddExaminations().AddSingleton<IExamination, LanguageExamination>());
            app.ValidateSettings();
            return (app, []);
        }
        catch (Exception failure) when (StartFailure.Explain(failure) is { } sentence)
        {
            var lines = sentence.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            return (app, [.. lines.Skip(lines.Length > 1 ? 1 : 0).Select(line => Finding.Ill("Settings", line))]); // The first one says that a list follows.
        }
    }

    private static async Task<IReadOnlyList<Finding>> ExamineAsync(IExamination examination, CancellationToken cancellationToken)
    {
        var subject = examination.GetType().Name.Replace("Examination", "", StringComparison.Ordinal);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            return await examination.ExamineAsync(patience.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return [Finding.Ill(subject, $"There was no answer in {Patience.TotalSeconds:0} seconds.")];
        }
        catch (OptionsValidationException)
        {
            return []; // Named among the settings.
        }
        catch (Exception failure) when (StartFailure.Explain(failure) is { } sentence)
        {
            return [Finding.Ill(subject, sentence.ReplaceLineEndings(" "))];
        }
    }
}
