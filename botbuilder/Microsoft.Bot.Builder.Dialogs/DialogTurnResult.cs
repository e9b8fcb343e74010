namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Where the dialog stack stands after a turn, and what the dialog that ended returned.</summary>
public class DialogTurnResult(DialogTurnStatus status, object? result = null)
{
    private Task<DialogTurnResult>? _asTask;

    public DialogTurnStatus Status { get; set; } = status;

    /// <summary>Set only when a dialog completed.</summary>
    public object? Result { get; set; } = result;

    /// <summary>Whether the parent that called the dialog was ended by it too.</summary>
    public bool ParentEnded { get; set; }

    /// <summary>This as the result of a task that is over, the same each time: a result goes up through many dialogs.</summary>
    internal Task<DialogTurnResult> AsTask() => _asTask ??= Task.FromResult(this);
}
