using Microsoft.Bot.Builder.Dialogs.Persistence;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Runs its steps one after the other; each gets the result of the one before.</summary>
public class WaterfallDialog : Dialog
{
    private const string PersistedOptions = "options";
    private const string PersistedValues = "values";
    private const string PersistedInstanceId = "instanceId";
    private const string PersistedStepIndex = "stepIndex";

    private readonly List<WaterfallStep> _steps = [];

    public WaterfallDialog(string dialogId, IEnumerable<WaterfallStep>? actions = null)
        : base(dialogId)
    {
        if (actions != null)
        {
            foreach (var action in actions)
            {
                AddStep(action);
            }
        }
    }

    public override string GetVersion() => $"{Id}:{_steps.Count}";

    public WaterfallDialog AddStep(WaterfallStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        _steps.Add(step);
        return this;
    }

    public override Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (options is CancellationToken)
        {
            throw new ArgumentException($"{nameof(options)} cannot be a cancellation token", nameof(options));
        }

        var instanceId = Guid.NewGuid().ToString();
        var state = dc.ActiveDialog!.State;
        state[PersistedOptions] = options!;
        state[PersistedValues] = new Dictionary<string, object>();
        state[PersistedInstanceId] = instanceId;

        if (IsMeasured)
        {
            var properties = new Dictionary<string, string> { ["DialogId"] = Id, ["InstanceId"] = instanceId };
            TelemetryClient.TrackEvent("WaterfallStart", properties);
            TelemetryClient.TrackDialogView(Id, properties);
        }

        return RunStepAsync(dc, 0, DialogReason.BeginCalled, null, cancellationToken);
    }

    /// <summary>Takes what the person wrote as the result of the waiting step; other activities leave the waterfall where it is.</summary>
    public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return dc.Context.Activity.Type == ActivityTypes.Message
            ? ResumeDialogAsync(dc, DialogReason.ContinueCalled, dc.Context.Activity.Text, cancellationToken)
            : EndOfTurn.AsTask();
    }

    public override Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (result is CancellationToken)
        {
            throw new ArgumentException($"{nameof(result)} cannot be a cancellation token", nameof(result));
        }

        var index = StateValue.Int32(dc.ActiveDialog!.State, PersistedStepIndex);
        return RunStepAsync(dc, index + 1, reason, result, cancellationToken);
    }

    public override Task EndDialogAsync(
        ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(instance);
        if (IsMeasured && reason is DialogReason.CancelCalled or DialogReason.EndCalled)
        {
            var properties = new Dictionary<string, string>
            {
                ["DialogId"] = Id,
                ["InstanceId"] = StateValue.Take<string>(instance.State, PersistedInstanceId) ?? "",
            };

            if (reason == DialogReason.CancelCalled)
            {
                properties["StepName"] = WaterfallStepName(StateValue.Int32(instance.State, PersistedStepIndex));
                TelemetryClient.TrackEvent("WaterfallCancel", properties);
            }
            else
            {
                TelemetryClient.TrackEvent("WaterfallComplete", properties);
            }
        }

        return base.EndDialogAsync(turnContext, instance, reason, cancellationToken);
    }

    protected virtual Task<DialogTurnResult> OnStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stepContext);
        if (IsMeasured)
        {
            TelemetryClient.TrackEvent("WaterfallStep", new Dictionary<string, string>
            {
                ["DialogId"] = Id,
                ["StepName"] = WaterfallStepName(stepContext.Index),
                ["InstanceId"] = StateValue.Take<string>(stepContext.ActiveDialog!.State, PersistedInstanceId) ?? "",
            });
        }

        return _steps[stepContext.Index](stepContext, cancellationToken);
    }

    /// <summary>Runs the step, or past the last one ends the waterfall with <paramref name="result"/>.</summary>
    protected Task<DialogTurnResult> RunStepAsync(
        DialogContext dc, int index, DialogReason reason, object? result, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (index >= _steps.Count)
        {
            return dc.EndDialogAsync(result, cancellationToken);
        }

        var state = dc.ActiveDialog!.State;
        state[PersistedStepIndex] = StateNumbers.Of(index);
        var options = state.TryGetValue(PersistedOptions, out var stored) ? stored : null;
        var values = StateValue.Take<IDictionary<string, object>>(state, PersistedValues);
        if (values == null)
        {
            values = new Dictionary<string, object>();
            state[PersistedValues] = values;
        }

        var stepContext = new WaterfallStepContext(this, dc, options, values, index, reason, result);
        return OnStepAsync(stepContext, cancellationToken);
    }

    internal override int ValuesKept => 4;

    private bool IsMeasured => TelemetryClient is not NullBotTelemetryClient;

    private string WaterfallStepName(int index)
    {
        var name = _steps[index].Method.Name;
        return string.IsNullOrWhiteSpace(name) || name.Contains('<', StringComparison.Ordinal)
            ? $"Step{index + 1}of{_steps.Count}" // A lambda has no name worth reporting.
            : name;
    }
}
