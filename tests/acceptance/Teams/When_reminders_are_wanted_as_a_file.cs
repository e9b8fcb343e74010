using System.Text;
using System.Text.Json.Nodes;
using VirtualAssistant.Testing.Teams;

namespace VirtualAssistant.AcceptanceTests.Teams;

/// <summary>On Teams a file goes into the person's OneDrive, after they were asked.</summary>
public sealed class When_reminders_are_wanted_as_a_file : IAsyncLifetime
{
    private readonly OneDrive drive = new();
    private readonly TeamsFixture teams = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await drive.InitializeAsync();
        teams.Assistant.Settings["PrivateServiceHosts:0"] = drive.Address.Host;
        teams.Assistant.Settings["Redelivery:FirstDelay"] = "00:00:01";
        await teams.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await teams.DisposeAsync();
        await drive.DisposeAsync();
    }

    [Fact]
    public async Task They_are_asked_and_the_file_is_put_and_shown_over_its_receipt()
    {
        using var chat = teams.Chat("Ann");
        var card = await AskedAsync(chat);

        var (status, _) = await AnswerAsync(chat, card, "accept", $"{drive.Address}a");
        await teams.Assistant.ComeToRestAsync(Cancellation);

        Assert.Equal(200, status);
        Assert.Contains("SUMMARY:water the plants", Encoding.UTF8.GetString(drive.Files["a"]), StringComparison.Ordinal);
        var shown = chat.Replies[^1];
        var file = Assert.Single(shown.Json["attachments"]!.AsArray())!;
        Assert.Equal("Your reminders are in your OneDrive now: reminders.ics", shown.Text);
        Assert.Equal("application/vnd.microsoft.teams.card.file.info", (string?)file["contentType"]);
        Assert.Equal(("https://contoso.sharepoint.com/reminders.ics", "ics", "1150D938"), ((string?)file["contentUrl"], (string?)file["content"]!["fileType"], (string?)file["content"]!["uniqueId"]));
    }

    [Fact]
    public async Task Nothing_is_put_when_they_decline()
    {
        using var chat = teams.Chat("Ben");
        var card = await AskedAsync(chat);

        Assert.Equal(200, (await AnswerAsync(chat, card, "decline", null)).Status);
        await teams.Assistant.ComeToRestAsync(Cancellation);

        Assert.Equal("All right, I keep it to myself.", chat.Replies[^1].Text);
        Assert.Empty(drive.Files);
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("https://10.0.0.8/a")]
    [InlineData("https://localhost/a")]
    [InlineData("http://contoso.example/a")]
    [InlineData("https://user@127.0.0.1/a")]
    [InlineData("file:///etc/passwd")]
    public async Task Nothing_is_put_to_an_address_that_is_not_one_of_the_internet(string address)
    {
        using var chat = teams.Chat("Cleo");
        var card = await AskedAsync(chat);

        Assert.Equal(200, (await AnswerAsync(chat, card, "accept", address)).Status);
        await teams.Assistant.ComeToRestAsync(Cancellation);

        Assert.StartsWith("Sorry, I could not put the file there", chat.Replies[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_that_asks_to_come_back_gets_it_later_and_one_that_refuses_is_told_of()
    {
        using var chat = teams.Chat("Dora");
        var card = await AskedAsync(chat);
        drive.Answers.Enqueue(503);

        await AnswerAsync(chat, card, "accept", $"{drive.Address}late");
        await teams.Assistant.ComeToRestAsync(Cancellation);
        Assert.Contains("late", drive.Files.Keys);
        drive.Answers.Enqueue(404);
        await AnswerAsync(chat, card, "accept", $"{drive.Address}gone");
        await teams.Assistant.ComeToRestAsync(Cancellation);

        Assert.DoesNotContain("gone", drive.Files.Keys);
        Assert.StartsWith("The place for the file did not take it", chat.Replies[^1].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("""{"type":"fileUpload","action":"accept","context":{"export":"reminders"}}""")]
    [InlineData("""{"type":"fileUpload","action":"accept","context":{"export":"reminders"},"uploadInfo":{"uploadUrl":"no address","contentUrl":"https://contoso.sharepoint.com/a"}}""")]
    [InlineData("""{"type":"fileUpload","action":"perhaps","context":{"export":"reminders"}}""")]
    [InlineData("""{"type":"fileUpload","action":"accept","context":{"export":"secrets"},"uploadInfo":{"uploadUrl":"https://contoso.sharepoint.com/u","contentUrl":"https://contoso.sharepoint.com/a"}}""")]
    public async Task What_is_no_answer_to_the_question_is_refused(string value)
    {
        using var chat = teams.Chat("Eve");

        Assert.Equal(400, (await chat.InvokeAsync("fileConsent/invoke", JsonNode.Parse(value), Cancellation)).Status);
    }

    [Fact]
    public async Task In_a_room_it_is_not_done()
    {
        using var room = teams.Chat("Finn", "groupChat");

        Assert.StartsWith("That is for you alone", (await room.AskAsync($"{TeamsChat.BotMention} export my reminders", Cancellation)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("export my reminders")]
    [InlineData("can you give me my reminders as a calendar file?")]
    [InlineData("exportiere meine Erinnerungen")]
    public async Task Elsewhere_the_file_comes_with_the_answer(string words)
    {
        await using var chat = await Chat.StartAsync(teams.Assistant);
        await chat.AskAsync("remind me every Monday at 9 to water the plants; and the cat, too");

        var reply = Assert.Single(await chat.AskAllAsync(words));

        var file = Assert.Single(reply.Json["attachments"]!.AsArray())!;
        Assert.Equal(("text/calendar", "reminders.ics"), ((string?)file["contentType"], (string?)file["name"]));
        var calendar = Encoding.UTF8.GetString(Convert.FromBase64String(((string)file["contentUrl"]!).Split(',')[1]));
        Assert.StartsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", calendar, StringComparison.Ordinal);
        Assert.Contains("DTSTART;TZID=Europe/Berlin:20261130T090000\r\nRRULE:FREQ=WEEKLY;BYDAY=MO\r\n", calendar, StringComparison.Ordinal);
        Assert.Contains("BEGIN:DAYLIGHT\r\nDTSTART:20270328T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\n", calendar, StringComparison.Ordinal);
        Assert.All(calendar.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75));
    }

    [Fact]
    public async Task A_reminder_of_an_export_is_a_reminder()
    {
        using var chat = teams.Chat("Gwen");

        Assert.StartsWith("I will remind you ", (await chat.AskAsync("remind me tomorrow at 9 to export my reminders", Cancellation)).Text, StringComparison.Ordinal);
    }

    private static async Task<JsonNode> AskedAsync(TeamsChat chat)
    {
        await chat.AskAsync("remind me tomorrow at 9 to water the plants", Cancellation);
        var asked = await chat.AskAsync("export my reminders", Cancellation);
        var card = Assert.Single(asked.Json["attachments"]!.AsArray())!;
        Assert.Equal(("application/vnd.microsoft.teams.card.file.consent", "reminders.ics"), ((string?)card["contentType"], (string?)card["name"]));
        Assert.True((int)card["content"]!["sizeInBytes"]! > 100);
        return card["content"]!;
    }

    private static Task<(int Status, JsonObject Body)> AnswerAsync(TeamsChat chat, JsonNode card, string action, string? address)
    {
        var value = new JsonObject { ["type"] = "fileUpload", ["action"] = action, ["context"] = card[$"{action}Context"]!.DeepClone() };
        if (address is not null)
        {
            value["uploadInfo"] = new JsonObject
            {
                ["contentUrl"] = "https://contoso.sharepoint.com/reminders.ics", ["name"] = "reminders.ics", ["uploadUrl"] = address, ["uniqueId"] = "1150D938", ["fileType"] = "ics",
            };
        }

        return chat.InvokeAsync("fileConsent/invoke", value, Cancellation);
    }
}
