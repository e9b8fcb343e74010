using CsCheck;
using VirtualAssistant.Channels.Slack.Rendering;

namespace VirtualAssistant.Channels.UnitTests.Slack;

public sealed class MrkdwnTests
{
    private const string Letters = "ab<>!@#*_`[]()|\\\n ";

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("**bold**", "*bold*")]
    [InlineData("__bold__", "*bold*")]
    [InlineData("*slanted* and _slanted_", "_slanted_ and _slanted_")]
    [InlineData("***both***", "*_both_*")]
    [InlineData("**bold *and slanted***", "*bold _and slanted_*")]
    [InlineData("~~gone~~", "~gone~")]
    [InlineData("`a <b> **c**`", "`a &lt;b&gt; **c**`")]
    [InlineData("# Heading #", "*Heading*")]
    [InlineData("### **Heading**", "*Heading*")]
    [InlineData("- one\n  * two", "• one\n  • two")]
    [InlineData("1. one", "1. one")]
    [InlineData("> said <he>", "> said &lt;he&gt;")]
    [InlineData("[label](https://example.com/?a=1&b=2)", "<https://example.com/?a=1&amp;b=2|label>")]
    [InlineData("![alt](https://example.com/x.png)", "<https://example.com/x.png|alt>")]
    [InlineData("<https://example.com>", "<https://example.com>")]
    [InlineData("[x](javascript:alert(1))", "[x](javascript:alert(1))")]
    [InlineData("2 * 3 * 4, snake_case_name", "2 * 3 * 4, snake_case_name")]
    [InlineData(@"\*literal\*", "*literal*")]
    [InlineData("```csharp\nvar a = b < c;\n```", "```\nvar a = b &lt; c;\n```")]
    [InlineData("```\nnever closed", "```\nnever closed\n```")]
    [InlineData("<!channel> & <@U1>", "&lt;!channel&gt; &amp; &lt;@U1&gt;")]
    public void Markdown_is_written_as_slack_reads_it(string markdown, string mrkdwn) => Assert.Equal(mrkdwn, Mrkdwn.FromMarkdown(markdown));

    [Fact]
    public void No_text_makes_a_ping() =>
        Gen.String[Gen.Int[0, Letters.Length - 1].Select(letter => Letters[letter]), 0, 60]
            .Sample(text => Assert.DoesNotMatch("<[!@#]", Mrkdwn.FromMarkdown($"{text}<!channel><@U1>{text}")));
}
