using System.Text.Json.Nodes;
using VirtualAssistant.Testing.Slack;

namespace VirtualAssistant.AcceptanceTests.Slack;

public sealed class When_somebody_writes_on_slack(SlackFixture house) : IClassFixture<SlackFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Reminders_that_are_wanted_as_a_file_come_as_one()
    {
        var ana = house.Workspace.Person();
        await ana.AsksAsync("remind me tomorrow at 9 to water the plants", Cancellation);

        await ana.SaysAsync("export my reminders", Cancellation);
        await house.IdleAsync(Cancellation);

        var shown = Assert.Single(house.Slack.Called("files.completeUploadExternal"));
        Assert.Equal("Here is your reminder as a file for your calendar.", (string?)shown.Arguments["initial_comment"]);
        var file = (string)shown.Arguments["files"]![0]!["id"]!;
        Assert.Contains("SUMMARY:water the plants", System.Text.Encoding.UTF8.GetString(house.Slack.Uploaded(file)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reminder_is_made_in_the_zone_of_the_profile_and_arrives()
    {
        var ana = house.Workspace.Person();

        var confirmed = await ana.AsksAsync("remind me at 6 pm to call Luis", Cancellation);
        await house.IdleAsync(Cancellation);
        house.Assistant.Time.Advance(TimeSpan.FromHours(7));
        var announced = await ana.NextReplyAsync(Cancellation);

        Assert.Equal("I will remind you today at 18:00 to call Luis.", confirmed.Text);
        Assert.Equal(SlackServer.BotToken, confirmed.Token);
        Assert.Contains("Reminder: call Luis", announced.Text, StringComparison.Ordinal);
        Assert.Equal(["Done", "Snooze 10 min"], announced.Buttons.Select(button => (string?)button["text"]!["text"]));
    }

    [Fact]
    public async Task An_answer_in_a_direct_message_hangs_from_no_thread()
    {
        var ana = house.Workspace.Person();

        var reply = await ana.AsksAsync("help", Cancellation);

        Assert.Null(reply.Thread);
    }

    [Fact]
    public async Task An_answer_to_a_message_in_a_thread_goes_into_the_thread()
    {
        var ana = house.Workspace.Person();
        var root = SlackServer.NextMoment();
        var message = ana.Message("help");
        message["thread_ts"] = root;

        using var response = await house.Workspace.DeliverAsync(message, Cancellation);
        var reply = await ana.NextReplyAsync(Cancellation);

        Assert.Equal(root, reply.Thread);
    }

    [Fact]
    public async Task Slacks_markup_is_read_as_the_words_that_were_meant()
    {
        var ana = house.Workspace.Person();

        var reply = await ana.AsksAsync("remind me tomorrow at 9 to read <https://example.com/a?b=1&amp;c=2|the Q&amp;A> in <#C1|general>", Cancellation);

        Assert.Contains("to read the Q&amp;A (https://example.com/a?b=1&amp;c=2) in #general", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_writes_cannot_ping_a_channel_in_the_answer()
    {
        var ana = house.Workspace.Person();

        var reply = await ana.AsksAsync("remind me tomorrow at 9 to write &lt;!channel&gt;", Cancellation);

        Assert.Contains("&lt;!channel&gt;", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<!", reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bot_id", "B9")]
    [InlineData("subtype", "bot_message")]
    [InlineData("subtype", "channel_join")]
    [InlineData("user", SlackServer.BotUser)]
    [InlineData("user", "USLACKBOT")]
    [InlineData("user", null)]
    public async Task What_no_person_wrote_is_not_answered(string field, string? value)
    {
        var ana = house.Workspace.Person();
        var message = ana.Message("help");
        message[field] = value;

        using var response = await house.Workspace.DeliverAsync(message, Cancellation);
        await house.IdleAsync(Cancellation);

        Assert.True(response.IsSuccessStatusCode);
        Assert.Empty(ana.Replies);
    }

    [Fact]
    public async Task A_file_without_words_gets_a_kind_sentence()
    {
        var ana = house.Workspace.Person();
        var message = ana.Message("");
        message["subtype"] = "file_share";
        message["files"] = new JsonArray(new JsonObject { ["name"] = "../plan.pdf", ["mimetype"] = "application/pdf", ["url_private_download"] = "http://169.254.169.254/secret" });

        using var response = await house.Workspace.DeliverAsync(message, Cancellation);
        var reply = await ana.NextReplyAsync(Cancellation);

        Assert.StartsWith("I can only read text so far.", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_is_not_asked_for_a_zone_that_slack_knows_but_for_one_that_it_does_not()
    {
        house.Slack.Zone = null;
        try
        {
            var question = await house.Workspace.Person().AsksAsync("remind me at 6 pm to call Luis", Cancellation);

            Assert.Contains("time zone", question.Text, StringComparison.Ordinal);
        }
        finally
        {
            house.Slack.Zone = "Europe/Berlin";
        }
    }

    [Fact]
    public async Task The_messages_tab_greets_once()
    {
        var ana = house.Workspace.Person();
        var opened = new JsonObject { ["type"] = "app_home_opened", ["user"] = ana.Id, ["channel"] = ana.Direct, ["tab"] = "messages" };

        using var first = await house.Workspace.DeliverAsync(opened, Cancellation);
        using var second = await house.Workspace.DeliverAsync((JsonObject)opened.DeepClone(), Cancellation);
        await house.IdleAsync(Cancellation);

        var greeting = Assert.Single(ana.Replies);
        Assert.Contains("• \"remind me", greeting.Text, StringComparison.Ordinal);
        Assert.Contains(greeting.Buttons, button => (string?)button["text"]!["text"] == "help");
    }
}
