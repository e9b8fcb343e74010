using System.Runtime.CompilerServices;
namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a waterfall step is called with.</summary>
public class WaterfallStepContext : DialogContext
{
    private readonly WaterfallDialog _parentWaterfall;
    private bool _nextCalled;

    internal WaterfallStepContext(
        WaterfallDialog parentWaterfall,
        DialogContext dc,
        object? options,
        IDictionary<string, object> values,
        int index,
        DialogReason reason,
        object? result = null)
        : base(dc)
    {
        _parentWaterfall = parentWaterfall;
        Index = index;
        Options = options!;
        Reason = reason;
        Result = result!;
        Values = values;
    }

    public int Index { get; }

    /// <summary>What the waterfall was started with; null when nothing.</summary>
    public object Options { get; }

    public DialogReason Reason { get; }

    /// <summary>What the previous step returned, or the dialog it called; null when nothing.</summary>
    public object Result { get; }

    /// <summary>Kept for all steps of this run of the waterfall.</summary>
    public IDictionary<string, object> Values { get; }

    /// <summary>Goes on to the next step at once.</summary>
    /// <exception cref="InvalidOperationException">It was called in this step before.</exception>
    [AsyncMethodBuilder(typeof(DialogTurnTaskBuilder<>))]
    public async Task<DialogTurnResult> NextAsync(object? result = null, CancellationToken cancellationToken = default)
    {
        if (result is CancellationToken)
        {
            throw new ArgumentException($"{nameof(result)} cannot be a cancellation token", nameof(result));
        }

        if (_nextCalled)
        {
            throw new InvalidOperationException(
                $"{nameof(WaterfallStepContext)}.{nameof(NextAsync)}(): method already called for dialog and step"
                + $" '{_parentWaterfall.Id}[{Index}]'.");
        }

        _nextCalled = true;
        return await _parentWaterfall.ResumeDialogAsync(this, DialogReason.NextCalled, result, cancellationToken).ConfigureAwait(false);
    }
}
