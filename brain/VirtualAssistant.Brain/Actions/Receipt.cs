using VirtualAssistant.Brain.Identity;

namespace VirtualAssistant.Brain.Actions;

/// <summary>Proof of what an action did. A sentence that claims something was done is rendered from one of these.</summary>
/// <param name="Details">JSON, in the action's own shape: what was done, or why it was not.</param>
/// <param name="Compensation">How to take it back; null when there is nothing to take back.</param>
public sealed record Receipt(
    ActionId Id,
    string Action,
    ConversationId Conversation,
    PersonId Person,
    TurnId Root,
    ActionOutcome Outcome,
    string Details,
    Compensation? Compensation,
    DateTimeOffset CompletedAt);

public enum ActionOutcome
{
    Done = 0,

    /// <summary>Nothing was changed, for a reason the details give.</summary>
    Refused = 1,

    /// <summary>It was tried as often as allowed, and nothing is known to have been changed.</summary>
    Failed = 2,
}

/// <summary>The action that takes another one back.</summary>
public sealed record Compensation(string Action, string Arguments);
