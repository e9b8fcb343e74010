using VirtualAssistant.LanguageCenter.Classification;

namespace VirtualAssistant.LanguageCenter.UnitTests.Classification;

public sealed class WordingTests
{
    private readonly Wording wording = new(["time", "timer", "card", "cat", "what", "reminder", "the"]);

    [Theory]
    [InlineData("remindr", "reminder")]
    [InlineData("remidner", "reminder")]
    [InlineData("crad", "card")]
    [InlineData("cardd", "card")]
    [InlineData("whst", "what")]
    public void Takes_a_slip_for_the_known_word(string written, string meant) => Assert.Equal(meant, wording.Mend(written).ToString());

    [Fact]
    public void Takes_the_more_frequent_word_of_two() => Assert.Equal("time", wording.Mend("timee").ToString());

    [Theory]
    [InlineData("timer")]
    [InlineData("car")]
    [InlineData("teh")]
    [InlineData("4ard")]
    [InlineData("zebra")]
    public void Leaves_what_is_known_or_too_short_or_like_nothing(string word) => Assert.Equal(word, wording.Mend(word).ToString());
}
