using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Outbox;
using VirtualAssistant.Testing;
using VirtualAssistant.Testing.Assistants;
using VirtualAssistant.Testing.Webhooks;

namespace VirtualAssistant.AcceptanceTests.Webhooks;

public sealed class When_a_text_is_for_a_webhook : IAsyncLifetime
{
    private readonly AssistantInProcess assistant = new();
    private WebhookSink? sink;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private WebhookSink Sink => sink!;

    public async ValueTask InitializeAsync()
    {
        sink = await WebhookSink.StartAsync();
        assistant.Settings["Webhooks:0:Match"] = @"^order (\d+) (?<what>\w+)$";
        assistant.Settings["Webhooks:0:Url"] = $"{sink.Address}orders";
        assistant.Settings["Webhooks:0:Reply"] = "Ordered {1} {what}: number {response.order.id}.";
        assistant.Settings["Redelivery:FirstDelay"] = "00:00:01";
        assistant.Settings["Sqlite:OutcomeWait"] = "00:01:00";
        await assistant.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await assistant.DisposeAsync();
        await Sink.DisposeAsync();
    }

    [Fact]
    public async Task It_is_posted_with_its_groups_and_answered_from_what_came_back()
    {
        await using var chat = await Chat.StartAsync(assistant);

        Assert.Equal("Ordered 3 nails: number 1.", await chat.AskAsync("order 3 nails"));

        var posted = Assert.Single(Sink.Applied);
        Assert.Equal("order 3 nails", (string?)posted["text"]);
        Assert.Equal(("3", "nails"), ((string?)posted["groups"]!["1"], (string?)posted["groups"]!["what"]));
        Assert.Equal($"directline:{chat.Client.Id}", (string?)posted["conversation"]);
        Assert.Equal(32, ((string?)posted["person"])!.Length);
    }

    [Fact]
    public async Task Whatever_else_is_said_is_not_posted()
    {
        await using var chat = await Chat.StartAsync(assistant);
        await chat.AskAsync("I would like to order 3 nails");

        Assert.Empty(Sink.Applied);
    }

    [Fact]
    public async Task Failures_and_cut_connections_are_tried_again_under_the_same_key()
    {
        Sink.Will(
            new SinkBehaviour.Fail(500), new SinkBehaviour.DropAfterApplying(), new SinkBehaviour.Fail(503), new SinkBehaviour.Apply(),
            new SinkBehaviour.DropAfterApplying(), new SinkBehaviour.Fail(429, RetryAfter: 7));
        await using var chat = await Chat.StartAsync(assistant);

        await chat.Client.SayAsync("order 1 nail", Cancellation);
        await chat.Client.SayAsync("order 2 nails", Cancellation);
        await chat.Client.SayAsync("order 3 nails", Cancellation);
        var replies = await AnswersAsync(chat, 3);

        Assert.Equal(["Ordered 1 nail: number 1.", "Ordered 2 nails: number 2.", "Ordered 3 nails: number 3."], replies);
        Assert.Equal(["1", "2", "3"], Sink.Applied.Select(Amount));
        Assert.Equal(8, Sink.Requests);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task One_that_hangs_is_given_up_after_ten_seconds_and_tried_again(bool afterApplying)
    {
        Sink.Will(new SinkBehaviour.Hang(afterApplying));
        await using var chat = await Chat.StartAsync(assistant);
        await chat.Client.SayAsync("order 4 nails", Cancellation);
        await Until.TrueAsync(() => Sink.Hanging == 1, () => "the sink is not asked", Cancellation);

        assistant.Time.Advance(TimeSpan.FromSeconds(10));
        var replies = await AnswersAsync(chat, 1);

        Assert.Equal(["Ordered 4 nails: number 1."], replies);
        Assert.Equal((2, "4"), (Sink.Requests, Amount(Assert.Single(Sink.Applied))));
    }

    [Fact]
    public async Task One_that_refuses_is_not_tried_again_and_the_person_is_told()
    {
        Sink.Will(new SinkBehaviour.Fail(422));
        await using var chat = await Chat.StartAsync(assistant);

        Assert.Equal("Sorry, the system that does this did not accept it (status 422). It was not done.", await chat.AskAsync("order 5 nails"));
        Assert.Equal((1, 0), (Sink.Requests, Sink.Applied.Count));
    }

    [Fact]
    public async Task One_that_never_works_is_given_up_and_the_person_is_told()
    {
        Sink.Will(Enumerable.Repeat(new SinkBehaviour.Fail(500), 5));
        await using var chat = await Chat.StartAsync(assistant);
        await chat.Client.SayAsync("order 6 nails", Cancellation);

        Assert.Equal(
            ["Sorry, I could not get an answer from the system that does this. I do not know whether it was done."], await AnswersAsync(chat, 1));
        Assert.Equal((5, 0), (Sink.Requests, Sink.Applied.Count));
    }

    [Fact]
    public async Task Nobody_is_led_to_another_host()
    {
        await using var elsewhere = await WebhookSink.StartAsync();
        Sink.Will(new SinkBehaviour.Redirect(elsewhere.Address), new SinkBehaviour.Redirect(new Uri(Sink.Address, "/moved")));
        await using var chat = await Chat.StartAsync(assistant);

        Assert.Contains("did not accept it (status 307)", await chat.AskAsync("order 7 nails"), StringComparison.Ordinal);
        Assert.Equal("Ordered 8 nails: number 1.", await chat.AskAsync("order 8 nails"));
        Assert.Equal(0, elsewhere.Requests);
    }

    [Fact]
    public async Task A_message_that_arrives_twice_is_posted_once()
    {
        await using var chat = await Chat.StartAsync(assistant);
        await chat.Client.SayAsync("order 9 nails", Cancellation, clientActivityId: "same");
        await chat.Client.SayAsync("order 9 nails", Cancellation, clientActivityId: "same");

        Assert.Equal("Ordered 9 nails: number 1.", Assert.Single(await chat.RepliesAsync()).Text);
        Assert.Equal(1, Sink.Requests);
    }

    private static string? Amount(JsonNode posted) => (string?)posted["groups"]!["1"];

    /// <summary>Moves the clock to each retry that waits, and only there, until so many replies have come; there may be no more of them.</summary>
    private async Task<IReadOnlyList<string>> AnswersAsync(Chat chat, int count)
    {
        var outbox = assistant.Services.GetRequiredService<IOutbox>();
        var conversation = ConversationId.On("directline", chat.Client.Id);
        var replies = new List<ChatActivity>();
        await Until.FoundAsync<object>(
            async () =>
            {
                replies.AddRange((await chat.Client.ReadNewAsync(Cancellation)).Where(activity => activity.IsReply));
                if (replies.Count < count && await outbox.FindNextAsync(Queues.Actions, conversation, Cancellation) is OutboxHead.Later later)
                {
                    assistant.Time.Advance(later.At - assistant.Time.GetUtcNow());
                }

                return replies.Count < count ? null : replies;
            },
            () => $"{replies.Count} of {count} answers have come",
            Cancellation);
        return [.. replies.Concat(await chat.RepliesAsync()).Select(reply => reply.Text)];
    }
}
