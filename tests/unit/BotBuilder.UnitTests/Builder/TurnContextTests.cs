using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.TraceExtensions;
using Microsoft.Bot.Schema;

namespace BotBuilder.UnitTests.Builder;

public sealed class TurnContextTests
{
    private readonly TestAdapter _adapter = new();

    private TurnContext Turn(Action<Activity>? change = null)
    {
        var activity = new Activity(ActivityTypes.Message)
        {
            Id = "1",
            ChannelId = "test",
            ServiceUrl = "https://test.com",
            From = new ChannelAccount("user"),
            Recipient = new ChannelAccount("bot"),
            Conversation = new ConversationAccount(id: "c"),
        };
        change?.Invoke(activity);
        return new TurnContext(_adapter, activity);
    }

    [Fact]
    public async Task The_same_turn_for_another_activity_keeps_who_sees_what_is_sent()
    {
        using var turn = Turn();
        var seen = new List<string?>();
        turn.OnSendActivities((_, activities, next) =>
        {
            seen.AddRange(activities.Select(activity => activity.Text));
            return next();
        });
        var shown = new DelegatingTurnContext<IMessageActivity>(new DelegatingTurnContext<IActivity>(turn));

        await new TurnContext(shown, turn.Activity).SendActivityAsync("hi", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(["hi"], seen);
        Assert.Same(turn.TurnState, new TurnContext(shown, turn.Activity).TurnState);
    }

    [Fact]
    public async Task Addresses_the_callers_own_object()
    {
        using var turn = Turn();
        var reply = MessageFactory.Text("hi");

        var response = await turn.SendActivityAsync(reply, TestContext.Current.CancellationToken);

        Assert.Equal(("bot", "user", "1", "c", "test"), (reply.From.Id, reply.Recipient.Id, reply.ReplyToId, reply.Conversation.Id, reply.ChannelId));
        Assert.Equal(response.Id, reply.Id);
        Assert.True(turn.Responded);
    }

    [Theory]
    [InlineData(null, "de-AT")]
    [InlineData("en-GB", "en-GB")]
    public async Task An_answer_has_the_locale_of_the_turn_unless_it_has_one(string? own, string expected)
    {
        using var turn = Turn(activity => activity.Locale = "de-AT");
        var reply = new Activity(ActivityTypes.Message) { Locale = own };

        await turn.SendActivityAsync(reply, TestContext.Current.CancellationToken);

        Assert.Equal((expected, "https://test.com"), (reply.Locale, reply.ServiceUrl));
    }

    [Theory]
    [InlineData("directline", null)]
    [InlineData("webchat", null)]
    [InlineData("msteams", "1")]
    public async Task An_answer_replies_to_a_joining_only_where_that_is_shown(string channelId, string? replyToId)
    {
        using var turn = Turn(activity => (activity.Type, activity.ChannelId) = (ActivityTypes.ConversationUpdate, channelId));
        var reply = new Activity(ActivityTypes.Message);

        await turn.SendActivityAsync(reply, TestContext.Current.CancellationToken);

        Assert.Equal(replyToId, reply.ReplyToId);
    }

    [Fact]
    public async Task A_trace_is_no_response()
    {
        using var turn = Turn();

        await turn.TraceActivityAsync("t", cancellationToken: TestContext.Current.CancellationToken);
        Assert.False(turn.Responded);

        await turn.SendActivitiesAsync([new Activity(ActivityTypes.Trace), new Activity(ActivityTypes.Typing)], TestContext.Current.CancellationToken);
        Assert.True(turn.Responded);
    }

    [Fact]
    public async Task Hooks_run_in_order_with_addressed_activities_and_may_keep_them_back()
    {
        using var turn = Turn();
        var seen = new List<string>();
        turn.OnSendActivities((_, activities, next) =>
        {
            seen.Add($"first {activities[0].Conversation.Id}");
            return next();
        });
        turn.OnSendActivities((_, activities, next) =>
        {
            seen.Add("second");
            return activities[0].Text == "secret" ? Task.FromResult(Array.Empty<ResourceResponse>()) : next();
        });

        await turn.SendActivityAsync("open", cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal("open", _adapter.GetNextReply()?.AsMessageActivity()?.Text);
        await turn.SendActivityAsync("secret", cancellationToken: TestContext.Current.CancellationToken);
        Assert.Null(_adapter.GetNextReply());
        Assert.Equal(["first c", "second", "first c", "second"], seen);
    }

    [Fact]
    public async Task An_update_takes_the_id_the_channel_gave()
    {
        using var turn = Turn();
        turn.OnUpdateActivity(async (_, activity, next) =>
        {
            var response = await next();
            Assert.Equal(activity.Id, response.Id);
            return response;
        });

        var response = await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = "x" }, TestContext.Current.CancellationToken);

        Assert.Equal("x", response.Id);
    }

