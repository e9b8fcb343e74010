using Microsoft.Extensions.DependencyInjection;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Inbox;
using VirtualAssistant.Brain.Turns;
using VirtualAssistant.Storage.PostgreSql.Database;

namespace VirtualAssistant.Contracts.Database;

/// <summary>A store with a second process beside the first, which the contracts speak to.</summary>
public abstract class SharedStoreTests : StoreContract
{
    private readonly PostgresStore store;

    protected SharedStoreTests(Action<PostgresOptions>? configure = null, bool isEmpty = false)
        : this(new PostgresStore(configure, isEmpty))
    {
    }

    private SharedStoreTests(PostgresStore store)
        : base(store) => this.store = store;

    protected PostgresStore Shared => store;

    /// <summary>The second process.</summary>
    protected IServiceProvider Other { get; private set; } = null!;

    protected ITurnStore OtherTurns => Other.GetRequiredService<ITurnStore>();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Other = store.AddProcess();
    }

    protected async Task<TurnClaim> OtherClaimsAsync(ConversationId? conversation = null) =>
        Assert.IsType<TurnQueue.Next>(await OtherTurns.ClaimAsync(conversation ?? Home, Cancellation)).Claim;

    protected Task<Acceptance> OtherAcceptsAsync(IncomingActivity activity) =>
        Other.GetRequiredService<IInbox>().AcceptAsync(activity, Cancellation).AsTask();
}
