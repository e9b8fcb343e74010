using System.Globalization;
using VirtualAssistant.Chaos;

namespace VirtualAssistant.AcceptanceTests.Faults;

/// <summary>Two bots, four workers and three real servers, killed, paused and cut off at seeded moments while many conversations talk.</summary>
/// <remarks>
/// <c>dotnet run --project tests/chaos -- --minutes 10 --faults all</c> does the same for longer. <c>ASSISTANT_TEST_SEED</c> changes the moments.
/// </remarks>
[Collection(nameof(Alone))]
public sealed class When_servers_and_processes_fail_in_the_middle_of_a_load(ITestOutputHelper output)
{
    [Theory]
    [InlineData(FaultSet.Crashes, 60, 20261125)]
    [InlineData(FaultSet.All, 45, 4711)]
    public async Task Everything_accepted_is_answered_once_in_order_and_every_action_is_executed_once(FaultSet faults, int seconds, int usual)
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("ASSISTANT_TEST_SEED"), CultureInfo.InvariantCulture, out var named) ? named : usual;
        var plan = new ChaosPlan(TimeSpan.FromSeconds(seconds), seed, Conversations: 16, Rest: TimeSpan.FromMilliseconds(150), AtLeast: 6, Faults: faults);

        var result = await ChaosRun.RunAsync(plan, output.WriteLine, TestContext.Current.CancellationToken);

        output.WriteLine(result.ToString());
        TestContext.Current.SendDiagnosticMessage($"Seed {seed}: {result}");
        Assert.True(result.IsClean, $"{result}\n{result.Log}");
        Assert.True(result.Faults >= plan.AtLeast, result.ToString());
    }
}
