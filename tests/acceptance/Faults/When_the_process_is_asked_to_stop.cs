using System.Net.WebSockets;
using VirtualAssistant.Testing.Assistants;
using VirtualAssistant.Testing.DirectLine;

namespace VirtualAssistant.AcceptanceTests.Faults;

public sealed class When_the_process_is_asked_to_stop : IAsyncLifetime
{
    private readonly AssistantProcess assistant = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => assistant.InitializeAsync();

    public ValueTask DisposeAsync() => assistant.DisposeAsync();

    [Fact]
    public async Task It_ends_within_five_seconds_tells_open_streams_and_has_answered_what_it_accepted()
    {
        using var visitor = await DirectLineConversation.StartAsync(assistant.Address, Cancellation, "Europe/Berlin");
        using var stream = await visitor.StreamAsync(Cancellation);
        await stream.NextReplyAsync(Cancellation);
        string[] said = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => visitor.SayAsync("help", Cancellation)));

        var closing = ReadToEndAsync(stream);
        var (exitCode, took) = await assistant.TerminateAsync(Cancellation);
        await closing;

        await assistant.StartAsync(Cancellation);
        var answered = new HashSet<string>();
        while (answered.Count < said.Length)
        {
            answered.Add((await visitor.NextReplyAsync(Cancellation)).ReplyToId ?? "greeting");
            answered.Remove("greeting");
        }

        Assert.Equal(0, exitCode);
        Assert.True(took < TimeSpan.FromSeconds(10), $"It took {took}.");
        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, stream.CloseStatus);
        Assert.Equal(said.Order(), answered.Order());
    }

    private static async Task ReadToEndAsync(DirectLineStream stream)
    {
        while (await stream.NextAsync(Cancellation) is not null)
        {
        }
    }

    [Fact]
    public async Task A_second_process_on_the_same_data_is_refused_in_one_sentence()
    {
        using var second = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(
            "dotnet", [Path.Combine(AppContext.BaseDirectory, "VirtualAssistant.Bot.dll"), "--urls=http://127.0.0.1:0", $"--DataDirectory={assistant.DataDirectory}"])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        var output = await second.StandardOutput.ReadToEndAsync(Cancellation) + await second.StandardError.ReadToEndAsync(Cancellation);
        await second.WaitForExitAsync(Cancellation);

        Assert.NotEqual(0, second.ExitCode);
        Assert.Contains("in use by another assistant", output, StringComparison.Ordinal);
    }
}
