using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Testing;

/// <summary>Talks to one dialog turn by turn, without a bot around it.</summary>
public class DialogTestClient
{
    private readonly BotCallbackHandler _callback;
    private readonly TestAdapter _testAdapter;

    /// <param name="channelId">The channel the person is said to write from.</param>
    /// <param name="targetDialog">The dialog; begun with the first activity, and again with each one after it ended.</param>
    /// <param name="initialDialogOptions">What the dialog is begun with.</param>
    /// <param name="middlewares">Added to the adapter in this order, before the state is saved.</param>
    /// <param name="conversationState">Where the dialog stack is kept; in memory when null.</param>
    public DialogTestClient(
        string channelId,
        Dialog targetDialog,
        object? initialDialogOptions = null,
        IEnumerable<IMiddleware>? middlewares = null,
        ConversationState? conversationState = null)
        : this(new TestAdapter(channelId), targetDialog, initialDialogOptions, middlewares, conversationState)
    {
    }

    public DialogTestClient(
        TestAdapter testAdapter,
        Dialog targetDialog,
        object? initialDialogOptions = null,
        IEnumerable<IMiddleware>? middlewares = null,
        ConversationState? conversationState = null)
    {
        ArgumentNullException.ThrowIfNull(testAdapter);
        ArgumentNullException.ThrowIfNull(targetDialog);
        ConversationState = conversationState ?? new ConversationState(new MemoryStorage());
        _testAdapter = testAdapter.Use(new AutoSaveStateMiddleware(ConversationState));
        foreach (var middleware in middlewares ?? [])
        {
            _testAdapter.Use(middleware);
        }

        var dialogs = new DialogSet(ConversationState.CreateProperty<DialogState>(nameof(DialogState)));
        dialogs.Add(targetDialog);
        _callback = async (turnContext, cancellationToken) =>
        {
            DialogContext = await dialogs.CreateContextAsync(turnContext, cancellationToken);
            var result = await DialogContext.ContinueDialogAsync(cancellationToken);
            DialogTurnResult = result.Status is DialogTurnStatus.Empty
                ? await DialogContext.BeginDialogAsync(targetDialog.Id, initialDialogOptions, cancellationToken)
                : result;
        };
    }

    /// <summary>The outcome of the last turn; null before the first.</summary>
    public DialogTurnResult DialogTurnResult { get; private set; } = null!;

    /// <summary>The stack as the last turn left it; null before the first.</summary>
    public DialogContext DialogContext { get; private set; } = null!;

    public ConversationState ConversationState { get; }

    /// <summary>Sends an activity and returns the first reply, or null when the dialog said nothing.</summary>
    /// <exception cref="InvalidCastException">The reply is no <typeparamref name="T"/>.</exception>
    public virtual async Task<T> SendActivityAsync<T>(Activity activity, CancellationToken cancellationToken = default)
        where T : IActivity
    {
        await _testAdapter.ProcessActivityAsync(activity, _callback, cancellationToken);
        return GetNextReply<T>();
    }

    /// <inheritdoc cref="SendActivityAsync{T}(Activity, CancellationToken)"/>
    public virtual async Task<T> SendActivityAsync<T>(string text, CancellationToken cancellationToken = default)
        where T : IActivity
    {
        await _testAdapter.SendTextToBotAsync(text, _callback, cancellationToken);
        return GetNextReply<T>();
    }

    /// <summary>The next reply that was not looked at yet, or null.</summary>
    public virtual T GetNextReply<T>()
        where T : IActivity => (T)_testAdapter.GetNextReply()!;
}
