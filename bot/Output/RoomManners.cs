using VirtualAssistant.Brain.Actions;
using VirtualAssistant.Brain.Inbox;
using VirtualAssistant.Brain.Reminders;
using VirtualAssistant.Brain.Turns;

namespace VirtualAssistant.Bot.Output;

/// <summary>What is not said before others, and to whom it is said.</summary>
internal static class RoomManners
{
    /// <summary>Whether a room is spared what was decided: that something failed, or may not have arrived, concerns the person alone.</summary>
    public static bool IsForThePersonAlone(Decision decision) =>
        IsTheHousesInARoom(decision) && IsBadNews(decision.Situation.Utterance.Activity);

    /// <summary>Whether one person in a room is to be named: nobody there has asked just now, so they may not be looking.</summary>
    public static bool NamesWhomItConcerns(Decision decision) =>
        IsTheHousesInARoom(decision) &&
        HouseEvent.ReadName(decision.Situation.Utterance.Activity) == HouseEvent.ReminderDue &&
        HouseEvent.ReadValue(decision.Situation.Utterance.Activity, ReminderJson.Default.ReminderDue) is { IsForRoom: false };

    private static bool IsTheHousesInARoom(Decision decision) =>
        decision.Situation.Claim.IsGroup && decision.Situation.Claim.Entry.Author == Brain.ConversationLog.Author.House;

    private static bool IsBadNews(ReadOnlyMemory<byte> activity) => HouseEvent.ReadName(activity) switch
    {
        HouseEvent.Unconfirmed or HouseEvent.Undelivered => true,
        HouseEvent.Outcome => HouseEvent.ReadValue(activity, ActionJson.Default.Receipt)?.Outcome == ActionOutcome.Failed,
        _ => false,
    };
}
