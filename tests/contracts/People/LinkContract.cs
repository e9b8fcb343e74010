using NodaTime;
using VirtualAssistant.Brain.Actions;
using VirtualAssistant.Brain.Consolidation;
using VirtualAssistant.Brain.ConversationLog;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Inbox;
using VirtualAssistant.Brain.Lists;
using VirtualAssistant.Brain.LongTermMemory;
using VirtualAssistant.Brain.People;
using VirtualAssistant.Brain.Reminders;
using VirtualAssistant.Brain.Turns;
using VirtualAssistant.Contracts.Database;

namespace VirtualAssistant.Contracts.People;

/// <summary>What every store promises about one person on several channels: joined at once and whole, and parted without a trace.</summary>
public abstract class LinkContract(IStore store) : StoreContract(store)
{
    private static readonly ExternalIdentity Ben = Ana with { Channel = "other", Id = "ben" };
    private static readonly ConversationId There = ConversationId.On("other", "2");

    private IPeople People => Store.Get<IPeople>();

    private IActionStore Actions => Store.Get<IActionStore>();

    private IReminderStore Reminders => Store.Get<IReminderStore>();

    private IFactStore Facts => Store.Get<IFactStore>();

    private IConsolidationStore Consolidation => Store.Get<IConsolidationStore>();

    [Fact]
    public async Task An_offer_is_found_by_its_code_alone_and_used_once()
    {
        await MeetAsync();
        var code = await OfferAsync();

        var offer = (await People.FindOfferAsync(code, Cancellation))!;
        Assert.Equal((Ana.FirstPerson, Home, true), (offer.Person, offer.Conversation, offer.HoldsAt(Now)));
        Assert.Null(await People.FindOfferAsync(LinkCode.Draw(), Cancellation));
        Assert.Equal(ActionCommitResult.Committed, await JoinAsync(code));
        Assert.False((await People.FindOfferAsync(code, Cancellation))!.HoldsAt(Now));
        Assert.Equal(ActionCommitResult.Conflict, await JoinAsync(code));
    }

    [Fact]
    public async Task A_code_that_is_over_joins_nobody()
    {
        await MeetAsync();
        var code = await OfferAsync();
        await Store.AdvanceAsync(LinkOffer.Validity);

        Assert.Equal(ActionCommitResult.Conflict, await JoinAsync(code));
        Assert.Equal(Ben.FirstPerson, (await People.FindAsync(Ben, Cancellation))!.Id);
        Assert.Equal(0, await People.CountAsync(Ben.FirstPerson, LinkEvent.Joined, DateTimeOffset.UnixEpoch, Cancellation));
    }

    [Fact]
    public async Task Whoever_joins_brings_identities_reminders_facts_and_receipts_along()
    {
        await MeetAsync();
        var reminder = await AddReminderAsync(Ben.FirstPerson, There);
        await LearnAsync(Fact(Ben.FirstPerson, There, "city", "Oslo"));
        var receipt = await CommitAsync(Ben.FirstPerson, There, new ActionResult(ActionOutcome.Done, "{}") { Compensation = new Compensation("test.undo", "{}") });

        await RunAsync(Message("spricht zuletzt", There, Ben), decision => decision with { Language = "de" });

        await JoinAsync(await OfferAsync());

        Assert.Equal((Ana.FirstPerson, "de"), ((await People.FindAsync(Ben, Cancellation))!.Id, (await People.FindAsync(Ana, Cancellation))!.Language));
        Assert.Equal([Ana, Ben], (await People.FindDevicesAsync(Ana.FirstPerson, Cancellation)).Select(device => device.Identity).OrderBy(identity => identity.Id));
        Assert.Equal(reminder, Assert.Single(await Reminders.ListAsync(Ana.FirstPerson, Home, Cancellation)).Id);
        Assert.Equal("Oslo", Assert.Single(await Facts.RecallAsync(Ana.FirstPerson, Home, Cancellation)).Value);
        Assert.Equal(receipt, (await Actions.FindUndoableAsync(There, Ana.FirstPerson, Cancellation))?.Id);
        Assert.Empty(await Facts.FindAllAsync(Ben.FirstPerson, Cancellation));
    }

