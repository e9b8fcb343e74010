using System.Text.RegularExpressions;
using VirtualAssistant.Testing;
using VirtualAssistant.Testing.Emulator;
using VirtualAssistant.Testing.Slack;
using VirtualAssistant.Testing.Teams;

namespace VirtualAssistant.AcceptanceTests.People;

/// <summary>The two channels that people work in, and one person in both.</summary>
public sealed partial class When_somebody_is_on_slack_and_in_teams(SlackAndTeamsFixture house) : IClassFixture<SlackAndTeamsFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_code_from_slack_written_in_teams_makes_them_one()
    {
        var slack = house.Workspace.Person();
        using var teams = house.Chat("Ann");
        await AskAsync(slack, "call me Zenobia");
        await AskAsync(slack, "remind me tomorrow at 9 to water the plants");
        await AskAsync(teams, "remind me tomorrow at 10 to feed the cat");

        var question = await AskAsync(teams, await CodeAsync(slack));
        var joined = await AskAsync(teams, "yes");
        var notice = slack.Replies[^1].Text;

        Assert.StartsWith("This code was asked for on Slack a moment ago.", question, StringComparison.Ordinal);
        Assert.Equal("Done: here and on Slack you are one person to me now.", joined);
        Assert.Equal("Your code was used: you are now one person to me here and in Teams. If that was not you, say \"unlink Teams\".", notice);
        Assert.All([await AskAsync(slack, "what are my reminders?"), await AskAsync(teams, "what are my reminders?")], list =>
        {
            Assert.Contains("water the plants", list, StringComparison.Ordinal);
            Assert.Contains("feed the cat", list, StringComparison.Ordinal);
        });
        Assert.StartsWith("You are Zenobia.", await AskAsync(teams, "who am I?"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reminder_is_heard_where_they_last_said_something()
    {
        var (slack, teams) = await OneAsync("Ben");
        using var chat = teams;
        await AskAsync(teams, "remind me in 30 minutes to water the plants");
        house.Assistant.Time.Advance(TimeSpan.FromSeconds(1));
        await AskAsync(slack, "thank you");
        var (here, there) = (slack.Replies.Count, teams.Replies.Count);

        house.Assistant.Time.Advance(TimeSpan.FromMinutes(30));
        await Until.TrueAsync(() => slack.Replies.Count > here, () => "nothing is announced", Cancellation);

        Assert.Equal("Reminder: water the plants", slack.Replies[here].Text);
        Assert.Equal(there, teams.Replies.Count);
    }

    [Fact]
    public async Task What_teams_does_not_take_is_told_on_slack()
    {
        var (slack, teams) = await OneAsync("Cleo");
        using var chat = teams;
        await AskAsync(teams, "remind me in 30 minutes to water the plants");
        house.Assistant.Time.Advance(TimeSpan.FromSeconds(1));
        await AskAsync(teams, "thank you");
        var before = slack.Replies.Count;
        house.Cloud.Connector.Next(new ConnectorAnswer.Refuse(403));

        house.Assistant.Time.Advance(TimeSpan.FromMinutes(30));
        await Until.TrueAsync(() => slack.Replies.Count > before, () => "nobody is told", Cancellation);

        Assert.Equal("I could not reach you in Teams, so I tell you here: Reminder: water the plants", slack.Replies[before].Text);
    }

    [Fact]
    public async Task What_slack_does_not_take_is_told_in_teams()
    {
        var (slack, teams) = await OneAsync("Dora");
        using var chat = teams;
        await AskAsync(slack, "remind me in 30 minutes to water the plants");
        house.Assistant.Time.Advance(TimeSpan.FromSeconds(1));
        await AskAsync(slack, "thank you");
        var before = teams.Replies.Count;
        house.Slack.Next("chat.postMessage", new SlackAnswer.Error("channel_not_found"));

        house.Assistant.Time.Advance(TimeSpan.FromMinutes(30));
        await Until.TrueAsync(() => teams.Replies.Count > before, () => "nobody is told", Cancellation);

        Assert.Equal("I could not reach you on Slack, so I tell you here: Reminder: water the plants", teams.Replies[before].Text);
    }

    [Fact]
    public async Task A_question_left_open_on_slack_is_asked_again_in_teams_and_answered_once()
    {
        var (slack, teams) = await OneAsync("Eve");
        using var chat = teams;
        var asked = await AskAsync(slack, "remind me to water the plants");

        var again = await AskAsync(teams, "let's continue here");
        var told = slack.Replies[^1].Text;
        var made = await AskAsync(teams, "tomorrow at 9");
        var late = await AskAsync(slack, "tomorrow at 8");

        Assert.Equal(asked, again);
        Assert.Equal("We go on in Teams.", told);
        Assert.Contains("at 09:00 to water the plants", made, StringComparison.Ordinal);
        Assert.DoesNotContain("plants", late, StringComparison.Ordinal);
        Assert.StartsWith("You have 1 reminder:", await AskAsync(slack, "what are my reminders?"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_unlinking_slack_nothing_is_known_of_them_there()
    {
        var (slack, teams) = await OneAsync("Finn");
        using var chat = teams;
        await AskAsync(teams, "call me Zenobia");
        await AskAsync(teams, "remind me tomorrow at 9 to water the plants");

        await AskAsync(teams, "unlink Slack");
        var parted = await AskAsync(teams, "yes");

        Assert.Equal("Done: on Slack I do not know you any more.", parted);
        Assert.Equal("You have no reminders.", await AskAsync(slack, "what are my reminders?"));
        Assert.DoesNotContain("Zenobia", await AskAsync(slack, "who am I?"), StringComparison.Ordinal);
        Assert.Contains("water the plants", await AskAsync(teams, "what are my reminders?"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_is_known_on_slack_is_not_greeted_when_they_install_it_in_teams_again()
    {
        var (slack, teams) = await OneAsync("Gwen");
        using var chat = teams;
        await AskAsync(slack, "thank you");
        using var again = teams.Reinstalled();
        var installed = again.Activity("installationUpdate");
        installed["action"] = "add";

        using var response = await again.PostAsync(installed, Cancellation);
        await house.Assistant.ComeToRestAsync(Cancellation);

        Assert.Empty(again.Replies);
    }

    /// <summary>Somebody who has linked both.</summary>
    private async Task<(SlackPerson Slack, TeamsChat Teams)> OneAsync(string name)
    {
        var (slack, teams) = (house.Workspace.Person(), house.Chat(name));
        await AskAsync(teams, await CodeAsync(slack));
        Assert.StartsWith("Done", await AskAsync(teams, "yes"), StringComparison.Ordinal);
        return (slack, teams);
    }

    private async Task<string> CodeAsync(SlackPerson person) => Code().Match(await AskAsync(person, "link my account")).Value;

    /// <returns>What is said last when the house has come to rest.</returns>
    private async Task<string> AskAsync(SlackPerson person, string text)
    {
        await person.SaysAsync(text, Cancellation);
        await house.Assistant.ComeToRestAsync(Cancellation);
        return person.Replies[^1].Text;
    }

    private async Task<string> AskAsync(TeamsChat chat, string text)
    {
        await chat.SayAsync(text, Cancellation);
        await house.Assistant.ComeToRestAsync(Cancellation);
        return chat.Replies[^1].Text;
    }

    [GeneratedRegex("[A-Z0-9]{4}-[A-Z0-9]{4}")]
    private static partial Regex Code();
}
