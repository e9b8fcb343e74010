using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;

namespace BotBuilder.UnitTests.Connector;

public sealed class RetryTests
{
    [Fact]
    public async Task What_succeeds_at_last_has_succeeded()
    {
        var tries = 0;

        var result = await Retry.Run(
            () => ++tries < 3 ? throw new InvalidOperationException() : Task.FromResult("done"),
            (_, _) => new RetryParams(TimeSpan.Zero));

        Assert.Equal(("done", 3), (result, tries));
    }

    [Fact]
    public async Task The_handler_is_told_each_failure_and_its_number_and_gives_up()
    {
        var told = new List<(string, int)>();
        var tries = 0;

        var failure = await Assert.ThrowsAsync<AggregateException>(() => RetryAction.RunAsync<int>(
            () => throw new InvalidOperationException($"{++tries}"),
            (exception, count) =>
            {
                told.Add((exception.Message, count));
                return count < 1 ? new RetryParams(TimeSpan.Zero) : RetryParams.StopRetrying;
            }));

        Assert.Equal([("1", 0), ("2", 1)], told);
        Assert.Equal(["1", "2"], failure.InnerExceptions.Select(inner => inner.Message));
    }

    [Fact]
    public void The_default_gives_up_after_ten_tries()
    {
        Assert.True(RetryParams.DefaultBackOff(0).ShouldRetry);
        Assert.True(RetryParams.DefaultBackOff(9).ShouldRetry);
        Assert.False(RetryParams.DefaultBackOff(10).ShouldRetry);
        Assert.False(RetryParams.StopRetrying.ShouldRetry);
    }

    [Fact]
    public void No_wait_is_longer_than_ten_seconds() =>
        Assert.Equal(TimeSpan.FromSeconds(10), new RetryParams(TimeSpan.FromSeconds(11)).RetryAfter);

    [Fact]
    public void Jitter_makes_a_wait_a_little_longer()
    {
        var wait = TimeSpan.FromSeconds(1).WithJitter();

        Assert.InRange(wait, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1.1));
    }
}
