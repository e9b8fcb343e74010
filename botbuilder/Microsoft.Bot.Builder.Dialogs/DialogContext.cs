using System.Runtime.CompilerServices;
using System.Diagnostics;
using Microsoft.Bot.Builder.Dialogs.Memory;
using Microsoft.Bot.Builder.Dialogs.Memory.Scopes;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog stack during a turn, and what can be done with it.</summary>
[DebuggerDisplay("{GetType().Name}[{ActiveDialog?.Id}]")]
public class DialogContext
{
    private const string ActivityReceivedEmitted = "activityReceivedEmitted";

    private readonly DialogContext? _same;
    private TurnContextStateCollection? _services;
    private DialogStateManager? _state;
    private bool _usesServicesOfTurn;

    public DialogContext(DialogSet dialogs, DialogContext parentDialogContext, DialogState state)
        : this(dialogs, (parentDialogContext ?? throw new ArgumentNullException(nameof(parentDialogContext))).Context, state) =>
        Parent = parentDialogContext;

    public DialogContext(DialogSet dialogs, ITurnContext turnContext, DialogState state)
    {
        ArgumentNullException.ThrowIfNull(dialogs);
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(state);
        Dialogs = dialogs;
        Context = turnContext;
        Stack = state.DialogStack ??= [];
    }

    /// <summary>Another view of the same stack, sharing its services and memory.</summary>
    internal DialogContext(DialogContext same)
    {
        _same = same;
        Dialogs = same.Dialogs;
        Context = same.Context;
        Stack = same.Stack;
        Parent = same.Parent;
    }

    /// <summary>The dialogs that can be called directly from here.</summary>
    public DialogSet Dialogs { get; private set; }

    public ITurnContext Context { get; private set; }

    /// <summary>The active dialog first.</summary>
    public List<DialogInstance> Stack { get; private set; }

    /// <summary>The context of the dialog this stack is inside of; searched for dialogs that are not found here.</summary>
    public DialogContext? Parent { get; set; }

    public DialogInstance? ActiveDialog => Stack.Count > 0 ? Stack[0] : null;

    /// <summary>The context inside the active dialog, when that is a container.</summary>
    public DialogContext? Child =>
        ActiveDialog is { } active && FindDialog(active.Id) is DialogContainer container ? container.CreateChildContext(this) : null;

    /// <summary>Services for the dialogs of this context and those inside it.</summary>
    public TurnContextStateCollection Services => _same?.Services ?? (_services ??= InheritedServices());

