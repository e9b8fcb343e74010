using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Prompts;
using Microsoft.Bot.Schema;

namespace BotBuilder.Dialogs.UnitTests;

public sealed class PromptTests
{
    [Fact]
    public void Ids_and_types_are_checked_when_a_prompt_is_made()
    {
        Assert.Throws<ArgumentNullException>(() => new TextPrompt(""));
        Assert.Throws<ArgumentNullException>(() => new ChoicePrompt(null!));
        Assert.Throws<ArgumentNullException>(() => new ActivityPrompt("", (_, _) => Task.FromResult(true)));
        Assert.Throws<ArgumentNullException>(() => new ActivityPrompt("a", null!));
        Assert.Throws<NotSupportedException>(() => new NumberPrompt<short>("n"));
    }

    [Fact]
    public async Task Starts_with_prompt_options_only()
    {
        var dc = DialogContextTests.Context(new DialogSet().Add(new TextPrompt("p")));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => dc.BeginDialogAsync("p"));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => dc.BeginDialogAsync("p", "options"));
    }

    [Fact]
    public async Task Expects_input_unless_the_prompt_says_otherwise()
    {
        var replies = await Asking(new TextPrompt("p"), new PromptOptions { Prompt = new Activity(ActivityTypes.Message) { Text = "?" } }).TakesAsync(Message("hi"));
        Assert.Equal(InputHints.ExpectingInput, replies.Single().InputHint);
        replies = await Asking(new TextPrompt("p"), new PromptOptions { Prompt = MessageFactory.Text("?", null, InputHints.IgnoringInput) }).TakesAsync(Message("hi"));
        Assert.Equal(InputHints.IgnoringInput, replies.Single().InputHint);
    }

    [Fact]
    public async Task Ignores_everything_but_messages()
    {
        var person = Asking(new TextPrompt("p"), Ask("?"));
        await person.SaysAsync("hi");
        Assert.Empty(await person.HearsAsync(new Activity(ActivityTypes.Event) { Name = "x", Text = "y" }));
        Assert.Equal(["=answer"], await person.SaysAsync("answer"));
    }

    [Fact]
    public async Task A_validator_that_answers_itself_is_not_talked_over()
    {
        var person = Asking(
            new TextPrompt("p", async (prompt, cancellationToken) =>
            {
                if (prompt.Recognized.Value == "bad")
                {
                    await prompt.Context.SendActivityAsync("really?", cancellationToken: cancellationToken);
                }

                return prompt.Recognized.Value is not ("bad" or "worse");
            }),
            Ask("?"));
        Assert.Equal(["?"], await person.SaysAsync("hi"));
        Assert.Equal(["really?"], await person.SaysAsync("bad"));
        Assert.Equal(["?"], await person.SaysAsync("worse"));
        Assert.Equal(["=good"], await person.SaysAsync("good"));
    }

    [Fact]
    public async Task A_validator_may_accept_what_was_not_recognized_and_change_the_value()
    {
        var person = Asking(
            new NumberPrompt<int>("p", (prompt, _) =>
            {
                prompt.Recognized.Value = prompt.Recognized.Succeeded ? prompt.Recognized.Value * 2 : -1;
                return Task.FromResult(true);
            }),
            Ask("?"));
        await person.SaysAsync("hi");
        Assert.Equal(["=-1"], await person.SaysAsync("none"));
        await person.SaysAsync("hi");
        Assert.Equal(["=10"], await person.SaysAsync("5"));
    }

    [Theory]
    [InlineData(null, "de-de", "3,5", "=3.5")]
    [InlineData("en-us", "de-de", "3.5", "=3.5")]
    [InlineData(null, null, "3.5", "=3.5")]
    [InlineData("en-us", null, "it costs $20", "=20")]
    [InlineData("en-us", null, "twenty years old", "=20")]
    [InlineData("en-us", null, "minus 5 degrees celsius", "=-5")]
    public async Task A_number_is_read_in_the_locale_of_the_activity_else_of_the_prompt_else_in_English(
        string? locale, string? ofPrompt, string text, string expected)
    {
        var person = Asking(new NumberPrompt<double>("p", null, ofPrompt), Ask("?"), locale!);
        await person.SaysAsync("hi");

        Assert.Equal([expected], await person.SaysAsync(text));
    }

    [Theory]
    [InlineData("en-us", "3.14", "3.14")]
    [InlineData("nl-nl", "3,14", "3.14")]
    [InlineData("de-AT", "1.200,50", "1200.5")]
    public async Task A_number_is_read_in_the_locale_of_the_activity(string locale, string text, string expected)
    {
        var person = Asking(new NumberPrompt<decimal>("p"), Ask("?"), locale);
        await person.SaysAsync("hi");
        Assert.Equal(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), decimal.Parse((await person.SaysAsync(text)).Single()![1..], System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("3.5")]
    [InlineData("3000000000")]
    public async Task An_int_prompt_takes_no_fraction_and_no_overflow(string text)
    {
        var person = Asking(new NumberPrompt<int>("p"), Ask("?"));
        await person.SaysAsync("hi");
        Assert.Equal(["?"], await person.SaysAsync(text));
    }

    [Fact]
    public async Task An_attachment_prompt_waits_for_an_attachment()
    {
        var person = Asking(new AttachmentPrompt("p"), Ask("?"));
        await person.SaysAsync("hi");
        Assert.Equal(["?"], await person.SaysAsync("here"));
        Assert.Equal(
            ["=System.Collections.Generic.List`1[Microsoft.Bot.Schema.Attachment]"],
            await person.HearsAsync(new Activity(ActivityTypes.Message) { Attachments = new List<Attachment> { new("text/plain") } }));
    }

    [Fact]
    public async Task An_activity_prompt_sees_every_type_and_asks_again_every_time()
    {
        var attempts = new List<int>();
        var person = Asking(
            new ActivityPrompt("p", async (prompt, cancellationToken) =>
            {
                attempts.Add(prompt.AttemptCount);
                await prompt.Context.SendActivityAsync("seen", cancellationToken: cancellationToken);
                return prompt.Recognized.Value.Type == ActivityTypes.Event;
            }),
            Ask("?", "again?"));
        Assert.Equal(["?"], await person.SaysAsync("hi"));
        Assert.Equal(["seen", "again?"], await person.SaysAsync("no"));
        Assert.Equal(["seen", "=Microsoft.Bot.Schema.Activity"], await person.HearsAsync(new Activity(ActivityTypes.Event) { Name = "done" }));
        Assert.Equal([1, 2], attempts);
    }

    [Theory]
    [InlineData("en-us", "? (1) Yes or (2) No", "yes", "True")]
    [InlineData("en-us", "? (1) Yes or (2) No", "2", "False")]
    [InlineData("es-MX", "? (1) Sí o (2) No", "Sí", "True")]
    [InlineData("tr-tr", "? (1) Evet veya (2) Hayır", "hayır", "False")]
    [InlineData("de-de", "? (1) Ja oder (2) Nein", "Ja", "True")]
    [InlineData("xx-yy", "? (1) Yes or (2) No", "nope", "False")]
    public async Task Confirms_in_the_locale_of_the_activity(string locale, string question, string answer, string result)
    {
        var person = Asking(new ConfirmPrompt("p"), Ask("?"), locale);
        Assert.Equal([question], await person.SaysAsync("hi"));
        Assert.Equal([$"={result}"], await person.SaysAsync(answer));
    }

    [Fact]
    public async Task A_number_confirms_nothing_where_no_numbers_were_shown()
    {
        var prompt = new ConfirmPrompt("p") { ChoiceOptions = new ChoiceFactoryOptions { IncludeNumbers = false } };
        var person = Asking(prompt, Ask("?"));
        Assert.Equal(["? Yes or No"], await person.SaysAsync("hi"));
        Assert.Equal(["? Yes or No"], await person.SaysAsync("1"));
        Assert.Equal(["=True"], await person.SaysAsync("yep"));
    }

    [Fact]
    public async Task A_choice_is_offered_again_without_gathering_choices()
    {
        var options = Ask("which?", "one of these:");
        options.Choices = ChoiceFactory.ToChoices(["red", "green"]);
        var person = Asking(new ChoicePrompt("p") { Style = ListStyle.Inline }, options);
        Assert.Equal(["which? (1) red or (2) green"], await person.SaysAsync("hi"));
        Assert.Equal(["one of these: (1) red or (2) green"], await person.SaysAsync("purple"));
        Assert.Equal(["one of these: (1) red or (2) green"], await person.SaysAsync("what?"));
        Assert.Equal(["=Microsoft.Bot.Builder.Dialogs.Choices.FoundChoice"], await person.SaysAsync("the second"));
    }

    [Theory]
    [InlineData(ListStyle.None, "which?", 0, 0)]
    [InlineData(ListStyle.List, "which?\n\n   1. red\n   2. green", 0, 0)]
    [InlineData(ListStyle.SuggestedAction, "which?", 2, 0)]
    [InlineData(ListStyle.HeroCard, null, 0, 1)]
    public async Task A_style_in_the_options_wins(ListStyle style, string? text, int actions, int attachments)
    {
        var options = Ask("which?");
        options.Choices = ChoiceFactory.ToChoices(["red", "green"]);
        options.Style = style;
        var reply = (await Asking(new ChoicePrompt("p"), options).TakesAsync(Message("hi"))).Single();
        Assert.Equal(text, reply.Text);
        Assert.Equal(actions, reply.SuggestedActions?.Actions?.Count ?? 0);
        Assert.Equal(attachments, reply.Attachments?.Count ?? 0);
    }

    [Fact]
    public async Task A_date_is_read_from_the_persons_own_clock()
    {
        var person = Asking(new DateTimePrompt("p", (prompt, _) =>
        {
            Assert.Equal("2018-12-01", prompt.Recognized.Value[0].Value);
            return Task.FromResult(true);
        }), Ask("?"));
        await person.SaysAsync("hi");
        Assert.Single(await person.SaysAsync("tomorrow"));
    }

    [Theory]
    [InlineData("EN-gb", "en-us")]
    [InlineData("pt-PT", "pt-br")]
    [InlineData("zh", "zh-cn")]
    [InlineData("xx-YY", "xx-yy")]
    [InlineData(null, null)]
    public void Cultures_map_to_the_supported_one_of_their_language(string? culture, string? expected) =>
        Assert.Equal(expected, PromptCultureModels.MapToNearestLanguage(culture));

    public static TheoryData<string> Cultures => [.. PromptCultureModels.GetSupportedCultures().Select(culture => culture.Locale)];

    [Theory]
    [MemberData(nameof(Cultures))]
    public async Task Every_language_confirms_in_its_own_words(string locale)
    {
        var culture = PromptCultureModels.GetSupportedCultures().Single(culture => culture.Locale == locale);
        var person = Asking(new ConfirmPrompt("p"), Ask("?"), locale);
        Assert.Equal([$"? (1) {culture.YesInLanguage}{culture.InlineOr}(2) {culture.NoInLanguage}"], await person.SaysAsync("hello there"));
        Assert.Equal(["=True"], await person.SaysAsync(culture.YesInLanguage));
        await person.SaysAsync("hello there");
        Assert.Equal(["=False"], await person.SaysAsync(culture.NoInLanguage));
        await person.SaysAsync("hello there");
        Assert.Equal(["=False"], await person.SaysAsync("2"));
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public async Task Every_language_writes_choices_in_its_own_way(string locale)
    {
        var culture = PromptCultureModels.GetSupportedCultures().Single(culture => culture.Locale == locale);
        var options = Ask("?");
        options.Choices = ChoiceFactory.ToChoices(["red", "green", "blue"]);
        var person = Asking(new ChoicePrompt("p") { Style = ListStyle.Inline }, options, locale);
        Assert.Equal([$"? (1) red{culture.Separator}(2) green{culture.InlineOrMore}(3) blue"], await person.SaysAsync("hello there"));
    }

    [Fact]
    public async Task A_locale_of_the_bots_own_is_used_where_it_is_given()
    {
        var person = Asking(
            new ConfirmPrompt("p", new() { ["xx-own"] = (new Choice("yup"), new Choice("nix"), new ChoiceFactoryOptions(" s ", " / ", " // ", false)) }, null, "xx-own"),
            Ask("?"),
            "xx-own");
        Assert.Equal(["? yup / nix"], await person.SaysAsync("hello there"));
        Assert.Equal(["=False"], await person.SaysAsync("nix"));
    }

    [Fact]
    public void Fourteen_cultures_are_supported() => Assert.Equal(14, PromptCultureModels.GetSupportedCultures().Length);

    private static Activity Message(string text) => new(ActivityTypes.Message) { Text = text };

    private static PromptOptions Ask(string prompt, string? retry = null) => new()
    {
        Prompt = MessageFactory.Text(prompt),
        RetryPrompt = retry == null ? null : MessageFactory.Text(retry),
    };

    private static Conversation Asking(Dialog prompt, PromptOptions options, string locale = "en-us") => new(() => new ComponentDialog("asking")
        .AddDialog(new WaterfallDialog("w",
        [
            (step, cancellationToken) => step.PromptAsync("p", options, cancellationToken),
            async (step, cancellationToken) =>
            {
                await step.Context.SendActivityAsync(FormattableString.Invariant($"={step.Result}"), cancellationToken: cancellationToken);
                return await step.EndDialogAsync(cancellationToken: cancellationToken);
            },
        ]))
        .AddDialog(prompt)) { Locale = locale };
}
