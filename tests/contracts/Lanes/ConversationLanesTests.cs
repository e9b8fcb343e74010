using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Messaging.Lanes;

namespace VirtualAssistant.Contracts.Lanes;

public sealed class ConversationLanesTests : IAsyncDisposable
{
    private readonly FakeTimeProvider time = new();
    private readonly CancellationTokenSource stopping = new();
    private Task running = Task.CompletedTask;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Runs_one_piece_of_a_conversation_at_a_time_and_misses_none()
    {
        var (inside, overlaps, left) = (new ConcurrentDictionary<ConversationId, int>(), 0, new ConcurrentDictionary<ConversationId, int>());
        var done = new CountdownEvent(20 * 200);
        var lanes = Start(8, async (conversation, _) =>
        {
            if (inside.AddOrUpdate(conversation, 1, (_, count) => count + 1) > 1)
            {
                Interlocked.Increment(ref overlaps);
            }

            await Task.Yield();
            var worked = left.TryGetValue(conversation, out var count) && count > 0;
            if (worked)
            {
                left.AddOrUpdate(conversation, 0, (_, now) => now - 1);
                done.Signal();
            }

            inside.AddOrUpdate(conversation, 0, (_, now) => now - 1);
            return worked ? LaneState.Again.Instance : LaneState.Idle.Instance;
        });

        Parallel.For(0, 20 * 200, i =>
        {
            left.AddOrUpdate(Conversation(i % 20), 1, (_, count) => count + 1);
            lanes.Raise(Conversation(i % 20));
        });
        await UntilAsync(() => done.IsSet && lanes.Busy == 0);

        Assert.Equal(0, overlaps);
    }

