using System.Globalization;
using VirtualAssistant.Hosting;
using VirtualAssistant.LanguageCenter;
using VirtualAssistant.LanguageCenter.Classification;
using VirtualAssistant.LanguageCenter.Evaluation;

namespace VirtualAssistant.Bot.Commands;

/// <summary>Measures on a file of texts and labels how well they are understood.</summary>
internal static class EvaluateCommand
{
    public const string Name = "evaluate";

    private const int ConfusionsShown = 15;
    private const string NoTexts = "no such texts";

    private const string Usage = """
        evaluate nlu FILE [--html REPORT]
          FILE    one text, a tab and its intent a line; "oos" for what no intent covers; labels of CLINC150 or of the assistant
          --html  where the report with the picture of confusions is written; nlu-report.html without it
        """;

    public static async Task<int> RunAsync(string[] args, CommandConsole console, CancellationToken cancellationToken)
    {
        if (args is ["--help" or "-h"])
        {
            await console.Out.WriteLineAsync(Usage);
            await console.Out.FlushAsync(cancellationToken);
            return 0;
        }

        var (file, page) = args switch
        {
            ["nlu", var name] => (name, "nlu-report.html"),
            ["nlu", var name, "--html", var report] => (name, report),
            _ => (null, ""),
        };
        if (file is null || !File.Exists(file))
        {
            await console.Error.WriteLineAsync(file is null ? Usage : $"There is no file '{file}'.");
            return StartArguments.Misused;
        }

        try
        {
            await EvaluateAsync(NluSample.Read(file), file, page, console, cancellationToken);
            return 0;
        }
        catch (Exception wrong) when (wrong is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            await console.Error.WriteLineAsync(wrong.Message);
            return StartArguments.Misused;
        }
    }

    private static async Task EvaluateAsync(
        IReadOnlyList<NluSample> samples, string file, string page, CommandConsole console, CancellationToken cancellationToken)
    {
        await using var services = new ServiceCollection().AddLanguageCenter().BuildServiceProvider();
        var model = services.GetRequiredService<IIntentModel>();
        var names = NluEvaluator.NamesFor(model, samples);
        var report = NluEvaluator.Evaluate(model, samples, names);
        await File.WriteAllTextAsync(page, NluReportPage.Write(report, $"Understanding of {Path.GetFileName(file)}"), cancellationToken);
        await console.Out.WriteLineAsync(Figures(report));
        if (NluEvaluator.Unknown(model, samples, names) is { Count: > 0 } unknown)
        {
            await console.Out.WriteLineAsync($"labels that no intent has     {string.Join(", ", unknown.Take(ConfusionsShown))}{(unknown.Count > ConfusionsShown ? ", ..." : "")}");
        }

        await console.Out.WriteLineAsync("confusions");
        foreach (var confusion in report.Confusions.Take(ConfusionsShown))
        {
            await console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  {confusion.Count,4}  {confusion.Expected} taken for {confusion.Found}"));
        }

        await console.Out.WriteLineAsync($"The whole report: {Path.GetFullPath(page)}");
        await console.Out.FlushAsync(cancellationToken);
    }

    /// <summary>A part of the texts it is a part of, where there are any.</summary>
    private static string Share(double part) => double.IsNaN(part) ? NoTexts : string.Create(CultureInfo.InvariantCulture, $"{part:P2}");

    private static string Figures(NluReport report) => string.Create(CultureInfo.InvariantCulture, $"""
        texts in scope                {report.InScope}
        texts out of scope            {report.OutOfScope}
        accuracy, nothing rejected    {Share(report.Accuracy)}
        accuracy at the threshold     {Share(report.AccuracyAtThreshold)}
        out-of-scope recall           {Share(report.OutOfScopeRecall)}
        area under the ROC            {(double.IsNaN(report.Auroc) ? NoTexts : string.Create(CultureInfo.InvariantCulture, $"{report.Auroc:F4}"))}
        calibration error             {Share(report.CalibrationError)}
        latency, median               {report.MedianLatency.TotalMicroseconds:F0} µs
        latency, 99th percentile      {report.SlowLatency.TotalMicroseconds:F0} µs
        """);
}
