using VirtualAssistant.AcceptanceTests.Slack;
using VirtualAssistant.AcceptanceTests.Teams;
using VirtualAssistant.Testing;
using VirtualAssistant.Testing.Slack;
using VirtualAssistant.Testing.Teams;

namespace VirtualAssistant.AcceptanceTests.Conversation;

/// <summary>A list of many things: where a channel can, its beginning is shown first.</summary>
public sealed class When_an_answer_is_long(TeamsFixture teams, SlackFixture slack) : IClassFixture<TeamsFixture>, IClassFixture<SlackFixture>
{
    private static readonly string Things = string.Join(", ", Enumerable.Range(1, 40).Select(number => $"something rather long {number}"));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task In_teams_it_grows_and_the_message_ends_the_stream()
    {
        using var chat = teams.Chat("Ann");
        await chat.AskAsync($"add {Things} to the shopping list", Cancellation);
        await teams.Assistant.IdleAsync(Cancellation);
        var before = chat.Shown.Count;

        var whole = await chat.AskLastAsync("show my shopping list", Cancellation);
        await teams.Assistant.IdleAsync(Cancellation);

        var shown = chat.Shown.Skip(before).ToArray();
        Assert.Equal(["typing", "message"], shown.Select(step => step.Type));
        Assert.StartsWith(shown[0].Text, whole.Text, StringComparison.Ordinal);
        Assert.Contains("something rather long 40", whole.Text, StringComparison.Ordinal);
        var (begun, ended) = (Stream(shown[0]), Stream(shown[1]));
        Assert.Equal(("streaming", 1), ((string?)begun["streamType"], (int?)begun["streamSequence"]));
        Assert.Equal(("final", shown[0].Id), ((string?)ended["streamType"], (string?)ended["streamId"]));
    }

    [Fact]
    public async Task In_a_room_of_teams_and_where_it_is_short_it_comes_at_once()
    {
        using var room = teams.Chat("Ben", "groupChat");
        await room.AskAsync($"{TeamsChat.BotMention} add {Things} to the shopping list", Cancellation);
        await teams.Assistant.IdleAsync(Cancellation);
        using var alone = teams.Chat("Cleo");

        await room.AskLastAsync($"{TeamsChat.BotMention} show the shopping list", Cancellation);
        await alone.AskAsync("what are my reminders?", Cancellation);
        await teams.Assistant.IdleAsync(Cancellation);

        Assert.Contains(room.Replies, reply => reply.Text.Contains("something rather long 40", StringComparison.Ordinal));
        Assert.DoesNotContain(room.Shown.Concat(alone.Shown), step => step.Type == "typing");
    }

    [Fact]
    public async Task In_a_thread_of_slack_it_grows_in_one_message()
    {
        var ana = slack.Workspace.Person();
        const string Room = "C0LONG";
        var thread = await ana.MentionsAsync(Room, $"add {Things} to the shopping list", Cancellation);
        await slack.IdleAsync(Cancellation);
        var before = slack.Slack.Shown(Room).Count;

        await ana.SaysInAsync(Room, "show the shopping list", Cancellation, thread);
        await slack.IdleAsync(Cancellation);

        Assert.Equal(before, slack.Slack.Shown(Room).Count);
        var (begun, ended) = (slack.Slack.Called("chat.startStream")[^1], slack.Slack.Called("chat.stopStream")[^1]);
        SlackPost[] grown = [.. slack.Slack.Called("chat.appendStream").Where(step => (string?)step.Arguments["ts"] == begun.Moment)];
        var text = string.Concat(((SlackPost[])[begun, .. grown, ended]).Select(step => (string?)step.Arguments["markdown_text"]));
        Assert.Contains("something rather long 1\n", text, StringComparison.Ordinal);
        Assert.EndsWith("something rather long 40", text.TrimEnd(), StringComparison.Ordinal);
        Assert.NotEmpty(grown);
        Assert.Equal(begun.Moment, (string?)ended.Arguments["ts"]);
        Assert.Equal((thread, ana.Id), (begun.Thread, (string?)begun.Arguments["recipient_user_id"]));
    }

    private static System.Text.Json.Nodes.JsonNode Stream(ChatActivity step) => step.Json["entities"]!.AsArray().Single(entity => (string?)entity!["type"] == "streaminfo")!;
}