    [Fact]
    public async Task Two_lists_of_one_name_become_one_and_the_others_come_along()
    {
        await MeetAsync();
        await BeginListAsync(Ana.FirstPerson, Home, "shopping", "milk");
        await BeginListAsync(Ben.FirstPerson, There, "Einkaufsliste", "eggs");
        await BeginListAsync(Ben.FirstPerson, There, "camping", "tent");

        await JoinAsync(await OfferAsync());

        var lists = await Store.Get<IListStore>().ListAsync(Ana.FirstPerson, null, Cancellation);
        Assert.Equal([("shopping", "milk, eggs", 2L), ("camping", "tent", 1L)], lists.Select(list => (list.Name, string.Join(", ", list.Items.Select(item => item.Text)), list.Version)));
        Assert.Empty(await Store.Get<IListStore>().ListAsync(Ben.FirstPerson, null, Cancellation));
    }

    [Fact]
    public async Task Of_two_facts_that_cannot_both_be_so_the_newer_one_is_known_and_the_older_one_kept()
    {
        await MeetAsync();
        await LearnAsync(Fact(Ben.FirstPerson, There, "city", "Oslo", minutes: 5));
        await LearnAsync(Fact(Ana.FirstPerson, Home, "city", "Rome"));

        await JoinAsync(await OfferAsync());

        Assert.Equal("Oslo", Assert.Single(await Facts.RecallAsync(Ana.FirstPerson, Home, Cancellation)).Value);
        Assert.Equal(["Oslo", "Rome"], (await Facts.FindAllAsync(Ana.FirstPerson, Cancellation)).Select(fact => fact.Value));
    }

    [Fact]
    public async Task What_was_under_way_for_the_one_who_joined_is_done_for_both()
    {
        await MeetAsync();
        await AcceptedAsync(Message("in flight", There, Ben));
        var claim = await ClaimAsync(There);
        Assert.Equal(Ben.FirstPerson, claim.Person.Id);

        await JoinAsync(await OfferAsync(), claimed: claim);
        Assert.True(await CommitAsync(claim, decision => decision with { Zone = "Asia/Tokyo" }));
        var reminder = await AddReminderAsync(Ben.FirstPerson, There);
        await LearnAsync(Fact(Ben.FirstPerson, There, "city", "Oslo"));

        Assert.Equal("Asia/Tokyo", (await People.FindAsync(Ana, Cancellation))!.Zone);
        Assert.Equal(reminder, Assert.Single(await Reminders.ListAsync(Ana.FirstPerson, Home, Cancellation)).Id);
        Assert.Equal("Oslo", Assert.Single(await Facts.RecallAsync(Ana.FirstPerson, Home, Cancellation)).Value);
    }

    [Fact]
    public async Task A_turn_that_waited_is_run_for_the_person_they_have_become()
    {
        await MeetAsync();
        await AcceptedAsync(Message("waits", There, Ben));

        await JoinAsync(await OfferAsync());

        Assert.Equal(Ana.FirstPerson, (await ClaimAsync(There)).Person.Id);
    }

    [Fact]
    public async Task Persons_who_join_one_after_the_other_are_all_one()
    {
        await MeetAsync();
        var third = Ana with { Channel = "third", Id = "cleo" };
        var far = ConversationId.On("third", "3");
        await RunAsync(Message("hello", far, third));
        await JoinAsync(await OfferAsync());

        await JoinAsync(await OfferAsync(third.FirstPerson, far), Ana.FirstPerson, Home);

        Assert.All(
            await Task.WhenAll(new[] { Ana, Ben, third }.Select(identity => People.FindAsync(identity, Cancellation).AsTask())),
            person => Assert.Equal(third.FirstPerson, person!.Id));
        Assert.Equal(await AddReminderAsync(Ben.FirstPerson, There), Assert.Single(await Reminders.ListAsync(third.FirstPerson, far, Cancellation)).Id);
    }

    [Fact]
    public async Task The_place_where_the_code_was_asked_for_is_told_in_the_same_step()
    {
        await MeetAsync();

        await JoinAsync(await OfferAsync(), tells: true);

        var notice = await ClaimAsync(Home);
        Assert.Equal((Ana.FirstPerson, Author.House), (notice.Person.Id, notice.Entry.Author));
    }

