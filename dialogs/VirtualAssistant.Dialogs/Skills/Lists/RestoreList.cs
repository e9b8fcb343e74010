using System.Text.Json;
using NodaTime.Extensions;
using VirtualAssistant.Brain.Actions;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Lists;

namespace VirtualAssistant.Dialogs.Skills.Lists;

/// <summary>The way back of every list action: what it touched is again as it was, and what was done since stays.</summary>
internal sealed class RestoreList(IListStore lists, TimeProvider time) : IAction
{
    public const string ActionName = "list.restore";

    public string Name => ActionName;

    public async ValueTask<ActionResult> RunAsync(ActionRequest request, CancellationToken cancellationToken)
    {
        var back = JsonSerializer.Deserialize(request.Arguments, ListSkillJson.Default.ListWayBack) ?? throw new PermanentActionException($"'{Name}' needs arguments.");
        var room = ListAction.Room(back.Room);
        var before = ListAction.Find(await lists.ListAsync(request.Person, room, cancellationToken), back.List);
        var after = before ?? new ItemList(new ListId(request.Id.Value), request.Person, room, back.List, [], time.GetUtcNow().ToInstant());
        after = back.Steps.Aggregate(after, TakeBack);
        var goes = before is not null && !back.WasThere && after.Items.IsEmpty;
        if ((before is not null && !goes && after.Items.SequenceEqual(before.Items)) || (before is null && !back.WasThere))
        {
            return ListReceipt.Refuse(new ListArguments(back.List, [], back.Room), ListRefusal.ChangedSince);
        }

        var receipt = new ListReceipt(after.Name, room is not null, [.. back.Steps.Select(step => step.Text)], [], after.Open.Count(), IsNew: goes);
        return new ActionResult(ActionOutcome.Done, JsonSerializer.Serialize(receipt, ListSkillJson.Default.ListReceipt))
        {
            Lists = [new ListChange(after with { Version = (before?.Version ?? 0) + 1 }, before?.Version ?? 0, goes)],
        };
    }

    private static ItemList TakeBack(ItemList list, ListStep step)
    {
        var at = list.Items.Length - 1;
        while (at >= 0 && list.Items[at].Id != step.Item)
        {
            at--;
        }

        return (at, step.Place) switch
        {
            (< 0, { } place) => list with { Items = list.Items.Insert(Math.Min(place, list.Items.Length), new ListItem(step.Item, step.Text, step.IsDone)) },
            (>= 0, null) => list with { Items = list.Items.RemoveAt(at) },
            (>= 0, _) => list with { Items = list.Items.SetItem(at, list.Items[at] with { IsDone = step.IsDone }) },
            _ => list,
        };
    }
}