    /// <summary>All memory a dialog can reach, by path.</summary>
    public DialogStateManager State
    {
        get => _same?.State ?? (_state ??= new DialogStateManager(this));
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            if (_same is not null)
            {
                _same.State = value;
            }
            else
            {
                _state = value;
            }
        }
    }

    /// <summary>Always null: contexts are made without a manager.</summary>
    [Obsolete("The DialogManager property serves no function.")]
    public DialogManager? DialogManager => null;

    /// <summary>Pushes a dialog onto the stack and starts it.</summary>
    public Task<DialogTurnResult> BeginDialogAsync(
        string dialogId, object? options = null, CancellationToken cancellationToken = default)
    {
        try
        {
            if (options is CancellationToken)
            {
                throw new ArgumentException($"{nameof(options)} cannot be a cancellation token", nameof(options));
            }

            if (string.IsNullOrEmpty(dialogId))
            {
                throw new ArgumentNullException(nameof(dialogId));
            }

            var dialog = FindDialog(dialogId) ?? throw new InvalidOperationException(
                $"{nameof(DialogContext)}.{nameof(BeginDialogAsync)}(): A dialog with an id of '{dialogId}' wasn't found."
                + " The dialog must be included in the current or parent DialogSet."
                + " For example, if subclassing a ComponentDialog you can call AddDialog() within your constructor.");

            Stack.Insert(0, new DialogInstance { Id = dialogId, State = new Dictionary<string, object>(dialog.ValuesKept) });
            return Described(dialog.BeginDialogAsync(this, options, cancellationToken));
        }
        catch (Exception err)
        {
            DescribeStack(err);
            return Task.FromException<DialogTurnResult>(err);
        }
    }

    /// <summary>Starts a prompt.</summary>
    public Task<DialogTurnResult> PromptAsync(
        string dialogId, PromptOptions options, CancellationToken cancellationToken = default)
    {
        if (!string.IsNullOrEmpty(dialogId) && options is not null)
        {
            return BeginDialogAsync(dialogId, options, cancellationToken);
        }

        var missing = new ArgumentNullException(string.IsNullOrEmpty(dialogId) ? nameof(dialogId) : nameof(options));
        DescribeStack(missing);
        return Task.FromException<DialogTurnResult>(missing);
    }

    /// <summary>Hands the activity of this turn to the active dialog, if there is one.</summary>
    [AsyncMethodBuilder(typeof(DialogTurnTaskBuilder<>))]
    public async Task<DialogTurnResult> ContinueDialogAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            // Once a turn, whoever continues first: a parent may want to handle the activity before the leaf does.
            if (!Context.TurnState.ContainsKey(ActivityReceivedEmitted))
            {
                Context.TurnState[ActivityReceivedEmitted] = true;
                await EmitEventAsync(DialogEvents.ActivityReceived, Context.Activity, true, true, cancellationToken).ConfigureAwait(false);
            }

            if (ActiveDialog is not { } active)
            {
                return new DialogTurnResult(DialogTurnStatus.Empty);
            }

            var dialog = FindDialog(active.Id) ?? throw new InvalidOperationException(
                $"Failed to continue dialog. A dialog with id {active.Id} could not be found.");
            return await dialog.ContinueDialogAsync(this, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception err)
        {
            DescribeStack(err);
            throw;
        }
    }

    /// <summary>Pops the active dialog and hands its result to the one below it.</summary>
    [AsyncMethodBuilder(typeof(DialogTurnTaskBuilder<>))]
    public async Task<DialogTurnResult> EndDialogAsync(object? result = null, CancellationToken cancellationToken = default)
    {
        try
        {
            if (result is CancellationToken)
            {
                throw new ArgumentException($"{nameof(result)} cannot be a cancellation token", nameof(result));
            }

            await EndActiveDialogAsync(DialogReason.EndCalled, result, cancellationToken).ConfigureAwait(false);
            if (ActiveDialog is not { } previous)
            {
                return new DialogTurnResult(DialogTurnStatus.Complete, result);
            }

            var dialog = FindDialog(previous.Id) ?? throw new InvalidOperationException(
                $"{nameof(DialogContext)}.{nameof(EndDialogAsync)}(): Can't resume previous dialog."
                + $" A dialog with an id of '{previous.Id}' wasn't found.");
            return await dialog.ResumeDialogAsync(this, DialogReason.EndCalled, result, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception err)
        {
            DescribeStack(err);
            throw;
        }
    }

    public Task<DialogTurnResult> CancelAllDialogsAsync(CancellationToken cancellationToken = default) =>
        CancelAllDialogsAsync(false, null, null, cancellationToken);

    /// <summary>Empties the stack, and with <paramref name="cancelParents"/> the stacks around it.</summary>
    /// <remarks>Every dialog but the first may stop it by handling the event.</remarks>
    [AsyncMethodBuilder(typeof(DialogTurnTaskBuilder<>))]
    public async Task<DialogTurnResult> CancelAllDialogsAsync(
        bool cancelParents, string? eventName = null, object? eventValue = null, CancellationToken cancellationToken = default)
    {
        try
        {
            if (eventValue is CancellationToken)
            {
                throw new ArgumentException($"{nameof(eventValue)} cannot be a cancellation token", nameof(eventValue));
            }

            if (Stack.Count == 0 && Parent == null)
            {
                return new DialogTurnResult(DialogTurnStatus.Empty);
            }

            eventName ??= DialogEvents.CancelDialog;
            var notify = false;
            for (var dc = this; dc != null; notify = true)
            {
                if (dc.Stack.Count == 0)
                {
                    dc = cancelParents ? dc.Parent : null;
                    continue;
                }

                if (notify && await dc.EmitEventAsync(eventName, eventValue, false, false, cancellationToken).ConfigureAwait(false))
                {
                    break;
                }

                await dc.EndActiveDialogAsync(DialogReason.CancelCalled, cancellationToken: cancellationToken).ConfigureAwait(false);
            }

            return new DialogTurnResult(DialogTurnStatus.Cancelled);
        }
        catch (Exception err)
        {
            DescribeStack(err);
            throw;
        }
    }

    /// <summary>Ends the active dialog and starts another in its place, without resuming the one below.</summary>
    [AsyncMethodBuilder(typeof(DialogTurnTaskBuilder<>))]
    public async Task<DialogTurnResult> ReplaceDialogAsync(
        string dialogId, object? options = null, CancellationToken cancellationToken = default)
    {
        try
        {
            if (options is CancellationToken)
            {
                throw new ArgumentException($"{nameof(options)} cannot be a cancellation token", nameof(options));
            }

            await EndActiveDialogAsync(DialogReason.ReplaceCalled, cancellationToken: cancellationToken).ConfigureAwait(false);
            return await BeginDialogAsync(dialogId, options, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception err)
        {
            DescribeStack(err);
            throw;
        }
    }

    /// <summary>Asks the active dialog to ask its question again.</summary>
    public async Task RepromptDialogAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            if (await EmitEventAsync(DialogEvents.RepromptDialog, null, false, false, cancellationToken).ConfigureAwait(false))
            {
                return;
            }

            if (ActiveDialog is { } active)
            {
                var dialog = FindDialog(active.Id) ?? throw new InvalidOperationException(
                    $"{nameof(DialogContext)}.{nameof(RepromptDialogAsync)}(): A dialog with an id of '{active.Id}' wasn't found.");
                await dialog.RepromptDialogAsync(Context, active, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception err)
        {
            DescribeStack(err);
            throw;
        }
    }

    /// <summary>Looks in this context's dialogs, then in those of its parents.</summary>
    public Dialog? FindDialog(string dialogId) => Dialogs.Find(dialogId) ?? Parent?.FindDialog(dialogId);

    /// <summary>Raises an event for the active dialog, or with <paramref name="fromLeaf"/> for the innermost one.</summary>
    /// <returns>Whether it was handled.</returns>
    public async Task<bool> EmitEventAsync(
        string name, object? value = null, bool bubble = true, bool fromLeaf = false, CancellationToken cancellationToken = default)
    {
        try
        {
            var dc = fromLeaf ? Leaf() : this;
            if (dc.ActiveDialog is { } active && dc.FindDialog(active.Id) is { } dialog)
            {
                var dialogEvent = new DialogEvent { Bubble = bubble, Name = name, Value = value };
                return await dialog.OnDialogEventAsync(dc, dialogEvent, cancellationToken).ConfigureAwait(false);
            }

            return false;
        }
        catch (Exception err)
        {
            DescribeStack(err);
            throw;
        }
    }

    /// <summary>The locale set for the turn (<c>turn.locale</c>), else that of the activity, else that of the current culture.</summary>
    public string GetLocale() =>
        TurnMemoryScope.Find(Context, "locale") is string { Length: > 0 } turnLocale ? turnLocale
        : Context.Activity?.Locale is { Length: > 0 } activityLocale ? activityLocale
        : Thread.CurrentThread.CurrentCulture.Name;

    /// <summary>Lets dialogs find what the turn carries among their services; it is only looked up when one asks.</summary>
    internal void UseServicesOfTurn() => _usesServicesOfTurn = true;

    internal DialogStateManager UseState(DialogStateManagerConfiguration? configuration) =>
        _state = new DialogStateManager(this, configuration);

    /// <summary>The context of the innermost active dialog.</summary>
    internal DialogContext Leaf()
    {
        var dc = this;
        while (dc.Child is { } child)
        {
            dc = child;
        }

        return dc;
    }

    private async Task EndActiveDialogAsync(
        DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        if (ActiveDialog is not { } active)
        {
            return;
        }

        if (FindDialog(active.Id) is { } dialog)
        {
            await dialog.EndDialogAsync(Context, active, reason, cancellationToken).ConfigureAwait(false);
        }

        Stack.RemoveAt(0);
        TurnMemoryScope.RememberResult(Context, result);
    }

    private TurnContextStateCollection InheritedServices()
    {
        var services = new TurnContextStateCollection();
        if ((_usesServicesOfTurn ? Context.TurnState : Parent?.Services) is { } inherited)
        {
            services.EnsureCapacity(inherited.Count);
            foreach (var service in inherited)
            {
                services[service.Key] = service.Value;
            }
        }

        return services;
    }

    /// <summary>The same, with the stack added to what it throws. Most turns are done already, and cost nothing more.</summary>
    private Task<DialogTurnResult> Described(Task<DialogTurnResult> turn) => turn.IsCompletedSuccessfully ? turn : DescribedAsync(turn);

    [AsyncMethodBuilder(typeof(DialogTurnTaskBuilder<>))]
    private async Task<DialogTurnResult> DescribedAsync(Task<DialogTurnResult> turn)
    {
        try
        {
            return await turn.ConfigureAwait(false);
        }
        catch (Exception err)
        {
            DescribeStack(err);
            throw;
        }
    }

    /// <summary>Adds the stack to an exception on its way out, for whoever logs it.</summary>
    private void DescribeStack(Exception exception)
    {
        if (exception.Data.Contains(nameof(DialogContext)))
        {
            return;
        }

        var stack = new List<string>();
        for (var dc = this; dc != null; dc = dc.Parent)
        {
            foreach (var instance in dc.Stack)
            {
                stack.Add(instance.Id);
            }
        }

        exception.Data[nameof(DialogContext)] = new Dictionary<string, object?>
        {
            [nameof(ActiveDialog)] = ActiveDialog?.Id,
            [nameof(Parent)] = Parent?.ActiveDialog?.Id,
            [nameof(Stack)] = stack,
        };
    }
}
