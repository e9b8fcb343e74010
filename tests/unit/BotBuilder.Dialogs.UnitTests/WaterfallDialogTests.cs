using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace BotBuilder.Dialogs.UnitTests;

public sealed class WaterfallDialogTests
{
    [Fact]
    public async Task Runs_its_steps_one_message_at_a_time_and_starts_over_when_done()
    {
        var person = new Conversation(() => Waterfall(Say("one"), Say("two"), Finish("three")));
        Assert.Equal(["one"], await person.SaysAsync("hi"));
        Assert.Equal(["two"], await person.SaysAsync("go"));
        Assert.Equal(["three"], await person.SaysAsync("on"));
        Assert.Equal(["one"], await person.SaysAsync("hi"));
    }

    [Fact]
    public async Task Stays_where_it_is_for_anything_but_a_message()
    {
        var person = new Conversation(() => Waterfall(Say("one"), Say("two")));
        await person.SaysAsync("hi");
        Assert.Empty(await person.HearsAsync(new Activity { Type = ActivityTypes.Typing }));
        Assert.Equal(["two"], await person.SaysAsync("go"));
    }

    [Fact]
    public async Task Ends_with_the_result_of_its_last_step_when_that_goes_on()
    {
        object? result = null;
        var inner = Waterfall((step, cancellationToken) => step.NextAsync("a", cancellationToken), (step, cancellationToken) => step.NextAsync($"{step.Result}b", cancellationToken));
        inner.Id = "inner";
        var person = new Conversation(() => new ComponentDialog("outer")
            .AddDialog(Waterfall(
                (step, cancellationToken) => step.BeginDialogAsync("inner", cancellationToken: cancellationToken),
                (step, cancellationToken) =>
                {
                    result = step.Result;
                    return step.EndDialogAsync(cancellationToken: cancellationToken);
                }))
            .AddDialog(inner));
        await person.SaysAsync("hi");
        Assert.Equal("ab", result);
    }

    [Fact]
    public async Task Waits_and_goes_on_the_same_where_steps_and_validators_take_their_time()
    {
        var person = new Conversation(() => new ComponentDialog("outer")
            .AddDialog(Waterfall(
                async (step, cancellationToken) =>
                {
                    await Task.Yield();
                    return await step.PromptAsync("ask", new PromptOptions { Prompt = MessageFactory.Text("name?"), RetryPrompt = MessageFactory.Text("longer?") }, cancellationToken);
                },
                async (step, cancellationToken) =>
                {
                    await Task.Yield();
                    await step.Context.SendActivityAsync($"hello {step.Result}", cancellationToken: cancellationToken);
                    return await step.EndDialogAsync(cancellationToken: cancellationToken);
                }))
            .AddDialog(new TextPrompt("ask", async (answer, _) =>
            {
                await Task.Yield();
                return answer.Recognized.Value.Length > 2;
            })));
        Assert.Equal(["name?"], await person.SaysAsync("hi"));
        Assert.Equal(["longer?"], await person.SaysAsync("A"));
        Assert.Equal(["hello Ana"], await person.SaysAsync("Ana"));
        Assert.Equal(["name?"], await person.SaysAsync("hi"));
    }

    [Fact]
    public async Task Refuses_to_go_on_twice_from_one_step()
    {
        var person = new Conversation(() => Waterfall(
            async (step, cancellationToken) =>
            {
                await step.NextAsync(cancellationToken: cancellationToken);
                return await step.NextAsync(cancellationToken: cancellationToken);
            },
            Say("two")));
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => person.SaysAsync("hi"));
        Assert.True(failure.Data.Contains(nameof(DialogContext)));
    }

    [Fact]
    public void Refuses_a_null_step() => Assert.Throws<ArgumentNullException>(() => new WaterfallDialog("w").AddStep(null!));

    [Fact]
    public void Is_versioned_by_its_number_of_steps() => Assert.Equal("w:2", Waterfall(Say("1"), Say("2")).GetVersion());

    [Fact]
    public async Task Reports_start_steps_and_completion()
    {
        var telemetry = new RecordingTelemetry();
        var person = new Conversation(() =>
        {
            var waterfall = Waterfall(Say("one"), NamedStepAsync);
            waterfall.TelemetryClient = telemetry;
            return waterfall;
        });
        await person.SaysAsync("hi");
        await person.SaysAsync("go");

        Assert.Equal(
            ["WaterfallStart w", "Dialog View: w", "WaterfallStep w Step1of2", "WaterfallStep w NamedStepAsync", "WaterfallComplete w"], telemetry.Events);
        Assert.Single(telemetry.InstanceIds.Distinct());
    }

    [Fact]
    public async Task Reports_the_step_it_was_cancelled_in()
    {
        var telemetry = new RecordingTelemetry();
        var component = new ComponentDialog("c").AddDialog(Waterfall(
            (step, cancellationToken) => step.CancelAllDialogsAsync(cancellationToken)));
        component.TelemetryClient = telemetry;
        await new Conversation(() => component).SaysAsync("hi");
        Assert.Contains("WaterfallCancel w Step1of1", telemetry.Events);
    }

    private static WaterfallDialog Waterfall(params WaterfallStep[] steps) => new("w", steps);

    private static WaterfallStep Say(string text) => async (step, cancellationToken) =>
    {
        await step.Context.SendActivityAsync(text, cancellationToken: cancellationToken);
        return Dialog.EndOfTurn;
    };

    private static WaterfallStep Finish(string text) => async (step, cancellationToken) =>
    {
        await step.Context.SendActivityAsync(text, cancellationToken: cancellationToken);
        return await step.EndDialogAsync(cancellationToken: cancellationToken);
    };

    private static Task<DialogTurnResult> NamedStepAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.EndDialogAsync(cancellationToken: cancellationToken);
}
