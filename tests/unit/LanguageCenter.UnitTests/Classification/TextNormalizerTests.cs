using CsCheck;
using VirtualAssistant.LanguageCenter.Classification;

namespace VirtualAssistant.LanguageCenter.UnitTests.Classification;

public sealed class TextNormalizerTests
{
    [Theory]
    [InlineData("What's the weather?", "what s the weather")]
    [InlineData("whats the weather", "what s the weather")]
    [InlineData("WHAT’S THE WEATHER!!!", "what s the weather")]
    [InlineData("don't", "do nt")]
    [InlineData("dont", "do nt")]
    [InlineData("I'm Ana's friend", "i m ana s friend")]
    [InlineData("o'clock", "oclock")]
    [InlineData("pleeeease 🙏🙏", "pleease")]
    [InlineData("café São Paulo", "cafe sao paulo")]
    [InlineData("at 5pm or 4:30", "at 5 pm or 4:30")]
    [InlineData("1,000 is $3.50", "1000 is $ 3.50")]
    [InlineData("u there? pls", "you there please")]
    [InlineData("un't", "you nt")]
    [InlineData("  spaced\tout\r\n", "spaced out")]
    [InlineData("🙂", "")]
    [InlineData("...", "")]
    [InlineData("", "")]
    public void Writes_a_text_the_one_way(string text, string normalized) => Assert.Equal(normalized, TextNormalizer.Normalize(text));

    [Fact]
    public void Changes_nothing_the_second_time() => Gen.Select(Words.Array[0, 8], Gen.String).Sample((words, noise) =>
    {
        var once = TextNormalizer.Normalize(string.Join(' ', words) + noise);

        Assert.Equal(once, TextNormalizer.Normalize(once));
    }, iter: 5_000);

    [Fact]
    public void Leaves_no_capitals_and_only_single_spaces() => Gen.String.Sample(text =>
    {
        var normalized = TextNormalizer.Normalize(text);

        Assert.DoesNotContain("  ", normalized, StringComparison.Ordinal);
        Assert.Equal(normalized.Trim(), normalized);
        Assert.DoesNotContain(normalized, char.IsAsciiLetterUpper);
    }, iter: 5_000);

    [Fact]
    public void Survives_halves_of_characters() => Assert.Equal("a b", TextNormalizer.Normalize("a\uD83D\uDE42\uD83D b\uFFFF\uDC00"));

    private static readonly string[] Pieces =
    [
        "What's", "don't", "can't", "I'LL", "''", "it's'", "n't", "5pm", "1,000.5", "4:30:", "é", "ß", "İ", "ﬁ", "½", "½a", "Å", "pls", "gimme", "thats", "d'y'all",
        "1.2.3", "$$", "%", "@me", "🙂", "a\u0301", "x'", "'x", "wwwwhat", "ｆｕｌｌ", "ⅷ", "ª", "ǅ",
    ];

    private static readonly Gen<string> Words = Gen.Int[0, Pieces.Length - 1].Select(piece => Pieces[piece]);
}
