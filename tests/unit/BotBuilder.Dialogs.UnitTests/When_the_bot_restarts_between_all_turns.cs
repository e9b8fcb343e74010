using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace BotBuilder.Dialogs.UnitTests;

public sealed class When_the_bot_restarts_between_all_turns
{
    public static TheoryData<IStorage> Storages => [new JsonTextStorage(), new MemoryStorage()];

    [Theory]
    [MemberData(nameof(Storages))]
    public async Task Typed_options_and_values_are_what_they_were(IStorage storage)
    {
        var person = new Conversation(() => new OrderDialog(), storage);

        Assert.Equal(["What size?"], Head(await person.SaysAsync("hi")));
        Assert.Equal(["How many?"], await person.SaysAsync("2"));
        Assert.Equal(["When?"], await person.SaysAsync("three"));
        Assert.Equal(["Sure? (1) Yes or (2) No"], await person.SaysAsync("5 december 2018 at 9am"));
        Assert.Equal(
            ["3 medium Pizza for Ana by 2018-12-05 09:00:00, until 2026-01-02 (Express, 12.50 EUR, ham+egg, 86400 s)", "done: True"],
            await person.SaysAsync("yes"));
    }

    [Theory]
    [MemberData(nameof(Storages))]
    public async Task A_prompt_asks_again_with_its_own_words_and_counts_attempts(IStorage storage)
    {
        var person = new Conversation(() => new NumberDialog(), storage);

        Assert.Equal(["Your age?"], await person.SaysAsync("hi"));
        Assert.Equal(["A number please."], await person.SaysAsync("old"));
        Assert.Equal(["A number please."], await person.SaysAsync("older"));
        Assert.Equal(["attempt 3 of at most 5", "42"], await person.SaysAsync("I am forty two"));
    }

    [Fact]
    public async Task The_stored_shape_is_the_known_one()
    {
        var storage = new JsonTextStorage();
        var person = new Conversation(() => new OrderDialog(), storage);
        await person.SaysAsync("hi");
        await person.SaysAsync("2");

        using var stored = System.Text.Json.JsonDocument.Parse(storage.Texts.Values.Single());
        var outer = stored.RootElement.GetProperty("DialogState").GetProperty("dialogStack")[0];
        Assert.Equal("OrderDialog", outer.GetProperty("id").GetString());
        Assert.NotEmpty(outer.GetProperty("version").GetString()!);
        var middle = outer.GetProperty("state").GetProperty("dialogs").GetProperty("dialogStack")[0];
        var inner = middle.GetProperty("state").GetProperty("dialogs").GetProperty("dialogStack");
        Assert.Equal(["NumberPrompt`1", "steps"], inner.EnumerateArray().Select(instance => instance.GetProperty("id").GetString()));
        Assert.Equal(0, inner[0].GetProperty("state").GetProperty("state").GetProperty("AttemptCount").GetInt32());
        var waterfall = inner[1].GetProperty("state");
        Assert.Equal(1, waterfall.GetProperty("stepIndex").GetInt32());
        Assert.Equal("medium", waterfall.GetProperty("values").GetProperty("size").GetString());
        Assert.NotEqual(Guid.Empty, waterfall.GetProperty("instanceId").GetGuid());
        Assert.Equal(
            "Microsoft.Bot.Builder.Dialogs.Choices.FoundChoice, Microsoft.Bot.Builder.Dialogs",
            waterfall.GetProperty("values").GetProperty("choice").GetProperty("$type").GetString());
    }

    private static List<string?> Head(List<string?> replies) => [.. replies.Select(reply => reply?.Split(" (1)")[0])];

    public enum Speed
    {
        Normal,
        Express,
    }

    public sealed record Order(string Dish, Customer For)
    {
        public Speed Speed { get; init; }

        public List<string> Toppings { get; init; } = [];
    }

    public sealed class Customer
    {
        public string? Name { get; set; }
    }

    private sealed class OrderDialog : ComponentDialog
    {
        public OrderDialog()
        {
            AddDialog(new WaterfallDialog("outer",
            [
                (step, cancellationToken) => step.BeginDialogAsync(
                    nameof(InnerDialog),
                    new Order("Pizza", new Customer { Name = "Ana" }) { Speed = Speed.Express, Toppings = ["ham", "egg"] },
                    cancellationToken),
                async (step, cancellationToken) =>
                {
                    await step.Context.SendActivityAsync($"done: {(bool)step.Result}", cancellationToken: cancellationToken);
                    return await step.EndDialogAsync(cancellationToken: cancellationToken);
                },
            ]));
            AddDialog(new InnerDialog());
        }
    }

