using Microsoft.Bot.Builder.Dialogs.Persistence;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a prompt keeps in its dialog state, and where.</summary>
internal static class PromptState
{
    public const string AttemptCount = "AttemptCount";

    private const string Options = "options";
    private const string State = "state";

    /// <summary>Checks the options a prompt was started with, and keeps them.</summary>
    public static (IDictionary<string, object> State, PromptOptions Options) Begin(DialogContext dc, object? options)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (options is CancellationToken)
        {
            throw new ArgumentException($"{nameof(options)} cannot be a cancellation token", nameof(options));
        }

        if (options is not PromptOptions promptOptions)
        {
            throw new ArgumentOutOfRangeException(nameof(options), "Prompt options are required for Prompt dialogs");
        }

        ExpectInput(promptOptions.Prompt);
        ExpectInput(promptOptions.RetryPrompt);

        var state = NewState();
        var bag = dc.ActiveDialog!.State;
        bag[Options] = promptOptions;
        bag[State] = state;
        return (state, promptOptions);
    }

    public static (IDictionary<string, object> State, PromptOptions Options) Read(DialogInstance instance)
    {
        ArgumentNullException.ThrowIfNull(instance);
        var state = StateValue.Take<IDictionary<string, object>>(instance.State, State);
        if (state == null)
        {
            state = NewState();
            instance.State[State] = state;
        }

        return (state, StateValue.Take<PromptOptions>(instance.State, Options) ?? new PromptOptions());
    }

    public static void CountAttempt(IDictionary<string, object> state) =>
        state[AttemptCount] = StateNumbers.Of(StateValue.Int32(state, AttemptCount) + 1);

    private static Dictionary<string, object> NewState() => new() { [AttemptCount] = StateNumbers.Of(0) };

    private static void ExpectInput(Activity? prompt)
    {
        if (prompt != null && string.IsNullOrEmpty(prompt.InputHint))
        {
            prompt.InputHint = InputHints.ExpectingInput;
        }
    }
}
