using NodaTime;
using NodaTime.Extensions;
using VirtualAssistant.Brain.Actions;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Lists;
using VirtualAssistant.Contracts.Database;

namespace VirtualAssistant.Contracts.Lists;

/// <summary>What every store promises about lists: they change with a receipt or not at all, and a room's are not a person's.</summary>
public abstract class ListStoreContract(IStore store) : StoreContract(store)
{
    private IListStore Lists => Store.Get<IListStore>();

    private IActionStore Actions => Store.Get<IActionStore>();

    [Fact]
    public async Task Keeps_a_list_as_it_was_stored()
    {
        var list = await AddAsync(Shopping("2 l milk", "\"quoted\" äöü 🥛"));

        Assert.Equal([list], await Lists.ListAsync(Ana.FirstPerson, null, Cancellation));
    }

    [Fact]
    public async Task Changes_and_deletes_what_nobody_else_has_changed()
    {
        var list = await AddAsync(Shopping("milk", "eggs"));
        var ticked = list with { Items = [list.Items[0] with { IsDone = true }, list.Items[1]], Version = 2 };

        Assert.Equal(ActionCommitResult.Committed, await CommitAsync(new ListChange(ticked, ExpectedVersion: 1)));
        Assert.Equal(ActionCommitResult.Conflict, await CommitAsync(new ListChange(list with { Items = [], Version = 2 }, ExpectedVersion: 1)));
        Assert.Equal([ticked], await Lists.ListAsync(Ana.FirstPerson, null, Cancellation));

        Assert.Equal(ActionCommitResult.Conflict, await CommitAsync(new ListChange(list, ExpectedVersion: 1, IsDeleted: true)));
        Assert.Equal(ActionCommitResult.Committed, await CommitAsync(new ListChange(ticked, ExpectedVersion: 2, IsDeleted: true)));
        Assert.Empty(await Lists.ListAsync(Ana.FirstPerson, null, Cancellation));
    }

    [Fact]
    public async Task Of_two_who_begin_a_list_of_one_name_one_does_and_the_other_leaves_nothing()
    {
        var list = await AddAsync(Shopping("milk"));
        var receipts = await Actions.FindUndoableAsync(Home, Ana.FirstPerson, Cancellation);

        Assert.Equal(ActionCommitResult.Conflict, await CommitAsync(new ListChange(Shopping("eggs") with { Name = "Groceries" }, ExpectedVersion: 0)));
        Assert.Equal([list], await Lists.ListAsync(Ana.FirstPerson, null, Cancellation));
        Assert.Equal(receipts, await Actions.FindUndoableAsync(Home, Ana.FirstPerson, Cancellation));
    }

    [Fact]
    public async Task Tells_the_lists_of_a_room_from_those_of_a_person()
    {
        var own = await AddAsync(Shopping("milk"));
        var rooms = await AddAsync(Shopping("coffee for all") with { Room = Team });
        var stranger = new PersonId(Guid.NewGuid());

        Assert.Equal([own], await Lists.ListAsync(Ana.FirstPerson, null, Cancellation));
        Assert.Equal([rooms], await Lists.ListAsync(stranger, Team, Cancellation));
        Assert.Empty(await Lists.ListAsync(stranger, null, Cancellation));
        Assert.Empty(await Lists.ListAsync(Ana.FirstPerson, Elsewhere, Cancellation));
    }

    private ItemList Shopping(params string[] items) => new(
        new ListId(Guid.NewGuid()),
        Ana.FirstPerson,
        null,
        "shopping",
        [.. items.Select(item => new ListItem(Guid.NewGuid(), item))],
        Instant.FromUnixTimeMilliseconds(Store.Time.GetUtcNow().ToInstant().ToUnixTimeMilliseconds()));

    private async Task<ItemList> AddAsync(ItemList list)
    {
        Assert.Equal(ActionCommitResult.Committed, await CommitAsync(new ListChange(list, ExpectedVersion: 0)));
        return list;
    }

    private async Task<ActionCommitResult> CommitAsync(ListChange change)
    {
        var key = Guid.NewGuid().ToString();
        var claim = await AcceptAndClaimAsync(Message(key));
        await CommitAsync(claim, decision => decision with { Actions = [Request(claim)] });
        var request = Request(claim);
        var result = new ActionResult(ActionOutcome.Done, "{}") { Lists = [change], Compensation = new Compensation("test.undo", "{}") };
        var receipt = new Receipt(
            request.Id, request.Action, request.Conversation, request.Person, request.Root, result.Outcome, result.Details, result.Compensation, Store.Time.GetUtcNow());
        var committed = await Actions.CommitAsync(new ActionCommit(receipt, result, Outcome($"outcome:{key}", request.Root)), Cancellation);
        if (committed != ActionCommitResult.Committed)
        {
            await Actions.CommitAsync(new ActionCommit(receipt with { Compensation = null }, new ActionResult(ActionOutcome.Refused, "{}"), Outcome($"outcome:{key}", request.Root)), Cancellation);
        }

        await CommitAsync(await ClaimAsync());
        return committed;
    }
}

public sealed class SqliteListStoreTests() : ListStoreContract(new SqliteStore());

public sealed class PostgresListStoreTests() : ListStoreContract(new PostgresStore());
