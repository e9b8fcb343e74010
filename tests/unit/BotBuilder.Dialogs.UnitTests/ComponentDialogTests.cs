using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace BotBuilder.Dialogs.UnitTests;

public sealed class ComponentDialogTests
{
    [Fact]
    public async Task Coming_back_from_an_interruption_asks_the_first_question_again_and_not_the_retry()
    {
        var person = new Conversation(() => new Interruptible());
        Assert.Equal(["Name?"], await person.SaysAsync("hi"));
        Assert.Equal(["Too short."], await person.SaysAsync("x"));
        Assert.Equal(["Help!", "Name?"], await person.SaysAsync("help"));
        Assert.Equal(["Hello Ana"], await person.SaysAsync("Ana"));
    }

    [Fact]
    public async Task A_changed_version_raises_an_event_and_the_conversation_goes_on()
    {
        var storage = new JsonTextStorage();
        await new Conversation(() => Versioned(1), storage).SaysAsync("hi");
        var replies = await new Conversation(() => Versioned(2), storage) { WithTraces = true }.TakesAsync(new Activity(ActivityTypes.Message) { Text = "go" });
        Assert.Contains(replies, reply => reply.Type == ActivityTypes.Trace && reply.Name!.Contains("versionChanged", StringComparison.Ordinal));
        Assert.Contains(replies, reply => reply.Text == "two");
    }

    [Fact]
    public async Task Cancelling_the_component_cancels_what_is_inside()
    {
        var calls = new List<string>();
        var dc = DialogContextTests.Context(new DialogSet().Add(new ComponentDialog("c").AddDialog(new DialogContextTests.Recorder("leaf", calls))));
        await dc.BeginDialogAsync("c");
        await dc.CancelAllDialogsAsync();
        Assert.Equal("end leaf CancelCalled", calls[^1]);
    }

    [Fact]
    public async Task Starts_with_its_first_dialog_and_hands_it_the_options()
    {
        object? seen = null;
        var component = new ComponentDialog()
            .AddDialog(new WaterfallDialog("first",
            [
                (step, _) =>
                {
                    seen = step.Options;
                    return Task.FromResult(Dialog.EndOfTurn);
                },
            ]))
            .AddDialog(new WaterfallDialog("second"));
        Assert.Equal("ComponentDialog", component.Id);
        Assert.Equal("first", component.InitialDialogId);
        await DialogContextTests.Context(new DialogSet().Add(component)).BeginDialogAsync("ComponentDialog", "options");
        Assert.Equal("options", seen);
    }

    private static ComponentDialog Versioned(int version)
    {
        var component = new ComponentDialog("c").AddDialog(new WaterfallDialog("w",
        [
            Say("one"), Say("two"),
        ]));
        return version == 1 ? component : component.AddDialog(new TextPrompt("new"));
    }

    private static WaterfallStep Say(string text) => async (step, cancellationToken) =>
    {
        await step.Context.SendActivityAsync(text, cancellationToken: cancellationToken);
        return Dialog.EndOfTurn;
    };

    private sealed class Interruptible : ComponentDialog
    {
        public Interruptible()
        {
            AddDialog(new WaterfallDialog("w",
            [
                (step, cancellationToken) => step.PromptAsync(
                    "name",
                    new PromptOptions { Prompt = MessageFactory.Text("Name?"), RetryPrompt = MessageFactory.Text("Too short.") },
                    cancellationToken),
                async (step, cancellationToken) =>
                {
                    await step.Context.SendActivityAsync($"Hello {step.Result}", cancellationToken: cancellationToken);
                    return await step.EndDialogAsync(cancellationToken: cancellationToken);
                },
            ]));
            AddDialog(new TextPrompt("name", (prompt, _) => Task.FromResult(prompt.Recognized.Value?.Length > 1)));
            AddDialog(new WaterfallDialog("help",
            [
                async (step, cancellationToken) =>
                {
                    await step.Context.SendActivityAsync("Help!", cancellationToken: cancellationToken);
                    return await step.EndDialogAsync(cancellationToken: cancellationToken);
                },
            ]));
        }

        protected override Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default) =>
            innerDc.Context.Activity.Text == "help"
                ? innerDc.BeginDialogAsync("help", cancellationToken: cancellationToken)
                : base.OnContinueDialogAsync(innerDc, cancellationToken);
    }
}
