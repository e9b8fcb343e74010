using VirtualAssistant.Brain.Identity;

namespace VirtualAssistant.Brain.Actions;

/// <summary>A deed the cortex wants done. It is carried out elsewhere; its outcome comes back by the front door.</summary>
/// <param name="Root">The turn a person started, from which this deed follows; who waits inline waits for all that follows from it.</param>
/// <param name="ReplyTo">The activity that the outcome answers; null when the person did not write one.</param>
/// <param name="Arguments">JSON, in the action's own shape.</param>
public sealed record ActionRequest(
    ActionId Id, string Action, ConversationId Conversation, PersonId Person, TurnId Turn, TurnId Root, bool IsInline, string? ReplyTo, string Arguments);
