using System.Globalization;
using System.Text.Json.Nodes;
using VirtualAssistant.Testing;
using VirtualAssistant.Testing.Emulator;
using VirtualAssistant.Testing.Teams;

namespace VirtualAssistant.AcceptanceTests.Teams;

public sealed class When_somebody_writes_on_teams(TeamsFixture teams) : IClassFixture<TeamsFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reminder_is_made_in_the_persons_zone_and_arrives()
    {
        using var chat = teams.Chat("Ann");

        var due = teams.Assistant.Time.GetUtcNow().AddMinutes(20).AddHours(1); // Berlin's winter.
        var confirmed = await chat.AskAsync("remind me in 20 minutes to take the bread out", Cancellation);
        await teams.Assistant.IdleAsync(Cancellation);
        teams.Assistant.Time.Advance(TimeSpan.FromMinutes(20));
        var announced = await chat.NextReplyAsync(Cancellation);

        Assert.Contains(due.ToString("H:mm", CultureInfo.InvariantCulture), confirmed.Text, StringComparison.Ordinal);
        Assert.Contains("take the bread out", announced.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_own_mention_is_cut_off_and_others_are_kept()
    {
        using var chat = teams.Chat("Ben", "channel");

        var confirmed = await chat.AskAsync($"{TeamsChat.BotMention}&nbsp;remind me tomorrow at 9 to call <at>Mara</at>\n", Cancellation, "Mara");

        Assert.Contains("call Mara", confirmed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Assistant", confirmed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_looks_like_its_own_is_no_mention()
    {
        using var chat = teams.Chat("Cleo", "groupChat");

        await chat.SayAsync("<at>Mara</at> what are my reminders?", Cancellation, "Mara");
        await teams.Assistant.IdleAsync(Cancellation);

        Assert.Empty(chat.Replies);
    }

    [Fact]
    public async Task An_installation_greets_once_and_a_second_one_not_again()
    {
        using var chat = teams.Chat("Dora");
        var joined = chat.Activity("conversationUpdate");
        joined["membersAdded"] = new JsonArray(new JsonObject { ["id"] = TeamsChat.BotId }, new JsonObject { ["id"] = "29:Dora" });
        var installed = chat.Activity("installationUpdate");
        installed["action"] = "add";
        var removed = chat.Activity("installationUpdate");
        removed["action"] = "remove";
        var again = chat.Activity("installationUpdate");
        again["action"] = "add";

        foreach (var activity in new[] { joined, installed, removed, again })
        {
            using var response = await chat.PostAsync(activity, Cancellation);
            Assert.True(response.IsSuccessStatusCode);
        }

        await teams.Assistant.IdleAsync(Cancellation);
        Assert.Contains("remind me", Assert.Single(chat.Replies).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_installs_it_again_in_a_new_chat_is_not_greeted_a_second_time()
    {
        using var chat = teams.Chat("Gwen");
        await InstallAsync(chat);
        using var again = chat.Reinstalled();
        await InstallAsync(again);
        using var other = teams.Chat("Hal");
        await InstallAsync(other);

        Assert.Single(chat.Replies);
        Assert.Empty(again.Replies);
        Assert.Single(other.Replies);
    }

    [Fact]
    public async Task Somebody_who_spoke_first_is_not_greeted_when_they_install_it_again()
    {
        using var chat = teams.Chat("Ida");
        await chat.AskAsync("what are my reminders?", Cancellation);
        using var again = chat.Reinstalled();
        await InstallAsync(again);

        Assert.Empty(again.Replies);
    }

    [Fact]
    public async Task A_team_is_greeted_once_however_many_join_it()
    {
        using var team = teams.Chat("Lea", "channel");
        await InstallAsync(team);
        var joined = team.Activity("conversationUpdate");
        joined["membersAdded"] = new JsonArray([.. Enumerable.Range(0, 50).Select(i => new JsonObject { ["id"] = $"29:member-{i}" })]);
        joined["channelData"]!["eventType"] = "teamMemberAdded";

        using var response = await team.PostAsync(joined, Cancellation);
        await teams.Assistant.IdleAsync(Cancellation);

        Assert.True(response.IsSuccessStatusCode);
        Assert.Single(team.Replies);
    }

    [Fact]
    public async Task The_greeting_is_in_the_language_of_the_persons_teams()
    {
        using var chat = teams.Chat("Jens");
        chat.Locale = "de-DE";
        await InstallAsync(chat);

        Assert.StartsWith("Hallo! Ich bin dein Assistent.", Assert.Single(chat.Replies).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_answered_kindly_and_not_fetched()
    {
        using var chat = teams.Chat("Kim");
        var message = chat.Message("");
        message["text"] = null;
        message["attachments"]!.AsArray().Add(new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
            ["name"] = "../../etc/passwd",
            ["contentUrl"] = "https://contoso.sharepoint.com/a.txt",
            ["content"] = new JsonObject { ["downloadUrl"] = "http://169.254.169.254/latest/meta-data", ["uniqueId"] = "1", ["fileType"] = "txt" },
        });

        using var response = await chat.PostAsync(message, Cancellation);

        Assert.StartsWith("I can only read text so far.", (await chat.NextReplyAsync(Cancellation)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_is_delivered_twice_is_answered_once()
    {
        using var chat = teams.Chat("Eve");
        var message = chat.Message("help");

        using var first = await chat.PostAsync((JsonObject)message.DeepClone(), Cancellation);
        using var second = await chat.PostAsync(message, Cancellation);
        await teams.Assistant.IdleAsync(Cancellation);

        Assert.Single(chat.Replies);
    }

    [Fact]
    public async Task Teams_is_asked_again_when_it_says_so()
    {
        using var chat = teams.Chat("Finn");
        var (calls, before) = (teams.Cloud.Connector.Calls, teams.Assistant.Time.GetUtcNow());
        teams.Cloud.Connector.Next(new ConnectorAnswer.Refuse(429, "40"));

        await chat.SayAsync("help", Cancellation);
        await Until.TrueAsync(() => teams.Cloud.Connector.Calls > calls, () => "nothing is sent", Cancellation);
        await teams.Assistant.ComeToRestAsync(Cancellation);

        Assert.Single(chat.Replies);
        Assert.InRange(teams.Assistant.Time.GetUtcNow() - before, TimeSpan.FromSeconds(40), TimeSpan.FromSeconds(90));
    }

    private async Task InstallAsync(TeamsChat chat)
    {
        var installed = chat.Activity("installationUpdate");
        installed["action"] = "add";
        using var response = await chat.PostAsync(installed, Cancellation);
        response.EnsureSuccessStatusCode();
        await teams.Assistant.IdleAsync(Cancellation);
    }
}
