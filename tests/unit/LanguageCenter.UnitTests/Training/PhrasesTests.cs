using VirtualAssistant.LanguageCenter.Classification;
using VirtualAssistant.LanguageCenter.Training.Data;

namespace VirtualAssistant.LanguageCenter.UnitTests.Training;

public sealed class PhrasesTests
{
    private readonly Phrases phrases = Phrases.Own(Lexicon.English);

    [Fact]
    public void Every_pattern_can_be_written_out()
    {
        var random = new Random(1);

        foreach (var pattern in phrases.Patterns.SelectMany(label => label.Value))
        {
            var text = phrases.Write(pattern, random);
            Assert.DoesNotContain(text, letter => letter is '(' or ')' or '{' or '}' or '|');
            Assert.NotEmpty(TextNormalizer.Normalize(text));
        }
    }

    [Fact]
    public void The_same_chance_draws_the_same_text() =>
        Assert.Equal(phrases.Draw("weather", new Random(7)), phrases.Draw("weather", new Random(7)));
}
