using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Messaging.Embedded;

namespace VirtualAssistant.Contracts.Signals;

public sealed class ConversationSignalsTests
{
    private static readonly ConversationId Home = ConversationId.On("test", "home");
    private readonly ConversationSignals signals = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Keeps_a_signal_that_came_before_the_wait()
    {
        using var subscription = signals.Subscribe(Home);
        signals.Raise(Home);

        Assert.True(subscription.WaitAsync(Cancellation).AsTask().IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Hears_a_signal_that_comes_after_a_wait_was_given_up()
    {
        using var subscription = signals.Subscribe(Home);
        using var impatient = new CancellationTokenSource();
        var given = subscription.WaitAsync(impatient.Token).AsTask();
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => given);

        signals.Raise(Home);

        Assert.True(subscription.WaitAsync(Cancellation).AsTask().IsCompletedSuccessfully);
    }

    [Fact]
    public void Counts_several_signals_as_one()
    {
        using var subscription = signals.Subscribe(Home);
        signals.Raise(Home);
        signals.Raise(Home);

        Assert.True(subscription.WaitAsync(Cancellation).AsTask().IsCompletedSuccessfully);
        Assert.False(subscription.WaitAsync(Cancellation).AsTask().IsCompleted);
    }

    [Fact]
    public async Task Wakes_everyone_who_waits_for_the_conversation_and_nobody_else()
    {
        using var first = signals.Subscribe(Home);
        using var second = signals.Subscribe(Home);
        using var other = signals.Subscribe(ConversationId.On("test", "other"));
        var (one, two, three) = (first.WaitAsync(Cancellation).AsTask(), second.WaitAsync(Cancellation).AsTask(), other.WaitAsync(Cancellation).AsTask());
        signals.Raise(Home);

        await Task.WhenAll(one, two);
        Assert.False(three.IsCompleted);
    }

    [Fact]
    public void Hears_nothing_any_more_once_disposed()
    {
        var gone = signals.Subscribe(Home);
        using var stays = signals.Subscribe(Home);
        gone.Dispose();
        signals.Raise(Home);

        Assert.False(gone.WaitAsync(Cancellation).AsTask().IsCompleted);
        Assert.True(stays.WaitAsync(Cancellation).AsTask().IsCompletedSuccessfully);
    }
}
