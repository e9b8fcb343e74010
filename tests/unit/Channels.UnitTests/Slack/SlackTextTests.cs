using VirtualAssistant.Channels.Slack.Events;

namespace VirtualAssistant.Channels.UnitTests.Slack;

public sealed class SlackTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a &lt;b&gt; &amp;amp; c", "a <b> &amp; c")]
    [InlineData("<https://example.com>", "https://example.com")]
    [InlineData("<https://example.com|example.com>", "https://example.com")]
    [InlineData("<https://example.com|here>", "here (https://example.com)")]
    [InlineData("<mailto:ana@example.com|ana@example.com>", "ana@example.com")]
    [InlineData("<tel:+4912345|12345>", "+4912345")]
    [InlineData("<#C1|general> and <#C2>", "#general and #C2")]
    [InlineData("<!here> <!channel|@channel>", "@here @channel")]
    [InlineData("<!subteam^S1|@team>", "@team")]
    [InlineData("<!date^1392734382^{date}|Feb 18>", "Feb 18")]
    [InlineData("<@U1|ana> <@U2>", "<@U1> <@U2>")]
    [InlineData("1 < 2 > 0 <", "1 < 2 > 0 <")]
    public void Markup_is_read_as_the_words_that_were_meant(string slack, string words) => Assert.Equal(words, SlackText.Decode(slack));

    [Fact]
    public void Mentions_are_found_once_each() => Assert.Equal(["U1", "W2"], SlackText.Mentions("<@U1> <@W2|ben> <@U1> &lt;@U3&gt; <#C1>"));
}
