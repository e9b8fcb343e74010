using System.Runtime.CompilerServices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>A conversation as a test: what the user says and what the bot must answer, run by <see cref="StartTestAsync"/>.</summary>
public class TestFlow
{
    private readonly TestAdapter _adapter;
    private readonly BotCallbackHandler? _callback;
    private readonly Func<Task> _steps;

    public TestFlow(TestAdapter adapter, BotCallbackHandler? callback = null)
        : this(adapter, callback, () => Task.CompletedTask)
    {
    }

    public TestFlow(TestAdapter adapter, IBot bot)
        : this(adapter, bot.OnTurnAsync)
    {
    }

    /// <summary>Continues <paramref name="flow"/> after a task that is running already.</summary>
    public TestFlow(Task testTask, TestFlow flow)
        : this(flow._adapter, flow._callback, () => testTask ?? Task.CompletedTask)
    {
    }

    public TestFlow(Func<Task> testTask, TestFlow flow)
        : this(flow._adapter, flow._callback, testTask ?? throw new ArgumentNullException(nameof(testTask)))
    {
    }

    private TestFlow(TestAdapter adapter, BotCallbackHandler? callback, Func<Task> steps)
    {
        _adapter = adapter ?? throw new ArgumentNullException(nameof(adapter));
        _callback = callback;
        _steps = steps;
    }

    public Task StartTestAsync() => _steps();

    public TestFlow Send(string userSays)
    {
        ArgumentNullException.ThrowIfNull(userSays);
        return Then(() => _adapter.SendTextToBotAsync(userSays, _callback!, CancellationToken.None));
    }

    public TestFlow Send(IActivity userActivity)
    {
        ArgumentNullException.ThrowIfNull(userActivity);
        return Then(() => _adapter.ProcessActivityAsync((Activity)userActivity, _callback!, CancellationToken.None));
    }

    /// <summary>Tells the bot that the user has joined.</summary>
    public TestFlow SendConversationUpdate() => Then(() =>
    {
        var update = Activity.CreateConversationUpdateActivity();
        update.MembersAdded!.Add(_adapter.Conversation.User);
        return _adapter.ProcessActivityAsync((Activity)update, _callback!, CancellationToken.None);
    });

    public TestFlow Delay(uint ms) => Delay(TimeSpan.FromMilliseconds(ms));

    public TestFlow Delay(TimeSpan timespan) => Then(() => Task.Delay(timespan, TimeProvider.System, CancellationToken.None));

    public TestFlow Test(string userSays, string expected, string? description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return Send(userSays).AssertReply(expected, description, timeout);
    }

    public TestFlow Test(string userSays, IActivity expected, [CallerMemberName] string? description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return Send(userSays).AssertReply(expected, description, timeout);
    }

    public TestFlow Test(string userSays, Action<IActivity> validateActivity, [CallerMemberName] string? description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(validateActivity);
        return Send(userSays).AssertReply(validateActivity, description, timeout);
    }

    public TestFlow Test(IEnumerable<IActivity> activities, [CallerMemberName] string? description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(activities);
        return Test(activities, (expected, actual) => RequireEqual(expected, actual, description), description, timeout);
    }

    /// <summary>Plays a recorded conversation: what the user said is sent, what the bot said is compared.</summary>
    public TestFlow Test(
        IEnumerable<IActivity> activities, ValidateReply validateReply, [CallerMemberName] string? description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(activities);
        ArgumentNullException.ThrowIfNull(validateReply);
        var flow = this;
        foreach (var activity in activities)
        {
            flow = activity.Recipient?.Role == RoleTypes.Bot || activity.From?.Role == RoleTypes.User
                ? flow.Send(activity)
                : flow.AssertReply(activity, validateReply, description, timeout);
        }

        return flow;
    }

    public TestFlow AssertReply(string expected, string? description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return AssertReply(
            reply => Require(
                expected == reply.AsMessageActivity()?.Text, $"{description ?? expected}: expected \"{expected}\", the bot said \"{Describe(reply)}\"."),
            description ?? expected,
            timeout);
    }

