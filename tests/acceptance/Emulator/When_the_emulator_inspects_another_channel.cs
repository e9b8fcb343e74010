using System.Text.Json.Nodes;
using VirtualAssistant.AcceptanceTests.Slack;
using VirtualAssistant.AcceptanceTests.Teams;
using VirtualAssistant.Testing;
using VirtualAssistant.Testing.Assistants;
using VirtualAssistant.Testing.DirectLine;
using VirtualAssistant.Testing.Emulator;
using VirtualAssistant.Testing.Teams;

namespace VirtualAssistant.AcceptanceTests.Emulator;

public sealed class When_the_emulator_inspects_another_channel(SlackFixture house, EmulatorConnector connector)
    : IClassFixture<SlackFixture>, IClassFixture<EmulatorConnector>
{
    private readonly AssistantInProcess assistant = house.Assistant;

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
        Assert.NotNull((await SeesAsync(inspector, "ReceivedActivity", "goodbye"))["from"]);
        var sent = await SeesAsync(inspector, "SentActivity", "Your reminders stay with me");
        Assert.NotNull(sent["from"]);
        Assert.Equal(["Attached to session, all traffic is being replicated for inspection.", chat.Replies[^1].Text], chat.Replies.Select(reply => reply.Text));
    }

    [Fact]
    public async Task It_sees_a_direct_message_of_slack()
    {
        using var inspector = new EmulatorConversation(assistant.Address, connector);
        var ana = house.Workspace.Person();
        var attached = await ana.AsksAsync(await OpenAsync(inspector), Cancellation);

        await ana.AsksAsync("goodbye", Cancellation);

        Assert.StartsWith("Attached", attached.Text, StringComparison.Ordinal);
        Assert.Equal(ana.Id, (string?)(await SeesAsync(inspector, "ReceivedActivity", "goodbye"))["from"]!["id"]);
        await SeesAsync(inspector, "SentActivity", "Your reminders stay with me");
    }

    [Fact]
    public async Task It_sees_a_web_chat()
    {
        using var inspector = new EmulatorConversation(assistant.Address, connector);
        using var visitor = await DirectLineConversation.StartAsync(assistant.Address, Cancellation);
        await visitor.SayAsync(await OpenAsync(inspector), Cancellation);
        await assistant.IdleAsync(Cancellation);

        await visitor.SayAsync("goodbye", Cancellation);

        await SeesAsync(inspector, "ReceivedActivity", "goodbye");
        Assert.NotNull((await SeesAsync(inspector, "SentActivity", "Your reminders stay with me"))["from"]);
    }

    [Fact]
    public async Task A_room_is_shown_to_nobody()
    {
        using var inspector = new EmulatorConversation(assistant.Address, connector);
        const string Room = "C0INSPECTED";
        var ana = house.Workspace.Person();
        var thread = await ana.MentionsAsync(Room, await OpenAsync(inspector), Cancellation);
        await house.IdleAsync(Cancellation);

        await ana.MentionsAsync(Room, "goodbye", Cancellation, thread);
        await house.IdleAsync(Cancellation);

        Assert.StartsWith("Others read along here", house.Slack.Shown(Room)[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain(inspector.Shown, activity => (string?)activity.Json["name"] is "ReceivedActivity" or "SentActivity");
    }

    [Fact]
    public async Task Nothing_is_shown_where_the_operator_has_not_allowed_it()
    {
        await using var teams = new TeamsFixture();
        await teams.InitializeAsync();
        using var chat = teams.Chat("Ann");

        var answer = (await chat.AskAsync($"/INSPECT attach {Guid.NewGuid()}", Cancellation)).Text;

        Assert.DoesNotContain("session", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_public_assistant_it_sees_what_the_operator_has_allowed()
    {
        await using var teams = new TeamsFixture();
        teams.Assistant.Settings["Inspection:Enabled"] = "true";
        await teams.InitializeAsync();
        using var chat = teams.Chat("Ann");

        Assert.Equal("An open session with this id does not exist.", (await chat.AskAsync($"/INSPECT attach {Guid.NewGuid()}", Cancellation)).Text);
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

    private static Task<JsonNode> SeesAsync(EmulatorConversation inspector, string name, string text) => Until.FoundAsync(
        () => Task.FromResult(inspector.Shown
            .FirstOrDefault(activity => (string?)activity.Json["name"] == name && ((string?)activity.Json["value"]!["text"])?.Contains(text, StringComparison.Ordinal) == true)?.Json["value"]),
        () => $"no {name} with '{text}' is shown",
        Cancellation);
}
