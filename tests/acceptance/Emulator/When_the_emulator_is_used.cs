using Microsoft.Extensions.DependencyInjection;
using VirtualAssistant.Brain.ConversationLog;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Testing.Assistants;
using VirtualAssistant.Testing.Emulator;

namespace VirtualAssistant.AcceptanceTests.Emulator;

public sealed class When_the_emulator_is_used(AssistantInProcess assistant, EmulatorConnector connector)
    : IClassFixture<AssistantInProcess>, IClassFixture<EmulatorConnector>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Bot_and_user_joining_in_one_update_are_greeted_once()
    {
        using var chat = new EmulatorConversation(assistant.Address, connector);

        using var joined = await chat.JoinAsync(Cancellation);
        await assistant.IdleAsync(Cancellation);

        Assert.True(joined.IsSuccessStatusCode);
        Assert.Contains("remind me", Assert.Single(chat.Replies).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_update_does_not_greet_again()
    {
        using var chat = new EmulatorConversation(assistant.Address, connector);

        using var first = await chat.JoinAsync(Cancellation);
        using var second = await chat.JoinAsync(Cancellation);
        await assistant.IdleAsync(Cancellation);

        Assert.Single(chat.Replies);
    }

    [Fact]
    public async Task A_reminder_is_made_without_asking_for_the_zone_and_arrives()
    {
        using var chat = new EmulatorConversation(assistant.Address, connector);

        var confirmed = await chat.AskAsync("remind me in 20 minutes to take the bread out", Cancellation);
        await assistant.IdleAsync(Cancellation);
        assistant.Time.Advance(TimeSpan.FromMinutes(20));
        var announced = await chat.NextReplyAsync(Cancellation);

        Assert.Contains("take the bread out", confirmed.Text, StringComparison.Ordinal);
        Assert.Contains("Reminder: take the bread out", announced.Text, StringComparison.Ordinal);
        Assert.Equal(2, announced.Buttons.Count);
    }

    [Fact]
    public async Task A_zone_in_client_info_is_known_too()
    {
        using var chat = new EmulatorConversation(assistant.Address, connector) { Zone = null };
        var message = chat.Message("remind me to call Dr. Weiss tomorrow at half past eight");
        message["entities"] = new System.Text.Json.Nodes.JsonArray(new System.Text.Json.Nodes.JsonObject { ["type"] = "clientInfo", ["timezone"] = "Europe/Berlin" });

        using var response = await chat.PostAsync(message, Cancellation);
        var reply = await chat.NextReplyAsync(Cancellation);

        Assert.Contains("8:30", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redelivered_activity_is_answered_once()
    {
        using var chat = new EmulatorConversation(assistant.Address, connector);

        await chat.SayAsync("help", Cancellation, "the-same-id");
        await chat.SayAsync("help", Cancellation, "the-same-id");
        await assistant.IdleAsync(Cancellation);

        Assert.Single(chat.Replies);
    }

    [Fact]
    public async Task The_inspector_shows_what_was_understood_recalled_and_decided_and_how_long_it_took()
    {
        using var chat = new EmulatorConversation(assistant.Address, connector);

        await chat.AskAsync("remind me in 20 minutes to take the bread out", Cancellation);
        await assistant.IdleAsync(Cancellation);

        var traces = chat.Shown.Where(activity => activity.Type == "trace").ToLookup(trace => (string)trace.Json["name"]!, trace => trace.Json["value"]!);
        Assert.Contains("reminder", traces["Understanding"].First()["intents"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.NotNull(traces["Recall"].First()["facts"]);
        Assert.Single(traces["Decision"].First()["actions"]!.AsArray());
        Assert.Equal(1, (int)traces["Timing"].First()["run"]!);
    }

    [Fact]
    public async Task Somebody_who_was_named_is_known_by_name_until_forgotten()
    {
        using var chat = new EmulatorConversation(assistant.Address, connector);

        await chat.AskLastAsync("my sister's name is Annika", Cancellation);
        var known = await UnderstandAsync(chat, "remind me tomorrow at 9 to call Annika");
        await chat.AskLastAsync("forget my sister's name", Cancellation);
        await assistant.IdleAsync(Cancellation);
        var forgotten = await UnderstandAsync(chat, "remind me tomorrow at 10 to call Annika");

        Assert.Contains("person", known, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("person", forgotten, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("""[{"contentType":"image/png","contentUrl":"data:image/png;base64,iVBORw0KGgo=","name":"dot.png"}]""")]
    [InlineData("""[{"contentType":"text/plain","contentUrl":"http://localhost:1/v3/attachments/1/views/original","name":"notes.txt"}]""")]
    [InlineData("""[{"contentType":"text/plain","contentUrl":"file:///etc/passwd","name":"passwd"},{"contentType":"application/octet-stream","contentUrl":"http://169.254.169.254/","name":"x"}]""")]
    public async Task A_file_is_answered_kindly_and_not_fetched(string attachments)
    {
        using var chat = new EmulatorConversation(assistant.Address, connector);
        var message = chat.Message("");
        message.Remove("text");
        message["attachments"] = System.Text.Json.Nodes.JsonNode.Parse(attachments);

        using var response = await chat.PostAsync(message, Cancellation);
        var reply = await chat.NextReplyAsync(Cancellation);

        Assert.True(response.IsSuccessStatusCode);
        Assert.NotEmpty(reply.Text);
        Assert.DoesNotContain("went wrong", reply.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_token_that_nobody_asked_for_is_taken_and_answered_with_nothing()
    {
        using var chat = new EmulatorConversation(assistant.Address, connector);
        var token = chat.Activity("event");
        token["name"] = "tokens/response";
        token["value"] = new System.Text.Json.Nodes.JsonObject { ["connectionName"] = "calendar", ["token"] = "a-secret-token" };
        var code = chat.Activity("invoke");
        code["name"] = "signin/verifyState";
        code["value"] = new System.Text.Json.Nodes.JsonObject { ["state"] = "123456" };

        using var taken = await chat.PostAsync(token, Cancellation);
        using var verified = await chat.PostAsync(code, Cancellation);
        await assistant.IdleAsync(Cancellation);

        Assert.True(taken.IsSuccessStatusCode);
        Assert.Equal(System.Net.HttpStatusCode.OK, verified.StatusCode);
        Assert.Empty(chat.Replies);
        Assert.Null(await assistant.Services.GetRequiredService<IConversationLog>().FindEndAsync(ConversationId.On("emulator", chat.Id), Cancellation)); // It is stored nowhere.
    }

    [Fact]
    public async Task A_restarted_conversation_is_a_new_one_of_the_same_person()
    {
        using var chat = new EmulatorConversation(assistant.Address, connector);
        using var joined = await chat.JoinAsync(Cancellation);
        await chat.NextReplyAsync(Cancellation);
        await chat.AskAsync("call me Zenobia", Cancellation);
        await assistant.IdleAsync(Cancellation);
        var said = chat.Replies.Count;

        using var again = chat.Restart();
        using var joinedAgain = await again.JoinAsync(Cancellation);
        await assistant.IdleAsync(Cancellation);
        var greeting = Assert.Single(again.Replies);
        var known = await again.AskLastAsync("what is my name?", Cancellation);

        Assert.Equal(said, chat.Replies.Count);
        Assert.Contains("remind me", greeting.Text, StringComparison.Ordinal);
        Assert.Contains("Zenobia", known.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_restart_with_a_new_user_id_knows_nothing_of_the_old_one()
    {
        using var chat = new EmulatorConversation(assistant.Address, connector);
        await chat.AskAsync("call me Zenobia", Cancellation);
        await assistant.IdleAsync(Cancellation);

        using var again = chat.Restart(newUser: true);
        var known = await again.AskLastAsync("what is my name?", Cancellation);

        Assert.DoesNotContain("Zenobia", known.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replies_that_are_expected_come_in_the_response_and_nowhere_else()
    {
        using var chat = new EmulatorConversation(assistant.Address, connector);

        var replies = await chat.ExpectRepliesAsync("remind me to call Dr. Weiss tomorrow at half past eight", Cancellation);
        await assistant.IdleAsync(Cancellation);

        Assert.Contains("8:30", Assert.Single(replies).Text, StringComparison.Ordinal);
        Assert.Empty(chat.Shown);
    }

    [Fact]
    public async Task A_whole_conversation_works_with_expected_replies()
    {
        using var chat = new EmulatorConversation(assistant.Address, connector) { Zone = null };

        var question = Assert.Single(await chat.ExpectRepliesAsync("remind me to call Dr. Weiss tomorrow at half past eight", Cancellation));
        var confirmed = Assert.Single(await chat.ExpectRepliesAsync("Berlin", Cancellation));
        var corrected = Assert.Single(await chat.ExpectRepliesAsync("make it 8:45", Cancellation));
        var cancelled = Assert.Single(await chat.ExpectRepliesAsync("cancel the Dr. Weiss one", Cancellation));
        var undone = Assert.Single(await chat.ExpectRepliesAsync("undo", Cancellation));

        Assert.Contains("time zone", question.Text, StringComparison.Ordinal);
        Assert.Contains("8:30", confirmed.Text, StringComparison.Ordinal);
        Assert.Contains("8:45", corrected.Text, StringComparison.Ordinal);
        Assert.Contains("Cancelled", cancelled.Text, StringComparison.Ordinal);
        Assert.Contains("Taken back", undone.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Expected_replies_asked_for_twice_are_the_same()
    {
        using var chat = new EmulatorConversation(assistant.Address, connector);

        var first = await chat.ExpectRepliesAsync("help", Cancellation, "asked-twice");
        var second = await chat.ExpectRepliesAsync("help", Cancellation, "asked-twice");

        Assert.Equal(Assert.Single(first).Id, Assert.Single(second).Id);
    }

    /// <returns>The trace of what was understood, as JSON.</returns>
    private async Task<string> UnderstandAsync(EmulatorConversation chat, string text)
    {
        await chat.AskLastAsync(text, Cancellation);
        await assistant.IdleAsync(Cancellation);
        var traces = chat.Shown.Where(activity => activity.Type == "trace" && (string)activity.Json["name"]! == "Understanding").ToList();
        return traces[^2].Json["value"]!.ToJsonString() + traces[^1].Json["value"]!.ToJsonString(); // The message's own, and that of the outcome.
    }
}
