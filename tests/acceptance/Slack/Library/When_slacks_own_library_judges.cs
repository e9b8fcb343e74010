using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using VirtualAssistant.Testing;
using VirtualAssistant.Testing.Slack;

namespace VirtualAssistant.AcceptanceTests.Slack.Library;

/// <summary>The stand-in signs and speaks as Slack does, and the assistant takes what Slack's library takes.</summary>
public sealed class When_slacks_own_library_judges(SlackLibrary library, SlackFixture house) : IClassFixture<SlackLibrary>, IClassFixture<SlackFixture>
{
    private const string Challenge = """{"type":"url_verification","challenge":"ä&b=c"}""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_assistant_takes_the_same_requests_for_slacks()
    {
        var now = house.Assistant.Time.GetUtcNow().ToUnixTimeSeconds();
        (string Body, string Timestamp, string Signature)[] requests =
        [
            Signed(Challenge, now),
            Signed(Challenge, now - 299),
            Signed(Challenge, now - 301),
            Signed(Challenge, now) with { Body = Challenge.Replace("b=c", "b=d", StringComparison.Ordinal) },
            Signed(Challenge, now) with { Timestamp = $"{now - 1}" },
            Signed(Challenge, now) with { Signature = "v0=" + new string('a', 64) },
            Signed(Challenge, now) with { Signature = Signed(Challenge, now).Signature.Replace("v0=", "v1=", StringComparison.Ordinal) },
            Signed(Challenge, now) with { Signature = "v0=" },
        ];

        var verdicts = await library.JudgeAsync(requests.Select(request => Case(request, now)), Cancellation);

        Assert.Equal([true, true, false, false, false, false, false, false], verdicts);
        for (var i = 0; i < requests.Length; i++)
        {
            using var response = await house.Workspace.PostAsync(
                "events", requests[i].Body, "application/json", Cancellation, requests[i].Timestamp, requests[i].Signature);
            Assert.Equal(verdicts[i] ? HttpStatusCode.OK : HttpStatusCode.Unauthorized, response.StatusCode);
        }
    }

    [Fact]
    public async Task An_app_made_with_it_understands_what_the_stand_in_delivers()
    {
        var port = await library.EchoAsync("serve", Cancellation, SlackWorkspace.SigningSecret, SlackServer.BotToken, house.Slack.ApiBaseUrl);
        using var workspace = new SlackWorkspace(house.Slack, new Uri($"http://127.0.0.1:{port}"), TimeProvider.System.GetUtcNow);
        var ana = workspace.Person();

        await ana.SaysAsync("hello & goodbye", Cancellation);

        Assert.Equal("echo hello & goodbye", (await ana.NextReplyAsync(Cancellation)).Text);
    }

    [Fact]
    public async Task An_app_made_with_it_understands_the_stand_ins_sockets()
    {
        await library.EchoAsync("listen", Cancellation, SlackServer.AppToken, SlackServer.BotToken, house.Slack.ApiBaseUrl);
        await Until.TrueAsync(() => house.Slack.Sockets.Opened > 0, () => "no socket is opened", Cancellation);
        var ana = house.Workspace.Person();

        await house.Slack.Sockets.SendAsync("events_api", house.Workspace.Envelope(ana.Message("hello")), Cancellation);

        Assert.Equal("echo hello", (await ana.NextReplyAsync(Cancellation)).Text);
    }

    private static (string Body, string Timestamp, string Signature) Signed(string body, long sent)
    {
        var timestamp = sent.ToString(CultureInfo.InvariantCulture);
        return (body, timestamp, SlackWorkspace.Sign(timestamp, Encoding.UTF8.GetBytes(body)));
    }

    private static JsonObject Case((string Body, string Timestamp, string Signature) request, long now) => new()
    {
        ["secret"] = SlackWorkspace.SigningSecret,
        ["body"] = request.Body,
        ["timestamp"] = request.Timestamp,
        ["signature"] = request.Signature,
        ["now"] = now * 1000,
    };
}