    public TestFlow AssertReply(IActivity expected, [CallerMemberName] string? description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return AssertReply(reply => RequireEqual(expected, reply, description), description, timeout);
    }

    /// <summary>The bot answers with something <paramref name="equalityComparer"/> takes for what was expected.</summary>
    public TestFlow AssertReply(
        IActivity expected, IEqualityComparer<IActivity> equalityComparer, [CallerMemberName] string? description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(expected);
        ArgumentNullException.ThrowIfNull(equalityComparer);
        return AssertReply(
            reply => Require(equalityComparer.Equals(expected, reply), $"{description}: expected \"{Describe(expected)}\", the bot said \"{Describe(reply)}\"."),
            description,
            timeout);
    }

    public TestFlow AssertReply(
        IActivity expected, ValidateReply validateReply, [CallerMemberName] string? description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(expected);
        ArgumentNullException.ThrowIfNull(validateReply);
        return AssertReply(reply => validateReply(expected, reply), description, timeout);
    }

    public TestFlow AssertReply(Action<IActivity> validateActivity, [CallerMemberName] string? description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(validateActivity);
        return Then(async () => validateActivity(await NextReplyAsync(description, timeout)));
    }

    public TestFlow AssertReplyContains(string expected, string? description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return AssertReply(
            reply => Require(
                reply.AsMessageActivity()?.Text?.Contains(expected, StringComparison.Ordinal) == true,
                $"{description ?? expected}: expected something with \"{expected}\", the bot said \"{Describe(reply)}\"."),
            description,
            timeout);
    }

    public TestFlow AssertReplyOneOf(string[] candidates, string? description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        return AssertReply(
            reply => Require(
                candidates.Contains(reply.AsMessageActivity()?.Text),
                $"{description ?? "Reply"}: expected one of \"{string.Join("\", \"", candidates)}\", the bot said \"{Describe(reply)}\"."),
            description,
            timeout);
    }

    public TestFlow AssertNoReply([CallerMemberName] string? description = null, uint timeout = 3000) => Then(async () =>
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(timeout), TimeProvider.System);
        try
        {
            var reply = await _adapter.GetNextReplyAsync(patience.Token);
            Require(reply is null, $"{description}: expected silence, the bot said \"{(reply is null ? null : Describe(reply))}\".");
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            // Silence.
        }
    });

    private TestFlow Then(Func<Task> step)
    {
        var before = _steps;
        return new TestFlow(
            _adapter,
            _callback,
            async () =>
            {
                await before();
                await step();
            });
    }

    private async Task<IActivity> NextReplyAsync(string? description, uint timeout)
    {
        var time = System.Diagnostics.Debugger.IsAttached ? Timeout.InfiniteTimeSpan : TimeSpan.FromMilliseconds(timeout);
        using var patience = new CancellationTokenSource(time, TimeProvider.System);
        try
        {
            return (await _adapter.GetNextReplyAsync(patience.Token))!;
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            throw new TimeoutException($"{description}: no reply within {timeout} ms.");
        }
    }

    private static void RequireEqual(IActivity expected, IActivity actual, string? description)
    {
        Require(expected.Type == actual.Type, $"{description}: expected type {expected.Type}, the bot sent {actual.Type}.");
        if (expected.AsMessageActivity() is { } expectedMessage)
        {
            var text = actual.AsMessageActivity()?.Text;
            Require(expectedMessage.Text == text, $"{description}: expected \"{expectedMessage.Text}\", the bot said \"{text}\".");
        }
    }

    private static string Describe(IActivity activity) => activity.AsMessageActivity()?.Text ?? $"({activity.Type})";

    private static void Require(bool condition, string otherwise)
    {
        if (!condition)
        {
#pragma warning disable CA2201 // Tests of bots ask for just this type.
            throw new Exception(otherwise);
#pragma warning restore CA2201
        }
    }
}
