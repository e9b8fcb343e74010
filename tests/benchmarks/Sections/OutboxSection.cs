using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using VirtualAssistant.Benchmarks.Measuring;
using VirtualAssistant.Testing.Assistants;
using VirtualAssistant.Testing.Servers;

namespace VirtualAssistant.Benchmarks.Sections;

/// <summary>How soon an answer is at the channel that it has to be sent to, at 500 turns a second, and while what a channel could not take is sent after it.</summary>
public sealed class OutboxSection : ISection
{
    private const int People = 50;
    private const int Backlog = 100_000;
    private const int BacklogConversations = 2_000;

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100); // 50 people, 10 messages a second each.
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(10);

    public string Name => "outbox";

    public string About => "from a message to its answer at the connector, at 500 turns a second (goal for the outbox's part of it: p99 under 100 ms), and beside a backlog of 100,000";

    public async Task RunAsync(TextWriter report)
    {
        await using (var embedded = new HouseProcess("VirtualAssistant.Bot", Settings([])))
        {
            await embedded.StartAsync(CancellationToken.None);
            await ReportAsync(report, "embedded", embedded);
            await ReportBacklogAsync(report, "embedded", embedded);
        }

        await using var servers = await LocalServers.StartPrivateAsync();
        var settings = Settings(new()
        {
            ["ConnectionStrings__PostgreSql"] = servers.PostgreSql,
            ["ConnectionStrings__Redis"] = servers.Redis,
            ["ConnectionStrings__RabbitMq"] = servers.RabbitMq,
        });
        await using var bot = new HouseProcess("VirtualAssistant.Bot", settings);
        await bot.StartAsync(CancellationToken.None);
        await ReportAsync(report, "on servers", bot);
        await ReportBacklogAsync(report, "on servers", bot);
    }

    private static async Task ReportAsync(TextWriter report, string mode, HouseProcess bot)
    {
        await using var sink = await AnswerSink.StartAsync();
        using var http = new HttpClient { BaseAddress = bot.Address };
        await TalkAsync(http, sink, $"{mode}-warm", TimeSpan.FromSeconds(4));
        report.WriteLine($"{mode}, 500 turns a second: {Shown(await TalkAsync(http, sink, mode, Length))}");
    }

    private static async Task ReportBacklogAsync(TextWriter report, string mode, HouseProcess bot)
    {
        await using var sink = await AnswerSink.StartAsync();
        using var http = new HttpClient { BaseAddress = bot.Address };
        await sink.StopAsync();
        var behind = await SendBacklogAsync(http, sink, $"{mode}-backlog");
        var begin = TimeProvider.System.GetTimestamp();
        await sink.StartAgainAsync();
        var beside = await TalkAsync(http, sink, $"{mode}-beside", Length);
        while (sink.Arrived(behind) < Backlog && TimeProvider.System.GetElapsedTime(begin) < TimeSpan.FromMinutes(2))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        }

        var took = TimeProvider.System.GetElapsedTime(begin);
        report.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{mode}, beside a backlog of {sink.Arrived(behind):N0} answers that drains in {took.TotalSeconds:N0} s: {Shown(beside)}; memory {bot.Memory >> 20} MB"));
    }

    private static async Task<Latencies> TalkAsync(HttpClient http, AnswerSink sink, string name, TimeSpan length)
    {
        var waits = new Latencies();
        foreach (var one in await Task.WhenAll(Enumerable.Range(0, People).Select(person => TalkAsync(http, sink, $"{name}-{person}", Interval * person / People, length))))
        {
            waits.Add(one);
        }

        return waits;
    }

    private static async Task<Latencies> TalkAsync(HttpClient http, AnswerSink sink, string person, TimeSpan start, TimeSpan length)
    {
        var waits = new Latencies();
        await Task.Delay(start, TimeProvider.System);
        var begin = TimeProvider.System.GetTimestamp();
        for (var turn = 0; TimeProvider.System.GetElapsedTime(begin) < length; turn++)
        {
            var asked = TimeProvider.System.GetTimestamp();
            var answer = sink.Expect($"{person}:{turn}");
            await PostAsync(http, sink, person, $"{person}:{turn}");
            waits.Add(TimeProvider.System.GetElapsedTime(asked, await answer));
            if (Interval * (turn + 1) - TimeProvider.System.GetElapsedTime(begin) is var rest && rest > TimeSpan.Zero)
            {
                await Task.Delay(rest, TimeProvider.System);
            }
        }

        return waits;
    }

    private static async Task<string> SendBacklogAsync(HttpClient http, AnswerSink sink, string name)
    {
        await Parallel.ForEachAsync(
            Enumerable.Range(0, BacklogConversations),
            new ParallelOptions { MaxDegreeOfParallelism = 64 },
            async (conversation, _) =>
            {
                for (var i = 0; i < Backlog / BacklogConversations; i++)
                {
                    await PostAsync(http, sink, $"{name}-{conversation}", $"{name}-{conversation}:{i}");
                }
            });
        return name;
    }

    private static async Task PostAsync(HttpClient http, AnswerSink sink, string person, string id)
    {
        while (true)
        {
            using var content = new StringContent(
                $$$"""
                {"type":"message","id":"{{{id}}}","channelId":"telegram","serviceUrl":"{{{sink.Url}}}","text":"thanks","locale":"en-US",
                "from":{"id":"{{{person}}}","name":"Ana"},"recipient":{"id":"bot"},"conversation":{"id":"{{{person}}}"}}
                """,
                Encoding.UTF8,
                new MediaTypeHeaderValue("application/json"));
            using var response = await http.PostAsync("/api/messages", content);
            if (response.IsSuccessStatusCode)
            {
                return;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System); // The house asks to be given time.
        }
    }

    private static Dictionary<string, string> Settings(Dictionary<string, string> own) => new(own)
    {
        ["RateLimits__Enabled"] = "false",
        ["PrivateServiceHosts__0"] = "127.0.0.1",
        ["Sqlite__MaxPendingTurns"] = "10000",
        ["PostgreSql__MaxPendingTurns"] = "10000",
        ["Logging__LogLevel__Default"] = "Critical", // The connector is away on purpose.
    };

    private static string Shown(Latencies waits) => string.Create(
        CultureInfo.InvariantCulture,
        $"{waits.Total} answers, p50 {waits.Percentile(0.5).TotalMilliseconds:F1}, p95 {waits.Percentile(0.95).TotalMilliseconds:F1}, p99 {waits.Percentile(0.99).TotalMilliseconds:F1} ms");
}
