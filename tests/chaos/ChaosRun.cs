using VirtualAssistant.Testing.DirectLine;
using VirtualAssistant.Testing.Talks;
using VirtualAssistant.Testing.Webhooks;

namespace VirtualAssistant.Chaos;

/// <summary>Conversations that talk while faults are injected, and the account afterwards.</summary>
public static class ChaosRun
{
    private static readonly TimeSpan Settling = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan LookInterval = TimeSpan.FromSeconds(1);

    public static async Task<ChaosResult> RunAsync(ChaosPlan plan, Action<string> report, CancellationToken cancellationToken)
    {
        await using var sink = await WebhookSink.StartAsync(new UnreliableTarget(plan.Seed).Meet);
        await using var cluster = await Cluster.StartAsync(Settings(sink), plan.Skew, cancellationToken);
        var conversations = await Task.WhenAll(Enumerable.Range(0, plan.Conversations).Select(_ => DirectLineConversation.StartAsync(
            new NodeRotation(cluster.Nodes), cluster.Nodes[0], cancellationToken, "Europe/Berlin")));
        try
        {
            NumberedTalk[] talks = [.. conversations.Select((conversation, index) => Talk(conversation, index, plan))];
            var before = cluster.Bots.Max(bot => bot.Memory);
            var faults = await TalkAsync(plan, cluster, talks, report, cancellationToken);
            var (tally, left) = await SettleAsync(cluster, talks, conversations, report, cancellationToken);
            var keysByText = sink.Applied.CountBy(body => (string)body["text"]!).ToDictionary();
            return new ChaosResult(
                tally,
                keysByText.Count(text => text.Value > 1),
                talks.Sum(talk => talk.Said.Count(text => IsPing(text) && !keysByText.ContainsKey(text))),
                keysByText.Count,
                left,
                faults,
                before,
                cluster.Bots.Max(bot => bot.Memory),
                string.Join('\n', cluster.Processes.Select(process => $"== {process.Program} {process.Address.Port}\n{process.Output}")));
        }
        finally
        {
            foreach (var conversation in conversations)
            {
                conversation.Dispose();
            }
        }
    }

    private static async Task<int> TalkAsync(ChaosPlan plan, Cluster cluster, NumberedTalk[] talks, Action<string> report, CancellationToken cancellationToken)
    {
        var began = TimeProvider.System.GetTimestamp();
        var faults = new Faults(cluster, plan.Seed, plan.Faults, line => report($"{TimeProvider.System.GetElapsedTime(began).TotalSeconds,6:0.0} s  {line}"));
        var injecting = faults.RunAsync(() => TimeProvider.System.GetElapsedTime(began) < plan.Duration || faults.Count < plan.AtLeast, cancellationToken);
        await Task.WhenAll(talks.Select(talk => talk.TalkAsync(() => !injecting.IsCompleted, cancellationToken)));
        await injecting;
        return faults.Count;
    }

    private static async Task<(Tally Tally, Leftovers Left)> SettleAsync(
        Cluster cluster, NumberedTalk[] talks, DirectLineConversation[] conversations, Action<string> report, CancellationToken cancellationToken)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var tally = default(Tally);
            for (var i = 0; i < talks.Length; i++)
            {
                var activities = await conversations[i].ReadAllAsync(cancellationToken);
                tally += talks[i].Compare([.. activities.Where(activity => activity.IsReply)]);
            }

            var left = await cluster.ReadLeftoversAsync(cancellationToken);
            if (tally.Lost == 0 && left == Leftovers.None || TimeProvider.System.GetElapsedTime(began) > Settling)
            {
                report($"settled after {TimeProvider.System.GetElapsedTime(began).TotalSeconds:0} s: {tally}, left {left}");
                return (tally, left);
            }

            await Task.Delay(LookInterval, TimeProvider.System, cancellationToken);
        }
    }

    private static NumberedTalk Talk(DirectLineConversation conversation, int index, ChaosPlan plan) =>
        new($"talk{index}", async (text, key, token) => await conversation.SayAsync(text, token, key))
        {
            Rest = plan.Rest,
            Text = number => number % 2 == 0 ? $"ping {index}-{number}" : "help",
        };

    private static bool IsPing(string text) => text.StartsWith("ping ", StringComparison.Ordinal);

    private static Dictionary<string, string> Settings(WebhookSink sink) => new()
    {
        ["Webhooks__0__Match"] = @"^ping (?<number>\d+-\d+)$",
        ["Webhooks__0__Url"] = sink.Address.ToString(),
        ["Webhooks__0__Reply"] = "pong {number}",
        ["Redelivery__MaxDeliveries"] = "20", // The target fails now and then for a reason of its own; nothing of it shall be given up.
        ["Redelivery__MaxDelay"] = "00:00:05",
        ["Logging__LogLevel__Default"] = "Warning",
    };
}

/// <param name="Duration">How long faults are injected.</param>
/// <param name="Rest">How long each client rests between two messages.</param>
/// <param name="AtLeast">Faults there are at the least: on a busy machine, where each takes longer to be over, they go on beyond the duration.</param>
/// <param name="Skew">How far the clock of every second process is off.</param>
public sealed record ChaosPlan(
    TimeSpan Duration, int Seed, int Conversations, TimeSpan Rest, int AtLeast = 1, FaultSet Faults = FaultSet.Crashes, TimeSpan Skew = default);

/// <param name="ExecutedTwice">Actions the target applied under more than one key.</param>
/// <param name="NotExecuted">Actions asked for that never reached the target.</param>
/// <param name="Executed">Actions applied.</param>
/// <param name="MemoryBefore">Of the larger bot, in bytes, before the load; <paramref name="MemoryAfter"/>: when all was answered.</param>
/// <param name="Log">What the processes wrote.</param>
public sealed record ChaosResult(
    Tally Tally, int ExecutedTwice, int NotExecuted, int Executed, Leftovers Left, int Faults, long MemoryBefore, long MemoryAfter, string Log)
{
    public bool IsClean => Tally is { Lost: 0, Duplicated: 0, Reordered: 0 } && ExecutedTwice == 0 && NotExecuted == 0 && Left == Leftovers.None;

    public override string ToString() =>
        $"{Tally}; actions executed {Executed}, twice {ExecutedTwice}, never {NotExecuted}; {Faults} faults; left {Left}; " +
        $"memory of a bot {MemoryBefore >> 20} MB before, {MemoryAfter >> 20} MB after";
}
