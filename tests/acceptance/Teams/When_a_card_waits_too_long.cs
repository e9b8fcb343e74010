using Microsoft.Extensions.DependencyInjection;
using VirtualAssistant.Brain.Actions;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Testing;
using VirtualAssistant.Testing.Assistants;

namespace VirtualAssistant.AcceptanceTests.Teams;

public sealed class When_a_card_waits_too_long : IAsyncLifetime
{
    private readonly TaskCompletionSource goOn = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TeamsFixture teams;
    private volatile bool isHeld;
    private volatile bool waits;

    public When_a_card_waits_too_long() => teams = new TeamsFixture
    {
        Assistant = new AssistantInProcess { Change = services => services.AddSingleton<IActionStore>(provider => new HeldStore(Original(provider, services), HoldAsync)) },
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => teams.InitializeAsync();

    public ValueTask DisposeAsync() => teams.DisposeAsync();

    [Fact]
    public async Task It_is_said_so_in_time_and_the_next_press_has_what_came_of_the_first()
    {
        using var chat = teams.Chat("Ann");
        await chat.AskAsync("remind me in 20 minutes to take the bread out", Cancellation);
        await teams.Assistant.IdleAsync(Cancellation);
        teams.Assistant.Time.Advance(TimeSpan.FromMinutes(20));
        var announced = await chat.NextReplyAsync(Cancellation);
        await teams.Assistant.IdleAsync(Cancellation);
        var card = announced.Json["attachments"]![0]!["content"]!;

        isHeld = true;
        var pressing = chat.PressAsync(announced, card, "Done", Cancellation);
        await Until.TrueAsync(() => waits, () => "nothing is done", Cancellation);
        teams.Assistant.Time.Advance(TimeSpan.FromSeconds(9));
        var late = await pressing;
        goOn.SetResult();
        await teams.Assistant.ComeToRestAsync(Cancellation);
        var again = await chat.PressAsync(announced, card, "Done", Cancellation);

        Assert.Equal((200, 503, "application/vnd.microsoft.error"), (late.Status, (int)late.Body["statusCode"]!, (string)late.Body["type"]!));
        Assert.Equal("Done: \"take the bread out\".", (string?)again.Body["value"]!["body"]![1]!["text"]);
        Assert.Equal(2, chat.Replies.Count);
    }

    private async Task HoldAsync(CancellationToken cancellationToken)
    {
        if (isHeld)
        {
            waits = true;
            await goOn.Task.WaitAsync(cancellationToken);
        }
    }

    private static IActionStore Original(IServiceProvider provider, IServiceCollection services) =>
        (IActionStore)ActivatorUtilities.CreateInstance(provider, services.First(service => service.ServiceType == typeof(IActionStore)).ImplementationType!);

    /// <summary>Does not say whether an action was run before, as long as it is held.</summary>
    private sealed class HeldStore(IActionStore store, Func<CancellationToken, Task> hold) : IActionStore
    {
        public async ValueTask<Receipt?> FindAsync(ActionId action, CancellationToken cancellationToken)
        {
            await hold(cancellationToken);
            return await store.FindAsync(action, cancellationToken);
        }

        public ValueTask<Receipt?> FindUndoableAsync(ConversationId conversation, PersonId person, CancellationToken cancellationToken) =>
            store.FindUndoableAsync(conversation, person, cancellationToken);

        public ValueTask<ActionCommitResult> CommitAsync(ActionCommit commit, CancellationToken cancellationToken) => store.CommitAsync(commit, cancellationToken);
    }
}
