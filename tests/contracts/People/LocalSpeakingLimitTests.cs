using Microsoft.Extensions.Time.Testing;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.People;

namespace VirtualAssistant.Contracts.People;

public sealed class LocalSpeakingLimitTests : SpeakingLimitContract
{
    private readonly FakeTimeProvider time = new();
    private readonly SpeakingLimit limit;

    public LocalSpeakingLimitTests() => limit = new SpeakingLimit(time);

    private protected override ISpeakingLimit Limit => limit;

    [Fact]
    public async Task Forgets_those_who_have_been_silent()
    {
        for (var person = 0; person < 25_000; person++)
        {
            await limit.TakeAsync(new PersonId(Guid.NewGuid()), Slow, Cancellation);
            time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.InRange(limit.Remembered, 1, 10_001);
    }

    private protected override Task PassAsync(TimeSpan passed)
    {
        time.Advance(passed);
        return Task.CompletedTask;
    }
}
