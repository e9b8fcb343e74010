using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>One turn. Sending goes through the hooks, then to the adapter; with <c>expectReplies</c> it stays here for the HTTP answer.</summary>
public class TurnContext : ITurnContext, IDisposable
{
    private const string LocaleKey = "turn.locale";

    private List<SendActivitiesHandler>? _onSendActivities;
    private List<UpdateActivityHandler>? _onUpdateActivity;
    private List<DeleteActivityHandler>? _onDeleteActivity;
    private bool _disposed;

    public TurnContext(BotAdapter adapter, Activity activity)
    {
        Adapter = adapter ?? throw new ArgumentNullException(nameof(adapter));
        Activity = activity ?? throw new ArgumentNullException(nameof(activity));
    }

    /// <summary>The same turn, its state and hooks shared, for another activity.</summary>
    public TurnContext(ITurnContext turnContext, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        Activity = activity ?? throw new ArgumentNullException(nameof(activity));
        Adapter = turnContext.Adapter;
        TurnState = turnContext.TurnState;
        Responded = turnContext.Responded;
        if (Behind(turnContext) is { } other)
        {
            BufferedReplyActivities = other.BufferedReplyActivities;
            _onSendActivities = other._onSendActivities;
            _onUpdateActivity = other._onUpdateActivity;
            _onDeleteActivity = other._onDeleteActivity;
        }
    }

    public BotAdapter Adapter { get; }

    public TurnContextStateCollection TurnState { get; } = [];

    public Activity Activity { get; }

    public bool Responded { get; private set; }

    public string? Locale
    {
        get => TurnState.Get<string>(LocaleKey);
        set => TurnState.Set(LocaleKey, value);
    }

    /// <summary>What was sent in a turn with <c>expectReplies</c>, in order.</summary>
    public List<Activity> BufferedReplyActivities { get; } = [];

    /// <summary>Whether somebody sees what is sent before the adapter does.</summary>
    internal bool HasSendHooks => _onSendActivities is { Count: > 0 };

    /// <summary>The turn behind what handlers get to see of it; null if that is of a bot's own making.</summary>
    internal static TurnContext? Behind(ITurnContext turnContext)
    {
        while (turnContext is ITurnView view)
        {
            turnContext = view.Turn;
        }

        return turnContext as TurnContext;
    }

