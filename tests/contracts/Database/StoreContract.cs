using System.Text;
using VirtualAssistant.Brain.Actions;
using VirtualAssistant.Brain.ConversationLog;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Inbox;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.Brain.People;
using VirtualAssistant.Brain.Turns;

namespace VirtualAssistant.Contracts.Database;

/// <summary>What every contract needs to say: a store, somebody who writes, and turns that are run.</summary>
public abstract class StoreContract(IStore store) : IAsyncLifetime
{
    protected static readonly ExternalIdentity Ana = new("test", "", "ana");

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected static ConversationId Home { get; } = ConversationId.On("test", "home");

    protected static ConversationId Elsewhere { get; } = ConversationId.On("test", "elsewhere");

    protected static ConversationId Team { get; } = ConversationId.On("test", "team");

    protected IStore Store => store;

    protected ITurnStore Turns => store.Get<ITurnStore>();

    public virtual ValueTask InitializeAsync() => store.OpenAsync();

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return store.DisposeAsync();
    }

    protected static IncomingActivity Message(string key, ConversationId? conversation = null) => new()
    {
        Conversation = conversation ?? Home,
        IdempotencyKey = key,
        From = new Speaker.Identity(Ana),
        Kind = "message",
        Activity = Json(key),
        IsGroup = conversation == Team,
    };

    /// <summary>What an action came to, as it comes in by the front door.</summary>
    protected static IncomingActivity Outcome(string key, TurnId cause, ConversationId? conversation = null) => Message(key, conversation) with
    {
        From = new Speaker.Known(Ana.FirstPerson),
        Kind = "event",
        Author = Author.House,
        Activity = HouseEvent.Write(HouseEvent.Outcome),
        Cause = cause,
    };

    protected static ReadOnlyMemory<byte> Json(string text) => Encoding.UTF8.GetBytes($$"""{"type":"message","text":"{{text}}"}""");

    protected static RenderedReply Reply(string text, Delivery delivery = Delivery.ThroughLog, bool visible = true) => new(Json(text), delivery, visible);

    protected static string Text(ReadOnlyMemory<byte> json) => Encoding.UTF8.GetString(json.Span);

    protected static ActionRequest Request(TurnClaim claim, int ordinal = 0) => new(
        new ActionId(claim.Turn.Child("action", ordinal)), "test.act", claim.Conversation, claim.Person.Id, claim.Turn, claim.Root, false, null, "{}");

    protected ValueTask<Acceptance> AcceptAsync(IncomingActivity activity) => store.Get<IInbox>().AcceptAsync(activity, Cancellation);

    protected async Task<Acceptance.Accepted> AcceptedAsync(IncomingActivity activity) =>
        Assert.IsType<Acceptance.Accepted>(await AcceptAsync(activity));

    protected async Task<TurnClaim> ClaimAsync(ConversationId? conversation = null) =>
        Assert.IsType<TurnQueue.Next>(await Turns.ClaimAsync(conversation ?? Home, Cancellation)).Claim;

    protected async Task<TurnClaim> AcceptAndClaimAsync(IncomingActivity activity)
    {
        await AcceptedAsync(activity);
        return await ClaimAsync(activity.Conversation);
    }

    protected ValueTask<bool> CommitAsync(TurnClaim claim, params RenderedReply[] replies) => CommitAsync(claim, decision => decision, replies);

    protected ValueTask<bool> CommitAsync(TurnClaim claim, Func<Decision, Decision> decide, params RenderedReply[] replies) =>
        CommitAsync(Turns, claim, decide, replies);

    protected static async ValueTask<bool> CommitAsync(ITurnStore turns, TurnClaim claim, Func<Decision, Decision> decide, params RenderedReply[] replies) =>
        (await turns.CommitAsync(Commit(claim, decide, replies), Cancellation)).IsStored;

    protected static TurnCommit Commit(TurnClaim claim, Func<Decision, Decision>? decide = null, params RenderedReply[] replies)
    {
        var utterance = new Utterance
        {
            Turn = claim.Turn,
            Conversation = claim.Conversation,
            Position = claim.Entry.Position,
            Person = claim.Person.Id,
            Kind = "message",
            SaidAt = claim.Entry.At,
            Activity = claim.Entry.Activity,
        };
        var understanding = new Understanding { Utterance = utterance, Language = "en", OutOfScope = 0.5 };
        var decision = new Decision(new Situation(understanding, claim, []));
        return new TurnCommit(decide?.Invoke(decision) ?? decision, replies);
    }
}
