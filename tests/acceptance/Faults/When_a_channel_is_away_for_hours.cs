using VirtualAssistant.Testing.Assistants;
using VirtualAssistant.Testing.Emulator;

namespace VirtualAssistant.AcceptanceTests.Faults;

/// <summary>A channel that says it is not there has certainly shown nothing: its replies wait for it, in order.</summary>
public sealed class When_a_channel_is_away_for_hours(AssistantInProcess assistant, EmulatorConnector connector)
    : IClassFixture<AssistantInProcess>, IClassFixture<EmulatorConnector>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Its_replies_are_sent_in_order_when_it_is_back()
    {
        using var chat = new EmulatorConversation(assistant.Address, connector);
        connector.Next(new ConnectorAnswer.Refuse(503), times: 40);

        await chat.SayAsync("help", Cancellation);
        await chat.SayAsync("what are my reminders?", Cancellation);
        await assistant.LetTimePassUntilAsync(() => chat.Replies.Count == 2, () => "nothing is sent", Cancellation);

        Assert.Contains("undo", chat.Replies[0].Text, StringComparison.Ordinal);
        Assert.Contains("no reminders", chat.Replies[1].Text, StringComparison.Ordinal);
        Assert.True(assistant.Time.GetUtcNow() - AssistantInProcess.Monday > TimeSpan.FromHours(2), "the channel was not away for hours");
    }

    [Fact]
    public async Task A_reminder_of_somebody_who_is_nowhere_else_waits_for_it()
    {
        using var chat = new EmulatorConversation(assistant.Address, connector);
        await chat.AskAsync("remind me in 20 minutes to water the plants", Cancellation);
        await assistant.IdleAsync(Cancellation);
        connector.Next(new ConnectorAnswer.Refuse(503), times: 20);

        assistant.Time.Advance(TimeSpan.FromMinutes(20));
        await assistant.LetTimePassUntilAsync(() => chat.Replies.Count == 2, () => "nothing is sent", Cancellation);

        Assert.Contains("water the plants", chat.Replies[1].Text, StringComparison.Ordinal);
    }
}
