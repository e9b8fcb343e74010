using VirtualAssistant.Testing;
using VirtualAssistant.Testing.Assistants;
using VirtualAssistant.Testing.Emulator;

namespace VirtualAssistant.AcceptanceTests.Faults;

public sealed class When_the_connector_fails(AssistantProcess assistant) : IClassFixture<AssistantProcess>, IAsyncLifetime
{
    private readonly EmulatorConnector connector = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => connector.InitializeAsync();

    public ValueTask DisposeAsync() => connector.DisposeAsync();

    [Theory]
    [InlineData(429, "1")]
    [InlineData(502, null)]
    [InlineData(503, null)]
    public async Task A_refused_send_is_repeated_until_it_is_accepted(int status, string? retryAfter)
    {
        using var chat = new EmulatorConversation(assistant.Address, connector);
        connector.Next(new ConnectorAnswer.Refuse(status, retryAfter));

        await chat.SayAsync("help", Cancellation);
        await chat.SayAsync("what are my reminders?", Cancellation);
        var first = await chat.NextReplyAsync(Cancellation);
        var second = await chat.NextReplyAsync(Cancellation);

        Assert.Contains("undo", first.Text, StringComparison.Ordinal);
        Assert.Contains("no reminders", second.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connector_that_refuses_connections_gets_the_reply_when_it_is_back()
    {
        using var chat = new EmulatorConversation(assistant.Address, connector);
        await chat.AskAsync("help", Cancellation);
        await Until.TrueAsync(() => chat.Shown.Any(activity => activity.Type == "trace"), () => "no trace is sent", Cancellation);
        await connector.StopAsync();

        await chat.SayAsync("what are my reminders?", Cancellation);
        await connector.StartAsync();
        var reply = await chat.NextReplyAsync(Cancellation);

        Assert.Contains("no reminders", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_send_that_was_cut_off_is_not_repeated_but_announced()
    {
        using var chat = new EmulatorConversation(assistant.Address, connector) { Zone = "Europe/Berlin" };
        connector.Next(ConnectorAnswer.AcceptAndCut.Instance);

        await chat.SayAsync("help", Cancellation);
        await Until.TrueAsync(() => chat.Replies.Any(reply => reply.Text.StartsWith("I was interrupted", StringComparison.Ordinal)), () => "nothing is announced", Cancellation);

        Assert.Single(chat.Replies, reply => reply.Text.Contains("You can ask me", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_trace_that_was_cut_off_is_not_worth_a_word()
    {
        using var chat = new EmulatorConversation(assistant.Address, connector);
        connector.Next("trace", ConnectorAnswer.AcceptAndCut.Instance);

        await chat.AskAsync("help", Cancellation);
        await Until.TrueAsync(() => chat.Shown.Any(activity => activity.Type == "trace"), () => "no trace is sent", Cancellation);
        await chat.SayAsync("what are my reminders?", Cancellation);
        await chat.SayAsync("goodbye", Cancellation);
        await Until.TrueAsync(() => chat.Replies.Any(reply => reply.Text.StartsWith("Goodbye", StringComparison.Ordinal)), () => "no goodbye", Cancellation);

        Assert.DoesNotContain(chat.Replies, reply => reply.Text.StartsWith("I was interrupted", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_connector_that_hangs_does_not_hold_up_other_conversations()
    {
        using var held = new EmulatorConversation(assistant.Address, connector);
        using var free = new EmulatorConversation(assistant.Address, connector);
        connector.Next(ConnectorAnswer.AcceptAndHang.Instance);

        await held.SayAsync("help", Cancellation);
        await Until.TrueAsync(() => held.Shown.Count > 0, () => "the first send does not begin", Cancellation);
        var reply = await free.AskAsync("help", Cancellation);

        Assert.Contains("undo", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_connector_that_takes_every_call_and_answers_none_the_person_is_told_once_when_it_is_back()
    {
        using var chat = new EmulatorConversation(assistant.Address, connector);
        connector.Hangs = true;

        await chat.SayAsync("help", Cancellation);
        await chat.SayAsync("what are my reminders?", Cancellation);
        await Until.TrueAsync(() => connector.Calls > 2, () => "the place is not asked whether it answers again", Cancellation);
        connector.Hangs = false;
        await Until.TrueAsync(() => chat.Replies.Any(reply => reply.Text.Contains("no reminders", StringComparison.Ordinal)), () => "the second answer does not come", Cancellation);
        await chat.SayAsync("goodbye", Cancellation);
        await Until.TrueAsync(() => chat.Replies.Any(reply => reply.Text.StartsWith("Goodbye", StringComparison.Ordinal)), () => "no goodbye", Cancellation);

        Assert.Single(chat.Replies, IsNotice);
        Assert.DoesNotContain(chat.Replies, reply => reply.Text.Contains("You can ask me", StringComparison.Ordinal));
        Assert.Equal(3, chat.Replies.Count);
    }

    [Fact]
    public async Task Of_a_connector_that_shows_messages_and_confirms_none_there_is_one_notice_until_a_message_arrives_again()
    {
        using var chat = new EmulatorConversation(assistant.Address, connector);
        connector.Next(ConnectorAnswer.AcceptAndHang.Instance, times: 3);

        await chat.SayAsync("help", Cancellation);
        await Until.TrueAsync(() => chat.Replies.Any(IsNotice), () => "nothing is announced", Cancellation);
        await chat.SayAsync("what are my reminders?", Cancellation);
        await Until.TrueAsync(() => chat.Replies.Count > 2, () => "the second answer is not sent", Cancellation);
        await chat.SayAsync("goodbye", Cancellation);
        await Until.TrueAsync(() => chat.Replies.Any(reply => reply.Text.StartsWith("Goodbye", StringComparison.Ordinal)), () => "no goodbye", Cancellation);

        Assert.Single(chat.Replies, IsNotice);
    }

    private static bool IsNotice(ChatActivity reply) => reply.Text.StartsWith("I was interrupted", StringComparison.Ordinal);
}
