using System.Collections.Concurrent;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Outbox;
using VirtualAssistant.Testing;

namespace VirtualAssistant.Contracts.WorkQueues;

/// <summary>What work queues promise, whatever carries them.</summary>
public abstract class WorkQueueContract
{
    private protected readonly SharedWork work = new();

    private protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_conversation_that_is_raised_is_worked_on()
    {
        await using var node = await StartNodeAsync();

        Raise(node, Enumerable.Range(0, 1000));

        await UntilDoneAsync(1000);
    }

    [Fact]
    public async Task One_conversation_is_worked_on_one_piece_at_a_time_and_no_piece_is_missed()
    {
        await using var node = await StartNodeAsync();
        work.Doing = async (_, _) => await Task.Yield();

        Parallel.For(0, 4 * 250, number => Raise(node, [number % 4]));

        await UntilDoneAsync(4 * 250);
        Assert.Equal(0, work.Overlaps);
    }

    [Fact]
    public async Task What_is_raised_during_a_piece_is_worked_on_after_it()
    {
        await using var node = await StartNodeAsync();
        var (begun, goOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        work.Doing = async (_, _) =>
        {
            begun.TrySetResult();
            await goOn.Task;
        };
        Raise(node, [1]);
        await begun.Task.WaitAsync(Until.Patience, TimeProvider.System, Cancellation);

        Raise(node, [1]);
        goOn.SetResult();

        await UntilDoneAsync(2);
    }

    [Fact]
    public async Task Different_conversations_are_worked_on_side_by_side()
    {
        await using var node = await StartNodeAsync();
        var inside = new ConcurrentDictionary<ConversationId, byte>();
        var all = new TaskCompletionSource();
        work.Doing = async (conversation, token) =>
        {
            inside[conversation] = 0;
            if (inside.Count == 20)
            {
                all.TrySetResult();
            }

            await all.Task.WaitAsync(token);
        };

        Raise(node, Enumerable.Range(0, 20));

        await UntilDoneAsync(20);
    }

    [Fact]
    public async Task Work_that_fails_is_tried_again()
    {
        await using var node = await StartNodeAsync();
        var runs = 0;
        work.Doing = (_, _) => Interlocked.Increment(ref runs) == 1 ? throw new InvalidOperationException("once") : Task.CompletedTask;

        Raise(node, [1]);

        await UntilDoneAsync(1);
        Assert.Equal(2, runs);
    }

    [Fact]
    public async Task What_a_stopped_process_left_is_worked_on_by_the_next()
    {
        var begun = new TaskCompletionSource();
        work.Doing = async (_, token) =>
        {
            begun.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
        };
        await using (var first = await StartNodeAsync(sweeps: true))
        {
            Raise(first, Enumerable.Range(0, 200));
            await begun.Task.WaitAsync(Until.Patience, TimeProvider.System, Cancellation);
        }

        Assert.Equal(200, work.Left);
        work.Doing = (_, _) => Task.CompletedTask;
        await using var second = await StartNodeAsync(sweeps: true);

        await UntilDoneAsync(200);
    }

    [Fact]
    public async Task Work_whose_wake_up_was_lost_is_found()
    {
        work.Commit(Conversation(1));

        await using var node = await StartNodeAsync(sweeps: true);
        await UntilDoneAsync(1);
        work.Commit(Conversation(2));

        await UntilDoneAsync(2);
    }

    /// <param name="sweeps">Whether lost wake-ups are made up for. Without, every wake-up counts.</param>
    private protected abstract Task<Node> StartNodeAsync(bool sweeps = false, bool consumes = true);

    private protected static ConversationId Conversation(int number) => ConversationId.On("test", $"{number}");

    private protected void Raise(Node node, IEnumerable<int> conversations)
    {
        foreach (var number in conversations)
        {
            work.Commit(Conversation(number));
            node.Signals.Raise(Queues.Input, Conversation(number));
        }
    }

    private protected Task UntilDoneAsync(int pieces, TimeSpan? patience = null) =>
        Until.TrueAsync(() => work.Done >= pieces, () => $"{pieces} pieces of work; {work.Done} are done", Cancellation, patience);
}