    [Fact]
    public async Task A_deletion_goes_through_its_hooks()
    {
        using var turn = Turn();
        string? deleted = null;
        turn.OnDeleteActivity((_, reference, next) =>
        {
            deleted = reference.ActivityId;
            return next();
        });

        await turn.DeleteActivityAsync("42", TestContext.Current.CancellationToken);

        Assert.Equal("42", deleted);
    }

    [Fact]
    public async Task Expected_replies_stay_in_the_turn()
    {
        using var turn = Turn(activity => activity.DeliveryMode = DeliveryModes.ExpectReplies);

        await turn.SendActivityAsync("a", cancellationToken: TestContext.Current.CancellationToken);
        await turn.TraceActivityAsync("t", cancellationToken: TestContext.Current.CancellationToken);
        await turn.SendActivityAsync(
            new Activity(ActivityTypesEx.InvokeResponse) { Value = new InvokeResponse { Status = 200 } }, TestContext.Current.CancellationToken);

        Assert.Equal([ActivityTypes.Message, ActivityTypes.Trace, ActivityTypesEx.InvokeResponse], turn.BufferedReplyActivities.Select(activity => activity.Type));
        Assert.NotNull(turn.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey));
        Assert.Empty(_adapter.ActiveQueue);
    }

    [Fact]
    public async Task A_turn_that_is_over_sends_nothing()
    {
        var turn = Turn();
        turn.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => turn.SendActivityAsync("late", cancellationToken: TestContext.Current.CancellationToken));
        Assert.Throws<ObjectDisposedException>(() => turn.OnSendActivities((_, _, next) => next()));
        Assert.Throws<ObjectDisposedException>(() => turn.TurnState.Get<string>("x"));
    }

    [Fact]
    public async Task Refuses_what_is_not_there()
    {
        using var turn = Turn();
        var cancellationToken = TestContext.Current.CancellationToken;

        Assert.Throws<ArgumentNullException>(() => new TurnContext((BotAdapter)null!, turn.Activity));
        Assert.Throws<ArgumentNullException>(() => new TurnContext(_adapter, null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => turn.SendActivityAsync((IActivity)null!, cancellationToken));
        await Assert.ThrowsAsync<ArgumentNullException>(() => turn.SendActivityAsync(" ", cancellationToken: cancellationToken));
        await Assert.ThrowsAsync<ArgumentNullException>(() => turn.SendActivitiesAsync(null!, cancellationToken));
        await Assert.ThrowsAsync<ArgumentException>(() => turn.SendActivitiesAsync([], cancellationToken));
        await Assert.ThrowsAsync<ArgumentNullException>(() => turn.DeleteActivityAsync(string.Empty, cancellationToken));
        Assert.Throws<ArgumentNullException>(() => turn.OnSendActivities(null!));
    }

    [Fact]
    public void Turn_state_knows_values_by_name_in_any_case_and_by_type()
    {
        var state = new TurnContextStateCollection();
        state.Add("Key", "value");
        state.Add(new Fact("k", "v"));

        Assert.Equal("value", state.Get<string>("KEY"));
        Assert.Equal("k", state.Get<Fact>()!.Key);
        Assert.Same(state.Get<Fact>(), state["Microsoft.Bot.Schema.Fact"]);
        Assert.Null(state.Get<Fact>("Key"));
        Assert.Throws<ArgumentException>(() => state.Add("key", "again"));
        Assert.Throws<ArgumentNullException>(() => state.Add("other", (string)null!));
        state.Set("key", (string?)null);
        Assert.Null(state.Get<string>("key"));
    }
}
