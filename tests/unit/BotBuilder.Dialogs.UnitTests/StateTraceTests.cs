using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace BotBuilder.Dialogs.UnitTests;

/// <summary>After every turn of a dialog its memory is traced, where somebody sees traces.</summary>
public sealed class StateTraceTests
{
    [Theory]
    [InlineData(Channels.Emulator, 1)]
    [InlineData(Channels.Msteams, 0)]
    public async Task Goes_to_the_emulator_alone(string channelId, int expected)
    {
        var adapter = new Recording();
        await RunAsync(new TurnContext(adapter, Message(channelId)));
        Assert.Equal(expected, adapter.Sent.Count(activity => activity.Type == ActivityTypes.Trace));
    }

    [Fact]
    public async Task Goes_nowhere_from_the_turn_a_handler_gets_to_see()
    {
        var adapter = new Recording();
        await RunAsync(new DelegatingTurnContext<IMessageActivity>(new TurnContext(adapter, Message(Channels.Msteams))));
        Assert.Empty(adapter.Sent);
    }

    [Fact]
    public async Task Is_among_the_replies_a_caller_waits_for()
    {
        var activity = Message(Channels.Msteams);
        activity.DeliveryMode = DeliveryModes.ExpectReplies;
        var turn = new TurnContext(new Recording(), activity);
        await RunAsync(turn);
        Assert.Single(turn.BufferedReplyActivities, reply => reply.Type == ActivityTypes.Trace);
    }

    [Fact]
    public async Task Is_seen_by_whoever_watches_what_is_sent()
    {
        var seen = new List<string?>();
        var turn = new TurnContext(new Recording(), Message(Channels.Msteams));
        turn.OnSendActivities((_, activities, next) =>
        {
            seen.AddRange(activities.Select(activity => activity.Type));
            return next();
        });
        await RunAsync(turn);
        Assert.Contains(ActivityTypes.Trace, seen);
    }

    [Fact]
    public async Task Holds_the_memory_that_can_be_written()
    {
        var turn = new TurnContext(new Recording(), Message(Channels.Emulator));
        await RunAsync(turn, step =>
        {
            step.State.SetValue("user.name", "Ana");
            step.State.SetValue("turn.count", 3);
            step.Context.TurnState.Get<UserState>()!.GetCachedState(step.Context)!.State["cycle"] = "fine";
        });
        var snapshot = Assert.IsType<System.Text.Json.Nodes.JsonObject>(
            ((Recording)turn.Adapter).Sent.Single(activity => activity.Type == ActivityTypes.Trace).Value);
        Assert.Equal(("Ana", "fine", 3), ((string?)snapshot["user"]!["name"], (string?)snapshot["user"]!["cycle"], (int)snapshot["turn"]!["count"]!));
        Assert.Null(snapshot["settings"]);
        Assert.Null(snapshot["class"]);
    }

    [Fact]
    public async Task Leaves_out_a_scope_that_cannot_be_written()
    {
        var turn = new TurnContext(new Recording(), Message(Channels.Emulator));
        await RunAsync(turn, step =>
        {
            step.State.SetValue("user.name", "Ana");
            var circle = new Dictionary<string, object>();
            circle["self"] = circle;
            ((IDictionary<string, object?>)step.State.GetMemoryScope("turn")!.GetMemory(step)!)["circle"] = circle;
        });
        var snapshot = (System.Text.Json.Nodes.JsonObject)((Recording)turn.Adapter).Sent.Single(activity => activity.Type == ActivityTypes.Trace).Value!;
        Assert.Equal("Ana", (string?)snapshot["user"]!["name"]);
        Assert.Null(snapshot["turn"]);
    }

    private static Activity Message(string channelId) => new(ActivityTypes.Message)
    {
        ChannelId = channelId, Text = "hi", From = new ChannelAccount("user"), Recipient = new ChannelAccount("bot"), Conversation = new ConversationAccount(id: "c"),
    };

    private static async Task RunAsync(ITurnContext turn, Action<WaterfallStepContext>? action = null)
    {
        var storage = new MemoryStorage();
        turn.TurnState.Set(new UserState(storage));
        var state = new ConversationState(storage);
        turn.TurnState.Set(state);
        var dialog = new WaterfallDialog("w", [async (step, token) =>
        {
            action?.Invoke(step);
            return await step.EndDialogAsync(cancellationToken: token);
        }]);
        await dialog.RunAsync(turn, state.CreateProperty<DialogState>("dialogs"), TestContext.Current.CancellationToken);
    }

    private sealed class Recording() : CloudAdapterBase(BotFrameworkAuthenticationFactory.Create())
    {
        public List<Activity> Sent { get; } = [];

        public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
        {
            Sent.AddRange(activities);
            return Task.FromResult(Array.ConvertAll(activities, _ => new ResourceResponse("1")));
        }
    }
}
