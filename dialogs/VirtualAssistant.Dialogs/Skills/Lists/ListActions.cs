using VirtualAssistant.Brain.Actions;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Lists;

namespace VirtualAssistant.Dialogs.Skills.Lists;

/// <summary>Puts things on a list, which is begun when there is none of that name. What was ticked off before is to be done again.</summary>
internal sealed class AddToList(IListStore lists, TimeProvider time) : ListAction(ActionName, lists, time)
{
    public const string ActionName = "list.add";

    protected override ActionResult Run(ActionRequest request, ListArguments arguments, IReadOnlyList<ItemList> all, ItemList? list)
    {
        var after = list ?? Begin(request, arguments);
        var (added, there) = (new List<string>(), new List<string>());
        foreach (var text in arguments.Items)
        {
            var known = after.Items.FirstOrDefault(item => ListItems.Same(item.Text, text));
            (known is { IsDone: false } ? there : added).Add(text);
            after = known switch
            {
                null => after with { Items = after.Items.Add(new ListItem(NameBasedId.Of(request.Id.Value, text), text)) },
                { IsDone: true } => after with { Items = after.Items.Replace(known, known with { IsDone = false }) },
                _ => after,
            };
        }

        return (list is null && all.Count >= ItemList.MostLists) || after.Items.Length > ItemList.MostItems ? ListReceipt.Refuse(arguments, ListRefusal.Full)
            : added.Count == 0 ? ListReceipt.Refuse(arguments, ListRefusal.NothingToDo, there)
            : Change(list, after, added, there);
    }
}

/// <summary>Takes things off a list.</summary>
internal sealed class RemoveFromList(IListStore lists, TimeProvider time) : ListAction(ActionName, lists, time)
{
    public const string ActionName = "list.remove";

    protected override ActionResult Run(ActionRequest request, ListArguments arguments, IReadOnlyList<ItemList> all, ItemList? list) =>
        ForEach(arguments, list, now => now.Items, (items, item) => items.Remove(item));
}

/// <summary>Notes that things on a list are done.</summary>
internal sealed class TickOffList(IListStore lists, TimeProvider time) : ListAction(ActionName, lists, time)
{
    public const string ActionName = "list.tick";

    protected override ActionResult Run(ActionRequest request, ListArguments arguments, IReadOnlyList<ItemList> all, ItemList? list) =>
        ForEach(arguments, list, now => now.Open, (items, item) => items.Replace(item, item with { IsDone = true }));
}

/// <summary>Takes everything off a list.</summary>
internal sealed class ClearList(IListStore lists, TimeProvider time) : ListAction(ActionName, lists, time)
{
    public const string ActionName = "list.clear";

    protected override ActionResult Run(ActionRequest request, ListArguments arguments, IReadOnlyList<ItemList> all, ItemList? list) => list switch
    {
        null => ListReceipt.Refuse(arguments, ListRefusal.NoList),
        { Items.IsEmpty: true } => ListReceipt.Refuse(arguments, ListRefusal.NothingToDo),
        _ => Change(list, list with { Items = [] }, [.. list.Items.Select(item => item.Text)], []),
    };
}

internal sealed class CreateList(IListStore lists, TimeProvider time) : ListAction(ActionName, lists, time)
{
    public const string ActionName = "list.create";

    protected override ActionResult Run(ActionRequest request, ListArguments arguments, IReadOnlyList<ItemList> all, ItemList? list) =>
        list is not null ? ListReceipt.Refuse(arguments, ListRefusal.Exists)
        : all.Count >= ItemList.MostLists ? ListReceipt.Refuse(arguments, ListRefusal.Full)
        : Change(null, Begin(request, arguments), [], []);
}

internal sealed class DeleteList(IListStore lists, TimeProvider time) : ListAction(ActionName, lists, time)
{
    public const string ActionName = "list.delete";

    protected override ActionResult Run(ActionRequest request, ListArguments arguments, IReadOnlyList<ItemList> all, ItemList? list) => list is null
        ? ListReceipt.Refuse(arguments, ListRefusal.NoList)
        : Change(list, list, [.. list.Items.Select(item => item.Text)], [], isDeleted: true);
}
