using System.Text.Json;
using VirtualAssistant.Brain.Actions;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Lists;

namespace VirtualAssistant.Dialogs.Skills.Lists;

/// <param name="List">The list's name.</param>
/// <param name="To">The name it gets.</param>
/// <param name="Room">The room whose list it is; null for the person's own.</param>
internal sealed record ListNaming(string List, string To, string? Room);

/// <summary>Gives a list another name. The way back gives it the old one.</summary>
/// <remarks>A list is kept under its name: the one of the new name begins with everything that was on the other.</remarks>
internal sealed class RenameList(IListStore lists) : IAction
{
    public const string ActionName = "list.rename";

    public string Name => ActionName;

    public async ValueTask<ActionResult> RunAsync(ActionRequest request, CancellationToken cancellationToken)
    {
        var naming = JsonSerializer.Deserialize(request.Arguments, ListSkillJson.Default.ListNaming) ?? throw new PermanentActionException($"'{Name}' needs arguments.");
        var room = ListAction.Room(naming.Room);
        var all = await lists.ListAsync(request.Person, room, cancellationToken);
        if (ListAction.Find(all, naming.List) is not { } list)
        {
            return Refuse(naming.List, ListRefusal.NoList);
        }

        if (ListAction.Find(all, naming.To) is { } other && (other.Id != list.Id || other.Name == naming.To))
        {
            return Refuse(naming.To, other.Id == list.Id ? ListRefusal.NothingToDo : ListRefusal.Exists);
        }

        var next = list with { Id = new ListId(request.Id.Value), Name = naming.To, Version = 1 };
        var receipt = new ListReceipt(next.Name, room is not null, [list.Name], [], next.Open.Count());
        var back = naming with { List = naming.To, To = list.Name };
        return new ActionResult(ActionOutcome.Done, JsonSerializer.Serialize(receipt, ListSkillJson.Default.ListReceipt))
        {
            Lists = [new ListChange(list, list.Version, IsDeleted: true), new ListChange(next, 0)],
            Compensation = new Compensation(ActionName, JsonSerializer.Serialize(back, ListSkillJson.Default.ListNaming)),
        };

        ActionResult Refuse(string name, ListRefusal refusal) => ListReceipt.Refuse(new ListArguments(name, [], naming.Room), refusal);
    }
}