    public ITurnContext OnSendActivities(SendActivitiesHandler handler)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentNullException.ThrowIfNull(handler);
        (_onSendActivities ??= []).Add(handler);
        return this;
    }

    public ITurnContext OnUpdateActivity(UpdateActivityHandler handler)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentNullException.ThrowIfNull(handler);
        (_onUpdateActivity ??= []).Add(handler);
        return this;
    }

    public ITurnContext OnDeleteActivity(DeleteActivityHandler handler)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentNullException.ThrowIfNull(handler);
        (_onDeleteActivity ??= []).Add(handler);
        return this;
    }

    public Task<ResourceResponse> SendActivityAsync(
        string textReplyToSend, string? speak = null, string? inputHint = InputHints.AcceptingInput, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (string.IsNullOrWhiteSpace(textReplyToSend))
        {
            throw new ArgumentNullException(nameof(textReplyToSend));
        }

        var activity = new Activity(ActivityTypes.Message) { Text = textReplyToSend };
        if (!string.IsNullOrEmpty(speak))
        {
            activity.Speak = speak;
        }

        if (!string.IsNullOrEmpty(inputHint))
        {
            activity.InputHint = inputHint;
        }

        return SendActivityAsync(activity, cancellationToken);
    }

    public Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        BotAssert.ActivityNotNull(activity);
        if (_onSendActivities is not null)
        {
            return SendOneThroughHooksAsync(activity, cancellationToken);
        }

        var addressed = activity is Activity made
            ? made.ApplyAnswerTo(Activity)
            : activity.ApplyConversationReference(Activity.GetConversationReference());
        return SendAddressedAsync(addressed, cancellationToken);
    }

    public Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
        {
            throw new ArgumentException("Expecting one or more activities, but the array was empty.", nameof(activities));
        }

        var reference = Activity.GetConversationReference();
        var addressed = new List<Activity>(activities.Length);
        foreach (var activity in activities)
        {
            BotAssert.ActivityNotNull(activity);
            addressed.Add(activity.ApplyConversationReference(reference));
        }

        return _onSendActivities is null
            ? SendAddressedAsync(addressed, cancellationToken)
            : SendThroughHooksAsync(addressed, 0, cancellationToken);
    }

    public async Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        BotAssert.ActivityNotNull(activity);
        var addressed = activity.ApplyConversationReference(Activity.GetConversationReference());
        return await UpdateThroughHooksAsync(addressed, 0, cancellationToken);
    }

    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (string.IsNullOrWhiteSpace(activityId))
        {
            throw new ArgumentNullException(nameof(activityId));
        }

        var reference = Activity.GetConversationReference();
        reference.ActivityId = activityId;
        return DeleteThroughHooksAsync(reference, 0, cancellationToken);
    }

    public Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentNullException.ThrowIfNull(conversationReference);
        return DeleteThroughHooksAsync(conversationReference, 0, cancellationToken);
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing && !_disposed)
        {
            TurnState.Dispose();
            _disposed = true;
        }
    }

    private async Task<ResourceResponse> SendOneThroughHooksAsync(IActivity activity, CancellationToken cancellationToken)
    {
        var responses = await SendActivitiesAsync([activity], cancellationToken);
        // A hook may have kept the activity back.
        return responses is [var response, ..] ? response : new ResourceResponse();
    }

    private Task<ResourceResponse[]> SendThroughHooksAsync(List<Activity> activities, int hook, CancellationToken cancellationToken) =>
        hook < _onSendActivities!.Count
            ? _onSendActivities[hook](this, activities, () => SendThroughHooksAsync(activities, hook + 1, cancellationToken))
            : SendAddressedAsync(activities, cancellationToken);

    // Most turns send one activity at a time: the same as for several, without what holds them together.
    private Task<ResourceResponse> SendAddressedAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (Activity.DeliveryMode != DeliveryModes.ExpectReplies)
        {
            return DeliverAsync(activity, cancellationToken);
        }

        Buffer(activity);
        Responded |= activity.Type != ActivityTypes.Trace;
        return Task.FromResult(new ResourceResponse());
    }

    private async Task<ResourceResponse> DeliverAsync(Activity activity, CancellationToken cancellationToken)
    {
        var response = await Adapter.SendActivitiesAsync(this, [activity], cancellationToken) is [var first, ..] ? first : null;
        if (response is not null)
        {
            activity.Id = response.Id;
        }

        Responded |= activity.Type != ActivityTypes.Trace;
        return response ?? new ResourceResponse();
    }

    private void Buffer(Activity activity)
    {
        BufferedReplyActivities.Add(activity);
        if (activity.Type == ActivityTypesEx.InvokeResponse)
        {
            TurnState.Set(BotAdapter.InvokeResponseKey, activity);
        }
    }

    private async Task<ResourceResponse[]> SendAddressedAsync(List<Activity> activities, CancellationToken cancellationToken)
    {
        ResourceResponse[]? responses;
        if (Activity.DeliveryMode == DeliveryModes.ExpectReplies)
        {
            responses = new ResourceResponse[activities.Count];
            for (var i = 0; i < activities.Count; i++)
            {
                Buffer(activities[i]);
                responses[i] = new ResourceResponse();
            }
        }
        else
        {
            responses = await Adapter.SendActivitiesAsync(this, [.. activities], cancellationToken);
            for (var i = 0; i < activities.Count && i < responses?.Length; i++)
            {
                activities[i].Id = responses[i]?.Id;
            }
        }

        foreach (var activity in activities)
        {
            Responded |= activity.Type != ActivityTypes.Trace;
        }

        return responses!;
    }

    private async Task<ResourceResponse> UpdateThroughHooksAsync(Activity activity, int hook, CancellationToken cancellationToken)
    {
        if (hook < _onUpdateActivity?.Count)
        {
            return await _onUpdateActivity[hook](this, activity, () => UpdateThroughHooksAsync(activity, hook + 1, cancellationToken));
        }

        var response = await Adapter.UpdateActivityAsync(this, activity, cancellationToken);
        if (response is not null)
        {
            activity.Id = response.Id;
        }

        return response!;
    }

    private Task DeleteThroughHooksAsync(ConversationReference reference, int hook, CancellationToken cancellationToken) =>
        hook < _onDeleteActivity?.Count
            ? _onDeleteActivity[hook](this, reference, () => DeleteThroughHooksAsync(reference, hook + 1, cancellationToken))
            : Adapter.DeleteActivityAsync(this, reference, cancellationToken);
}
