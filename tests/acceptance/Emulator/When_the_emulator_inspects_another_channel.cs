using System.Text.Json.Nodes;
using VirtualAssistant.Testing;
using VirtualAssistant.Testing.Assistants;
using VirtualAssistant.Testing.Emulator;

namespace VirtualAssistant.AcceptanceTests.Emulator;

public sealed class When_the_emulator_inspects_another_channel(AssistantInProcess assistant, EmulatorConnector connector)
    : IClassFixture<AssistantInProcess>, IClassFixture<EmulatorConnector>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_sees_what_comes_in_and_what_goes_out()
    {
        using var inspector = new EmulatorConversation(assistant.Address, connector);
        using var chat = new EmulatorConversation(assistant.Address, connector);
        var command = await OpenAsync(inspector);
        var attached = await chat.AskAsync(command, Cancellation);

        await chat.AskAsync("goodbye", Cancellation);
        await assistant.IdleAsync(Cancellation);

        Assert.StartsWith("Attached", attached.Text, StringComparison.Ordinal);
        Assert.Equal("goodbye", (string?)(await SeesAsync(inspector, "ReceivedActivity"))["text"]);
        var sent = await SeesAsync(inspector, "SentActivity");
        Assert.Contains("Your reminders stay with me", (string?)sent["text"], StringComparison.Ordinal);
        Assert.NotNull(sent["from"]);
        Assert.Equal(["Attached to session, all traffic is being replicated for inspection.", chat.Replies[^1].Text], chat.Replies.Select(reply => reply.Text));
    }

    [Fact]
    public async Task A_session_is_good_once_and_only_if_it_was_opened()
    {
        using var inspector = new EmulatorConversation(assistant.Address, connector);
        using var chat = new EmulatorConversation(assistant.Address, connector);
        using var other = new EmulatorConversation(assistant.Address, connector);
        var command = await OpenAsync(inspector);
        await chat.AskAsync(command, Cancellation);

        var again = await other.AskAsync(command, Cancellation);
        var guessed = await other.AskLastAsync($"/INSPECT attach {Guid.NewGuid()}", Cancellation);
        await other.AskLastAsync("help", Cancellation);
        await assistant.IdleAsync(Cancellation);

        Assert.All([again, guessed], refused => Assert.EndsWith("does not exist.", refused.Text, StringComparison.Ordinal));
        Assert.DoesNotContain(inspector.Shown, activity => (string?)activity.Json["name"] == "ReceivedActivity");
    }

    [Fact]
    public async Task Nobody_but_an_emulator_opens_a_session()
    {
        using var chat = new EmulatorConversation(assistant.Address, connector);
        var message = chat.Message("/INSPECT open");
        message["channelId"] = "msteams";

        using var response = await chat.PostAsync(message, Cancellation);
        await assistant.IdleAsync(Cancellation);

        Assert.DoesNotContain(chat.Shown, activity => activity.Json.ToJsonString().Contains("/INSPECT attach", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_emulator_that_was_closed_disturbs_nobody()
    {
        using var chat = new EmulatorConversation(assistant.Address, connector);
        await using var elsewhere = new EmulatorConnector();
        await elsewhere.StartAsync();
        using var inspector = new EmulatorConversation(assistant.Address, elsewhere);
        await chat.AskAsync(await OpenAsync(inspector), Cancellation);
        await elsewhere.StopAsync();

        Assert.Contains("Your reminders stay with me", (await chat.AskAsync("goodbye", Cancellation)).Text, StringComparison.Ordinal);
    }

    /// <returns>The command to attach with.</returns>
    private static async Task<string> OpenAsync(EmulatorConversation inspector)
    {
        await inspector.SayAsync("/INSPECT open", Cancellation);
        var command = await Until.FoundAsync(
            () => Task.FromResult(inspector.Shown.FirstOrDefault(activity => (string?)activity.Json["valueType"] == "https://www.botframework.com/schemas/command")),
            () => "no command is shown",
            Cancellation);
        return (string)command.Json["value"]!;
    }

    private static Task<JsonNode> SeesAsync(EmulatorConversation inspector, string name) => Until.FoundAsync(
        () => Task.FromResult(inspector.Shown.FirstOrDefault(activity => (string?)activity.Json["name"] == name)?.Json["value"]), () => $"no {name} is shown", Cancellation);
}