    private sealed class InnerDialog : ComponentDialog
    {
        public InnerDialog()
        {
            AddDialog(new WaterfallDialog("steps", [AskSizeAsync, AskCountAsync, AskWhenAsync, ConfirmAsync, FinishAsync]));
            AddDialog(new ChoicePrompt(nameof(ChoicePrompt)));
            AddDialog(new NumberPrompt<int>("NumberPrompt`1"));
            AddDialog(new DateTimePrompt(nameof(DateTimePrompt)));
            AddDialog(new ConfirmPrompt(nameof(ConfirmPrompt)));
        }

        private static Task<DialogTurnResult> AskSizeAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
            step.PromptAsync(
                nameof(ChoicePrompt),
                new PromptOptions { Prompt = MessageFactory.Text("What size?"), Choices = ChoiceFactory.ToChoices(["small", "medium", "large"]) },
                cancellationToken);

        private static Task<DialogTurnResult> AskCountAsync(WaterfallStepContext step, CancellationToken cancellationToken)
        {
            step.Values["size"] = ((FoundChoice)step.Result).Value;
            step.Values["choice"] = step.Result;
            step.Values["until"] = new DateTime(2026, 1, 2, 0, 0, 0, DateTimeKind.Utc);
            step.Values["price"] = 12.50m;
            step.Values["span"] = TimeSpan.FromDays(1);
            step.Values["long"] = 1L;
            step.Values["fraction"] = 3.0;
            return step.PromptAsync("NumberPrompt`1", new PromptOptions { Prompt = MessageFactory.Text("How many?") }, cancellationToken);
        }

        private static Task<DialogTurnResult> AskWhenAsync(WaterfallStepContext step, CancellationToken cancellationToken)
        {
            step.Values["count"] = (int)step.Result;
            return step.PromptAsync(nameof(DateTimePrompt), new PromptOptions { Prompt = MessageFactory.Text("When?") }, cancellationToken);
        }

        private static Task<DialogTurnResult> ConfirmAsync(WaterfallStepContext step, CancellationToken cancellationToken)
        {
            step.Values["when"] = step.Result;
            return step.PromptAsync(nameof(ConfirmPrompt), new PromptOptions { Prompt = MessageFactory.Text("Sure?") }, cancellationToken);
        }

        private static async Task<DialogTurnResult> FinishAsync(WaterfallStepContext step, CancellationToken cancellationToken)
        {
            Assert.Equal("medium", ((FoundChoice)step.Values["choice"]).Value);
            Assert.Equal(1L, (long)step.Values["long"]!);
            Assert.Equal(3.0, (double)step.Values["fraction"]!);
            Assert.Equal(DateTimeKind.Utc, ((DateTime)step.Values["until"]!).Kind);
            if (step.Options is Order { For.Name: { } name } order)
            {
                var when = (IList<DateTimeResolution>)step.Values["when"];
                await step.Context.SendActivityAsync(
                    FormattableString.Invariant(
                        $"{(int)step.Values["count"]!} {step.Values["size"]} {order.Dish} for {name} by {when[0].Value}, until {(DateTime)step.Values["until"]!:yyyy-MM-dd} ({order.Speed}, {(decimal)step.Values["price"]!} EUR, {string.Join('+', order.Toppings)}, {((TimeSpan)step.Values["span"]!).TotalSeconds} s)"),
                    cancellationToken: cancellationToken);
            }

            return await step.EndDialogAsync(step.Result, cancellationToken);
        }
    }

    private sealed class NumberDialog : ComponentDialog
    {
        public NumberDialog()
        {
            AddDialog(new WaterfallDialog("steps",
            [
                (step, cancellationToken) => step.PromptAsync(
                    "age",
                    new PromptOptions
                    {
                        Prompt = MessageFactory.Text("Your age?"),
                        RetryPrompt = MessageFactory.Text("A number please."),
                        Validations = new Limits { Attempts = 5 },
                    },
                    cancellationToken),
                async (step, cancellationToken) =>
                {
                    await step.Context.SendActivityAsync($"{step.Result}", cancellationToken: cancellationToken);
                    return await step.EndDialogAsync(cancellationToken: cancellationToken);
                },
            ]));
            AddDialog(new NumberPrompt<int>("age", async (prompt, cancellationToken) =>
            {
                if (prompt.Recognized.Succeeded)
                {
                    await prompt.Context.SendActivityAsync(
                        $"attempt {prompt.AttemptCount} of at most {((Limits)prompt.Options.Validations!).Attempts}", cancellationToken: cancellationToken);
                }

                return prompt.Recognized.Succeeded;
            }));
        }
    }

    private sealed class Limits
    {
        public int Attempts { get; set; }
    }
}
