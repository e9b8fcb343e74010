using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Testing;
using Microsoft.Bot.Builder.Testing.XUnit;
using Microsoft.Bot.Schema;

namespace BotBuilder.Dialogs.UnitTests.Testing;

public sealed class DialogTestClientTests
{
    [Fact]
    public async Task Runs_a_dialog_turn_by_turn_to_its_result()
    {
        var client = new DialogTestClient("test", Greeting());

        Assert.Equal("Who are you?", (await client.SendActivityAsync<IMessageActivity>("hi")).Text);
        Assert.Equal(DialogTurnStatus.Waiting, client.DialogTurnResult.Status);
        Assert.Equal("greeting", client.DialogContext.ActiveDialog!.Id);

        Assert.Equal("Hello Ana", (await client.SendActivityAsync<IMessageActivity>("Ana")).Text);
        Assert.Equal("Welcome", client.GetNextReply<IMessageActivity>().Text);
        Assert.Null(client.GetNextReply<IMessageActivity>());
        Assert.Equal((DialogTurnStatus.Complete, "Ana"), (client.DialogTurnResult.Status, client.DialogTurnResult.Result));

        Assert.Equal("Who are you?", (await client.SendActivityAsync<IMessageActivity>("again")).Text);
    }

    [Fact]
    public async Task Begins_with_the_options_on_the_channel_and_with_the_middleware_it_was_given()
    {
        var seen = new List<string>();
        var dialog = new WaterfallDialog("w", [async (step, cancellationToken) =>
        {
            seen.Add($"{step.Options} on {step.Context.Activity.ChannelId}");
            return await step.EndDialogAsync(cancellationToken: cancellationToken);
        }]);
        var client = new DialogTestClient("msteams", dialog, "the options", [new Calling(() => seen.Add("before"))]);
        Assert.Null(await client.SendActivityAsync<IMessageActivity>(new Activity(ActivityTypes.Event) { Name = "go" }));
        Assert.Equal(["before", "the options on msteams"], seen);
    }

    [Fact]
    public async Task Keeps_the_stack_in_the_state_and_on_the_adapter_it_was_given()
    {
        var storage = new MemoryStorage();
        var adapter = new TestAdapter("test");
        var client = new DialogTestClient(adapter, Greeting(), conversationState: new ConversationState(storage));
        await client.SendActivityAsync<IMessageActivity>("hi");

        var goesOn = new DialogTestClient(new TestAdapter("test"), Greeting(), conversationState: new ConversationState(storage));
        Assert.Equal("Hello Ben", (await goesOn.SendActivityAsync<IMessageActivity>("Ben")).Text);
    }

    [Fact]
    public async Task The_logger_writes_what_was_said_into_the_output_of_the_test()
    {
        var output = new RecordedOutput();
        var client = new DialogTestClient("test", Greeting(), middlewares: [new XUnitDialogTestLogger(output)]);
        await client.SendActivityAsync<IMessageActivity>("hi");
        await client.SendActivityAsync<IMessageActivity>(new Activity(ActivityTypes.Event) { Name = "ping" });

        Assert.Contains("User: hi", output.Output, StringComparison.Ordinal);
        Assert.Contains("Bot : Who are you?", output.Output, StringComparison.Ordinal);
        Assert.Contains("Hints: acceptingInput", output.Output, StringComparison.Ordinal);
        Assert.Contains("ActivityTypes.event", output.Output, StringComparison.Ordinal);
        Assert.Contains("\"name\": \"ping\"", output.Output, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => new XUnitDialogTestLogger(null!));
    }

    [Fact]
    public void A_test_data_object_carries_any_object_as_json()
    {
        var carried = new TestDataObject(new Booking { Destination = "Bahamas", Nights = 3 });
        Assert.Equal("{\"Destination\":\"Bahamas\",\"Nights\":3}", carried.TestObject);
        var booking = carried.GetObject<Booking>();
        Assert.Equal(("Bahamas", 3), (booking.Destination, booking.Nights));
    }

    private static ComponentDialog Greeting() => new ComponentDialog("greeting")
        .AddDialog(new WaterfallDialog("steps",
        [
            (step, cancellationToken) => step.PromptAsync("name", new PromptOptions { Prompt = MessageFactory.Text("Who are you?") }, cancellationToken),
            async (step, cancellationToken) =>
            {
                await step.Context.SendActivityAsync($"Hello {step.Result}", cancellationToken: cancellationToken);
                await step.Context.SendActivityAsync("Welcome", cancellationToken: cancellationToken);
                return await step.EndDialogAsync(step.Result, cancellationToken);
            },
        ]))
        .AddDialog(new TextPrompt("name"));

    private sealed class Booking
    {
        public string? Destination { get; set; }

        public int Nights { get; set; }
    }

    private sealed class Calling(Action action) : IMiddleware
    {
        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            action();
            return next(cancellationToken);
        }
    }

    private sealed class RecordedOutput : ITestOutputHelper
    {
        private readonly System.Text.StringBuilder _text = new();

        public string Output => _text.ToString();

        public void Write(string message) => _text.Append(message);

        public void Write(string format, params object[] args) => _text.AppendFormat(System.Globalization.CultureInfo.InvariantCulture, format, args);

        public void WriteLine(string message) => _text.AppendLine(message);

        public void WriteLine(string format, params object[] args) => Write(format + "\n", args);
    }
}
