using System.Diagnostics;
using System.Text.Json;

namespace VirtualAssistant.AcceptanceTests.Language;

public sealed class When_lines_are_understood_on_the_command_line
{
    [Fact]
    public async Task Each_line_becomes_an_intent_a_confidence_and_an_out_of_scope_score()
    {
        var result = await RunAsync("remind me to call Luis at 6 pm\nblorp the quux\nhi\n", "understand", "--labels", "clinc150");

        var lines = result.Output.TrimEnd('\n').Split('\n').Select(line => line.Split('\t')).ToList();
        Assert.Equal(["reminder_update", "oos", "greeting"], lines.Select(line => line[0]));
        Assert.All(lines, line => Assert.Equal(3, line.Length));
        Assert.All(lines, line => Assert.InRange(double.Parse(line[2], System.Globalization.CultureInfo.InvariantCulture), 0, 1));
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public async Task A_line_is_answered_before_the_next_one_is_written()
    {
        using var process = Start("understand");
        await process.StandardInput.WriteLineAsync("hello");
        await process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);

        var first = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);

        Assert.StartsWith("greet\t", first, StringComparison.Ordinal);
        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task As_json_a_line_holds_entities_with_positions_readings_and_segments()
    {
        var result = await RunAsync(
            "remind me on 3/5 to pay 50 euros and what time is it\n", "understand", "--json", "--now", "2026-07-13T09:02", "--zone", "Europe/Berlin");

        var json = JsonDocument.Parse(result.Output).RootElement;
        var moment = json.GetProperty("entities")[0];
        Assert.Equal(("temporal", 13, 16), (moment.GetProperty("kind").GetString(), moment.GetProperty("start").GetInt32(), moment.GetProperty("end").GetInt32()));
        Assert.Equal("2027-05-03T09:00:00+02", moment.GetProperty("value").GetProperty("chosen").GetString());
        Assert.Equal(2, moment.GetProperty("value").GetProperty("readings").GetArrayLength());
        Assert.Equal("EUR", json.GetProperty("entities")[1].GetProperty("currency").GetString());
        Assert.Equal(["reminder.create", "time.ask"], json.GetProperty("segments").EnumerateArray().Select(segment => segment.GetProperty("understanding").GetProperty("intent").GetString()));
    }

    [Fact]
    public async Task As_json_a_stretch_of_days_has_its_first_and_its_last()
    {
        var result = await RunAsync("what is planned for next spring\nwhat is planned for tomorrow\n", "understand", "--json", "--now", "2026-07-13T09:02", "--zone", "Europe/Berlin");

        var moments = result.Output.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement.GetProperty("entities")[0].GetProperty("value")).ToList();
        var days = moments[0].GetProperty("days");
        Assert.Equal(("2027-03-01", "2027-05-31"), (days.GetProperty("from").GetString(), days.GetProperty("to").GetString()));
        Assert.False(moments[1].TryGetProperty("days", out _));
    }

    [Fact]
    public async Task As_json_a_segment_that_borrows_words_has_the_positions_of_its_own()
    {
        const string line = "remind me on Monday and Friday at 7pm to run";
        var result = await RunAsync(line + "\n", "understand", "--json", "--now", "2026-07-13T09:02", "--zone", "Europe/Berlin");

        var segments = JsonDocument.Parse(result.Output).RootElement.GetProperty("segments").EnumerateArray().ToList();
        Assert.Equal(2, segments.Count);
        Assert.All(segments.Select(segment => segment.GetProperty("understanding").GetProperty("entities")[0]), entity =>
            Assert.Equal(entity.GetProperty("text").GetString(), line[entity.GetProperty("start").GetInt32()..entity.GetProperty("end").GetInt32()]));
    }

    [Theory]
    [InlineData("There is no option '--frob'.", "understand", "--frob")]
    [InlineData("--now takes a local time", "understand", "--now", "yesterday")]
    [InlineData("--now takes a local time", "understand", "--now", "9999-12-31T23:59")]
    [InlineData("--zone takes an IANA time zone", "understand", "--zone", "Mars/Olympus")]
    [InlineData("There is no command 'frobnicate'.", "frobnicate")]
    public async Task A_wrong_call_is_refused_with_a_sentence(string sentence, params string[] arguments)
    {
        var result = await RunAsync("", arguments);

        Assert.StartsWith(sentence, result.Error, StringComparison.Ordinal);
        Assert.Equal(2, result.ExitCode);
    }

    private static async Task<(string Output, string Error, int ExitCode)> RunAsync(string input, params string[] arguments)
    {
        using var process = Start(arguments);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (await output, await error, process.ExitCode);
    }

    private static Process Start(params string[] arguments) => Process.Start(
        new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "VirtualAssistant.Bot.dll"), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
}
