using System.Security.Claims;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Memory;
using Microsoft.Bot.Builder.Dialogs.Memory.Scopes;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace BotBuilder.Dialogs.UnitTests;

public sealed class DialogManagerTests
{
    private readonly MemoryStorage _storage = new();
    private readonly List<DialogTurnStatus> _statuses = [];

    [Fact]
    public async Task Continues_a_conversation_from_what_it_saved()
    {
        Assert.Equal(["name?"], await SaysAsync(new DialogManager(Asking()), "hi"));
        Assert.Equal(["hello Ana"], await SaysAsync(new DialogManager(Asking()), "Ana"));
        Assert.Equal([DialogTurnStatus.Waiting, DialogTurnStatus.Complete], _statuses);
    }

    [Fact]
    public async Task Keeps_the_stack_under_the_name_it_was_given()
    {
        await SaysAsync(new DialogManager(Asking(), "stack"), "hi");
        Assert.Contains("stack", (await ConversationBagAsync()).Keys);
        Assert.Equal(["hello Ana"], await SaysAsync(new DialogManager(Asking(), "stack"), "Ana"));
    }

    [Fact]
    public async Task Saves_what_dialogs_put_into_the_memory_of_user_and_conversation()
    {
        var writing = Once(step =>
        {
            step.State.SetValue("user.name", "Ana");
            step.State.SetValue("conversation.topic", "pizza");
        });
        await SaysAsync(new DialogManager(writing), "hi");

        var read = new List<string>();
        await SaysAsync(new DialogManager(Once(step => read.Add($"{step.State.GetValue<string>("user.name")} {step.State.GetValue<string>("conversation.topic")}"))), "hi");
        Assert.Equal(["Ana pizza"], read);
    }

    [Fact]
    public async Task Works_without_a_user_state_but_not_without_a_conversation_state()
    {
        var manager = new DialogManager(Asking()) { ConversationState = new ConversationState(_storage) };
        await new TestAdapter().ProcessActivityAsync(new Activity(ActivityTypes.Message) { Text = "hi" }, (context, token) => manager.OnTurnAsync(context, token));
        await Assert.ThrowsAsync<InvalidOperationException>(() => new TestAdapter().ProcessActivityAsync(
            new Activity(ActivityTypes.Message) { Text = "hi" }, (context, token) => new DialogManager(Asking()).OnTurnAsync(context, token)));
    }

    [Fact]
    public async Task Needs_a_root_dialog()
    {
        Assert.Null(new DialogManager().RootDialog);
        await Assert.ThrowsAsync<InvalidOperationException>(() => SaysAsync(new DialogManager(), "hi"));
        var root = Asking();
        var manager = new DialogManager { RootDialog = root };
        Assert.Same(root, manager.RootDialog);
        Assert.Equal(["name?"], await SaysAsync(manager, "hi"));
    }

    [Fact]
    public async Task Forgets_a_conversation_that_rested_too_long()
    {
        await SaysAsync(new DialogManager(Asking()) { ExpireAfter = 60_000 }, "hi");
        Assert.Equal(["hello Ana"], await SaysAsync(new DialogManager(Asking()) { ExpireAfter = 60_000 }, "Ana"));
        await SaysAsync(new DialogManager(Asking()) { ExpireAfter = 60_000 }, "hi");
        Assert.Equal(["name?"], await SaysAsync(new DialogManager(Asking()) { ExpireAfter = 0 }, "Ben"));
    }

    [Fact]
    public async Task Puts_the_initial_turn_state_into_every_turn()
    {
        var found = new List<string?>();
        var manager = new DialogManager(Once(step => found.Add(step.Context.TurnState.Get<string>("greeting"))));
        manager.InitialTurnState.Set("greeting", "hello");
        await SaysAsync(manager, "one");
        await SaysAsync(manager, "two");
        Assert.Equal(["hello", "hello"], found);
    }

    [Fact]
    public async Task Takes_scopes_and_short_forms_from_its_configuration()
    {
        var found = new List<string?>();
        var manager = new DialogManager(Once(step => found.Add(step.State.GetValue<string>("fixed.word"))))
        {
            StateConfiguration = new DialogStateManagerConfiguration { MemoryScopes = [new FixedScope(), new TurnMemoryScope()] },
        };
        await SaysAsync(manager, "hi");
        Assert.Equal(["always"], found);
    }

    [Fact]
    public async Task A_container_inside_the_root_can_be_called_from_anywhere()
    {
        var inner = new ComponentDialog("inner").AddDialog(new WaterfallDialog("deep", [async (step, token) => await step.EndDialogAsync("deep", token)]));
        var middle = new ComponentDialog("middle")
            .AddDialog(new WaterfallDialog("calls", [async (step, token) => await step.BeginDialogAsync("other", null, token)]));
        var manager = new DialogManager(new ComponentDialog("root").AddDialog(middle).AddDialog(inner).AddDialog(new ComponentDialog("other")
            .AddDialog(new WaterfallDialog("o", [async (step, token) =>
            {
                await step.Context.SendActivityAsync("other ran", cancellationToken: token);
                return await step.EndDialogAsync(cancellationToken: token);
            }]))));
        Assert.Equal(["inner", "middle", "other", "root"], manager.Dialogs.GetDialogs().Select(dialog => dialog.Id).Order());
        Assert.Equal(["other ran"], await SaysAsync(manager, "hi"));
    }

