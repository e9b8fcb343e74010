using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace BotBuilder.Dialogs.UnitTests;

public sealed class DialogContextTests
{
    private readonly List<string> _calls = [];

    [Fact]
    public async Task Begins_nothing_that_is_not_in_the_sets()
    {
        var dc = Context(new DialogSet());
        await Assert.ThrowsAsync<InvalidOperationException>(() => dc.BeginDialogAsync("nobody"));
        await Assert.ThrowsAsync<ArgumentNullException>(() => dc.BeginDialogAsync(""));
        await Assert.ThrowsAsync<ArgumentException>(() => dc.BeginDialogAsync("a", CancellationToken.None));
        await Assert.ThrowsAsync<ArgumentNullException>(() => dc.PromptAsync("p", null!));
        Assert.Empty(dc.Stack);
    }

    [Fact]
    public async Task Finds_a_dialog_of_its_parent()
    {
        var parent = Context(new DialogSet().Add(new Recorder("a", _calls)));
        var dc = new DialogContext(new DialogSet(), parent, new DialogState());
        await dc.BeginDialogAsync("a");
        Assert.Equal("a", dc.ActiveDialog!.Id);
        Assert.Empty(parent.Stack);
    }

    [Fact]
    public async Task Ending_without_a_parent_completes()
    {
        var dc = Context(new DialogSet().Add(new Recorder("a", _calls)));
        await dc.BeginDialogAsync("a");
        var result = await dc.EndDialogAsync(5);
        Assert.Equal((DialogTurnStatus.Complete, 5), (result.Status, result.Result));
        Assert.Equal(["begin a", "end a EndCalled"], _calls);
        Assert.Equal(5, dc.State.GetValue<int>(TurnPath.LastResult));
    }

    [Fact]
    public async Task Ending_resumes_the_dialog_below()
    {
        var dc = Context(new DialogSet().Add(new Recorder("a", _calls)).Add(new Recorder("b", _calls)));
        await dc.BeginDialogAsync("a");
        await dc.BeginDialogAsync("b");
        await dc.EndDialogAsync("x");
        Assert.Equal(["begin a", "begin b", "end b EndCalled", "resume a EndCalled x"], _calls);
    }

    [Fact]
    public async Task Replacing_ends_the_active_dialog_without_resuming_the_one_below()
    {
        var dc = Context(new DialogSet().Add(new Recorder("a", _calls)).Add(new Recorder("b", _calls)).Add(new Recorder("c", _calls)));
        await dc.BeginDialogAsync("a");
        await dc.BeginDialogAsync("b");
        await dc.ReplaceDialogAsync("c");
        Assert.Equal(["begin a", "begin b", "end b ReplaceCalled", "begin c"], _calls);
        Assert.Equal(["c", "a"], dc.Stack.Select(instance => instance.Id));
    }

    [Fact]
    public async Task Cancelling_empties_the_stack_and_asks_all_but_the_first()
    {
        var dc = Context(new DialogSet().Add(new Recorder("a", _calls)).Add(new Recorder("b", _calls)));
        await dc.BeginDialogAsync("a");
        await dc.BeginDialogAsync("b");
        _calls.Clear();
        var result = await dc.CancelAllDialogsAsync();
        Assert.Equal(DialogTurnStatus.Cancelled, result.Status);
        Assert.Equal(["end b CancelCalled", "event a cancelDialog", "end a CancelCalled"], _calls);
        Assert.Equal(DialogTurnStatus.Empty, (await dc.CancelAllDialogsAsync()).Status);
    }

    [Fact]
    public async Task A_dialog_that_handles_the_event_stops_the_cancelling()
    {
        var dc = Context(new DialogSet().Add(new Recorder("a", _calls) { Handles = "stop" }).Add(new Recorder("b", _calls)));
        await dc.BeginDialogAsync("a");
        await dc.BeginDialogAsync("b");
        await dc.CancelAllDialogsAsync(false, "stop");
        Assert.Equal(["a"], dc.Stack.Select(instance => instance.Id));
    }

    [Fact]
    public async Task Cancelling_parents_goes_up_through_their_stacks()
    {
        var parent = Context(new DialogSet().Add(new Recorder("p", _calls)));
        await parent.BeginDialogAsync("p");
        var dc = new DialogContext(new DialogSet().Add(new Recorder("a", _calls)), parent, new DialogState());
        await dc.BeginDialogAsync("a");
        await dc.CancelAllDialogsAsync(true);
        Assert.Empty(dc.Stack);
        Assert.Empty(parent.Stack);
    }

