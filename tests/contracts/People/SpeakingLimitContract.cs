using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.People;

namespace VirtualAssistant.Contracts.People;

/// <summary>What a limit on a person's messages promises, wherever it is kept.</summary>
public abstract class SpeakingLimitContract
{
    private protected static readonly SpeakingAllowance Slow = new(PerSecond: 0.01, Burst: 3);

    private protected readonly PersonId ana = new(Guid.NewGuid());
    private protected readonly PersonId luis = new(Guid.NewGuid());

    private protected abstract ISpeakingLimit Limit { get; }

    private protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Lets_in_as_many_at_once_as_allowed_and_says_how_long_the_next_waits()
    {
        for (var message = 0; message < 3; message++)
        {
            Assert.Equal(TimeSpan.Zero, await Limit.TakeAsync(ana, Slow, Cancellation));
        }

        Assert.InRange((await Limit.TakeAsync(ana, Slow, Cancellation)).TotalSeconds, 90, 100);
    }

    [Fact]
    public async Task Takes_nothing_from_whoever_is_turned_away()
    {
        for (var message = 0; message < 10; message++)
        {
            await Limit.TakeAsync(ana, Slow, Cancellation);
        }

        Assert.InRange((await Limit.TakeAsync(ana, Slow, Cancellation)).TotalSeconds, 90, 100);
    }

    [Fact]
    public async Task Lets_in_again_what_has_been_earned_meanwhile()
    {
        var quick = new SpeakingAllowance(PerSecond: 0.5, Burst: 1);
        Assert.Equal(TimeSpan.Zero, await Limit.TakeAsync(ana, quick, Cancellation));
        var wait = await Limit.TakeAsync(ana, quick, Cancellation);
        Assert.InRange(wait.TotalMilliseconds, 1, 2000);

        await PassAsync(wait);

        Assert.Equal(TimeSpan.Zero, await Limit.TakeAsync(ana, quick, Cancellation));
    }

    [Fact]
    public async Task Counts_each_person_alone()
    {
        for (var message = 0; message < 4; message++)
        {
            await Limit.TakeAsync(ana, Slow, Cancellation);
        }

        Assert.Equal(TimeSpan.Zero, await Limit.TakeAsync(luis, Slow, Cancellation));
    }

    [Fact]
    public async Task Lets_in_no_more_when_many_come_at_the_same_moment()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(async () => await Limit.TakeAsync(ana, Slow, Cancellation))));

        Assert.Equal(3, answers.Count(wait => wait == TimeSpan.Zero));
    }

    private protected abstract Task PassAsync(TimeSpan time);
}
