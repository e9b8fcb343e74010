using VirtualAssistant.Channels.Slack;

namespace VirtualAssistant.Channels.UnitTests.Slack;

public sealed class SlackOptionsTests
{
    [Fact]
    public void Nothing_configured_is_right_and_off()
    {
        Assert.Empty(Wrong(new SlackOptions()));
        Assert.False(new SlackOptions().IsOn);
    }

    [Fact]
    public void A_whole_configuration_is_right() => Assert.Empty(Wrong(new SlackOptions
    {
        SigningSecret = "s", BotToken = "xoxb-1", AppToken = "xapp-1", ClientId = "c", ClientSecret = "s", RedirectUrl = "https://example.com/", EncryptionKey = Convert.ToBase64String(new byte[32]),
    }));

    [Fact]
    public void Every_wrong_key_is_named_at_once()
    {
        var wrong = Wrong(new SlackOptions
        {
            BotToken = "xapp-1", AppToken = "xoxb-1", ClientId = "c", ApiBaseUrl = "ftp://example.com", RedirectUrl = "nowhere", EncryptionKey = "short",
        });

        Assert.Equal(
            ["Slack:ApiBaseUrl", "Slack:BotToken", "Slack:AppToken", "Slack:ClientId and Slack:ClientSecret", "Slack:RedirectUrl", "Slack:EncryptionKey"],
            wrong.Select(line => line[..line.IndexOf(": ", StringComparison.Ordinal)]));
    }

    [Fact]
    public void A_token_that_nothing_could_be_heard_with_is_wrong() =>
        Assert.StartsWith("Slack:SigningSecret:", Assert.Single(Wrong(new SlackOptions { BotToken = "xoxb-1" })), StringComparison.Ordinal);

    [Theory]
    [InlineData("https://slack.com/api/")]
    [InlineData("https://slack.com/api")]
    public void The_address_of_a_method_needs_no_slash(string baseUrl) =>
        Assert.Equal("https://slack.com/api/chat.postMessage", new SlackOptions { ApiBaseUrl = baseUrl }.Method("chat.postMessage").ToString());

    private static IEnumerable<string> Wrong(SlackOptions options) => new SlackOptionsConsistency().Validate(null, options).Failures ?? [];
}
