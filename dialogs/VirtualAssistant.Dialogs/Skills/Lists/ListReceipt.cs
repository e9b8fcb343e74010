using VirtualAssistant.Brain.Actions;

namespace VirtualAssistant.Dialogs.Skills.Lists;

/// <summary>What a list action did: the details of its receipt.</summary>
/// <param name="List">The list's name.</param>
/// <param name="IsRooms">It is the room's list, not the person's own.</param>
/// <param name="Items">What was put on, taken off or ticked off.</param>
/// <param name="Others">What was on it already, or is not on it.</param>
/// <param name="Open">How many things on the list are not done now.</param>
/// <param name="IsNew">The list was begun.</param>
/// <param name="Refused">Why nothing was done; null when it was.</param>
internal sealed record ListReceipt(
    string List, bool IsRooms, IReadOnlyList<string> Items, IReadOnlyList<string> Others, int Open, bool IsNew = false, ListRefusal? Refused = null)
{
    public static ActionResult Refuse(ListArguments arguments, ListRefusal refusal, IReadOnlyList<string>? others = null) => new(
        ActionOutcome.Refused,
        System.Text.Json.JsonSerializer.Serialize(
            new ListReceipt(arguments.List, arguments.Room is not null, [], others ?? [], 0, IsNew: false, refusal), ListSkillJson.Default.ListReceipt));
}

internal enum ListRefusal
{
    /// <summary>There is no such list.</summary>
    NoList,

    /// <summary>A list of that name is there already.</summary>
    Exists,

    /// <summary>All of it is on the list already, or none of it is.</summary>
    NothingToDo,

    /// <summary>The list, or the number of lists, is at its limit.</summary>
    Full,

    /// <summary>It has changed since the action that is to be taken back.</summary>
    ChangedSince,
}
