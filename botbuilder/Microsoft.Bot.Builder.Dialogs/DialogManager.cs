using System.Text.Json.Serialization;
using Microsoft.Bot.Builder.Dialogs.Memory;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Runs a root dialog from a bot's turn, with its states: loads them, continues or starts the dialog, saves them.</summary>
public class DialogManager
{
    private const string LastAccess = "_lastAccess";

    private readonly string _dialogStateProperty;
    private string? _rootDialogId;

    /// <param name="rootDialog">The dialog to start with; it can be set later.</param>
    /// <param name="dialogStateProperty">The name the stack has in the conversation's state. Default <c>DialogStateProperty</c>.</param>
    public DialogManager(Dialog? rootDialog = null, string? dialogStateProperty = null)
    {
        _dialogStateProperty = dialogStateProperty ?? "DialogStateProperty";
        RootDialog = rootDialog;
    }

    /// <summary>Where the stack is kept; null takes the one of the turn.</summary>
    public ConversationState? ConversationState { get; set; }

    /// <summary>Saved with the turn when there is one; null takes the one of the turn, if any.</summary>
    public UserState? UserState { get; set; }

    /// <summary>Put into the turn's state at the start of every turn.</summary>
    public TurnContextStateCollection InitialTurnState { get; } = new();

    /// <summary>The dialog that is started when nothing is on the stack. Setting it begins a new set of dialogs.</summary>
    public Dialog? RootDialog
    {
        get => _rootDialogId == null ? null : Dialogs.Find(_rootDialogId);
        set
        {
            Dialogs = new DialogSet();
            _rootDialogId = value?.Id;
            if (value != null)
            {
                Dialogs.TelemetryClient = value.TelemetryClient;
                Dialogs.Add(value);
                AddContainersOf(value);
            }
        }
    }

    /// <summary>Dialogs that can be called from everywhere: the root, the containers inside it, and those added here.</summary>
    [JsonIgnore]
    public DialogSet Dialogs { get; set; } = new();

    /// <summary>The memory scopes and short path forms of the bot; null means the built-in ones and those of components.</summary>
    public DialogStateManagerConfiguration? StateConfiguration { get; set; }

    /// <summary>How long a conversation may rest before its state is cleared, in milliseconds; null means for ever.</summary>
    public int? ExpireAfter { get; set; }

    /// <exception cref="InvalidOperationException">There is no root dialog, or no conversation state here or in the turn.</exception>
    public async Task<DialogManagerResult> OnTurnAsync(ITurnContext context, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(context);
        if (_rootDialogId == null)
        {
            throw new InvalidOperationException($"{nameof(DialogManager)}.{nameof(OnTurnAsync)}(): the bot's '{nameof(RootDialog)}' has not been configured.");
        }

        foreach (var (key, value) in InitialTurnState)
        {
            context.TurnState[key] = value;
        }

        var states = States(context);
        await ForgetWhatRestedTooLongAsync(context, cancellationToken).ConfigureAwait(false);

        var stack = await ConversationState!.CreateProperty<DialogState>(_dialogStateProperty)
            .GetAsync(context, () => new DialogState(), cancellationToken).ConfigureAwait(false);
        var dialogContext = new DialogContext(Dialogs, context, stack);
        var result = await DialogExtensions.InternalRunAsync(context, _rootDialogId, dialogContext, StateConfiguration, cancellationToken)
            .ConfigureAwait(false);
        await states.SaveAllChangesAsync(context, false, cancellationToken).ConfigureAwait(false);
        return new DialogManagerResult { TurnResult = result };
    }

    private BotStateSet States(ITurnContext context)
    {
        var states = new BotStateSet();
        ConversationState ??= context.TurnState.Get<ConversationState>()
            ?? throw new InvalidOperationException($"Unable to get an instance of {nameof(ConversationState)} from turnContext.");
        context.TurnState.Set(ConversationState);
        states.Add(ConversationState);

        UserState ??= context.TurnState.Get<UserState>();
        if (UserState != null)
        {
            context.TurnState.Set(UserState);
            states.Add(UserState);
        }

        return states;
    }

    private async Task ForgetWhatRestedTooLongAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        if (ExpireAfter is not { } milliseconds)
        {
            return;
        }

        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var lastAccess = ConversationState!.CreateProperty<DateTime>(LastAccess);
        var last = await lastAccess.GetAsync(context, () => now, cancellationToken).ConfigureAwait(false);
        if (now - last.ToUniversalTime() >= TimeSpan.FromMilliseconds(milliseconds))
        {
            await ConversationState.ClearStateAsync(context, cancellationToken).ConfigureAwait(false);
        }

        await lastAccess.SetAsync(context, now, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Containers inside the root can be called from anywhere, unless the id is taken.</summary>
    private void AddContainersOf(Dialog dialog)
    {
        if (dialog is not DialogContainer container)
        {
            return;
        }

        foreach (var inner in container.Dialogs.GetDialogs())
        {
            if (inner is DialogContainer && Dialogs.Find(inner.Id) == null)
            {
                Dialogs.Add(inner);
                AddContainersOf(inner);
            }
        }
    }
}
