using System.Text.Json.Nodes;
using VirtualAssistant.Testing;
using VirtualAssistant.Testing.Teams;

namespace VirtualAssistant.AcceptanceTests.Teams;

/// <summary>The card of an announced reminder, which changes in place.</summary>
public sealed class When_a_card_is_pressed(TeamsFixture teams) : IClassFixture<TeamsFixture>
{
    private const string CardType = "application/vnd.microsoft.card.adaptive";
    private const string MessageType = "application/vnd.microsoft.activity.message";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Done_changes_the_card_and_writes_no_message()
    {
        using var chat = teams.Chat("Ann");
        var announced = await AnnouncedAsync(chat, "take the bread out");
        var said = chat.Replies.Count;

        var card = Card(await chat.PressAsync(announced, CardOf(announced), "Done", Cancellation));
        await teams.Assistant.IdleAsync(Cancellation);

        Assert.Equal("Done: \"take the bread out\".", Line(card));
        Assert.Equal(["Undo"], Buttons(card));
        Assert.Equal(said, chat.Replies.Count);
        Assert.Equal("You have no reminders.", (await chat.AskAsync("what are my reminders?", Cancellation)).Text);
    }

    [Fact]
    public async Task The_message_itself_shows_for_good_what_was_answered()
    {
        using var chat = teams.Chat("Ben");
        var announced = await AnnouncedAsync(chat, "take the bread out");

        var card = Card(await chat.PressAsync(announced, CardOf(announced), "Done", Cancellation));
        await teams.Assistant.IdleAsync(Cancellation);

        var changed = teams.Cloud.Connector.Changed(chat.Id, announced.Id!)!;
        Assert.Equal(card.ToJsonString(), CardOf(changed).ToJsonString());
        Assert.Contains("take the bread out", changed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pressed_twice_it_is_done_once_and_answered_alike()
    {
        using var chat = teams.Chat("Cleo");
        var announced = await AnnouncedAsync(chat, "take the bread out");

        var both = await Task.WhenAll(
            chat.PressAsync(announced, CardOf(announced), "Snooze 10 min", Cancellation), chat.PressAsync(announced, CardOf(announced), "Snooze 10 min", Cancellation));
        var again = await chat.PressAsync(announced, CardOf(announced), "Snooze 10 min", Cancellation);

        Assert.StartsWith("Snoozed: ", Line(Card(both[0])), StringComparison.Ordinal);
        Assert.All([both[1], again], other => Assert.Equal(both[0].Body.ToJsonString(), other.Body.ToJsonString()));
        Assert.StartsWith("You have 1 reminder:", (await chat.AskAsync("what are my reminders?", Cancellation)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undo_opens_it_again_and_it_can_be_answered_otherwise()
    {
        using var chat = teams.Chat("Dora");
        var announced = await AnnouncedAsync(chat, "take the bread out");

        var done = Card(await chat.PressAsync(announced, CardOf(announced), "Done", Cancellation));
        var open = Card(await chat.PressAsync(announced, done, "Undo", Cancellation));
        var snoozed = Card(await chat.PressAsync(announced, open, "Snooze 10 min", Cancellation));
        var doneAgain = Card(await chat.PressAsync(announced, Card(await chat.PressAsync(announced, snoozed, "Undo", Cancellation)), "Done", Cancellation));

        Assert.StartsWith("Taken back: ", Line(open), StringComparison.Ordinal);
        Assert.Equal(["Done", "Snooze 10 min"], Buttons(open));
        Assert.StartsWith("Snoozed: ", Line(snoozed), StringComparison.Ordinal);
        Assert.StartsWith("Done: ", Line(doneAgain), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_that_is_out_of_date_is_answered_kindly()
    {
        using var chat = teams.Chat("Eve");
        var announced = await AnnouncedAsync(chat, "take the bread out");
        await chat.AskAsync("done", Cancellation);

        Assert.Equal("That reminder is not there any more: it is done or cancelled already.", Said(await chat.PressAsync(announced, CardOf(announced), "Snooze 10 min", Cancellation)));
        Assert.Equal("This reminder is not open any more.", Line(Card(await chat.RefreshAsync(announced, CardOf(announced), Cancellation))));
    }

    [Fact]
    public async Task What_was_taken_back_by_words_cannot_be_taken_back_by_its_button_too()
    {
        using var chat = teams.Chat("Finn");
        var announced = await AnnouncedAsync(chat, "take the bread out");
        var done = Card(await chat.PressAsync(announced, CardOf(announced), "Done", Cancellation));
        await chat.AskAsync("undo", Cancellation);

        Assert.StartsWith("I could not take that back", Said(await chat.PressAsync(announced, done, "Undo", Cancellation)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Coming_back_to_it_shows_how_it_stands()
    {
        using var chat = teams.Chat("Gwen");
        var announced = await AnnouncedAsync(chat, "take the bread out");
        var card = CardOf(announced);

        Assert.Equal(["29:Gwen"], card["refresh"]!["userIds"]!.AsArray().Select(id => (string)id!));
        Assert.Equal(["Done", "Snooze 10 min"], Buttons(Card(await chat.RefreshAsync(announced, card, Cancellation))));
        var done = Card(await chat.PressAsync(announced, card, "Done", Cancellation));
        Assert.Equal(["Undo"], Buttons(Card(await chat.RefreshAsync(announced, done, Cancellation))));
    }

    [Fact]
    public async Task In_a_room_it_is_for_the_person_whose_reminder_it_is()
    {
        using var room = teams.Chat("Hal", "groupChat");
        using var other = room.As("Ida");
        var announced = await AnnouncedAsync(room, "book the room", $"{TeamsChat.BotMention} ");

        Assert.StartsWith("This is somebody else's reminder", Said(await other.PressAsync(announced, CardOf(announced), "Done", Cancellation)), StringComparison.Ordinal);
        Assert.Equal("Done: \"book the room\".", Line(Card(await room.PressAsync(announced, CardOf(announced), "Done", Cancellation))));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("""{"action":"reminder.done"}""")]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"reminder.done"},"trigger":"manual"}""")]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"reminder.done","data":"all"}}""")]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"reminder.done","data":{"reminder":"not one"}}}""")]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"reminder.undo","data":{"reminder":"5d3f8a10-1111-4222-8333-944445555666","receipt":7}}}""")]
    [InlineData("""{"action":{"type":"Action.Submit","verb":"reminder.done","data":{"reminder":"5d3f8a10-1111-4222-8333-944445555666"}}}""")]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"drop table","data":{"reminder":"5d3f8a10-1111-4222-8333-944445555666"}}}""")]
    public async Task What_is_no_press_of_such_a_button_is_refused_as_that(string value)
    {
        using var chat = teams.Chat("Jens");

        var (status, body) = await chat.InvokeAsync("adaptiveCard/action", JsonNode.Parse(value), Cancellation);

        Assert.Equal((400, 400, "application/vnd.microsoft.error"), (status, (int)body["statusCode"]!, (string)body["type"]!));
        Assert.Equal("BadRequest", (string)body["value"]!["code"]!);
    }

    [Fact]
    public async Task A_reminder_that_nobody_has_is_said_to_be_gone()
    {
        using var chat = teams.Chat("Kim");
        var value = JsonNode.Parse("""{"action":{"type":"Action.Execute","verb":"reminder.done","data":{"reminder":"5d3f8a10-1111-4222-8333-944445555666"}}}""");

        Assert.Equal("That reminder is not there any more.", Said(await chat.InvokeAsync("adaptiveCard/action", value, Cancellation)));
    }

    [Fact]
    public async Task Who_knows_the_id_of_somebody_elses_changes_nothing_and_is_told_nothing_of_it()
    {
        using var chat = teams.Chat("Lars");
        using var other = teams.Chat("Mona");
        var announced = await AnnouncedAsync(chat, "buy the ring");
        var id = (string)CardOf(announced)["actions"]![0]!["data"]!["reminder"]!;

        foreach (var verb in new[] { "reminder.done", "reminder.snooze", "reminder.undo", "reminder.show" })
        {
            var action = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = new JsonObject { ["reminder"] = id, ["receipt"] = Guid.NewGuid().ToString() } };
            var (_, body) = await other.InvokeAsync("adaptiveCard/action", new JsonObject { ["action"] = action, ["trigger"] = "manual" }, Cancellation);
            Assert.DoesNotContain("ring", body.ToJsonString(), StringComparison.Ordinal);
        }

        Assert.Equal("Done: \"buy the ring\".", Line(Card(await chat.PressAsync(announced, CardOf(announced), "Done", Cancellation))));
    }

    private async Task<ChatActivity> AnnouncedAsync(TeamsChat chat, string what, string before = "")
    {
        await chat.AskAsync($"{before}remind me in 20 minutes to {what}", Cancellation);
        await teams.Assistant.IdleAsync(Cancellation);
        teams.Assistant.Time.Advance(TimeSpan.FromMinutes(20));
        var announced = await chat.NextReplyAsync(Cancellation);
        await teams.Assistant.IdleAsync(Cancellation);
        return announced;
    }

    private static JsonObject CardOf(ChatActivity message)
    {
        var attachment = Assert.Single(message.Json["attachments"]!.AsArray())!;
        Assert.Equal(CardType, (string)attachment["contentType"]!);
        return attachment["content"]!.AsObject();
    }

    private static JsonObject Card((int Status, JsonObject Body) answer)
    {
        Assert.Equal((200, 200, CardType), (answer.Status, (int)answer.Body["statusCode"]!, (string)answer.Body["type"]!));
        return answer.Body["value"]!.AsObject();
    }

    private static string Said((int Status, JsonObject Body) answer)
    {
        Assert.Equal((200, 200, MessageType), (answer.Status, (int)answer.Body["statusCode"]!, (string)answer.Body["type"]!));
        return (string)answer.Body["value"]!;
    }

    private static string Line(JsonObject card) => (string)card["body"]!.AsArray()[^1]!["text"]!;

    private static IEnumerable<string> Buttons(JsonObject card) => card["actions"]!.AsArray().Select(action => (string)action!["title"]!);
}
