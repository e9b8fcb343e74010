using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using VirtualAssistant.Testing.Slack;

namespace VirtualAssistant.AcceptanceTests.Slack;

public sealed class When_a_request_is_not_slacks(SlackFixture house) : IClassFixture<SlackFixture>
{
    private const string Json = "application/json";
    private const string Form = "application/x-www-form-urlencoded";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Now => house.Assistant.Time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("events", Json)]
    [InlineData("interactivity", Form)]
    [InlineData("commands", Form)]
    public async Task A_forged_signature_is_refused_everywhere(string endpoint, string type)
    {
        using var response = await house.Workspace.PostAsync(endpoint, "{}", type, Cancellation, signature: "v0=" + new string('0', 64));

        await AssertRefusedAsync(response, HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_recorded_request_is_refused_after_five_minutes()
    {
        var ana = house.Workspace.Person();
        var body = house.Workspace.Envelope(ana.Message("help")).ToJsonString();
        var old = (house.Assistant.Time.GetUtcNow().ToUnixTimeSeconds() - 301).ToString(CultureInfo.InvariantCulture);

        using var response = await house.Workspace.PostAsync("events", body, Json, Cancellation, timestamp: old);
        await house.IdleAsync(Cancellation);

        await AssertRefusedAsync(response, HttpStatusCode.Unauthorized);
        Assert.Empty(ana.Replies);
    }

    [Fact]
    public async Task A_signature_for_another_body_is_refused()
    {
        var signature = SlackWorkspace.Sign(Now, Encoding.UTF8.GetBytes("""{"type":"url_verification","challenge":"a"}"""));

        using var response = await house.Workspace.PostAsync("events", """{"type":"url_verification","challenge":"b"}""", Json, Cancellation, Now, signature);

        await AssertRefusedAsync(response, HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task The_challenge_is_answered_only_to_slack()
    {
        using var response = await house.Workspace.PostAsync("events", """{"type":"url_verification","challenge":"3eZbrw1a","token":"t"}""", Json, Cancellation);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("3eZbrw1a", await response.Content.ReadAsStringAsync(Cancellation));
    }

    [Theory]
    [InlineData("events", Json, "")]
    [InlineData("events", Json, "{")]
    [InlineData("events", Json, "[]")]
    [InlineData("events", Json, "null")]
    [InlineData("events", Json, """{"type":"url_verification"}""")]
    [InlineData("events", Json, """{"type":"event_callback","team_id":"T1"}""")]
    [InlineData("events", Json, """{"type":"event_callback","team_id":"T1","event":"message"}""")]
    [InlineData("events", Json, """{"type":"event_callback","event":{"type":"message","channel":"D1","user":"U1","text":"help","ts":"1.1"}}""")]
    [InlineData("events", Json, """{"type":"event_callback","team_id":"T1","event":{"type":"message","user":"U1","text":"help","ts":"1.1"}}""")]
    [InlineData("events", Json, """{"type":"event_callback","team_id":"T1","event":{"type":"message","channel":"D1","user":"U1","text":"help","ts":5}}""")]
    [InlineData("interactivity", Form, "")]
    [InlineData("interactivity", Form, "payload=%7B")]
    [InlineData("interactivity", Form, "payload=%5B%5D")]
    [InlineData("interactivity", Form, "payload=%7B%22type%22%3A%22block_actions%22%7D")]
    [InlineData("commands", Form, "")]
    [InlineData("commands", Form, "command=%2Fva&text=help")]
    public async Task Signed_nonsense_is_refused_and_not_to_be_sent_again(string endpoint, string type, string body)
    {
        using var response = await house.Workspace.PostAsync(endpoint, body, type, Cancellation);

        await AssertRefusedAsync(response, HttpStatusCode.BadRequest);
        Assert.Equal(["1"], response.Headers.GetValues("X-Slack-No-Retry"));
    }

    [Theory]
    [InlineData("""{"type":"app_rate_limited","team_id":"T1","minute_rate_limited":1}""")]
    [InlineData("""{"type":"something_new"}""")]
    [InlineData("""{"type":"event_callback","team_id":"T1","event":{"type":"reaction_added","user":"U1"}}""")]
    [InlineData("""{"type":"event_callback","team_id":"T1","event":{"type":"member_joined_channel","user":"U1","channel":"C1"}}""")]
    [InlineData("""{"type":"event_callback","team_id":"T1","event":{"type":"message","subtype":"message_changed","channel":"D1"}}""")]
    [InlineData("""{"type":"event_callback","team_id":"T1","event":{"type":"message","subtype":"message_deleted","channel":"D1","deleted_ts":"9.9"}}""")]
    [InlineData("""{"type":"event_callback","team_id":"T1","event":{"type":"message","subtype":"unheard_of","channel":"D1","ts":"9.9"}}""")]
    [InlineData("""{"type":"event_callback","team_id":"T1","event":{"type":"app_home_opened"}}""")]
    public async Task What_needs_nothing_done_is_acknowledged(string body)
    {
        using var response = await house.Workspace.PostAsync("events", body, Json, Cancellation);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task An_oversized_body_is_refused()
    {
        var body = new JsonObject { ["type"] = "event_callback", ["padding"] = new string('x', 2 * 1024 * 1024) }.ToJsonString();

        using var response = await house.Workspace.PostAsync("events", body, Json, Cancellation);

        await AssertRefusedAsync(response, HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task An_oversized_text_is_refused()
    {
        var ana = house.Workspace.Person();

        using var response = await house.Workspace.DeliverAsync(ana.Message(new string('x', 40_000)), Cancellation);

        await AssertRefusedAsync(response, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Another_content_type_is_refused()
    {
        using var response = await house.Workspace.PostAsync("events", "<xml/>", "text/xml", Cancellation);

        await AssertRefusedAsync(response, HttpStatusCode.UnsupportedMediaType);
    }

    [Theory]
    [InlineData("\\ud800 help")]
    [InlineData("help \\udc00")]
    public async Task A_text_that_is_no_unicode_is_refused(string text)
    {
        var body = house.Workspace.Envelope(house.Workspace.Person().Message("TEXT")).ToJsonString().Replace("TEXT", text, StringComparison.Ordinal);

        using var response = await house.Workspace.PostAsync("events", body, Json, Cancellation);

        await AssertRefusedAsync(response, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Deep_nesting_is_refused()
    {
        var deep = $$"""{"type":"event_callback","event":{{string.Concat(Enumerable.Repeat("[", 5000))}}{{string.Concat(Enumerable.Repeat("]", 5000))}}}""";

        using var response = await house.Workspace.PostAsync("events", deep, Json, Cancellation);

        await AssertRefusedAsync(response, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Slacks_check_of_the_certificate_is_answered()
    {
        using var response = await house.Workspace.PostAsync("commands", "ssl_check=1&token=t", Form, Cancellation);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private static async Task AssertRefusedAsync(HttpResponseMessage response, HttpStatusCode status)
    {
        Assert.Equal(status, response.StatusCode);
        Assert.NotNull(JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancellation))!["error"]);
    }
}
