using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace BotBuilder.Dialogs.UnitTests;

public sealed class ChoicesTests
{
    private static readonly List<string> Colors = ["red", "green", "blue"];

    private static readonly List<Choice> Options =
    [
        new("option 1") { Action = new CardAction { Type = "imBack", Title = "option 1", Value = "option 1" }, Synonyms = ["first thing"] },
        new("option 2") { Synonyms = ["talk to an agent"] },
        new("option 3"),
    ];

    [Theory]
    [InlineData("the red one please.", "red")]
    [InlineData("I'd like red and blue", "red blue")]
    [InlineData("blue blue", "blue")]
    [InlineData("Green!", "green")]
    [InlineData("the first one please", "red")]
    [InlineData("the first and third one please", "red blue")]
    [InlineData("1", "red")]
    [InlineData("option one or 3", "red blue")]
    [InlineData("number two", "green")]
    [InlineData("the last one", "blue")]
    [InlineData("i want 2", "green")]
    [InlineData("4", "")]
    [InlineData("0", "")]
    [InlineData("1.5", "")]
    [InlineData("i want 2 talk to someone", "")]
    [InlineData("first tell me your name", "")]
    [InlineData("call me in 2 minutes", "")]
    [InlineData("reddish", "")]
    [InlineData("", "")]
    public void Recognizes(string utterance, string expected) =>
        Assert.Equal(expected, string.Join(' ', ChoiceRecognizers.RecognizeChoices(utterance, Colors).Select(found => found.Resolution.Value)));

    [Fact]
    public void A_match_tells_where_it_was_found()
    {
        var found = Assert.Single(ChoiceRecognizers.RecognizeChoices("the green one please", Colors));
        Assert.Equal((4, 8, "choice", "green"), (found.Start, found.End, found.TypeName, found.Text));
        Assert.Equal(("green", 1, 1f, "green"), (found.Resolution.Value, found.Resolution.Index, found.Resolution.Score, found.Resolution.Synonym));
    }

    [Fact]
    public void Numbers_and_ordinals_can_be_switched_off()
    {
        Assert.Empty(ChoiceRecognizers.RecognizeChoices("2", Colors, new FindChoicesOptions { RecognizeNumbers = false }));
        Assert.Empty(ChoiceRecognizers.RecognizeChoices("the second", Colors, new FindChoicesOptions { RecognizeOrdinals = false, RecognizeNumbers = false }));
    }

    [Fact]
    public void Values_match_over_a_few_words_with_a_lower_score()
    {
        List<SortedValue> values = [new() { Value = "Bread Knife", Index = 0 }];
        Assert.Equal(1f, Assert.Single(Find.FindValues("the bread knife", values)).Resolution.Score);
        Assert.InRange(Assert.Single(Find.FindValues("bread and butter knife", values)).Resolution.Score, 0.4f, 0.9f);
        Assert.Empty(Find.FindValues("bread goes with any sort of knife", values));
        Assert.Empty(Find.FindValues("knife", values));
        Assert.Single(Find.FindValues("knife", values, new FindValuesOptions { AllowPartialMatches = true }));
    }

    [Fact]
    public void The_longer_match_takes_the_words()
    {
        List<SortedValue> values = [new() { Value = "bus", Index = 0 }, new() { Value = "bus stop", Index = 1 }];
        Assert.Contains(Find.FindValues("the bus stop", values), found => found.Resolution.Index is 0 or 1);
        Assert.Single(Find.FindValues("the bus stop", values));
    }

    [Theory]
    [InlineData("C++", 1)]
    [InlineData("c# please", 2)]
    [InlineData("C", 0)]
    public void Of_equal_matches_the_one_written_literally_wins(string utterance, int expected)
    {
        var found = Assert.Single(Find.FindChoices(utterance, ChoiceFactory.ToChoices(["C", "C++", "C#"])));
        Assert.Equal(expected, found.Resolution.Index);
    }

    [Theory]
    [InlineData("es-es", "la segunda opción, por favor", 1)]
    [InlineData("fr-fr", "je prends la dernière", 2)]
    [InlineData("de-de", "die Nummer zwei bitte", 1)]
    [InlineData("pt-br", "a primeira", 0)]
    [InlineData("nl-nl", "de derde graag", 2)]
    [InlineData("zh-cn", "第二个", 1)]
    [InlineData("ja-jp", "3番目", 2)]
    [InlineData("ko-kr", "두 번째", 1)]
    [InlineData("es-es", "quiero hablar con dos personas de su oficina", null)]
    public void A_choice_is_made_by_number_in_every_language(string locale, string utterance, int? expected)
    {
        var found = ChoiceRecognizers.RecognizeChoices(utterance, Colors, new FindChoicesOptions { Locale = locale });
        Assert.Equal(expected, found.FirstOrDefault()?.Resolution.Index);
    }

