using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Inbox;

namespace VirtualAssistant.Brain.Actions;

/// <summary>Everything an action came to, committed at once: its changes, its receipt and the outcome that goes back to the conversation.</summary>
/// <param name="Notice">The same outcome for <see cref="ActionResult.AlsoTell"/>; it is dropped where there is no such conversation.</param>
public sealed record ActionCommit(Receipt Receipt, ActionResult Result, IncomingActivity Outcome, IncomingActivity? Notice = null);

public enum ActionCommitResult
{
    Committed,

    /// <summary>A receipt for this action exists: it has run before. Nothing was changed.</summary>
    AlreadyDone,

    /// <summary>Something the action looked at has changed meanwhile. Nothing was changed; run it again.</summary>
    Conflict,
}

public interface IActionStore
{
    ValueTask<Receipt?> FindAsync(ActionId action, CancellationToken cancellationToken);

    /// <summary>The newest receipt of this person in this conversation that can be taken back and has not been.</summary>
    ValueTask<Receipt?> FindUndoableAsync(ConversationId conversation, PersonId person, CancellationToken cancellationToken);

    /// <summary>Stores it all, hands the outcome to the conversation and takes the request out of its queue.</summary>
    ValueTask<ActionCommitResult> CommitAsync(ActionCommit commit, CancellationToken cancellationToken);
}
