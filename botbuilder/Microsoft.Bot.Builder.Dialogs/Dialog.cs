using System.Diagnostics;
using System.Text.Json.Serialization;
using Microsoft.Bot.Builder.Dialogs.Debugging;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>One conversational exchange that can be started, continued and ended, and that a parent can wait for.</summary>
/// <remarks>A dialog object holds no conversation: what belongs to a conversation lives in its <see cref="DialogInstance"/>.</remarks>
[DebuggerDisplay("{GetType().Name}[{Id}]")]
public abstract class Dialog
{
    /// <summary>What a dialog returns when it waits for the next activity.</summary>
    public static readonly DialogTurnResult EndOfTurn = new(DialogTurnStatus.Waiting);

    private string? _id;
    private IBotTelemetryClient _telemetryClient = NullBotTelemetryClient.Instance;

    /// <param name="dialogId">Unique within the set the dialog is added to; null leaves it to <see cref="OnComputeId"/>.</param>
    protected Dialog(string? dialogId = null) => _id = dialogId;

    [JsonPropertyName("id")]
    [Newtonsoft.Json.JsonProperty("id")]
    public string Id
    {
        get => _id ??= OnComputeId();
        set => _id = value;
    }

    /// <summary>Where this dialog reports to. Setting null falls back to a client that drops everything.</summary>
    [JsonIgnore]
    public virtual IBotTelemetryClient TelemetryClient
    {
        get => _telemetryClient;
        set => _telemetryClient = value ?? NullBotTelemetryClient.Instance;
    }

    /// <summary>Where it was made, if <see cref="RegisterSourceLocation"/> was told and <see cref="DebugSupport.SourceMap"/> keeps it.</summary>
    [JsonIgnore]
    [Newtonsoft.Json.JsonIgnore]
    public virtual SourceRange? Source => DebugSupport.SourceMap.TryGetValue(this, out var range) ? range : null;

    public abstract Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc, object? options = null, CancellationToken cancellationToken = default);

    /// <summary>Called with the next activity while this dialog is active. Ends the dialog unless overridden.</summary>
    public virtual Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return dc.EndDialogAsync(cancellationToken: cancellationToken);
    }

    /// <summary>Called when a child dialog ended. Ends this dialog with the child's result unless overridden.</summary>
    public virtual Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (result is CancellationToken)
        {
            throw new ArgumentException($"{nameof(result)} cannot be a cancellation token", nameof(result));
        }

        return dc.EndDialogAsync(result, cancellationToken);
    }

    public virtual Task RepromptDialogAsync(
        ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) => Task.CompletedTask;

    public virtual Task EndDialogAsync(
        ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default) =>
        Task.CompletedTask;

    /// <summary>How many values its state will hold, as far as that is known.</summary>
    internal virtual int ValuesKept => 0;

    /// <summary>Changes when the dialog changes in a way that conversations under way should be told of.</summary>
    public virtual string GetVersion() => Id;

    /// <summary>Offers an event to this dialog, then to its parents, then to this dialog once more.</summary>
    /// <returns>Whether somebody handled it.</returns>
    public virtual async Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dc);
        ArgumentNullException.ThrowIfNull(e);

        var handled = await OnPreBubbleEventAsync(dc, e, cancellationToken).ConfigureAwait(false);
        if (!handled && e.Bubble && dc.Parent != null)
        {
            handled = await dc.Parent.EmitEventAsync(e.Name, e.Value, true, false, cancellationToken).ConfigureAwait(false);
        }

        return handled || await OnPostBubbleEventAsync(dc, e, cancellationToken).ConfigureAwait(false);
    }

    protected virtual Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) =>
        Task.FromResult(false);

    protected virtual Task<bool> OnPostBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) =>
        Task.FromResult(false);

    /// <summary>Tells debuggers where this dialog was made.</summary>
    /// <param name="path">The source file; nothing is told without one.</param>
    /// <param name="lineNumber">The line there, from 1.</param>
    protected void RegisterSourceLocation(string path, int lineNumber) => SourceRange.Register(this, path, lineNumber);

    /// <summary>The id of a dialog that was not given one: the name of its type.</summary>
    protected virtual string OnComputeId() => GetType().Name;
}
