using VirtualAssistant.Brain.People;

namespace VirtualAssistant.Memory.UnitTests.People;

public sealed class LinkCodeTests
{
    [Fact]
    public void Every_code_is_read_back_however_it_is_written()
    {
        for (var i = 0; i < 200; i++)
        {
            var code = LinkCode.Draw();
            foreach (var written in new[] { $"{code}", $" {code} ", $"{code}".ToLowerInvariant(), $"{code}".Replace("-", "", StringComparison.Ordinal), $"my code is {code}.", $"Code: {code}" })
            {
                Assert.Equal(code, LinkCode.Read(written));
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("reminder")]
    [InlineData("good-luck")]
    [InlineData("23456789")]
    [InlineData("2026-11-23")]
    [InlineData("call AB2D-EFGH now")]
    [InlineData("AB2D-EFG")]
    [InlineData("AB2D-EFGH-JKMN")]
    [InlineData("AB1D-EFGO")]
    public void Anything_else_is_none(string text) => Assert.Null(LinkCode.Read(text));

    [Fact]
    public void What_is_stored_does_not_tell_the_code()
    {
        var (one, other) = (LinkCode.Draw(), LinkCode.Draw());

        Assert.Equal(32, one.Hash().Length);
        Assert.NotEqual(one.Hash(), other.Hash());
        Assert.Equal(one.Hash(), LinkCode.Read($"{one}")!.Value.Hash());
    }
}
