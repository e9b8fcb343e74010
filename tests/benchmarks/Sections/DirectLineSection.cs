using System.Globalization;
using VirtualAssistant.Benchmarks.Measuring;
using VirtualAssistant.Testing.Assistants;
using VirtualAssistant.Testing.DirectLine;

namespace VirtualAssistant.Benchmarks.Sections;

/// <summary>What people in a web chat wait, when many talk at the same time.</summary>
public sealed class DirectLineSection : ISection
{
    private const int Conversations = 50;
    private const int Turns = 40;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private static readonly string[] Said = ["help", "what can you do?", "remind me tomorrow at 9 to call Luis", "what are my reminders?", "goodbye"];

    public string Name => "directline";

    public string About => "50 web chats at once, each says something a second and hears the answer on its socket: acknowledgement p95 (goal: under 50 ms) and reply p95 (goal: under 150 ms)";

    public async Task RunAsync(TextWriter report)
    {
        await using var bot = new HouseProcess("VirtualAssistant.Bot", new Dictionary<string, string>
        {
            ["DirectLine__Secret"] = AssistantInProcess.Secret,
            ["RateLimits__Enabled"] = "false",
            ["Logging__LogLevel__Default"] = "Error",
        });
        await bot.StartAsync(CancellationToken.None);
        await TalkAsync(bot.Address, turns: 5, pause: TimeSpan.Zero); // Warm.
        var (paced, pacedReplies) = await TalkAsync(bot.Address, Turns, Pause);
        var (busy, busyReplies) = await TalkAsync(bot.Address, Turns, TimeSpan.Zero);
        report.WriteLine($"{Conversations} conversations, a message a second each: acknowledged {Shown(paced)}, answered {Shown(pacedReplies)}");
        report.WriteLine($"{Conversations} conversations, as fast as they can: acknowledged {Shown(busy)}, answered {Shown(busyReplies)}");
    }

    private static async Task<(Latencies Acknowledged, Latencies Answered)> TalkAsync(Uri server, int turns, TimeSpan pause)
    {
        var (acknowledged, answered) = (new Latencies(), new Latencies());
        foreach (var (one, other) in await Task.WhenAll(Enumerable.Range(0, Conversations).Select(number => TalkAsync(server, number, turns, pause))))
        {
            acknowledged.Add(one);
            answered.Add(other);
        }

        return (acknowledged, answered);
    }

    private static async Task<(Latencies Acknowledged, Latencies Answered)> TalkAsync(Uri server, int number, int turns, TimeSpan pause)
    {
        var (acknowledged, answered) = (new Latencies(), new Latencies());
        using var chat = await DirectLineConversation.StartAsync(server, CancellationToken.None, zone: "Europe/Berlin");
        using var stream = await chat.StreamAsync(CancellationToken.None);
        await stream.NextReplyAsync(CancellationToken.None); // The greeting.
        await Task.Delay(pause * number / Conversations, TimeProvider.System);
        for (var turn = 0; turn < turns; turn++)
        {
            var asked = TimeProvider.System.GetTimestamp();
            await chat.SayAsync(Said[(number + turn) % Said.Length], CancellationToken.None);
            acknowledged.Add(TimeProvider.System.GetElapsedTime(asked));
            await stream.NextReplyAsync(CancellationToken.None);
            answered.Add(TimeProvider.System.GetElapsedTime(asked));
            if (pause - TimeProvider.System.GetElapsedTime(asked) is var rest && rest > TimeSpan.Zero)
            {
                await Task.Delay(rest, TimeProvider.System);
            }
        }

        return (acknowledged, answered);
    }

    private static string Shown(Latencies waits) => string.Create(
        CultureInfo.InvariantCulture, $"p50 {waits.Percentile(0.5).TotalMilliseconds:F1}, p95 {waits.Percentile(0.95).TotalMilliseconds:F1}, p99 {waits.Percentile(0.99).TotalMilliseconds:F1} ms");
}
