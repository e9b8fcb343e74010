using System.Net;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace BotBuilder.UnitTests.Builder;

public sealed class ActivityHandlerTests
{
    private readonly RecordingBot _bot = new();

    private async Task<InvokeResponse?> SendAsync(Activity activity)
    {
        activity.Recipient = new ChannelAccount("bot");
        activity.DeliveryMode = DeliveryModes.ExpectReplies;
        using var turn = new TurnContext(new TestAdapter(), activity);
        await _bot.OnTurnAsync(turn, TestContext.Current.CancellationToken);
        return turn.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey)?.Value as InvokeResponse;
    }

    [Theory]
    [InlineData("message", "message")]
    [InlineData("messageUpdate", "messageUpdate")]
    [InlineData("messageDelete", "messageDelete")]
    [InlineData("event", "event")]
    [InlineData("typing", "typing")]
    [InlineData("endOfConversation", "endOfConversation")]
    [InlineData("command", "command")]
    [InlineData("commandResult", "commandResult")]
    [InlineData("Message", "unrecognized")]
    [InlineData("ping", "unrecognized")]
    public async Task Calls_the_method_of_the_type_exactly_as_written(string type, string called)
    {
        await SendAsync(new Activity(type));

        Assert.Equal([called], _bot.Called);
    }

    [Fact]
    public async Task A_bot_that_joins_alone_is_no_news()
    {
        await SendAsync(new Activity(ActivityTypes.ConversationUpdate) { MembersAdded = [new ChannelAccount("bot")] });
        await SendAsync(new Activity(ActivityTypes.ConversationUpdate) { MembersRemoved = [new ChannelAccount("bot")] });
        await SendAsync(new Activity(ActivityTypes.ConversationUpdate) { MembersAdded = [], MembersRemoved = [new ChannelAccount("user")] });
        Assert.Empty(_bot.Called);

        await SendAsync(new Activity(ActivityTypes.ConversationUpdate) { MembersAdded = [new ChannelAccount("bot"), new ChannelAccount("user")] });
        await SendAsync(new Activity(ActivityTypes.ConversationUpdate) { MembersRemoved = [new ChannelAccount("user")] });
        Assert.Equal(["added 2", "removed 1"], _bot.Called);
    }

    [Fact]
    public async Task Reactions_come_one_side_after_the_other()
    {
        await SendAsync(new Activity(ActivityTypes.MessageReaction) { ReactionsAdded = [new MessageReaction("like")], ReactionsRemoved = [new MessageReaction("sad")] });

        Assert.Equal(["reacted", "unreacted"], _bot.Called);
    }

    [Theory]
    [InlineData("add", "installed")]
    [InlineData("add-upgrade", "installed")]
    [InlineData("remove", "uninstalled")]
    [InlineData("remove-upgrade", "uninstalled")]
    public async Task Installation_is_added_or_removed(string action, string called)
    {
        await SendAsync(new Activity(ActivityTypes.InstallationUpdate) { Action = action });

        Assert.Equal([called], _bot.Called);
    }

    [Fact]
    public async Task A_token_event_has_its_own_method()
    {
        await SendAsync(new Activity(ActivityTypes.Event) { Name = "tokens/response" });

        Assert.Equal(["token"], _bot.Called);
    }

    [Theory]
    [InlineData("unknown/name", null, 501)]
    [InlineData(null, null, 501)]
    [InlineData("signin/verifyState", null, 200)]
    [InlineData("signin/tokenExchange", null, 200)]
    [InlineData("adaptiveCard/action", """{"action":{"type":"Action.Execute","verb":"ok"}}""", 200)]
    [InlineData("adaptiveCard/action", """{"action":{"type":"Action.Submit"}}""", 400)]
    [InlineData("adaptiveCard/action", """{"trigger":"manual"}""", 400)]
    [InlineData("adaptiveCard/action", """{"action":5}""", 400)]
    [InlineData("adaptiveCard/action", "[]", 400)]
    [InlineData("adaptiveCard/action", null, 400)]
    [InlineData("application/search", """{"kind":"search","queryText":"x"}""", 501)]
    [InlineData("application/search", """{"queryText":"x"}""", 400)]
    [InlineData("application/search", """{"kind":"search"}""", 400)]
    public async Task An_invoke_has_a_status(string? name, string? value, int status)
    {
        var response = await SendAsync(new Activity(ActivityTypes.Invoke)
        {
            Name = name,
            Value = value is null ? null : System.Text.Json.JsonSerializer.Deserialize<System.Text.Json.JsonElement>(value),
        });

        Assert.Equal(status, response!.Status);
        if (status == 400)
        {
            Assert.Equal("application/vnd.microsoft.error", Assert.IsType<AdaptiveCardInvokeResponse>(response.Body).Type);
        }
    }

    [Fact]
    public async Task A_search_on_teams_needs_no_kind()
    {
        var response = await SendAsync(new Activity(ActivityTypes.Invoke)
        {
            Name = "application/search",
            ChannelId = "msteams",
            Value = new { queryText = "x" },
        });

        Assert.Equal(501, response!.Status);
    }

    [Fact]
    public async Task Refuses_a_turn_without_a_type()
    {
        await Assert.ThrowsAsync<ArgumentNullException>(() => _bot.OnTurnAsync(null!, TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ArgumentException>(() => SendAsync(new Activity()));
    }

    private sealed class RecordingBot : ActivityHandler
    {
        public List<string> Called { get; } = [];

        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) => Record("message");

        protected override Task OnMessageUpdateActivityAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Record("messageUpdate");

        protected override Task OnMessageDeleteActivityAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) => Record("messageDelete");

        protected override Task OnMembersAddedAsync(
            IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Record($"added {membersAdded.Count}");

        protected override Task OnMembersRemovedAsync(
            IList<ChannelAccount> membersRemoved, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Record($"removed {membersRemoved.Count}");

        protected override Task OnReactionsAddedAsync(
            IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) => Record("reacted");

        protected override Task OnReactionsRemovedAsync(
            IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) => Record("unreacted");

        protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Record("event");

        protected override Task OnTokenResponseEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Record("token");

        protected override Task OnTypingActivityAsync(ITurnContext<ITypingActivity> turnContext, CancellationToken cancellationToken) => Record("typing");

        protected override Task OnEndOfConversationActivityAsync(ITurnContext<IEndOfConversationActivity> turnContext, CancellationToken cancellationToken) => Record("endOfConversation");

        protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Record("installed");

        protected override Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Record("uninstalled");

        protected override Task OnCommandActivityAsync(ITurnContext<ICommandActivity> turnContext, CancellationToken cancellationToken) => Record("command");

        protected override Task OnCommandResultActivityAsync(ITurnContext<ICommandResultActivity> turnContext, CancellationToken cancellationToken) => Record("commandResult");

        protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Record("unrecognized");

        protected override Task OnSignInInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

        protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
            ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
            Task.FromResult(new AdaptiveCardInvokeResponse((int)HttpStatusCode.OK, "application/vnd.microsoft.activity.message", invokeValue.Action!.Verb));

        private Task Record(string called)
        {
            Called.Add(called);
            return Task.CompletedTask;
        }
    }
}
