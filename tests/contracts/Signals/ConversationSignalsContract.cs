using VirtualAssistant.Brain.ConversationLog;
using VirtualAssistant.Brain.Identity;

namespace VirtualAssistant.Contracts.Signals;

/// <summary>What signals promise to those who listen in the process that raises them.</summary>
public abstract class ConversationSignalsContract
{
    private protected static readonly ConversationId Home = ConversationId.On("test", "home");

    private protected abstract IConversationSignals Signals { get; }

    private protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Keeps_a_signal_that_came_before_the_wait()
    {
        using var subscription = Signals.Subscribe(Home);
        Signals.Raise(Home);

        Assert.True(subscription.WaitAsync(Cancellation).AsTask().IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Hears_a_signal_that_comes_after_a_wait_was_given_up()
    {
        using var subscription = Signals.Subscribe(Home);
        using var impatient = new CancellationTokenSource();
        var given = subscription.WaitAsync(impatient.Token).AsTask();
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => given);

        Signals.Raise(Home);

        Assert.True(subscription.WaitAsync(Cancellation).AsTask().IsCompletedSuccessfully);
    }

    [Fact]
    public void Counts_several_signals_as_one()
    {
        using var subscription = Signals.Subscribe(Home);
        Signals.Raise(Home);
        Signals.Raise(Home);

        Assert.True(subscription.WaitAsync(Cancellation).AsTask().IsCompletedSuccessfully);
        Assert.False(subscription.WaitAsync(Cancellation).AsTask().IsCompleted);
    }

    [Fact]
    public async Task Wakes_everyone_who_waits_for_the_conversation_and_nobody_else()
    {
        using var first = Signals.Subscribe(Home);
        using var second = Signals.Subscribe(Home);
        using var other = Signals.Subscribe(ConversationId.On("test", "other"));
        var (one, two, three) = (first.WaitAsync(Cancellation).AsTask(), second.WaitAsync(Cancellation).AsTask(), other.WaitAsync(Cancellation).AsTask());
        Signals.Raise(Home);

        await Task.WhenAll(one, two);
        Assert.False(three.IsCompleted);
    }

    [Fact]
    public void Shows_an_activity_to_everyone_who_listens_and_to_nobody_else()
    {
        using var listener = Signals.Subscribe(Home);
        using var other = Signals.Subscribe(ConversationId.On("test", "other"));
        Signals.Show(Home, "typing"u8.ToArray());

        Assert.True(listener.WaitAsync(Cancellation).AsTask().IsCompletedSuccessfully);
        Assert.True(listener.TryTakeShown(out var shown));
        Assert.Equal("typing"u8, shown.Span);
        Assert.False(listener.TryTakeShown(out _));
        Assert.False(other.TryTakeShown(out _));
    }

    [Fact]
    public void Shows_only_the_newest_to_who_does_not_keep_up_and_nothing_of_what_is_too_long()
    {
        using var listener = Signals.Subscribe(Home);
        Signals.Show(Home, new byte[IConversationSignals.MaxShown + 1]);
        for (var piece = 0; piece < 100; piece++)
        {
            Signals.Show(Home, new[] { (byte)piece });
        }

        var seen = new List<byte>();
        while (listener.TryTakeShown(out var shown))
        {
            seen.Add(shown.Span[0]);
        }

        Assert.InRange(seen.Count, 1, 50);
        Assert.Equal(99, seen[^1]);
    }

    [Fact]
    public void Hears_nothing_any_more_once_disposed()
    {
        var gone = Signals.Subscribe(Home);
        using var stays = Signals.Subscribe(Home);
        gone.Dispose();
        Signals.Raise(Home);

        Assert.False(gone.WaitAsync(Cancellation).AsTask().IsCompleted);
        Assert.True(stays.WaitAsync(Cancellation).AsTask().IsCompletedSuccessfully);
    }
}