    [Fact]
    public async Task Continuing_tells_the_leaf_once_a_turn_what_was_received()
    {
        var dc = Context(new DialogSet().Add(new Recorder("a", _calls)));
        await dc.BeginDialogAsync("a");
        await dc.ContinueDialogAsync();
        await dc.ContinueDialogAsync();
        Assert.Equal(["begin a", "event a activityReceived", "continue a", "continue a"], _calls);
    }

    [Fact]
    public async Task Continuing_nothing_is_empty() =>
        Assert.Equal(DialogTurnStatus.Empty, (await Context(new DialogSet()).ContinueDialogAsync()).Status);

    [Fact]
    public async Task Continuing_a_dialog_that_was_removed_fails_and_names_the_stack()
    {
        var dc = Context(new DialogSet());
        dc.Stack.Add(new DialogInstance { Id = "gone", State = new Dictionary<string, object>() });
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => dc.ContinueDialogAsync());
        Assert.True(failure.Data.Contains(nameof(DialogContext)));
    }

    [Fact]
    public async Task Reprompting_calls_the_active_dialog_unless_it_handles_the_event()
    {
        var dc = Context(new DialogSet().Add(new Recorder("a", _calls)));
        await dc.BeginDialogAsync("a");
        await dc.RepromptDialogAsync();
        Assert.Equal(["begin a", "event a repromptDialog", "reprompt a"], _calls);
    }

    [Fact]
    public async Task An_event_bubbles_from_the_leaf_to_the_root_and_back()
    {
        var component = new Component(_calls);
        var dc = Context(new DialogSet().Add(component));
        await dc.BeginDialogAsync("component");
        _calls.Clear();
        Assert.False(await dc.EmitEventAsync("hello", 1, bubble: true, fromLeaf: true));
        Assert.Equal(["event leaf hello", "event component hello", "after component hello", "after leaf hello"], _calls);
    }

    [Fact]
    public void The_locale_is_the_turns_then_the_activitys_then_the_threads()
    {
        var dc = Context(new DialogSet());
        dc.Context.Activity.Locale = null;
        Assert.Equal(Thread.CurrentThread.CurrentCulture.Name, dc.GetLocale());
        dc.Context.Activity.Locale = "de-de";
        Assert.Equal("de-de", dc.GetLocale());
        dc.State.SetValue("turn.locale", "fr-fr");
        Assert.Equal("fr-fr", dc.GetLocale());
    }

    [Fact]
    public void Services_are_inherited()
    {
        var parent = Context(new DialogSet());
        parent.Services.Set("key", "value");
        Assert.Equal("value", new DialogContext(new DialogSet(), parent, new DialogState()).Services.Get<string>("key"));
    }

    internal static DialogContext Context(DialogSet dialogs, Activity? activity = null) =>
        new(dialogs, new TurnContext(new TestAdapter(), activity ?? new TestAdapter().MakeActivity("hi")), new DialogState());

    internal sealed class Recorder(string id, List<string> calls) : Dialog(id)
    {
        public string? Handles { get; init; }

        public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default) =>
            Record("begin");

        public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default) => Record("continue");

        public override Task<DialogTurnResult> ResumeDialogAsync(
            DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default) => Record("resume", $"{reason} {result}");

        public override Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) =>
            Record("reprompt");

        public override Task EndDialogAsync(
            ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default) =>
            Record("end", reason.ToString());

        protected override async Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            await Record("event", e.Name);
            return e.Name == Handles;
        }

        protected override async Task<bool> OnPostBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            if (e.Name == "hello")
            {
                await Record("after", e.Name);
            }

            return false;
        }

        private Task<DialogTurnResult> Record(string what, string? detail = null)
        {
            calls.Add($"{what} {Id} {detail}".TrimEnd());
            return Task.FromResult(EndOfTurn);
        }
    }

    [Fact]
    public void Memory_may_be_replaced()
    {
        using var turn = new TurnContext(new Microsoft.Bot.Builder.Adapters.TestAdapter(), new Activity(ActivityTypes.Message));
        var dc = new DialogContext(new DialogSet(), turn, new DialogState());
        var own = new Microsoft.Bot.Builder.Dialogs.Memory.DialogStateManager(dc);

        dc.State = own;

        Assert.Same(own, dc.State);
        Assert.Throws<ArgumentNullException>(() => dc.State = null!);
    }

    private sealed class Component : ComponentDialog
    {
        private readonly List<string> _calls;

        public Component(List<string> calls)
            : base("component")
        {
            _calls = calls;
            AddDialog(new Recorder("leaf", calls));
        }

        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            _calls.Add($"event component {e.Name}");
            return Task.FromResult(false);
        }

        protected override Task<bool> OnPostBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            _calls.Add($"after component {e.Name}");
            return Task.FromResult(false);
        }
    }
}