    [Fact]
    public async Task Runs_different_conversations_side_by_side()
    {
        var (first, second) = (new TaskCompletionSource(), new TaskCompletionSource());
        var lanes = Start(2, async (conversation, _) =>
        {
            var (mine, other) = conversation == Conversation(1) ? (first, second) : (second, first);
            mine.SetResult();
            await other.Task;
            return LaneState.Idle.Instance;
        });
        lanes.Raise(Conversation(1));
        lanes.Raise(Conversation(2));

        await UntilAsync(() => lanes.Busy == 0);
        Assert.True(first.Task.IsCompletedSuccessfully && second.Task.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Puts_a_long_backlog_behind_the_others()
    {
        var order = new ConcurrentQueue<ConversationId>();
        var lanes = Create(1, (conversation, _) =>
        {
            order.Enqueue(conversation);
            return Task.FromResult<LaneState>(
                conversation == Conversation(1) && order.Count(one => one == conversation) < 3 ? LaneState.Again.Instance : LaneState.Idle.Instance);
        });
        lanes.Raise(Conversation(1));
        lanes.Raise(Conversation(2));
        running = lanes.RunAsync(stopping.Token, CancellationToken.None);

        await UntilAsync(() => lanes.Busy == 0);
        Assert.Equal([Conversation(1), Conversation(2), Conversation(1), Conversation(1)], order);
    }

    [Fact]
    public async Task Lets_what_is_raised_now_pass_the_backlog_of_all_the_others()
    {
        var order = new ConcurrentQueue<ConversationId>();
        var lanes = Create(1, (conversation, _) =>
        {
            order.Enqueue(conversation);
            return Task.FromResult<LaneState>(LaneState.Idle.Instance);
        });
        for (var overdue = 1; overdue <= 1000; overdue++)
        {
            lanes.RaiseOverdue(Conversation(overdue));
        }

        lanes.Raise(Conversation(0));
        Assert.Equal(1, lanes.WaitingFirst);
        running = lanes.RunAsync(stopping.Token, CancellationToken.None);

        await UntilAsync(() => lanes.Busy == 0);
        Assert.Equal(Enumerable.Range(0, 1001).Select(Conversation), order);
        Assert.Equal(0, lanes.WaitingFirst);
    }

    [Fact]
    public async Task Works_a_backlog_off_beside_newcomers_that_never_end()
    {
        const int Newcomer = 1_000_000;
        var (raised, worked) = (0, new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously));
        ConversationLanes lanes = null!;
        lanes = Start(1, (conversation, _) =>
        {
            if (conversation == Conversation(1))
            {
                worked.TrySetResult(Volatile.Read(ref raised));
            }
            else if (!worked.Task.IsCompleted)
            {
                lanes.Raise(Conversation(Newcomer + Interlocked.Increment(ref raised)));
            }

            return Task.FromResult<LaneState>(LaneState.Idle.Instance);
        });
        lanes.RaiseOverdue(Conversation(1));
        lanes.Raise(Conversation(Newcomer));

        Assert.InRange(await worked.Task.WaitAsync(Cancellation), 0, 5000);
        await UntilAsync(() => lanes.Busy == 0);
    }

    [Fact]
    public async Task Is_counted_without_a_gap_while_work_goes_from_one_set_to_another()
    {
        const int Steps = 20_000;
        var (count, steps) = (new LaneCount(), 0);
        var sets = new ConversationLanes[2];
        for (var set = 0; set < sets.Length; set++)
        {
            var other = 1 - set;
            sets[set] = new ConversationLanes(
                (conversation, _) =>
                {
                    if (Interlocked.Increment(ref steps) < Steps)
                    {
                        sets[other].Raise(conversation);
                    }

                    return Task.FromResult<LaneState>(LaneState.Idle.Instance);
                },
                1,
                time,
                NullLogger.Instance,
                count: count);
        }

        sets[0].Raise(Conversation(1));
        running = Task.WhenAll(sets.Select(set => set.RunAsync(stopping.Token, CancellationToken.None)));
        while (count.Value > 0)
        {
            await Task.Yield();
        }

        Assert.Equal(Steps, Volatile.Read(ref steps));
    }

    [Fact]
    public async Task Comes_back_at_the_time_it_was_told()
    {
        var runs = 0;
        var at = time.GetUtcNow().AddMinutes(1);
        var lanes = Start(1, (_, _) => Task.FromResult<LaneState>(
            Interlocked.Increment(ref runs) == 1 ? new LaneState.Later(at) : LaneState.Idle.Instance));
        lanes.Raise(Conversation(1));
        await UntilAsync(() => Volatile.Read(ref runs) == 1);
        Assert.Equal(1, lanes.Busy);

        await UntilAsync(() => lanes.Busy == 0, advance: TimeSpan.FromSeconds(10));
        Assert.Equal(2, runs);
        Assert.True(time.GetUtcNow() >= at);
    }

    [Fact]
    public async Task Rests_after_a_failure_and_tries_again()
    {
        var runs = 0;
        var lanes = Start(1, (_, _) => Interlocked.Increment(ref runs) == 1
            ? throw new InvalidOperationException("once")
            : Task.FromResult<LaneState>(LaneState.Idle.Instance));
        var before = time.GetUtcNow();
        lanes.Raise(Conversation(1));

        await UntilAsync(() => lanes.Busy == 0, advance: TimeSpan.FromMilliseconds(100));
        Assert.Equal(2, runs);
        Assert.True(time.GetUtcNow() - before >= TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task Says_when_a_conversation_has_settled_and_not_before()
    {
        var (begun, goOn, left) = (new TaskCompletionSource(), new TaskCompletionSource(), 3);
        var (first, second) = (-1, -1);
        var lanes = Start(1, async (_, _) =>
        {
            begun.TrySetResult();
            await goOn.Task;
            return Interlocked.Decrement(ref left) > 0 ? LaneState.Again.Instance : LaneState.Idle.Instance;
        });
        lanes.Raise(Conversation(1), () => first = Volatile.Read(ref left), default);
        await begun.Task;
        lanes.Raise(Conversation(1), () => second = Volatile.Read(ref left), default); // While it runs: it has to run once more for this one.
        goOn.SetResult();

        await UntilAsync(() => lanes.Busy == 0 && Volatile.Read(ref first) >= 0 && Volatile.Read(ref second) >= 0);
        Assert.Equal((0, 0), (first, second));
        Assert.Equal(0, left);
    }

    [Fact]
    public async Task Counts_a_conversation_that_waits_for_a_time_as_settled_once()
    {
        var (runs, settled) = (0, 0);
        var lanes = Start(1, (_, _) => Task.FromResult<LaneState>(
            Interlocked.Increment(ref runs) == 1 ? new LaneState.Later(time.GetUtcNow().AddMinutes(1)) : LaneState.Idle.Instance));
        lanes.Raise(Conversation(1), () => Interlocked.Increment(ref settled), default);

        await UntilAsync(() => Volatile.Read(ref settled) == 1);
        Assert.Equal((1, 1), (runs, lanes.Busy));
        await UntilAsync(() => lanes.Busy == 0, advance: TimeSpan.FromSeconds(10));
        Assert.Equal((2, 1), (runs, settled));
    }

    [Fact]
    public async Task Leaves_what_was_cut_off_unsettled()
    {
        var (begun, settled) = (new TaskCompletionSource(), false);
        using var aborting = new CancellationTokenSource();
        var lanes = Create(1, async (_, token) =>
        {
            begun.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, time, token);
            return LaneState.Idle.Instance;
        });
        running = lanes.RunAsync(stopping.Token, aborting.Token);
        lanes.Raise(Conversation(1), () => settled = true, default);
        await begun.Task;

        await stopping.CancelAsync();
        await aborting.CancelAsync();
        await running;
        Assert.False(settled);
    }

    [Fact]
    public async Task Works_in_the_trace_of_whoever_raised_it()
    {
        using var request = new Activity("request").SetIdFormat(ActivityIdFormat.W3C).Start();
        var seen = new TaskCompletionSource<ActivityTraceId?>();
        var lanes = Create(1, (_, _) =>
        {
            seen.SetResult(Activity.Current?.TraceId);
            return Task.FromResult<LaneState>(LaneState.Idle.Instance);
        });
        lanes.Raise(Conversation(1));
        Activity.Current = null;
        running = lanes.RunAsync(stopping.Token, CancellationToken.None);

        Assert.Equal(request.TraceId, await seen.Task.WaitAsync(Cancellation));
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await running;
        stopping.Dispose();
    }

    private static ConversationId Conversation(int number) => ConversationId.On("test", $"{number}");

    private ConversationLanes Create(int runners, Func<ConversationId, CancellationToken, Task<LaneState>> work) =>
        new(work, runners, time, NullLogger.Instance);

    private ConversationLanes Start(int runners, Func<ConversationId, CancellationToken, Task<LaneState>> work)
    {
        var lanes = Create(runners, work);
        running = lanes.RunAsync(stopping.Token, CancellationToken.None);
        return lanes;
    }

    private async Task UntilAsync(Func<bool> condition, TimeSpan? advance = null)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        limit.CancelAfter(TimeSpan.FromSeconds(30));
        while (!condition())
        {
            limit.Token.ThrowIfCancellationRequested();
            time.Advance(advance ?? TimeSpan.Zero);
            await Task.Yield();
        }
    }
}
