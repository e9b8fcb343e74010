using System.Text;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Dialogs that can call each other by id.</summary>
public class DialogSet
{
    private readonly DialogsById _dialogs = new();
    private readonly IStatePropertyAccessor<DialogState>? _dialogState;
    private IBotTelemetryClient _telemetryClient = NullBotTelemetryClient.Instance;
    private string? _version;

    /// <param name="dialogState">Where the stack of the conversation is kept.</param>
    public DialogSet(IStatePropertyAccessor<DialogState> dialogState)
    {
        ArgumentNullException.ThrowIfNull(dialogState);
        _dialogState = dialogState;
    }

    /// <summary>A set inside a container, whose stack lives in the container's own state.</summary>
    public DialogSet()
    {
    }

    /// <summary>Given to every dialog of the set, also to those added later.</summary>
    public IBotTelemetryClient TelemetryClient
    {
        get => _telemetryClient;
        set
        {
            _telemetryClient = value ?? NullBotTelemetryClient.Instance;
            foreach (var (_, dialog) in _dialogs.All)
            {
                dialog.TelemetryClient = _telemetryClient;
            }
        }
    }

    /// <summary>A hash over the versions of the dialogs of the set.</summary>
    public virtual string GetVersion()
    {
        if (_version == null)
        {
            var versions = new StringBuilder();
            foreach (var (_, dialog) in _dialogs.All)
            {
                versions.Append(dialog.GetVersion());
            }

            _version = StringUtils.Hash(versions.ToString());
        }

        return _version;
    }

    /// <summary>Adds a dialog and what it depends on.</summary>
    /// <remarks>The same object twice is added once; another dialog of the same id is renamed (<c>id2</c>, <c>id3</c>, ...).</remarks>
    public DialogSet Add(Dialog dialog)
    {
        ArgumentNullException.ThrowIfNull(dialog);

        _version = null;
        if (_dialogs.Find(dialog.Id) is { } present)
        {
            if (ReferenceEquals(present, dialog))
            {
                return this;
            }

            dialog.Id = FreeId(dialog.Id);
        }

        dialog.TelemetryClient = _telemetryClient;
        _dialogs.Add(dialog.Id, dialog);

        if (dialog is IDialogDependencies dependent)
        {
            foreach (var dependency in dependent.GetDependencies())
            {
                Add(dependency);
            }
        }

        return this;
    }

    /// <summary>Opens the stack of the conversation of this turn.</summary>
    /// <exception cref="InvalidOperationException">The set was made without a state accessor.</exception>
    public async Task<DialogContext> CreateContextAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
        await OpenAsync(turnContext, cancellationToken).ConfigureAwait(false);

    internal async ValueTask<DialogContext> OpenAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (_dialogState == null)
        {
            throw new InvalidOperationException(
                $"{nameof(DialogSet)}.{nameof(CreateContextAsync)}(): {nameof(DialogSet)} created with a null {nameof(IStatePropertyAccessor<>)}.");
        }

        var state = await _dialogState.GetAsync(turnContext, () => new DialogState(), cancellationToken).ConfigureAwait(false);
        return new DialogContext(this, turnContext, state);
    }

    public Dialog? Find(string dialogId)
    {
        if (string.IsNullOrWhiteSpace(dialogId))
        {
            throw new ArgumentNullException(nameof(dialogId));
        }

        return _dialogs.Find(dialogId);
    }

    public IEnumerable<Dialog> GetDialogs() => _dialogs;

    private string FreeId(string id)
    {
        var suffix = 2;
        while (_dialogs.Find($"{id}{suffix}") is not null)
        {
            suffix++;
        }

        return $"{id}{suffix}";
    }
}
