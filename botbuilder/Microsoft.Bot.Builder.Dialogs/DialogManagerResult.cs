using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a turn of a <see cref="DialogManager"/> led to.</summary>
public class DialogManagerResult
{
    /// <summary>Where the stack stands, and what the root dialog returned if it ended.</summary>
    public DialogTurnResult TurnResult { get; set; } = null!;

    /// <summary>Activities the host is to send; the turn has sent its own.</summary>
    public Activity[]? Activities { get; set; }

    /// <summary>State the host is to keep; the turn has saved its own.</summary>
    public PersistedState? NewState { get; set; }
}
