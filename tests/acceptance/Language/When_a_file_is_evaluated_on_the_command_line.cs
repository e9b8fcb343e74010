using System.Diagnostics;

namespace VirtualAssistant.AcceptanceTests.Language;

public sealed class When_a_file_is_evaluated_on_the_command_line : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("evaluation").FullName;

    private string Page => Path.Combine(folder, "report.html");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task The_figures_are_printed_and_a_report_is_written()
    {
        var file = Path.Combine(folder, "texts.tsv");
        await File.WriteAllTextAsync(file, "text\tintent\nflip a coin\tflip_coin\nwhat's the weather\ttranslate\nwho painted the mona lisa\toos\n", TestContext.Current.CancellationToken);

        var (code, output, _) = await RunAsync("nlu", file, "--html", Page);

        Assert.Equal(0, code);
        Assert.Contains("accuracy, nothing rejected    50.00", output, StringComparison.Ordinal);
        Assert.Contains("translate taken for weather", output, StringComparison.Ordinal);
        Assert.Contains("translate taken for weather", await File.ReadAllTextAsync(Page, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("evaluate nlu FILE", "nlu")]
    [InlineData("There is no file", "nlu", "nowhere.tsv")]
    public async Task A_wrong_call_is_refused_with_a_sentence(string sentence, params string[] arguments)
    {
        var (code, _, error) = await RunAsync(arguments);

        Assert.Equal(2, code);
        Assert.StartsWith(sentence, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_without_a_label_is_named()
    {
        var file = Path.Combine(folder, "texts.tsv");
        await File.WriteAllTextAsync(file, "flip a coin\tflip_coin\nno label here\n", TestContext.Current.CancellationToken);

        var (code, _, error) = await RunAsync("nlu", file, "--html", Page);

        Assert.Equal(2, code);
        Assert.Contains("Line 2", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "There is no text in")]
    [InlineData("text\tintent\n", "There is no text in")]
    [InlineData("a\tb\tc\n", "Line 1")]
    [InlineData("\0\u0001\uFFFD\n", "Line 1")]
    public async Task A_file_of_something_else_is_refused_with_a_sentence(string content, string sentence)
    {
        var file = Path.Combine(folder, "texts.tsv");
        await File.WriteAllTextAsync(file, content, TestContext.Current.CancellationToken);

        var (code, _, error) = await RunAsync("nlu", file, "--html", Page);

        Assert.Equal(2, code);
        Assert.StartsWith(sentence, error, StringComparison.Ordinal);
        Assert.Single(error.Trim().Split('\n'));
    }

    [Fact]
    public async Task A_label_that_no_intent_has_is_named()
    {
        var file = Path.Combine(folder, "texts.tsv");
        await File.WriteAllTextAsync(file, "flip a coin\tflip_coin\nhello\tfrobnicate\n", TestContext.Current.CancellationToken);

        var (code, output, _) = await RunAsync("nlu", file, "--html", Page);

        Assert.Equal(0, code);
        Assert.Contains("labels that no intent has     frobnicate", output, StringComparison.Ordinal);
        Assert.Contains("accuracy, nothing rejected    50.00", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_that_cannot_be_written_is_told_in_a_sentence()
    {
        var file = Path.Combine(folder, "texts.tsv");
        await File.WriteAllTextAsync(file, "flip a coin\tflip_coin\n", TestContext.Current.CancellationToken);

        var (code, _, error) = await RunAsync("nlu", file, "--html", Path.Combine(folder, "nowhere", "report.html"));

        Assert.Equal(2, code);
        Assert.Single(error.Trim().Split('\n'));
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "VirtualAssistant.Bot.dll"), "evaluate", .. arguments])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }
}
