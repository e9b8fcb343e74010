namespace Microsoft.Bot.Schema;

/// <summary>Events that hand a conversation to a human and report on it.</summary>
public static class HandoffEventNames
{
    public const string InitiateHandoff = "handoff.initiate";
    public const string HandoffStatus = "handoff.status";
}
