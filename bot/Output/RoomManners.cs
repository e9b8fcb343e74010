using VirtualAssistant.Brain.Actions;
using VirtualAssistant.Brain.Inbox;
using VirtualAssistant.Brain.Turns;

namespace VirtualAssistant.Bot.Output;

/// <summary>What is not said before others.</summary>
internal static class RoomManners
{
    /// <summary>Whether a room is spared what was decided: that something failed, or may not have arrived, concerns the person alone.</summary>
    public static bool IsForThePersonAlone(Decision decision) =>
        decision.Situation.Claim.IsGroup && decision.Situation.Claim.Entry.Author == Brain.ConversationLog.Author.House && IsBadNews(decision.Situation.Utterance.Activity);

    private static bool IsBadNews(ReadOnlyMemory<byte> activity) => HouseEvent.ReadName(activity) switch
    {
        HouseEvent.Unconfirmed or HouseEvent.Undelivered => true,
        HouseEvent.Outcome => HouseEvent.ReadValue(activity, ActionJson.Default.Receipt)?.Outcome == ActionOutcome.Failed,
        _ => false,
    };
}
