using Microsoft.Bot.Builder.Dialogs.Prompts;
using Microsoft.Bot.Builder.Dialogs.Recognizers;

namespace BotBuilder.Dialogs.UnitTests;

public sealed class BooleanRecognizerTests
{
    public static TheoryData<string> Locales => [.. PromptCultureModels.GetSupportedCultures().Select(culture => culture.Locale)];

    [Theory]
    [MemberData(nameof(Locales))]
    public void Knows_the_words_it_offers_in_every_culture(string locale)
    {
        var culture = PromptCultureModels.GetSupportedCultures().Single(model => model.Locale == locale);
        Assert.True(BooleanRecognizer.Recognize(culture.YesInLanguage, locale));
        Assert.False(BooleanRecognizer.Recognize(culture.NoInLanguage, locale));
        Assert.True(BooleanRecognizer.Recognize($" {culture.YesInLanguage}! ", locale));
        Assert.Null(BooleanRecognizer.Recognize("123 xyz", locale));
    }

    [Theory]
    [InlineData("yes please", true)]
    [InlineData("Sure, go ahead", true)]
    [InlineData("👍", true)]
    [InlineData("not ok", false)]
    [InlineData("I don't agree", false)]
    [InlineData("i don’t agree", false)]
    [InlineData("No, that is not correct", false)]
    [InlineData("not sure", null)]
    [InlineData("yes and no", null)]
    [InlineData("never mind", null)]
    [InlineData("yesterday", null)]
    [InlineData("", null)]
    public void Reads(string text, bool? expected) => Assert.Equal(expected, BooleanRecognizer.Recognize(text, "en-us"));
}
