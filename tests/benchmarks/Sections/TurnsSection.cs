using System.Globalization;
using System.Net;
using Microsoft.Bot.Builder;
using VirtualAssistant.Benchmarks.Measuring;
using VirtualAssistant.Testing.Assistants;
using VirtualAssistant.Testing.DirectLine;
using VirtualAssistant.Testing.Servers;

namespace VirtualAssistant.Benchmarks.Sections;

/// <summary>The whole product, as a process of its own: activities made durable, and turns answered, embedded and on servers.</summary>
public sealed class TurnsSection : ISection
{
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan Warmth = TimeSpan.FromSeconds(15);

    private const int Busy = 64;

    public string Name => "turns";

    public string About => "activities accepted (Direct Line POST) and whole durable turns (expectReplies), embedded and on PostgreSQL, Redis and RabbitMQ, beside a bare JSON endpoint";

    public async Task RunAsync(TextWriter report)
    {
        await using var bare = await BotServer.StartAsync(new Dictionary<string, IBot>());
        var floor = await MeasureAsync(bare.Address, Busy, _ => [HttpLoad.Post("/bare", Message("floor"))]);
        report.WriteLine($"bare JSON endpoint, {Busy} at a time: {Show(floor)}");

        await using (var embedded = new HouseProcess("VirtualAssistant.Bot", Settings([])))
        {
            await embedded.StartAsync(CancellationToken.None);
            await ReportAsync(report, "embedded", embedded, floor);
        }

        await using var servers = await LocalServers.StartPrivateAsync();
        var settings = Settings(new()
        {
            ["ConnectionStrings__PostgreSql"] = servers.PostgreSql,
            ["ConnectionStrings__Redis"] = servers.Redis,
            ["ConnectionStrings__RabbitMq"] = servers.RabbitMq,
        });
        await using var bot = new HouseProcess("VirtualAssistant.Bot", settings);
        await using var executor = new HouseProcess("VirtualAssistant.ActionExecutor", settings);
        await using var consolidator = new HouseProcess("VirtualAssistant.MemoryConsolidator", settings);
        await Task.WhenAll(bot.StartAsync(CancellationToken.None), executor.StartAsync(CancellationToken.None), consolidator.StartAsync(CancellationToken.None));
        await ReportAsync(report, "on servers", bot, floor);
    }

    private static async Task ReportAsync(TextWriter report, string mode, HouseProcess bot, Latencies floor)
    {
        var address = new IPEndPoint(IPAddress.Loopback, bot.Address.Port);
        var conversations = await Task.WhenAll(Enumerable.Range(0, Busy).Select(_ => DirectLineConversation.StartAsync(bot.Address, CancellationToken.None)));
        byte[][] Post(int number) => [conversations[number].PostBytes("help")];
        byte[][] Ask(int number) => [HttpLoad.Post("/api/messages", Message($"{mode}-{number}"))];

        await new HttpLoad(address, Busy, Ask).RunAsync(Warmth);
        var turns = await MeasureAsync(address, Busy, Ask);
        var paced = await new HttpLoad(address, 20, Ask) { Interval = TimeSpan.FromMilliseconds(100) }.RunAsync(Length);
        var accepted = await MeasureAsync(address, Busy, Post);
        report.WriteLine($"{mode}, turns, {Busy} at a time: {Show(turns)}, {Ratio(turns, floor)} of the bare endpoint");
        report.WriteLine($"{mode}, turns, 200 a second: {Show(paced)}");
        report.WriteLine($"{mode}, accepted, {Busy} at a time: {Show(accepted)}, {Ratio(accepted, floor)} of the bare endpoint");
        report.WriteLine($"{mode}, resident memory of the bot: {bot.Memory >> 20} MB");
        foreach (var conversation in conversations)
        {
            conversation.Dispose();
        }
    }

    private static Dictionary<string, string> Settings(Dictionary<string, string> own) => new(own)
    {
        ["DirectLine__Secret"] = AssistantInProcess.Secret,
        ["RateLimits__Enabled"] = "false",
        ["Sqlite__MaxPendingTurns"] = "10000",
        ["PostgreSql__MaxPendingTurns"] = "10000",
        ["Logging__LogLevel__Default"] = "Error",
        ["DOTNET_TieredPGO"] = "1", // As it runs for users.
    };

    /// <summary>Without an id: every post is a new activity.</summary>
    private static string Message(string conversation) => $$$"""
        {"type":"message","channelId":"emulator","serviceUrl":"http://127.0.0.1:9/","deliveryMode":"expectReplies","text":"help","locale":"en-US",
        "from":{"id":"{{{conversation}}}-user","name":"Ana"},"recipient":{"id":"bot"},"conversation":{"id":"{{{conversation}}}"}}
        """;

    private static Task<Latencies> MeasureAsync(IPEndPoint server, int connections, Func<int, byte[][]> requests) => new HttpLoad(server, connections, requests).RunAsync(Length);

    private static string Show(Latencies waits) => string.Create(
        CultureInfo.InvariantCulture,
        $"{waits.Total / Length.TotalSeconds:N0}/s (p50 {waits.Percentile(0.5).TotalMilliseconds:F1}, p99 {waits.Percentile(0.99).TotalMilliseconds:F1} ms)");

    private static string Ratio(Latencies one, Latencies floor) => ((double)one.Total / floor.Total).ToString("P1", CultureInfo.InvariantCulture);
}
