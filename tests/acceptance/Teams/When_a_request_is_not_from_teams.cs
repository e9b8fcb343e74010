using System.Net;
using System.Text;
using VirtualAssistant.Testing.Teams;

namespace VirtualAssistant.AcceptanceTests.Teams;

public sealed class When_a_request_is_not_from_teams(TeamsFixture teams) : IClassFixture<TeamsFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("http://10.0.0.8/")]
    [InlineData("https://192.168.1.1/")]
    [InlineData("http://172.20.1.1:8080/")]
    [InlineData("http://100.64.0.1/")]
    [InlineData("http://0.0.0.0/")]
    [InlineData("http://[fd00::1]/")]
    [InlineData("http://[fe80::1]/")]
    [InlineData("http://[::ffff:10.0.0.1]/")]
    [InlineData("http://[64:ff9b::a00:1]/")]
    [InlineData("http://0x0a000001/")]
    [InlineData("http://167772161/")]
    public async Task A_service_url_in_a_private_network_is_refused_though_the_token_names_it(string serviceUrl)
    {
        using var chat = teams.Chat("Ann");
        var message = chat.Message("help");
        message["serviceUrl"] = serviceUrl;

        using var response = await chat.PostAsync(message, Cancellation);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Theory]
    [InlineData("ftp://smba.trafficmanager.net/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://smba.trafficmanager.net@localhost/")]
    [InlineData("smba")]
    public async Task A_service_url_that_is_no_web_address_is_refused(string serviceUrl)
    {
        using var chat = teams.Chat("Ann");
        var message = chat.Message("help");
        message["serviceUrl"] = serviceUrl;

        using var response = await chat.PostAsync(message, Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("of another bot")]
    [InlineData("signed by somebody else")]
    [InlineData("for another service URL")]
    [InlineData("over")]
    [InlineData("not yet good")]
    [InlineData("of another issuer")]
    [InlineData("of an Emulator of another tenant")]
    [InlineData("of another bot's Emulator")]
    [InlineData("unsigned")]
    [InlineData("no token")]
    public async Task A_foreign_token_is_refused_and_nothing_is_answered(string kind)
    {
        using var chat = teams.Chat("Ann");
        var message = chat.Message("help");
        var url = (string)message["serviceUrl"]!;
        var token = kind switch
        {
            "of another bot" => teams.Cloud.Token(url, audience: "another"),
            "signed by somebody else" => teams.Cloud.Token(url, signedBy: Issuer.CreateKey("teams")),
            "for another service URL" => teams.Cloud.Token("https://smba.trafficmanager.net/emea/"),
            "over" => teams.Cloud.Sign(Claims(url), age: TimeSpan.FromHours(3)),
            "not yet good" => teams.Cloud.Sign(Claims(url), age: -TimeSpan.FromHours(1)),
            "of another issuer" => teams.Cloud.Sign(Claims(url, issuer: "https://api.botframework.example")),
            "of an Emulator of another tenant" => teams.Cloud.Sign(EmulatorClaims("11111111-2222-4333-8444-555555555555", TeamsCloud.AppId)),
            "of another bot's Emulator" => teams.Cloud.Sign(EmulatorClaims("d6d49420-f39b-4df7-a1dc-d59a935871db", "11111111-2222-4333-8444-555555555555")),
            "unsigned" => $"{Part("""{"alg":"none","typ":"JWT"}""")}.{teams.Cloud.Token(url).Split('.')[1]}.",
            _ => "none",
        };

        using var response = await chat.PostAsync(message, Cancellation, token);
        await teams.Assistant.IdleAsync(Cancellation);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Empty(chat.Replies);
    }

    private static Dictionary<string, object> Claims(string url, string issuer = "https://api.botframework.com") =>
        new() { ["iss"] = issuer, ["aud"] = TeamsCloud.AppId, ["serviceurl"] = url };

    private static Dictionary<string, object> EmulatorClaims(string tenant, string app) =>
        new() { ["iss"] = $"https://sts.windows.net/{tenant}/", ["tid"] = tenant, ["ver"] = "1.0", ["appid"] = app, ["aud"] = TeamsCloud.AppId };

    private static string Part(string json) => Convert.ToBase64String(Encoding.UTF8.GetBytes(json)).TrimEnd('=');
}
