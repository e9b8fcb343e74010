using Microsoft.Extensions.DependencyInjection;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Outbox;
using VirtualAssistant.Brain.Turns;
using VirtualAssistant.Testing.Assistants;

namespace VirtualAssistant.AcceptanceTests.Faults;

public sealed class When_a_message_ends_every_process_that_runs_it : IAsyncLifetime
{
    private readonly AssistantInProcess assistant = new() { Change = services => services.AddSingleton<ITurnStore>(provider => new CutOffTurns(Original(provider, services))) };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => assistant.InitializeAsync();

    public ValueTask DisposeAsync() => assistant.DisposeAsync();

    [Fact]
    public async Task It_is_not_run_again_but_kept_and_apologised_for_and_the_next_one_is_answered()
    {
        await using var chat = await Chat.StartAsync(assistant);

        Assert.Contains("wrong", await chat.AskAsync("poison"), StringComparison.OrdinalIgnoreCase);
        var letter = Assert.Single(await assistant.Services.GetRequiredService<IDeadLetters>().ListAsync(10, Cancellation));
        Assert.Equal((Queues.Input, "It was begun 5 times and never came to an end: the process was gone each time."), (letter.Queue, letter.Reason));
        Assert.NotEmpty(await chat.AskAllAsync("help"));
    }

    private static ITurnStore Original(IServiceProvider provider, IServiceCollection services) =>
        (ITurnStore)ActivatorUtilities.CreateInstance(provider, services.First(service => service.ServiceType == typeof(ITurnStore)).ImplementationType!);

    /// <summary>Hands out a message that says "poison" as one that was begun five times before.</summary>
    private sealed class CutOffTurns(ITurnStore turns) : ITurnStore
    {
        public async ValueTask<TurnQueue> ClaimAsync(ConversationId conversation, CancellationToken cancellationToken) =>
            await turns.ClaimAsync(conversation, cancellationToken) switch
            {
                TurnQueue.Next { Claim: var claim } when claim.Entry.Activity.Span.IndexOf("poison"u8) >= 0 => new TurnQueue.Next(claim with { Attempt = 6 }),
                var head => head,
            };

        public ValueTask<CommitResult> CommitAsync(TurnCommit commit, CancellationToken cancellationToken) => turns.CommitAsync(commit, cancellationToken);

        public ValueTask ReleaseAsync(TurnClaim claim, TimeSpan after, CancellationToken cancellationToken) =>
            turns.ReleaseAsync(claim, after, cancellationToken);

        public ValueTask DeadLetterAsync(TurnClaim claim, string reason, IReadOnlyList<RenderedReply> apology, CancellationToken cancellationToken) =>
            turns.DeadLetterAsync(claim, reason, apology, cancellationToken);

        public ValueTask<IReadOnlyList<ConversationId>> FindPendingAsync(CancellationToken cancellationToken) => turns.FindPendingAsync(cancellationToken);

        public ValueTask<TurnChain> ReadChainAsync(ConversationId conversation, TurnId root, long position, CancellationToken cancellationToken) =>
            turns.ReadChainAsync(conversation, root, position, cancellationToken);
    }
}
