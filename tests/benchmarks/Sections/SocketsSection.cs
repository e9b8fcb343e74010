using System.Globalization;
using VirtualAssistant.Benchmarks.Measuring;
using VirtualAssistant.Testing.Assistants;
using VirtualAssistant.Testing.DirectLine;

namespace VirtualAssistant.Benchmarks.Sections;

/// <summary>What people who have the chat open and say nothing cost: memory each, and time those who speak.</summary>
public sealed class SocketsSection : ISection
{
    private const int Sockets = 10_000;
    private const int AtATime = 64;

    public string Name => "sockets";

    public string About => "10,000 idle Direct Line sockets, each in a conversation of its own: resident memory a socket when the garbage of opening it is collected (goal: under 10 kB) and before, and what somebody who speaks meanwhile waits";

    public async Task RunAsync(TextWriter report)
    {
        await using var bot = new HouseProcess("VirtualAssistant.Bot", new Dictionary<string, string>
        {
            ["DirectLine__Secret"] = AssistantInProcess.Secret,
            ["RateLimits__Enabled"] = "false",
            ["Logging__LogLevel__Default"] = "Error",
            ["DOTNET_gcServer"] = "0",
            ["DOTNET_GCConserveMemory"] = "9", // What is measured is what is needed, not what the collector has not given back yet.
        });
        await bot.StartAsync(CancellationToken.None);
        using var speaker = await DirectLineConversation.StartAsync(bot.Address, CancellationToken.None);
        await AskAsync(speaker, 200);
        var without = await AskAsync(speaker, 200);
        var conversations = await InPartsAsync(Enumerable.Repeat(bot.Address, Sockets), StartAsync);
        await AskAsync(speaker, 200);
        await FullCollection.RunInAsync(bot.Id);
        var before = bot.Memory;
        var streams = await InPartsAsync(conversations, conversation => OpenAsync(conversation, bot.Address));
        await AskAsync(speaker, 200);
        var with = await AskAsync(speaker, 200);
        var opened = bot.Memory;
        await FullCollection.RunInAsync(bot.Id);
        double Each(long memory) => (memory - before) / 1024.0 / streams.Count;
        report.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{streams.Count:N0} sockets: {Each(bot.Memory):F1} kB each, {Each(opened):F1} kB before a collection; reply p50 {Shown(without, 0.5)} ms without them, {Shown(with, 0.5)} ms with; p95 {Shown(without, 0.95)} and {Shown(with, 0.95)} ms"));
        streams.ForEach(stream => stream.Dispose());
    }

    /// <summary>A conversation whose connection is closed again: its stream is all that is left of it.</summary>
    private static async Task<DirectLineConversation> StartAsync(Uri server)
    {
        using var conversation = await DirectLineConversation.StartAsync(server, CancellationToken.None);
        return conversation;
    }

    /// <summary>Its address was good for a minute, and may have been made longer ago.</summary>
    private static async Task<DirectLineStream> OpenAsync(DirectLineConversation conversation, Uri server)
    {
        using var again = conversation.On(server);
        await again.ReconnectAsync(null, CancellationToken.None);
        return await again.StreamAsync(CancellationToken.None);
    }

    private static async Task<List<TResult>> InPartsAsync<T, TResult>(IEnumerable<T> all, Func<T, Task<TResult>> one)
    {
        var results = new List<TResult>();
        foreach (var some in all.Chunk(AtATime))
        {
            results.AddRange(await Task.WhenAll(some.Select(one)));
        }

        return results;
    }

    private static async Task<Latencies> AskAsync(DirectLineConversation speaker, int times)
    {
        var waits = new Latencies();
        await speaker.ReconnectAsync(null, CancellationToken.None);
        using var stream = await speaker.StreamAsync(CancellationToken.None);
        for (var time = 0; time < times; time++)
        {
            var asked = TimeProvider.System.GetTimestamp();
            var id = await speaker.SayAsync("what can you do?", CancellationToken.None);
            while ((await stream.NextReplyAsync(CancellationToken.None)).ReplyToId != id)
            {
            }

            waits.Add(TimeProvider.System.GetElapsedTime(asked));
        }

        return waits;
    }

    private static string Shown(Latencies waits, double share) => waits.Percentile(share).TotalMilliseconds.ToString("F1", CultureInfo.InvariantCulture);
}