    [Fact]
    public async Task A_skill_tells_its_parent_how_it_ended()
    {
        var ending = Once(_ => { }, result: "done");
        var replies = await TakesAsync(new DialogManager(ending), new Activity(ActivityTypes.Message) { Text = "hi", Locale = "de-de" }, Skill());
        var end = Assert.Single(replies, reply => reply.Type == ActivityTypes.EndOfConversation);
        Assert.Equal(("done", "de-de", EndOfConversationCodes.CompletedSuccessfully), (end.Value, end.Locale, end.Code));

        Assert.Empty(await TakesAsync(new DialogManager(ending), new Activity(ActivityTypes.Message) { Text = "hi" }));
    }

    [Fact]
    public async Task A_skill_that_is_cancelled_by_its_parent_cancels_its_dialogs()
    {
        await TakesAsync(new DialogManager(Asking()), new Activity(ActivityTypes.Message) { Text = "hi" }, Skill());
        await TakesAsync(new DialogManager(Asking()), new Activity(ActivityTypes.EndOfConversation), Skill());
        Assert.Equal([DialogTurnStatus.Waiting, DialogTurnStatus.Cancelled], _statuses);
    }

    [Fact]
    public async Task A_skill_asks_again_when_its_parent_says_so()
    {
        await TakesAsync(new DialogManager(Asking()), new Activity(ActivityTypes.Message) { Text = "hi" }, Skill());
        var replies = await TakesAsync(new DialogManager(Asking()), new Activity(ActivityTypes.Event) { Name = DialogEvents.RepromptDialog }, Skill());
        Assert.Equal(["name?"], replies.Select(reply => reply.Text));
        Assert.Equal(DialogTurnStatus.Waiting, _statuses[^1]);
    }

    [Theory]
    [InlineData(false, "Bot State")]
    [InlineData(true, "Skill State")]
    public async Task Traces_what_memory_holds(bool asSkill, string label)
    {
        var adapter = new TestAdapter("test", sendTraceActivity: true);
        await RunAsync(adapter, new DialogManager(Once(step => step.State.SetValue("user.name", "Ana"))), new Activity(ActivityTypes.Message) { Text = "hi" }, asSkill ? Skill() : null);
        var trace = Assert.Single(adapter.ActiveQueue, reply => reply.Type == ActivityTypes.Trace);
        Assert.Equal(("BotState", "https://www.botframework.com/schemas/botState", label), (trace.Name, trace.ValueType, trace.Label));
    }

    private static ComponentDialog Asking() => new ComponentDialog("asking")
        .AddDialog(new WaterfallDialog("steps",
        [
            (step, token) => step.PromptAsync("name", new PromptOptions { Prompt = MessageFactory.Text("name?") }, token),
            async (step, token) =>
            {
                await step.Context.SendActivityAsync($"hello {step.Result}", cancellationToken: token);
                return await step.EndDialogAsync(cancellationToken: token);
            },
        ]))
        .AddDialog(new TextPrompt("name"));

    private static WaterfallDialog Once(Action<WaterfallStepContext> action, object? result = null) => new("once", [async (step, token) =>
    {
        action(step);
        return await step.EndDialogAsync(result, token);
    }]);

    private static ClaimsIdentity Skill() => new(
    [
        new Claim(AuthenticationConstants.VersionClaim, "2.0"),
        new Claim(AuthenticationConstants.AudienceClaim, "skill-app"),
        new Claim(AuthenticationConstants.AuthorizedParty, "parent-app"),
    ]);

    private async Task<List<string?>> SaysAsync(DialogManager manager, string text) =>
        [.. (await TakesAsync(manager, new Activity(ActivityTypes.Message) { Text = text })).Select(reply => reply.Text)];

    private async Task<List<Activity>> TakesAsync(DialogManager manager, Activity activity, ClaimsIdentity? identity = null)
    {
        var adapter = new TestAdapter();
        await RunAsync(adapter, manager, activity, identity);
        return [.. adapter.ActiveQueue];
    }

    private Task RunAsync(TestAdapter adapter, DialogManager manager, Activity activity, ClaimsIdentity? identity) =>
        adapter.ProcessActivityAsync(activity, async (context, token) =>
        {
            if (identity != null)
            {
                context.TurnState.Set(BotAdapter.BotIdentityKey, identity);
            }

            context.TurnState.Set(new ConversationState(_storage));
            context.TurnState.Set(new UserState(_storage));
            _statuses.Add((await manager.OnTurnAsync(context, token)).TurnResult.Status);
        });

    private async Task<IDictionary<string, object>> ConversationBagAsync()
    {
        var key = "test/conversations/Conversation1";
        return (IDictionary<string, object>)(await _storage.ReadAsync([key], TestContext.Current.CancellationToken))[key];
    }

    private sealed class FixedScope() : MemoryScope("fixed")
    {
        public override object GetMemory(DialogContext dc) => new Dictionary<string, object> { ["word"] = "always" };

        public override void SetMemory(DialogContext dc, object? memory) => throw new NotSupportedException();
    }
}
