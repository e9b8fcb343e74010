using System.Text.Json.Nodes;
using VirtualAssistant.Testing;
using VirtualAssistant.Testing.Slack;

namespace VirtualAssistant.AcceptanceTests.Slack;

/// <summary>The pane that Slack has for assistants: each opening of it is a thread of the direct message.</summary>
public sealed class When_somebody_opens_slacks_own_pane(SlackFixture house) : IClassFixture<SlackFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_can_be_asked_is_shown_before_a_word_is_written()
    {
        var ana = house.Workspace.Person();
        var thread = SlackServer.NextMoment();
        var opened = new JsonObject
        {
            ["type"] = "assistant_thread_started",
            ["assistant_thread"] = new JsonObject { ["user_id"] = ana.Id, ["channel_id"] = ana.Direct, ["thread_ts"] = thread, ["context"] = new JsonObject() },
        };

        using var response = await house.Workspace.DeliverAsync(opened, Cancellation);
        var shown = await Until.FoundAsync(
            () => Task.FromResult(house.Slack.Called("assistant.threads.setSuggestedPrompts").SingleOrDefault()), () => "nothing is suggested", Cancellation);

        Assert.True(response.IsSuccessStatusCode);
        Assert.Equal((ana.Direct, thread), ((string?)shown.Arguments["channel_id"], (string?)shown.Arguments["thread_ts"]));
        Assert.InRange(shown.Arguments["prompts"]!.AsArray().Count, 1, 4); // As many as Slack shows.
    }
}
