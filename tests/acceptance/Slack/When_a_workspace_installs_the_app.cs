using System.Net;
using System.Text.Json.Nodes;
using System.Web;
using Microsoft.Extensions.DependencyInjection;
using VirtualAssistant.Brain.Installations;
using VirtualAssistant.Testing;
using VirtualAssistant.Testing.Slack;

namespace VirtualAssistant.AcceptanceTests.Slack;

public sealed class When_a_workspace_installs_the_app : SlackFixture, IAsyncLifetime
{
    private const string Token = "xoxb-token-of-team-nine";

    private readonly HttpClient browser = new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() });

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Its_people_are_answered_with_its_own_token()
    {
        using var installed = await InstallAsync();
        using var nine = new SlackWorkspace(Slack, Assistant.Address, Assistant.Time.GetUtcNow, "T9");

        var reply = await nine.Person().AsksAsync("help", Cancellation);

        Assert.Equal(HttpStatusCode.OK, installed.StatusCode);
        Assert.Contains("Nine", await installed.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.Equal(Token, reply.Token);
    }

    [Fact]
    public async Task Its_token_is_not_readable_in_the_store()
    {
        using var installed = await InstallAsync();

        var stored = await Assistant.Services.GetRequiredService<IInstallationStore>().FindAsync("slack", "T9", Cancellation);

        Assert.DoesNotContain("xoxb", stored!.Credentials, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_outlives_a_restart()
    {
        using var installed = await InstallAsync();
        await Assistant.RestartAsync();
        using var nine = new SlackWorkspace(Slack, Assistant.Address, Assistant.Time.GetUtcNow, "T9");

        Assert.Equal(Token, (await nine.Person().AsksAsync("help", Cancellation)).Token);
    }

    [Theory]
    [InlineData("app_uninstalled", null)]
    [InlineData("tokens_revoked", "UBOT1")]
    public async Task Its_token_is_forgotten_when_it_removes_the_app(string type, string? revoked)
    {
        using var installed = await InstallAsync();
        using var nine = new SlackWorkspace(Slack, Assistant.Address, Assistant.Time.GetUtcNow, "T9");
        var news = new JsonObject { ["type"] = type };
        if (revoked is not null)
        {
            news["tokens"] = new JsonObject { ["bot"] = new JsonArray(revoked) };
        }

        using var response = await nine.DeliverAsync(news, Cancellation);

        Assert.True(response.IsSuccessStatusCode);
        Assert.Null(await Assistant.Services.GetRequiredService<IInstallationStore>().FindAsync("slack", "T9", Cancellation));
    }

    [Fact]
    public async Task Late_news_of_an_earlier_removal_does_not_remove_it()
    {
        using var nine = new SlackWorkspace(Slack, Assistant.Address, Assistant.Time.GetUtcNow, "T9");
        var removed = nine.Envelope(new JsonObject { ["type"] = "app_uninstalled" });
        Assistant.Time.Advance(TimeSpan.FromSeconds(60));
        using var installed = await InstallAsync();

        using var response = await nine.PostAsync("events", removed.ToJsonString(), "application/json", Cancellation);

        Assert.NotNull(await Assistant.Services.GetRequiredService<IInstallationStore>().FindAsync("slack", "T9", Cancellation));
    }

    [Fact]
    public async Task An_installation_that_was_not_begun_in_this_browser_is_refused()
    {
        var state = await BeginAsync();
        using var other = new HttpClient();

        using var response = await other.GetAsync(Callback("code=c1", state), Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Empty(Slack.Called("oauth.v2.access"));
    }

    [Fact]
    public async Task An_installation_that_took_too_long_is_refused()
    {
        var state = await BeginAsync();
        Assistant.Time.Advance(TimeSpan.FromMinutes(11));

        using var response = await browser.GetAsync(Callback("code=c1", state), Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("error=access_denied", HttpStatusCode.BadRequest)]
    [InlineData("code=unknown", HttpStatusCode.BadGateway)]
    public async Task What_slack_does_not_grant_installs_nothing(string answer, HttpStatusCode status)
    {
        using var response = await browser.GetAsync(Callback(answer, await BeginAsync()), Cancellation);

        Assert.Equal(status, response.StatusCode);
        Assert.Null(await Assistant.Services.GetRequiredService<IInstallationStore>().FindAsync("slack", "T9", Cancellation));
    }

    protected override void Configure(IDictionary<string, string?> settings)
    {
        settings["Slack:SigningSecret"] = SlackWorkspace.SigningSecret;
        settings["Slack:ApiBaseUrl"] = Slack.ApiBaseUrl;
        settings["Slack:ClientId"] = "client";
        settings["Slack:ClientSecret"] = "client-secret";
    }

    private async Task<string> BeginAsync()
    {
        using var begun = await browser.GetAsync(new Uri(Assistant.Address, "/api/slack/install"), Cancellation);
        Assert.Equal(HttpStatusCode.Redirect, begun.StatusCode);
        Assert.EndsWith("/oauth/v2/authorize", begun.Headers.Location!.AbsolutePath, StringComparison.Ordinal);
        return HttpUtility.ParseQueryString(begun.Headers.Location.Query)["state"]!;
    }

    private async Task<HttpResponseMessage> InstallAsync()
    {
        Slack.Tokens[Token] = "T9";
        Slack.Codes["c1"] = new JsonObject
        {
            ["ok"] = true, ["access_token"] = Token, ["bot_user_id"] = "UBOT9", ["team"] = new JsonObject { ["id"] = "T9", ["name"] = "Nine" }, ["is_enterprise_install"] = false,
        };
        return await browser.GetAsync(Callback("code=c1", await BeginAsync()), Cancellation);
    }

    private Uri Callback(string answer, string state) => new(Assistant.Address, $"/api/slack/oauth/callback?{answer}&state={Uri.EscapeDataString(state)}");
}
