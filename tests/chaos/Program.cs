using System.Globalization;
using VirtualAssistant.Chaos;

// dotnet run --project tests/chaos -- [--minutes 5] [--seed N] [--conversations 40] [--rest 150] [--faults all] [--skew SECONDS]
var settings = new Dictionary<string, string>(StringComparer.Ordinal);
for (var i = 0; i + 1 < args.Length; i += 2)
{
    settings[args[i].TrimStart('-')] = args[i + 1];
}

double Setting(string name, double otherwise) => settings.TryGetValue(name, out var value) ? double.Parse(value, CultureInfo.InvariantCulture) : otherwise;

var plan = new ChaosPlan(
    TimeSpan.FromMinutes(Setting("minutes", 5)),
    (int)Setting("seed", Environment.TickCount & 0xFFFF),
    (int)Setting("conversations", 40),
    TimeSpan.FromMilliseconds(Setting("rest", 150)),
    Faults: Enum.Parse<FaultSet>(settings.GetValueOrDefault("faults", nameof(FaultSet.Crashes)), ignoreCase: true),
    Skew: TimeSpan.FromSeconds(Setting("skew", 0)));
Console.WriteLine($"seed {plan.Seed}, {plan.Duration.TotalMinutes:0.#} minutes, {plan.Conversations} conversations");

var result = await ChaosRun.RunAsync(plan, Console.WriteLine, CancellationToken.None);
if (!result.IsClean)
{
    Console.WriteLine(result.Log);
}

Console.WriteLine(result);
return result.IsClean ? 0 : 1;
