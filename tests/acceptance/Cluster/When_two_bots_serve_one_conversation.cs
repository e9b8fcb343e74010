using System.Text.Json.Nodes;
using VirtualAssistant.AcceptanceTests.Faults;
using VirtualAssistant.Testing;
using VirtualAssistant.Testing.DirectLine;
using VirtualAssistant.Testing.Servers;

namespace VirtualAssistant.AcceptanceTests.Cluster;

[Collection(nameof(Alone))]
public sealed class When_two_bots_serve_one_conversation(ClusterFixture fixture) : IClassFixture<ClusterFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_stream_on_one_shows_what_was_said_through_the_other()
    {
        var (first, second) = (fixture.Cluster.Nodes[0], fixture.Cluster.Nodes[1]);
        using var here = await DirectLineConversation.StartAsync(first, Cancellation, "Europe/Berlin");
        using var stream = await here.StreamAsync(Cancellation);
        await stream.NextReplyAsync(Cancellation);

        using var there = here.On(second);
        var said = await there.SayAsync("what are my reminders?", Cancellation);
        var reply = await stream.NextReplyAsync(Cancellation);

        Assert.Equal(said, reply.ReplyToId);
        Assert.Contains("no reminders", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_types_at_one_is_seen_typing_at_the_other_and_nothing_of_it_is_kept()
    {
        var (first, second) = (fixture.Cluster.Nodes[0], fixture.Cluster.Nodes[1]);
        using var here = await DirectLineConversation.StartAsync(first, Cancellation, "Europe/Berlin");
        using var stream = await here.StreamAsync(Cancellation);
        await stream.NextReplyAsync(Cancellation);

        using var there = here.On(second);
        var watching = NextTypingAsync(stream);
        await Until.FoundAsync(
            async () =>
            {
                using var accepted = await there.PostAsync(new JsonObject { ["type"] = "typing", ["from"] = new JsonObject { ["id"] = here.UserId } }, Cancellation);
                accepted.EnsureSuccessStatusCode(); // What is shown may be lost: whoever types goes on typing.
                return watching.IsCompleted ? "" : null;
            },
            () => "typing to be seen",
            Cancellation);

        Assert.Equal("user", (string?)(await watching).Json["from"]?["role"]);
        Assert.DoesNotContain(await here.ReadAllAsync(Cancellation), activity => activity.Type == "typing");
    }

    [Fact]
    public async Task A_reminder_is_made_by_a_worker_and_announced_by_either()
    {
        using var visitor = await DirectLineConversation.StartAsync(new NodeRotation(fixture.Cluster.Nodes), fixture.Cluster.Nodes[0], Cancellation, "Europe/Berlin");
        await visitor.NextReplyAsync(Cancellation);

        var confirmation = await visitor.AskAsync("remind me in 2 seconds to stretch", Cancellation);
        var announcement = await visitor.NextReplyAsync(Cancellation);

        Assert.Contains("stretch", confirmation.Text, StringComparison.Ordinal);
        Assert.StartsWith("Reminder: stretch", announcement.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conversation_goes_on_while_redis_is_away()
    {
        using var visitor = await DirectLineConversation.StartAsync(new NodeRotation(fixture.Cluster.Nodes), fixture.Cluster.Nodes[0], Cancellation, "Europe/Berlin");
        await visitor.NextReplyAsync(Cancellation);

        await fixture.Cluster.KillAsync(Server.Redis, Cancellation);
        var reply = await visitor.AskAsync("what are my reminders?", Cancellation);

        Assert.Contains("no reminders", reply.Text, StringComparison.Ordinal);
    }

    private static async Task<ChatActivity> NextTypingAsync(DirectLineStream stream)
    {
        while (await stream.NextAsync(Cancellation) is { } activity)
        {
            if (activity.Type == "typing")
            {
                return activity;
            }
        }

        throw new InvalidOperationException("The stream has ended.");
    }
}
