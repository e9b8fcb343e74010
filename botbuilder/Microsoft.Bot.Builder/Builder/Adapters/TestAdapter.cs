using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>Runs turns in memory and queues what the bot says, for tests.</summary>
public partial class TestAdapter : BotAdapter
{
    private readonly Lock _lock = new();
    private readonly Queue<TaskCompletionSource<IActivity?>> _waiting = [];
    private int _nextId;

    public TestAdapter(ConversationReference? conversation = null, bool sendTraceActivity = false)
    {
        EnableTrace = sendTraceActivity;
        Conversation = conversation ?? CreateDefaultConversation(Connector.Channels.Test);
        Locale = conversation?.Locale ?? Locale;
    }

    public TestAdapter(string channelId, bool sendTraceActivity = false)
        : this(CreateDefaultConversation(channelId), sendTraceActivity)
    {
    }

    /// <summary>The locale of activities made here.</summary>
    public string Locale { get; set; } = "en-us";

    /// <summary>What the bot said and nobody has looked at yet.</summary>
    public Queue<Activity> ActiveQueue { get; } = [];

    public ConversationReference Conversation { get; set; }

    /// <summary>Whether traces are queued too.</summary>
    public bool EnableTrace { get; set; }

    public static ConversationReference CreateConversation(string name, string user = "User1", string bot = "Bot") => new()
    {
        ChannelId = Connector.Channels.Test,
        ServiceUrl = "https://test.com",
        Conversation = new ConversationAccount(false, name, name),
        User = new ChannelAccount(id: user.ToLowerInvariant(), name: user),
        Bot = new ChannelAccount(id: bot.ToLowerInvariant(), name: bot),
        Locale = "en-us",
    };

    public new TestAdapter Use(IMiddleware middleware)
    {
        base.Use(middleware);
        return this;
    }

    public override async Task<InvokeResponse?> ProcessActivityAsync(
        ClaimsIdentity claimsIdentity, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        await ProcessActivityAsync(activity, callback, cancellationToken);
        return null;
    }

    /// <summary>Runs a turn for <paramref name="activity"/>, addressed to the bot here as far as it is not addressed already.</summary>
    public async Task ProcessActivityAsync(Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        Complete(activity);
        var context = CreateTurnContext(activity); // Not disposed: a test may look at the turn, and go on with it, afterwards.
        await RunPipelineAsync(context, callback, cancellationToken);
    }

    public override async Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
        {
            throw new ArgumentException("Expecting one or more activities, but the array was empty.", nameof(activities));
        }

        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
        {
            var activity = activities[i];
            if (string.IsNullOrEmpty(activity.Id))
            {
                activity.Id = Guid.NewGuid().ToString("n");
            }

            activity.Timestamp ??= TimeProvider.System.GetUtcNow();
            if (activity.Type == ActivityTypesEx.Delay)
            {
                var milliseconds = Convert.ToInt32(activity.Value, System.Globalization.CultureInfo.InvariantCulture);
                await Task.Delay(TimeSpan.FromMilliseconds(milliseconds), TimeProvider.System, cancellationToken);
            }
            else if (activity.Type != ActivityTypes.Trace || EnableTrace)
            {
                Enqueue(activity);
            }

            responses[i] = new ResourceResponse(activity.Id);
        }

        return responses;
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        lock (_lock)
        {
            var queued = ActiveQueue.ToArray();
            ActiveQueue.Clear();
            foreach (var item in queued)
            {
                ActiveQueue.Enqueue(item.Id == activity.Id ? activity : item);
            }
        }

        return Task.FromResult(new ResourceResponse(activity.Id));
    }

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        lock (_lock)
        {
            var queued = ActiveQueue.ToArray();
            ActiveQueue.Clear();
            foreach (var item in queued.Where(item => item.Id != reference.ActivityId))
            {
                ActiveQueue.Enqueue(item);
            }
        }

        return Task.CompletedTask;
    }

    public override Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity, ConversationReference reference, string audience, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ContinueConversationAsync(string.Empty, reference, callback, cancellationToken);

    public override Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ContinueConversationAsync(string.Empty, reference, callback, cancellationToken);

    /// <summary>Forgets what was said and runs a turn that tells of a new conversation.</summary>
    public Task CreateConversationAsync(string channelId, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            ActiveQueue.Clear();
        }

        var update = (Activity)Activity.CreateConversationUpdateActivity();
        update.ChannelId = channelId;
        update.Conversation = new ConversationAccount { Id = Guid.NewGuid().ToString("n") };
        using var context = CreateTurnContext(update);
        return callback(context, cancellationToken);
    }

    /// <summary>The oldest thing the bot said that was not looked at, or null.</summary>
    public IActivity? GetNextReply()
    {
        lock (_lock)
        {
            return ActiveQueue.TryDequeue(out var activity) ? activity : null;
        }
    }

    /// <summary>As <see cref="GetNextReply"/>, but waits for it.</summary>
    public Task<IActivity?> GetNextReplyAsync(CancellationToken cancellationToken = default)
    {
        TaskCompletionSource<IActivity?> reply;
        lock (_lock)
        {
            if (ActiveQueue.TryDequeue(out var activity))
            {
                return Task.FromResult<IActivity?>(activity);
            }

            reply = new TaskCompletionSource<IActivity?>(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Enqueue(reply);
        }

        if (cancellationToken.CanBeCanceled)
        {
            var registration = cancellationToken.Register(() => reply.TrySetCanceled(cancellationToken));
            _ = reply.Task.ContinueWith(_ => registration.Dispose(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }

        return reply.Task;
    }

    /// <summary>A message from the user.</summary>
    public Activity MakeActivity(string? text = null) => new(ActivityTypes.Message)
    {
        Locale = Locale,
        From = Conversation.User,
        Recipient = Conversation.Bot,
        Conversation = Conversation.Conversation,
        ServiceUrl = Conversation.ServiceUrl,
        Id = NextId(),
        Text = text,
    };

    public Task SendTextToBotAsync(string userSays, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ProcessActivityAsync(MakeActivity(userSays), callback, cancellationToken);

    protected virtual TurnContext CreateTurnContext(Activity activity) => new(this, activity);

    private static ConversationReference CreateDefaultConversation(string channelId) => new()
    {
        ChannelId = channelId,
        ServiceUrl = "https://test.com",
        User = new ChannelAccount("user1", "User1"),
        Bot = new ChannelAccount("bot", "Bot"),
        Conversation = new ConversationAccount(false, "convo1", "Conversation1"),
        Locale = "en-us",
    };

    private void Complete(Activity activity)
    {
        activity.Type ??= ActivityTypes.Message;
        activity.ChannelId ??= Conversation.ChannelId;
        if (activity.From is null || activity.From.Id == "unknown" || activity.From.Role == RoleTypes.Bot)
        {
            activity.From = Conversation.User;
        }

        activity.Recipient = Conversation.Bot;
        activity.Conversation = Conversation.Conversation;
        activity.ServiceUrl = Conversation.ServiceUrl;
        activity.Id = NextId();
        activity.Timestamp ??= TimeProvider.System.GetUtcNow();
        activity.LocalTimestamp ??= TimeProvider.System.GetLocalNow();
    }

    private string NextId() => Interlocked.Increment(ref _nextId).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private void Enqueue(Activity activity)
    {
        lock (_lock)
        {
            while (_waiting.TryDequeue(out var waiter))
            {
                if (waiter.TrySetResult(activity))
                {
                    return;
                }
            }

            ActiveQueue.Enqueue(activity);
        }
    }
}
