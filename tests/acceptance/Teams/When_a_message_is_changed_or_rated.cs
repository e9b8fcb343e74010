using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using VirtualAssistant.Brain.ConversationLog;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Testing;
using VirtualAssistant.Testing.Teams;

namespace VirtualAssistant.AcceptanceTests.Teams;

public sealed class When_a_message_is_changed_or_rated(TeamsFixture teams) : IClassFixture<TeamsFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_edited_message_reads_as_it_is_now_and_is_not_answered_again()
    {
        using var chat = teams.Chat("Ann");
        var message = chat.Message("my sister's name is Annika");
        await PostAsync(chat, message);

        await ChangeAsync(chat, message, "messageUpdate", "editMessage", "my sister's name is Berta");

        var log = await LogAsync(chat);
        Assert.Contains("Berta", log, StringComparison.Ordinal);
        Assert.DoesNotContain("my sister's name is Annika", log, StringComparison.Ordinal);
        Assert.Single(chat.Replies);
        Assert.DoesNotContain("Annika", (await chat.AskLastAsync("what is my sister's name?", Cancellation)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deleted_message_is_forgotten_and_one_that_is_brought_back_can_be_read_again()
    {
        using var chat = teams.Chat("Ben");
        var message = chat.Message("my secret garden");
        await PostAsync(chat, message);

        await ChangeAsync(chat, message, "messageDelete", "softDeleteMessage", null);
        var deleted = await LogAsync(chat);
        await ChangeAsync(chat, message, "messageUpdate", "undeleteMessage", "my secret garden");
        var back = await LogAsync(chat);

        Assert.DoesNotContain("secret", deleted, StringComparison.Ordinal);
        Assert.Contains("secret", back, StringComparison.Ordinal);
        Assert.Single(chat.Replies);
    }

    [Fact]
    public async Task A_change_that_no_person_made_changes_nothing()
    {
        using var chat = teams.Chat("Cleo");
        var message = chat.Message("my secret garden");
        await PostAsync(chat, message);

        await ChangeAsync(chat, message, "messageUpdate", "somethingNew", "");

        Assert.Contains("secret", await LogAsync(chat), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reaction_is_kept_with_the_conversation_once_and_not_answered()
    {
        using var chat = teams.Chat("Eve");
        var reply = await chat.AskAsync("what are my reminders?", Cancellation);
        await teams.Assistant.IdleAsync(Cancellation);
        var before = await EndAsync(chat);

        var reaction = Reaction(chat, reply);
        await PostAsync(chat, (JsonObject)reaction.DeepClone());
        await PostAsync(chat, reaction);

        Assert.Equal(before + 1, await EndAsync(chat));
        Assert.Single(chat.Replies);
    }

    [Fact]
    public async Task A_reaction_to_nothing_that_was_said_here_opens_no_conversation()
    {
        using var chat = teams.Chat("Finn");
        var reaction = Reaction(chat, new ChatActivity(new JsonObject { ["id"] = "1700000000001" }));

        await PostAsync(chat, reaction);

        Assert.Null(await EndAsync(chat));
    }

    [Fact]
    public async Task Under_an_answer_it_can_be_said_what_somebody_thinks_of_it_and_under_a_question_it_cannot()
    {
        using var chat = teams.Chat("Hana");

        var answer = await chat.AskAsync("what are my reminders?", Cancellation);
        var question = await chat.AskAsync("remind me to call Luis", Cancellation);

        Assert.Equal("default", (string?)answer.Json["channelData"]?["feedbackLoop"]?["type"]);
        Assert.Equal("expectingInput", (string?)question.Json["inputHint"]);
        Assert.Null(question.Json["channelData"]?["feedbackLoop"]);
    }

    [Theory]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"{\"feedbackText\":\"good\"}"}}""", 200)]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"dislike"}}""", 200)]
    [InlineData("""{"actionName":"feedback"}""", 400)]
    [InlineData("""{"actionName":"another","actionValue":{"reaction":"like"}}""", 400)]
    [InlineData("null", 400)]
    public async Task What_somebody_thinks_of_an_answer_is_taken_without_a_word(string value, int status)
    {
        using var chat = teams.Chat("Gwen");
        var reply = await chat.AskAsync("what are my reminders?", Cancellation);

        Assert.Equal(status, (await chat.InvokeAsync("message/submitAction", JsonNode.Parse(value), Cancellation, reply.Id)).Status);
        await teams.Assistant.IdleAsync(Cancellation);
        Assert.Single(chat.Replies);
    }

    private static JsonObject Reaction(TeamsChat chat, ChatActivity to)
    {
        var reaction = chat.Activity("messageReaction");
        reaction["replyToId"] = to.Id;
        reaction["reactionsAdded"] = new JsonArray(new JsonObject { ["type"] = "like" });
        return reaction;
    }

    private async Task ChangeAsync(TeamsChat chat, JsonObject message, string type, string what, string? text)
    {
        var change = chat.Activity(type);
        change["id"] = (string)message["id"]!;
        change["channelData"]!["eventType"] = what;
        change["text"] = text;
        await PostAsync(chat, change);
    }

    private async Task PostAsync(TeamsChat chat, JsonObject activity)
    {
        using var response = await chat.PostAsync(activity, Cancellation);
        response.EnsureSuccessStatusCode();
        await teams.Assistant.IdleAsync(Cancellation);
    }

    private static ConversationId Conversation(TeamsChat chat) => ConversationId.On("msteams", chat.Id);

    private async Task<long?> EndAsync(TeamsChat chat) =>
        await teams.Assistant.Services.GetRequiredService<IConversationLog>().FindEndAsync(Conversation(chat), Cancellation);

    private async Task<string> LogAsync(TeamsChat chat)
    {
        var entries = await teams.Assistant.Services.GetRequiredService<IConversationLog>().ReadAsync(Conversation(chat), 0, 100, Cancellation);
        return string.Concat(entries.Where(entry => entry.Author == Author.Person).Select(entry => System.Text.Encoding.UTF8.GetString(entry.Activity.Span)));
    }
}
