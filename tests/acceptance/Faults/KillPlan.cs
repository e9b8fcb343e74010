using System.Globalization;
using VirtualAssistant.Testing.Assistants;

namespace VirtualAssistant.AcceptanceTests.Faults;

/// <summary>Kills the assistant again and again at moments that a seed decides.</summary>
/// <remarks><c>ASSISTANT_TEST_KILLS</c> and <c>ASSISTANT_TEST_SEED</c> change how often and when.</remarks>
internal sealed class KillPlan(AssistantProcess assistant)
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(900);

    public int Kills { get; } = Setting("ASSISTANT_TEST_KILLS", 20);

    public int Seed { get; } = Setting("ASSISTANT_TEST_SEED", 20261123);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var random = new Random(Seed);
        for (var kill = 0; kill < Kills; kill++)
        {
            await Task.Delay(Shortest + ((Longest - Shortest) * random.NextDouble()), TimeProvider.System, cancellationToken);
            await assistant.KillAsync(cancellationToken);
            await assistant.StartAsync(cancellationToken);
        }
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
