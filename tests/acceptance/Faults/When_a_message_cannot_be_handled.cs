using Microsoft.Extensions.DependencyInjection;
using VirtualAssistant.Brain.Turns;
using VirtualAssistant.Testing;
using VirtualAssistant.Testing.Assistants;
using VirtualAssistant.Testing.Emulator;

namespace VirtualAssistant.AcceptanceTests.Faults;

public sealed class When_a_message_cannot_be_handled(EmulatorConnector connector) : IClassFixture<EmulatorConnector>, IAsyncLifetime
{
    private readonly AssistantInProcess assistant = new() { Change = services => services.AddSingleton<IPrefrontalCortex, Broken>() };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => assistant.InitializeAsync();

    public ValueTask DisposeAsync() => assistant.DisposeAsync();

    [Theory]
    [InlineData("en-US", "Sorry, I could not handle that message")]
    [InlineData("de-DE", "Diese Nachricht konnte ich leider nicht bearbeiten")]
    [InlineData("nl-NL", "Sorry, I could not handle that message")]
    public async Task The_person_is_told_so_once_in_their_language(string locale, string apology)
    {
        using var chat = new EmulatorConversation(assistant.Address, connector);
        var message = chat.Message("help");
        message["locale"] = locale;

        using var response = await chat.PostAsync(message, Cancellation);
        await assistant.ComeToRestAsync(Cancellation);
        await Until.TrueAsync(() => chat.Replies.Count > 0, () => "nothing is said", Cancellation);

        Assert.StartsWith(apology, Assert.Single(chat.Replies).Text, StringComparison.Ordinal);
    }

    private sealed class Broken : IPrefrontalCortex
    {
        public Task<Decision> DecideAsync(Situation situation, CancellationToken cancellationToken) => throw new InvalidOperationException("broken");
    }
}
