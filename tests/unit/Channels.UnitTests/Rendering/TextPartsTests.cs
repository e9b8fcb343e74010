using CsCheck;
using VirtualAssistant.Channels.Rendering;

namespace VirtualAssistant.Channels.UnitTests.Rendering;

public sealed class TextPartsTests
{
    [Fact]
    public void A_short_text_is_one_part() => Assert.Equal(["Hello."], TextParts.Split("Hello.", 40));

    [Fact]
    public void A_long_text_breaks_at_the_ends_of_sentences()
    {
        var sentence = "This sentence has forty letters or less.";
        var text = string.Join(' ', Enumerable.Repeat(sentence, 30));

        var parts = TextParts.Split(text, 200);

        Assert.True(parts.Count > 1);
        Assert.All(parts, part => Assert.EndsWith(".", part, StringComparison.Ordinal));
        Assert.All(parts, part => Assert.StartsWith("This", part, StringComparison.Ordinal));
        Assert.Equal(text, string.Join(' ', parts));
    }

    [Fact]
    public void A_paragraph_is_a_better_place_than_a_sentence()
    {
        var first = new string('a', 60) + ". And on.";
        var second = new string('b', 60) + ".";

        Assert.Equal([first, second], TextParts.Split($"{first}\n\n{second}", 100));
    }

    [Fact]
    public void A_code_block_that_is_split_is_closed_and_opened_again()
    {
        var text = "```\n" + string.Join('\n', Enumerable.Range(0, 40).Select(line => $"line {line}")) + "\n```";

        var parts = TextParts.Split(text, 100);

        Assert.All(parts, part => Assert.Equal(2, part.Split("```").Length - 1));
    }

    [Fact]
    public void No_part_is_too_long_and_no_word_is_lost() =>
        Gen.Select(Gen.String[Gen.OneOf(Gen.Char['a', 'e'], Gen.Const(' '), Gen.Const('.'), Gen.Const('\n'), Gen.Const('`')), 0, 2000], Gen.Int[40, 200]).Sample((text, max) =>
        {
            var parts = TextParts.Split(text, max);

            Assert.All(parts, part => Assert.True(part.Length <= max, $"{part.Length} > {max}"));
            Assert.Equal(Letters(text), Letters(string.Concat(parts)));
        });

    [Fact]
    public void No_letter_is_cut_in_half()
    {
        var text = string.Concat(Enumerable.Repeat("😀", 100));

        Assert.All(TextParts.Split(text, 41), part => Assert.False(char.IsHighSurrogate(part[^1]) || char.IsLowSurrogate(part[0])));
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsAsciiLetter));
}
