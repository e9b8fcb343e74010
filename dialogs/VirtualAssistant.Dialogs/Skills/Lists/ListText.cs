using VirtualAssistant.Brain.Actions;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.Brain.Lists;

namespace VirtualAssistant.Dialogs.Skills.Lists;

/// <summary>What is said about lists. Sentences about a deed take its receipt.</summary>
internal static class ListText
{
    /// <summary>"your shopping list", "the shopping list" in a room.</summary>
    public static string Name(string name, bool isRooms, SkillTurn turn) =>
        turn.Text(isRooms ? ListTexts.Rooms : ListTexts.Own, ("list", turn.Text(ListTexts.List, ("name", name), ("key", ListName.KeyOf(name)))));

    public static string Show(ItemList list, SkillTurn turn)
    {
        var name = Name(list.Name, list.Room is not null, turn);
        string[] open = [.. list.Open.Select((item, index) => turn.Text(ListTexts.Line, ("number", index + 1), ("item", item.Text)))];
        string[] done = [.. list.Items.Where(item => item.IsDone).Select(item => item.Text)];
        return open.Length == 0
            ? turn.Text(ListTexts.Empty, ("list", name), ("done", done.Length))
            : turn.Text(ListTexts.Show, ("list", name), ("lines", string.Join('\n', open)))
                + (done.Length > 0 ? $"\n\n{turn.Text(ListTexts.DoneLine, ("items", done))}" : "");
    }

    /// <summary>Whether something is on a list.</summary>
    public static string IsOn(ItemList list, string words, SkillTurn turn)
    {
        var name = Name(list.Name, list.Room is not null, turn);
        return ListItems.Find(list.Items, words) is { } item
            ? turn.Text(ListTexts.IsOn, ("item", item.Text), ("list", name), ("done", item.IsDone))
            : turn.Text(ListTexts.IsNotOn, ("item", words), ("list", name));
    }

    public static string None(SkillTurn turn) => turn.Text(ListTexts.None, ("room", turn.Situation.Claim.IsGroup));

    public static string All(IReadOnlyList<ItemList> lists, SkillTurn turn) => lists.Count == 0
        ? None(turn)
        : turn.Text(
            ListTexts.All,
            ("room", turn.Situation.Claim.IsGroup),
            ("lines", string.Join('\n', lists.Select(list => turn.Text(ListTexts.AllLine, ("list", list.Name), ("count", list.Open.Count()))))));

    /// <summary>That there is none of that name; where there is none at all, that.</summary>
    public static string NoSuch(string name, IReadOnlyList<ItemList> lists, SkillTurn turn)
    {
        if (lists.Count == 0)
        {
            return None(turn);
        }

        string[] known = [.. lists.Select(list => list.Name)];
        return turn.Text(ListTexts.NoSuch, ("name", name), ("known", known), ("room", turn.Situation.Claim.IsGroup));
    }

    /// <summary>What an action came to.</summary>
    public static string Tell(Receipt receipt, ListReceipt details, SkillTurn turn)
    {
        if (receipt.Outcome == ActionOutcome.Failed)
        {
            return turn.Text(ListTexts.Failed, receipt);
        }

        var list = Name(details.List, details.IsRooms, turn);
        return receipt.Outcome == ActionOutcome.Refused ? Refused(receipt, details, list, turn) : receipt.Action switch
        {
            AddToList.ActionName => Say(ListTexts.Added, ("new", details.IsNew)),
            RemoveFromList.ActionName => Say(ListTexts.Removed, ("open", details.Open)),
            TickOffList.ActionName => Say(ListTexts.Ticked, ("open", details.Open)),
            ClearList.ActionName => turn.Text(ListTexts.Cleared, receipt, ("list", list), ("count", details.Items.Count)),
            CreateList.ActionName => turn.Text(ListTexts.Created, receipt, ("list", list)),
            RenameList.ActionName => turn.Text(ListTexts.Renamed, receipt, ("list", list), ("old", Name(details.Items[0], details.IsRooms, turn))),
            _ => turn.Text(ListTexts.Deleted, receipt, ("list", list), ("count", details.Items.Count)),
        };

        string Say(TextKey key, (string Name, object? Value) more) => turn.Text(
            key, receipt, ("list", list), ("items", details.Items), ("others", details.Others), ("count", details.Others.Count), more);
    }

    public static string TellUndone(Receipt receipt, ListReceipt details, SkillTurn turn)
    {
        var list = Name(details.List, details.IsRooms, turn);
        return receipt.Outcome == ActionOutcome.Done
            ? turn.Text(ListTexts.Undone, receipt, ("list", list), ("gone", details.IsNew))
            : turn.Text(ListTexts.NotUndone, receipt, ("list", list));
    }

    private static string Refused(Receipt receipt, ListReceipt details, string list, SkillTurn turn) => (details.Refused, receipt.Action) switch
    {
        (ListRefusal.NoList, _) => turn.Text(ListTexts.Gone, receipt, ("list", list)),
        (ListRefusal.Exists, _) => turn.Text(ListTexts.Exists, receipt, ("list", list)),
        (ListRefusal.Full, _) => turn.Text(ListTexts.Full, receipt, ("list", list)),
        (_, RenameList.ActionName) => turn.Text(ListTexts.AlreadyCalled, receipt, ("list", list)),
        (_, ClearList.ActionName) => turn.Text(ListTexts.WasEmpty, receipt, ("list", list)),
        (_, AddToList.ActionName) => turn.Text(ListTexts.There, receipt, ("list", list), ("others", details.Others), ("count", details.Others.Count)),
        _ => turn.Text(ListTexts.NotThere, receipt, ("list", list), ("others", details.Others), ("count", details.Others.Count)),
    };
}