    [Fact]
    public async Task An_identity_that_is_parted_is_a_strangers_and_leaves_everything_behind()
    {
        await MeetAsync();
        await JoinAsync(await OfferAsync());
        var reminder = await AddReminderAsync(Ana.FirstPerson, There);
        await LearnAsync(Fact(Ana.FirstPerson, There, "city", "Oslo"));
        await RunAsync(Message("state", There, Ben), decision => decision with { State = "what was spoken of"u8.ToArray() });
        var stranger = new PersonId(Guid.NewGuid());

        var parted = await CommitLinkAsync(Ana.FirstPerson, Home, new LinkChange.Part(Ana.FirstPerson, Home, Now, Ben, stranger, Home));

        Assert.Equal(ActionCommitResult.Committed, parted);
        Assert.Equal(Home, Assert.Single(await Reminders.ListAsync(Ana.FirstPerson, Home, Cancellation), found => found.Id == reminder).Conversation);
        Assert.Single(await Facts.RecallAsync(Ana.FirstPerson, Home, Cancellation));
        await AcceptedAsync(Message("who am I?", There, Ben));
        var claim = await ClaimAsync(There);
        Assert.Equal((stranger, ""), (claim.Person.Id, Text(claim.Context.State)));
        Assert.Empty(await Facts.FindAllAsync(stranger, Cancellation));
        Assert.Empty(await Reminders.ListAsync(stranger, There, Cancellation));
        Assert.Equal(1, await People.CountAsync(Ana.FirstPerson, LinkEvent.Parted, DateTimeOffset.UnixEpoch, Cancellation));
    }

    [Fact]
    public async Task The_only_identity_and_one_of_somebody_elses_cannot_be_parted()
    {
        await MeetAsync();

        foreach (var identity in new[] { Ana, Ben })
        {
            var change = new LinkChange.Part(Ana.FirstPerson, Home, Now, identity, new PersonId(Guid.NewGuid()), null);
            Assert.Equal(ActionCommitResult.Conflict, await CommitLinkAsync(Ana.FirstPerson, Home, change));
        }

        Assert.Equal(Ana.FirstPerson, (await People.FindAsync(Ana, Cancellation))!.Id);
        Assert.Equal(Ben.FirstPerson, (await People.FindAsync(Ben, Cancellation))!.Id);
    }

    [Fact]
    public async Task Devices_are_conversations_that_nobody_else_reads_the_last_one_first()
    {
        await MeetAsync();
        await JoinAsync(await OfferAsync());
        await Store.AdvanceAsync(TimeSpan.FromMinutes(1));
        var newer = ConversationId.On("other", "newer");
        await RunAsync(Message("newer", newer, Ben));
        await Store.AdvanceAsync(TimeSpan.FromMinutes(1));
        await RunAsync(Message("room", ConversationId.On("other", "room"), Ben) with { IsGroup = true });

        var devices = await People.FindDevicesAsync(Ana.FirstPerson, Cancellation);

        Assert.Equal([(Ben, newer), (Ana, Home)], devices.Select(device => (device.Identity, device.Conversation!.Value)));
        Assert.Equal(Now.AddMinutes(-1), devices[0].LastActiveAt);
    }

    [Fact]
    public async Task The_place_to_reach_somebody_is_where_they_last_spoke_alone_or_on_another_channel()
    {
        await MeetAsync();
        Assert.Empty(await People.FindPlacesAsync([Home, There], elsewhere: false, Cancellation));
        await JoinAsync(await OfferAsync());
        await Store.AdvanceAsync(TimeSpan.FromMinutes(1));
        await RunAsync(Message("last", There, Ben));
        await RunAsync(Message("room", Team) with { IsGroup = true });

        Assert.Equal(
            new Dictionary<ConversationId, ConversationId> { [Home] = There, [There] = There },
            await People.FindPlacesAsync([Home, There, Team, Elsewhere], elsewhere: false, Cancellation));
        Assert.Equal(
            new Dictionary<ConversationId, ConversationId> { [Home] = There, [There] = Home },
            await People.FindPlacesAsync([Home, There, Team], elsewhere: true, Cancellation));
    }

    private static IncomingActivity Message(string key, ConversationId conversation, ExternalIdentity identity) =>
        Message(key, conversation) with { From = new Speaker.Identity(identity) };

    private DateTimeOffset Now => Store.Time.GetUtcNow();

    private async Task MeetAsync()
    {
        await RunAsync(Message("hello"));
        await RunAsync(Message("hello", There, Ben));
    }

    private async Task RunAsync(IncomingActivity activity, Func<Decision, Decision>? decide = null)
    {
        await AcceptedAsync(activity);
        Assert.True(await CommitAsync(await ClaimAsync(activity.Conversation), decide ?? (decision => decision)));
    }

    private async Task<LinkCode> OfferAsync(PersonId? person = null, ConversationId? conversation = null)
    {
        var code = LinkCode.Draw();
        var (asks, where) = (person ?? Ana.FirstPerson, conversation ?? Home);
        Assert.Equal(ActionCommitResult.Committed, await CommitLinkAsync(asks, where, new LinkChange.Offer(asks, where, Now, code)));
        return code;
    }

