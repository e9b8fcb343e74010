using System.Collections.Immutable;
using System.Text.Json;
using NodaTime.Extensions;
using VirtualAssistant.Brain.Actions;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Lists;

namespace VirtualAssistant.Dialogs.Skills.Lists;

/// <param name="List">The list's name.</param>
/// <param name="Items">What it is about; none for the whole list.</param>
/// <param name="Room">The room whose list it is; null for the person's own.</param>
internal sealed record ListArguments(string List, IReadOnlyList<string> Items, string? Room);

/// <summary>How a list is taken back to what it was, whatever else was put on it or taken off meanwhile.</summary>
/// <param name="WasThere">Whether there was such a list before.</param>
/// <param name="Steps">The things that were touched, as they were before, in their order.</param>
internal sealed record ListWayBack(string List, string? Room, bool WasThere, IReadOnlyList<ListStep> Steps);

/// <param name="Place">Where it stood, counted from 0; null when it was not on the list.</param>
internal sealed record ListStep(Guid Item, string Text, bool IsDone, int? Place);

/// <summary>Changes one list; the way back is kept with the receipt.</summary>
internal abstract class ListAction(string name, IListStore lists, TimeProvider time) : IAction
{
    public string Name => name;

    public async ValueTask<ActionResult> RunAsync(ActionRequest request, CancellationToken cancellationToken)
    {
        var arguments = JsonSerializer.Deserialize(request.Arguments, ListSkillJson.Default.ListArguments)
            ?? throw new PermanentActionException($"'{name}' needs arguments.");
        var all = await lists.ListAsync(request.Person, Room(arguments.Room), cancellationToken);
        return Run(request, arguments, all, Find(all, arguments.List));
    }

    /// <param name="list">The list that is meant; null when there is none.</param>
    protected abstract ActionResult Run(ActionRequest request, ListArguments arguments, IReadOnlyList<ItemList> all, ItemList? list);

    protected ItemList Begin(ActionRequest request, ListArguments arguments) =>
        new(new ListId(request.Id.Value), request.Person, Room(arguments.Room), arguments.List, [], time.GetUtcNow().ToInstant());

    /// <summary>The list becomes <paramref name="after"/>.</summary>
    /// <param name="before">Null when it was begun just now.</param>
    /// <param name="items">What was done something to.</param>
    /// <param name="others">What nothing was done to, though it was asked for.</param>
    protected static ActionResult Change(ItemList? before, ItemList after, IReadOnlyList<string> items, IReadOnlyList<string> others, bool isDeleted = false)
    {
        var next = after with { Version = (before?.Version ?? 0) + 1 };
        var receipt = new ListReceipt(next.Name, next.Room is not null, items, others, next.Open.Count(), before is null);
        var back = new ListWayBack(next.Name, next.Room?.Value, before is not null, Touched(before, isDeleted ? after with { Items = [] } : after));
        return new ActionResult(ActionOutcome.Done, JsonSerializer.Serialize(receipt, ListSkillJson.Default.ListReceipt))
        {
            Lists = [new ListChange(next, before?.Version ?? 0, isDeleted)],
            Compensation = new Compensation(RestoreList.ActionName, JsonSerializer.Serialize(back, ListSkillJson.Default.ListWayBack)),
        };
    }

    /// <summary>Does the same to each thing that was named and is found.</summary>
    /// <param name="among">Where it is looked for.</param>
    /// <param name="change">The items with one of them changed.</param>
    protected static ActionResult ForEach(
        ListArguments arguments,
        ItemList? list,
        Func<ItemList, IEnumerable<ListItem>> among,
        Func<ImmutableArray<ListItem>, ListItem, ImmutableArray<ListItem>> change)
    {
        if (list is null)
        {
            return ListReceipt.Refuse(arguments, ListRefusal.NoList);
        }

        var (after, changed, missing) = (list, new List<string>(), new List<string>());
        foreach (var text in arguments.Items)
        {
            if (ListItems.Find(among(after), text) is { } item)
            {
                changed.Add(item.Text);
                after = after with { Items = change(after.Items, item) };
            }
            else
            {
                missing.Add(text);
            }
        }

        return changed.Count == 0 ? ListReceipt.Refuse(arguments, ListRefusal.NothingToDo, missing) : Change(list, after, changed, missing);
    }

    public static ItemList? Find(IReadOnlyList<ItemList> all, string name)
    {
        var key = ListName.KeyOf(name);
        return all.FirstOrDefault(list => list.Key == key);
    }

    public static ConversationId? Room(string? room) => room is null ? null : new ConversationId(room);

    private static List<ListStep> Touched(ItemList? before, ItemList after)
    {
        ImmutableArray<ListItem> old = before?.Items ?? [];
        var steps = new List<ListStep>();
        for (var place = 0; place < old.Length; place++)
        {
            if (!after.Items.Contains(old[place]))
            {
                steps.Add(new ListStep(old[place].Id, old[place].Text, old[place].IsDone, place));
            }
        }

        steps.AddRange(after.Items.Where(item => !old.Any(known => known.Id == item.Id)).Select(item => new ListStep(item.Id, item.Text, item.IsDone, null)));
        return steps;
    }
}
