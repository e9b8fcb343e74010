using System.Text.Json.Nodes;
using VirtualAssistant.Testing.Teams;

namespace VirtualAssistant.AcceptanceTests.Teams;

/// <summary>The form for a new reminder, a task module.</summary>
public sealed class When_somebody_fills_in_the_form(TeamsFixture teams) : IClassFixture<TeamsFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_offered_beside_the_question_and_takes_its_place()
    {
        using var chat = teams.Chat("Ann");
        var asked = await chat.AskAsync("set a reminder", Cancellation);
        var button = Assert.Single(Assert.Single(asked.Json["attachments"]!.AsArray())!["content"]!["actions"]!.AsArray())!;

        var opened = await chat.InvokeAsync("task/fetch", new JsonObject { ["data"] = button["data"]!.DeepClone(), ["context"] = new JsonObject { ["theme"] = "dark" } }, Cancellation);
        var sent = await SubmitAsync(chat, opened.Body, "water the plants", "tomorrow at 9");
        var list = await chat.AskAsync("what are my reminders?", Cancellation);

        Assert.Equal("What shall I remind you of?", asked.Text);
        Assert.Equal("task/fetch", (string?)button["data"]!["msteams"]!["type"]);
        Assert.Equal((200, "continue"), (opened.Status, (string?)opened.Body["task"]!["type"]));
        Assert.Equal(["what", "when"], Fields(opened.Body).Select(field => (string)field["id"]!));
        Assert.Equal("I will remind you tomorrow, Tuesday 24 November, at 09:00 of \"water the plants\".", Message(sent));
        Assert.StartsWith("You have 1 reminder:\n\n1. water the plants", list.Text, StringComparison.Ordinal);
        Assert.Equal(2, chat.Replies.Count);
    }

    [Theory]
    [InlineData("", "tomorrow at 9", "I need both")]
    [InlineData("water the plants", " ", "I need both")]
    [InlineData("water the plants", "some day", "I do not know when \"some day\" is")]
    [InlineData("water the plants", "yesterday at 9", "That time has already passed")]
    public async Task What_is_missing_or_wrong_is_said_in_it_and_nothing_is_lost(string what, string when, string problem)
    {
        using var chat = teams.Chat("Ben");
        await chat.AskAsync("help", Cancellation);

        var again = await SubmitAsync(chat, (await FetchAsync(chat)).Body, what, when);

        Assert.Equal((200, "continue"), (again.Status, (string?)again.Body["task"]!["type"]));
        Assert.StartsWith(problem, (string?)Card(again.Body)["body"]![0]!["text"], StringComparison.Ordinal);
        Assert.Equal([what.Trim(), when.Trim()], Fields(again.Body).Select(field => (string)field["value"]!));
    }

    [Fact]
    public async Task A_german_fills_it_in_in_german()
    {
        using var chat = teams.Chat("Jens");
        chat.Locale = "de-DE";
        await chat.AskAsync("Hilfe", Cancellation);

        var opened = await FetchAsync(chat);
        var sent = await SubmitAsync(chat, opened.Body, "Blumen gießen", "jeden Montag um 9");

        Assert.Equal("Erinnere mich", (string?)opened.Body["task"]!["value"]!["title"]);
        Assert.StartsWith("Ich erinnere dich jeden Montag um 09:00 Uhr an „Blumen gießen“", Message(sent), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("task/fetch", "null")]
    [InlineData("task/fetch", """{"data":{"form":"another"}}""")]
    [InlineData("task/submit", "[]")]
    [InlineData("task/submit", """{"data":"reminder"}""")]
    public async Task What_is_no_form_of_ours_is_refused(string name, string value)
    {
        using var chat = teams.Chat("Cleo");

        Assert.Equal(400, (await chat.InvokeAsync(name, JsonNode.Parse(value), Cancellation)).Status);
    }

    private static Task<(int Status, JsonObject Body)> FetchAsync(TeamsChat chat) =>
        chat.InvokeAsync("task/fetch", new JsonObject { ["data"] = new JsonObject { ["form"] = "reminder" } }, Cancellation);

    private static Task<(int Status, JsonObject Body)> SubmitAsync(TeamsChat chat, JsonObject form, string what, string when)
    {
        var data = Card(form)["actions"]![0]!["data"]!.DeepClone().AsObject();
        (data["what"], data["when"]) = (what, when);
        return chat.InvokeAsync("task/submit", new JsonObject { ["data"] = data }, Cancellation);
    }

    private static JsonNode Card(JsonObject answer) => answer["task"]!["value"]!["card"]!["content"]!;

    private static IEnumerable<JsonNode> Fields(JsonObject answer) => Card(answer)["body"]!.AsArray().Where(item => (string?)item!["type"] == "Input.Text")!;

    private static string? Message((int Status, JsonObject Body) answer)
    {
        Assert.Equal((200, "message"), (answer.Status, (string?)answer.Body["task"]!["type"]));
        return (string?)answer.Body["task"]!["value"];
    }
}