    private Task<ActionCommitResult> JoinAsync(LinkCode code, bool tells = false, TurnClaim? claimed = null) =>
        JoinAsync(code, Ben.FirstPerson, There, tells, claimed);

    private Task<ActionCommitResult> JoinAsync(LinkCode code, PersonId person, ConversationId conversation, bool tells = false, TurnClaim? claimed = null) =>
        CommitLinkAsync(person, conversation, new LinkChange.Join(person, conversation, Now, code), tells ? Home : null, claimed);

    /// <summary>Commits a change of who is whom, and runs the turn of its outcome.</summary>
    private async Task<ActionCommitResult> CommitLinkAsync(
        PersonId person, ConversationId conversation, LinkChange change, ConversationId? tells = null, TurnClaim? claimed = null)
    {
        var (result, commit) = (new ActionResult(ActionOutcome.Done, "{}") { Link = change }, CommitOf(person, conversation, change: change, tells));
        var committed = await Actions.CommitAsync(commit with { Result = result }, Cancellation);
        if (committed == ActionCommitResult.Committed && claimed is null)
        {
            await CommitAsync(await ClaimAsync(conversation));
        }

        return committed;
    }

    private async Task<ActionId> CommitAsync(PersonId person, ConversationId conversation, ActionResult result)
    {
        var commit = CommitOf(person, conversation, null, null, result);
        await Actions.CommitAsync(commit, Cancellation);
        await CommitAsync(await ClaimAsync(conversation));
        return commit.Receipt.Id;
    }

    private ActionCommit CommitOf(PersonId person, ConversationId conversation, LinkChange? change, ConversationId? tells, ActionResult? result = null)
    {
        result ??= new ActionResult(ActionOutcome.Done, "{}") { Link = change };
        var id = new ActionId(Guid.NewGuid());
        var receipt = new Receipt(id, "test.link", conversation, person, new TurnId(Guid.NewGuid()), result.Outcome, "{}", result.Compensation, Now);
        return new ActionCommit(receipt, result, Told(conversation, id, new Speaker.Known(person)), tells is { } other ? Told(other, id, new Speaker.LastSeen()) : null);
    }

    private static IncomingActivity Told(ConversationId conversation, ActionId action, Speaker from) => new()
    {
        Conversation = conversation,
        IdempotencyKey = $"told:{action}",
        From = from,
        Kind = "event",
        Author = Author.House,
        Activity = Json("outcome"),
        OnlyIfKnown = true,
    };

    private async Task<ReminderId> AddReminderAsync(PersonId person, ConversationId conversation)
    {
        var reminder = new Reminder(
            new ReminderId(Guid.NewGuid()), person, conversation, "water the plants", Instant.FromUtc(2027, 3, 2, 10, 0), "Europe/Berlin",
            new LocalDateTime(2027, 3, 2, 11, 0), null, ReminderState.Scheduled, Instant.FromUtc(2026, 3, 2, 9, 0));
        await CommitAsync(person, conversation, new ActionResult(ActionOutcome.Done, "{}") { Reminders = [new ReminderChange(reminder, 0)] });
        return reminder.Id;
    }

    private async Task BeginListAsync(PersonId person, ConversationId conversation, string name, string item)
    {
        var at = Instant.FromUtc(2026, 3, 2, 9, person == Ana.FirstPerson ? 0 : 1);
        var list = new ItemList(new ListId(Guid.NewGuid()), person, null, name, [new ListItem(Guid.NewGuid(), item)], at);
        await CommitAsync(person, conversation, new ActionResult(ActionOutcome.Done, "{}") { Lists = [new ListChange(list, 0)] });
    }

    private Fact Fact(PersonId about, ConversationId conversation, string key, string value, int minutes = 0) => new(
        new FactId(Guid.NewGuid()), about, key, value, 0.9, new FactSource(conversation, 1, value), IsPrivate: true, Now.AddMinutes(minutes));

    private async Task LearnAsync(Fact fact)
    {
        var read = (await Consolidation.ReadAsync(fact.Source.Conversation, 10, Cancellation))!;
        Assert.True(await Consolidation.CommitAsync(read, read.Watermark + 1, [fact], Cancellation));
    }
}

public sealed class SqliteLinkTests() : LinkContract(new SqliteStore());

public sealed class PostgresLinkTests() : LinkContract(new PostgresStore());
