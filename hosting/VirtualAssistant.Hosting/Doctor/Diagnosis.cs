using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace VirtualAssistant.Hosting.Doctor;

/// <summary>Looks at everything a process would need with these settings, without starting it, and says what to fix.</summary>
/// <remarks><code>
/// ok   PostgreSQL      db:5432, version 17.2, schema version 6
/// FIX  RabbitMQ        mq:5672 does not answer. Start it, or correct ConnectionStrings:RabbitMq.
/// </code>Exit code 0 when nothing is to be fixed, otherwise 1.</remarks>
/// <param name="create">Puts the process together, with an <see cref="IExamination"/> for each thing to look at.</param>
public sealed class Diagnosis(Func<WebApplication> create)
{
    /// <summary>The argument that calls it.</summary>
    public const string Command = "doctor";

    /// <summary>How long one examination may take.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(TextWriter output, CancellationToken cancellationToken)
    {
        var ill = 0;
        await foreach (var finding in ExamineAsync(cancellationToken))
        {
            ill += finding.IsWell ? 0 : 1;
            await output.WriteLineAsync($"{(finding.IsWell ? "ok " : "FIX")}  {finding.Subject,-16}{finding.Sentence}");
            await output.FlushAsync(cancellationToken);
        }

        await output.WriteLineAsync(ill switch { 0 => "Nothing is to be fixed.", 1 => "One thing is to be fixed.", _ => $"{ill} things are to be fixed." });
        await output.FlushAsync(cancellationToken);
        return ill == 0 ? 0 : 1;
    }

    private async IAsyncEnumerable<Finding> ExamineAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (app, problems) = Create();
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

    private (WebApplication? App, IReadOnlyList<Finding> Problems) Create()
    {
        WebApplication? app = null;
        try
        {
            app = create();
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