    [Fact]
    public void Choices_are_found_by_value_title_and_synonym_unless_told_otherwise()
    {
        List<Choice> choices = [new("v") { Action = new CardAction { Title = "the title" }, Synonyms = ["syn"] }];
        Assert.Single(Find.FindChoices("v", choices));
        Assert.Single(Find.FindChoices("the title", choices));
        Assert.Single(Find.FindChoices("syn", choices));
        Assert.Empty(Find.FindChoices("v", choices, new FindChoicesOptions { NoValue = true }));
        Assert.Empty(Find.FindChoices("the title", choices, new FindChoicesOptions { NoAction = true }));
        Assert.Throws<ArgumentNullException>(() => Find.FindChoices("v", (IList<Choice>)null!));
    }

    [Theory]
    [InlineData("how now, brown cow", "how now brown cow")]
    [InlineData("", "")]
    [InlineData("a😀b", "a 😀 b")]
    [InlineData("über-cool", "über cool")]
    [InlineData("はい", "はい")]
    public void Splits_text(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Tokenizer.DefaultTokenizer(text).Select(token => token.Text)));

    [Fact]
    public void Lists_are_written_inline_and_line_by_line()
    {
        Assert.Equal("pick: (1) red, (2) green, or (3) blue", ChoiceFactory.Inline(ChoiceFactory.ToChoices(Colors), "pick:").Text);
        Assert.Equal("pick: (1) a or (2) b", ChoiceFactory.Inline(ChoiceFactory.ToChoices(["a", "b"]), "pick:").Text);
        Assert.Equal("pick:\n\n   1. red\n   2. green\n   3. blue", ChoiceFactory.List(Colors, "pick:").Text);
        Assert.Equal("pick:\n\n   - red\n   - green\n   - blue", ChoiceFactory.List(Colors, "pick:", null, new ChoiceFactoryOptions { IncludeNumbers = false }).Text);
        Assert.Equal(InputHints.ExpectingInput, ChoiceFactory.List(Colors).InputHint);
    }

    [Theory]
    [InlineData("facebook", null, 3, "suggested")]
    [InlineData("facebook", null, 11, "list")]
    [InlineData("webchat", null, 20, "suggested")]
    [InlineData("msteams", null, 3, "card")]
    [InlineData("msteams", "personal", 3, "suggested")]
    [InlineData("msteams", "personal", 4, "card")]
    [InlineData("msteams", null, 51, "list")]
    [InlineData("slack", null, 5, "card")]
    [InlineData("sms", null, 3, "inline")]
    [InlineData("sms", null, 4, "list")]
    public void Choices_are_shown_as_the_channel_can(string channel, string? conversationType, int count, string expected)
    {
        var choices = ChoiceFactory.ToChoices([.. Enumerable.Range(1, count).Select(number => $"c{number}")]);
        var message = ChoiceFactory.ForChannel(channel, choices, "pick", null, null, conversationType);
        var shown = message.SuggestedActions != null ? "suggested"
            : message.Attachments is { Count: > 0 } ? "card"
            : message.Text!.Contains('\n', StringComparison.Ordinal) ? "list" : "inline";
        Assert.Equal(expected, shown);
    }

    [Theory]
    [InlineData("facebook", 10, 3)]
    [InlineData("skype", 10, 3)]
    [InlineData("line", 13, 99)]
    [InlineData("kik", 20, 0)]
    [InlineData("telegram", 100, 100)]
    [InlineData("emulator", 100, 100)]
    [InlineData("directline", 100, 100)]
    [InlineData("directlinespeech", 100, 100)]
    [InlineData("webchat", 100, 100)]
    [InlineData("slack", 0, 100)]
    [InlineData("msteams", 0, 50)]
    [InlineData("sms", 0, 0)]
    public void A_channel_shows_so_many_buttons_and_no_more(string channel, int suggested, int onCards)
    {
        Assert.Equal((suggested > 0, false), (Channel.SupportsSuggestedActions(channel, suggested), Channel.SupportsSuggestedActions(channel, suggested + 1)));
        Assert.Equal((onCards > 0, false), (Channel.SupportsCardActions(channel, onCards), Channel.SupportsCardActions(channel, onCards + 1)));
    }

    [Fact]
    public void A_title_too_long_for_buttons_makes_a_list() =>
        Assert.Contains("1. ", ChoiceFactory.ForChannel("emulator", ChoiceFactory.ToChoices(["a title of more than twenty characters"])).Text);

    [Fact]
    public void The_button_of_a_choice_is_its_action_or_made_of_its_value()
    {
        var actions = ChoiceFactory.SuggestedAction(Options).SuggestedActions!.Actions!;
        Assert.Same(Options[0].Action, actions[0]);
        Assert.Equal((ActionTypes.ImBack, "option 2", "option 2"), (actions[1].Type, actions[1].Value, actions[1].Title));
        Assert.Empty(((HeroCard)ChoiceFactory.HeroCard([]).Attachments![0].Content!).Buttons!);
    }
}
