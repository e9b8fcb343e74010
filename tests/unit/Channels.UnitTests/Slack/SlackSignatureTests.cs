using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using VirtualAssistant.Channels.Slack;
using VirtualAssistant.Channels.Slack.Receiving;

namespace VirtualAssistant.Channels.UnitTests.Slack;

public sealed class SlackSignatureTests
{
    // The example of Slack's documentation.
    private const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";
    private const string Sent = "1531420618";
    private const string Signature = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";
    private const string Body =
        "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&" +
        "command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&" +
        "trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";

    private readonly FakeTimeProvider time = new(DateTimeOffset.FromUnixTimeSeconds(long.Parse(Sent, CultureInfo.InvariantCulture)));

    [Fact]
    public void Slacks_own_example_matches() => Assert.True(Matches(Sent, Signature, Body));

    [Theory]
    [InlineData(300, true)]
    [InlineData(301, false)]
    [InlineData(-300, true)]
    [InlineData(-301, false)]
    public void A_request_is_good_for_five_minutes_either_way(int seconds, bool isGood)
    {
        time.AdjustTime(time.GetUtcNow().AddSeconds(seconds));

        Assert.Equal(isGood, Matches(Sent, Signature, Body));
    }

    [Theory]
    [InlineData(null, Signature)]
    [InlineData(Sent, null)]
    [InlineData("", Signature)]
    [InlineData("soon", Signature)]
    [InlineData("-1531420618", Signature)]
    [InlineData("1531420618 ", Signature)]
    [InlineData("99999999999999999999", Signature)]
    [InlineData("999999999999999", Signature)]
    [InlineData(Sent, "v1=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503")]
    [InlineData(Sent, "a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503")]
    [InlineData(Sent, "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b504")]
    [InlineData(Sent, "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b5")]
    [InlineData(Sent, "v0=zz114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503")]
    [InlineData(Sent, "v0=")]
    public void Nothing_else_matches(string? sent, string? signature) => Assert.False(Matches(sent, signature, Body));

    [Fact]
    public void A_changed_body_does_not_match() => Assert.False(Matches(Sent, Signature, Body + " "));

    [Fact]
    public void Without_a_secret_nothing_matches() =>
        Assert.False(new SlackSignature(Options.Create(new SlackOptions()), time).Matches(Headers(Sent, Signature), Encoding.UTF8.GetBytes(Body)));

    private bool Matches(string? sent, string? signature, string body) =>
        new SlackSignature(Options.Create(new SlackOptions { SigningSecret = Secret }), time).Matches(Headers(sent, signature), Encoding.UTF8.GetBytes(body));

    private static HeaderDictionary Headers(string? sent, string? signature)
    {
        var headers = new HeaderDictionary();
        if (sent is not null)
        {
            headers["X-Slack-Request-Timestamp"] = sent;
        }

        if (signature is not null)
        {
            headers["X-Slack-Signature"] = signature;
        }

        return headers;
    }
}
