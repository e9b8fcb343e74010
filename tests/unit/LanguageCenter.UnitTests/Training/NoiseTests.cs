using CsCheck;
using VirtualAssistant.LanguageCenter.Classification;
using VirtualAssistant.LanguageCenter.Training.Data;

namespace VirtualAssistant.LanguageCenter.UnitTests.Training;

public sealed class NoiseTests
{
    [Fact]
    public void Never_fails_whatever_the_text() => Gen.Select(Gen.String, Gen.Int).Sample((text, seed) =>
    {
        var noise = new Noise(Lexicon.English, seed);

        Assert.NotNull(noise.Fill(noise.Recase(noise.Misspell(text, 1))));
        Assert.NotNull(noise.Exchange(TextNormalizer.Normalize(text), 1));
    }, iter: 1_000);

    [Fact]
    public void Slips_in_long_words_only() =>
        Assert.StartsWith("is it a ", new Noise(Lexicon.English, 3).Misspell("is it a reminder", 1), StringComparison.Ordinal);
}
