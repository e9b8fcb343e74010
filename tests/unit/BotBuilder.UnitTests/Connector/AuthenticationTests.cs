using System.Security.Claims;
using System.Text;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.Tokens;
using VirtualAssistant.Testing.Teams;

namespace BotBuilder.UnitTests.Connector;

public sealed class AuthenticationTests : IAsyncLifetime
{
    private const string AppId = "11111111-2222-3333-4444-555555555555";
    private const string ServiceUrl = "https://smba.example/emea/";
    private const string LoginIssuer = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/";

    private readonly FakeTimeProvider _time = new(TimeProvider.System.GetUtcNow());
    private readonly AuthenticationConfiguration _configuration = new();
    private Issuer _channelIssuer = null!;
    private Issuer _loginIssuer = null!;
    private RsaSecurityKey _channelKey = null!;
    private RsaSecurityKey _loginKey = null!;
    private CloudAuthentication _authentication = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _channelIssuer = await Issuer.StartAsync();
        _loginIssuer = await Issuer.StartAsync();
        _channelKey = _channelIssuer.Publish("k1", "msteams", "extra");
        _loginKey = _loginIssuer.Publish("l1");
        _authentication = Create();
    }

    public async ValueTask DisposeAsync()
    {
        _authentication.Dispose();
        await _channelIssuer.DisposeAsync();
        await _loginIssuer.DisposeAsync();
    }

    private CloudAuthentication Create(string? appId = AppId, CloudEndpoints? cloud = null) => new(
        (cloud ?? CloudEndpoints.Public) with
        {
            ToBotFromChannelOpenIdMetadataUrl = _channelIssuer.MetadataUrl,
            ToBotFromEmulatorOpenIdMetadataUrl = _loginIssuer.MetadataUrl,
        },
        new PasswordServiceClientCredentialFactory(appId, "pw", null, null),
        _configuration,
        null,
        _time);

    private static Activity Message(string channelId = Channels.Msteams, string serviceUrl = ServiceUrl) =>
        new(ActivityTypes.Message) { ChannelId = channelId, ServiceUrl = serviceUrl };

    private static Dictionary<string, object> ChannelClaims(Action<Dictionary<string, object>>? change = null) =>
        Changed(new() { ["iss"] = "https://api.botframework.com", ["aud"] = AppId, ["serviceurl"] = ServiceUrl }, change);

    private static Dictionary<string, object> LoginClaims(Action<Dictionary<string, object>>? change = null) =>
        Changed(new() { ["iss"] = LoginIssuer, ["aud"] = AppId, ["ver"] = "1.0", ["appid"] = AppId }, change);

    private static Dictionary<string, object> Changed(Dictionary<string, object> claims, Action<Dictionary<string, object>>? change)
    {
        change?.Invoke(claims);
        return claims;
    }

    private Task<AuthenticateRequestResult> AuthenticateAsync(string token, Activity? activity = null) =>
        _authentication.AuthenticateRequestAsync(activity ?? Message(), $"Bearer {token}", Cancellation);

    private Task RefusedAsync(string token, Activity? activity = null) =>
        Assert.ThrowsAsync<UnauthorizedAccessException>(() => AuthenticateAsync(token, activity));

    [Fact]
    public async Task Lets_a_channel_in()
    {
        var result = await AuthenticateAsync(Issuer.Sign(_channelKey, ChannelClaims()), Message(serviceUrl: ServiceUrl.ToUpperInvariant()));

        Assert.Equal(AppId, result.ClaimsIdentity.FindFirst("aud")!.Value);
        Assert.Equal("https://api.botframework.com", result.Audience);
        Assert.Equal(CallerIdConstants.PublicAzureChannel, result.CallerId);
    }

    [Fact]
    public async Task Refuses_a_channel_that_is_not_what_it_says()
    {
        await RefusedAsync(Issuer.Sign(_channelKey, ChannelClaims(claims => claims["aud"] = "another app")));
        await RefusedAsync(Issuer.Sign(_channelKey, ChannelClaims(claims => claims.Remove("aud"))));
        await RefusedAsync(Issuer.Sign(_channelKey, ChannelClaims(claims => claims["iss"] = "https://evil.example")));
        await RefusedAsync(Issuer.Sign(_channelKey, ChannelClaims(claims => claims.Remove("iss"))));
        await RefusedAsync(Issuer.Sign(_channelKey, ChannelClaims(claims => claims["serviceurl"] = "https://evil.example/")));
        await RefusedAsync(Issuer.Sign(_channelKey, ChannelClaims(claims => claims.Remove("serviceurl"))));
        await RefusedAsync(Issuer.Sign(_channelKey, ChannelClaims()), Message("slack"));
        await RefusedAsync(Issuer.Sign(_channelKey, ChannelClaims()), Message(serviceUrl: "https://evil.example/"));
    }

    [Fact]
    public async Task Refuses_a_token_before_its_time_and_after_it()
    {
        await RefusedAsync(Issuer.Sign(_channelKey, ChannelClaims(), age: TimeSpan.FromMinutes(70)));
        await RefusedAsync(Issuer.Sign(_channelKey, ChannelClaims(), age: TimeSpan.FromMinutes(-10)));
        await AuthenticateAsync(Issuer.Sign(_channelKey, ChannelClaims(), age: TimeSpan.FromMinutes(63)));
        await AuthenticateAsync(Issuer.Sign(_channelKey, ChannelClaims(), age: TimeSpan.FromMinutes(-3)));
    }

    [Fact]
    public async Task Forgets_a_remembered_token_when_it_expires()
    {
        var token = Issuer.Sign(_channelKey, ChannelClaims(), lifetime: TimeSpan.FromMinutes(4));
        await AuthenticateAsync(token);
        await AuthenticateAsync(token);
        await RefusedAsync(token, Message("slack"));

        _time.Advance(TimeSpan.FromMinutes(9));

        await RefusedAsync(token);
    }

    [Fact]
    public async Task Refuses_a_token_nobody_signed_or_the_wrong_way()
    {
        var good = Issuer.Sign(_channelKey, ChannelClaims());
        var parts = good.Split('.');
        var none = Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT"}""");
        var publicKey = new SymmetricSecurityKey(Encoding.ASCII.GetBytes(_channelKey.Rsa.ExportRSAPublicKeyPem())) { KeyId = "k1" };

        await RefusedAsync($"{none}.{parts[1]}.");
        await RefusedAsync($"{none}.{parts[1]}.{parts[2]}");
        await RefusedAsync($"{parts[0]}.{parts[1]}.");
        await RefusedAsync($"{parts[0]}.{parts[1]}");
        await RefusedAsync($"{parts[0]}.{Base64UrlEncoder.Encode("""{"aud":"x"}""")}.{parts[2]}");
        await RefusedAsync(Issuer.Sign(publicKey, ChannelClaims(), algorithm: "HS256"));
        await RefusedAsync(Issuer.Sign(Issuer.CreateKey("k1"), ChannelClaims()));
        await RefusedAsync(Issuer.Sign(_channelKey, ChannelClaims(), algorithm: "PS256"));
        await AuthenticateAsync(Issuer.Sign(_channelKey, ChannelClaims(), algorithm: "RS512"));
    }

    [Theory]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer x")]
    [InlineData("Bearer a.b.c")]
    [InlineData("Bearer e30.e30.e30")]
    [InlineData("Basic dXNlcjpwdw==")]
    [InlineData("Bearer a b")]
    [InlineData("")]
    [InlineData(null)]
    public async Task Refuses_a_header_that_is_no_token(string? header) =>
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => _authentication.AuthenticateRequestAsync(Message(), header, Cancellation));

    [Fact]
    public async Task Looks_once_for_a_key_it_does_not_know_however_many_ask()
    {
        await AuthenticateAsync(Issuer.Sign(_channelKey, ChannelClaims()));
        Assert.Equal(1, _channelIssuer.Fetches);

        var unknown = Issuer.CreateKey("unknown");
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => RefusedAsync(Issuer.Sign(unknown, ChannelClaims()))));
        Assert.Equal(2, _channelIssuer.Fetches);

        var rolledOver = _channelIssuer.Publish("k2", "msteams");
        await RefusedAsync(Issuer.Sign(rolledOver, ChannelClaims()));
        _time.Advance(TimeSpan.FromMinutes(61));
        await AuthenticateAsync(Issuer.Sign(rolledOver, ChannelClaims(), age: TimeSpan.FromMinutes(-50), lifetime: TimeSpan.FromHours(3)));
        Assert.Equal(3, _channelIssuer.Fetches);
    }

    [Fact]
    public async Task Reads_keys_again_after_a_day()
    {
        var token = Issuer.Sign(_channelKey, ChannelClaims(), lifetime: TimeSpan.FromDays(3));
        await AuthenticateAsync(token);
        _time.Advance(TimeSpan.FromHours(23));
        await AuthenticateAsync(Issuer.Sign(_channelKey, ChannelClaims(claims => claims["jti"] = "2"), lifetime: TimeSpan.FromDays(3)));
        Assert.Equal(1, _channelIssuer.Fetches);

        _time.Advance(TimeSpan.FromHours(2));
        await AuthenticateAsync(Issuer.Sign(_channelKey, ChannelClaims(claims => claims["jti"] = "3"), lifetime: TimeSpan.FromDays(3)));
        Assert.Equal(2, _channelIssuer.Fetches);
    }

    [Fact]
    public async Task Finds_a_new_key_at_once()
    {
        await AuthenticateAsync(Issuer.Sign(_channelKey, ChannelClaims()));

        await AuthenticateAsync(Issuer.Sign(_channelIssuer.Publish("k2", "msteams"), ChannelClaims()));
    }

    [Fact]
    public async Task Cannot_verify_while_the_issuer_is_down_and_recovers()
    {
        _channelIssuer.IsDown = true;
        await RefusedAsync(Issuer.Sign(_channelKey, ChannelClaims()));
        _channelIssuer.IsDown = false;
        await RefusedAsync(Issuer.Sign(_channelKey, ChannelClaims()));

        _time.Advance(TimeSpan.FromSeconds(11));

        await AuthenticateAsync(Issuer.Sign(_channelKey, ChannelClaims()));
    }

    [Fact]
    public async Task Asks_for_the_endorsements_it_was_told_to()
    {
        _configuration.RequiredEndorsements = ["extra"];
        await AuthenticateAsync(Issuer.Sign(_channelKey, ChannelClaims()));

        _configuration.RequiredEndorsements = ["extra", "more"];
        await RefusedAsync(Issuer.Sign(_channelKey, ChannelClaims()));
    }

    [Theory]
    [InlineData("1.0", "appid")]
    [InlineData("", "appid")]
    [InlineData("2.0", "azp")]
    public async Task Lets_the_emulator_in_with_our_own_app_id(string version, string claim)
    {
        var token = Issuer.Sign(_loginKey, LoginClaims(claims =>
        {
            claims.Remove("appid");
            claims["ver"] = version;
            claims[claim] = AppId;
        }));

        var result = await AuthenticateAsync(token, Message(Channels.Emulator, "http://localhost:1"));

        Assert.Equal("https://api.botframework.com", result.Audience);
    }

    [Fact]
    public async Task Refuses_an_emulator_that_is_not_ours()
    {
        await RefusedAsync(Issuer.Sign(_loginKey, LoginClaims(claims => claims.Remove("ver"))));
        await RefusedAsync(Issuer.Sign(_loginKey, LoginClaims(claims => claims["ver"] = "3.0")));
        await RefusedAsync(Issuer.Sign(_loginKey, LoginClaims(claims => claims.Remove("appid"))));
        await RefusedAsync(Issuer.Sign(_loginKey, LoginClaims(claims => claims["appid"] = claims["aud"] = "another app")));
        await RefusedAsync(Issuer.Sign(_channelKey, LoginClaims()));
        await RefusedAsync(Issuer.Sign(_loginKey, LoginClaims(claims =>
        {
            claims["tid"] = "99999999-0000-0000-0000-000000000000";
            claims["iss"] = "https://sts.windows.net/99999999-0000-0000-0000-000000000000/";
        })));
    }

    [Fact]
    public async Task Takes_tokens_of_an_issuer_it_was_told_to_trust()
    {
        _configuration.ValidTokenIssuers = ["https://sts.windows.net/own-tenant/"];
        _authentication.Dispose();
        _authentication = Create();

        await AuthenticateAsync(Issuer.Sign(_loginKey, LoginClaims(claims => claims["iss"] = "https://sts.windows.net/own-tenant/")));
    }

    [Fact]
    public async Task Lets_in_the_bots_that_are_allowed()
    {
        var token = Issuer.Sign(_loginKey, LoginClaims(claims => claims["appid"] = "parent"));
        await RefusedAsync(token);

        _configuration.ClaimsValidator = new AllowedCallersClaimsValidator(["other"]);
        await RefusedAsync(token);

        _configuration.ClaimsValidator = new AllowedCallersClaimsValidator(["parent"]);
        var result = await AuthenticateAsync(token);
        Assert.Equal(("parent", "urn:botframework:aadappid:parent"), (result.Audience, result.CallerId));
        await RefusedAsync(Issuer.Sign(_loginKey, LoginClaims(claims =>
        {
            claims["appid"] = "parent";
            claims["aud"] = "another app";
        })));
    }

    [Fact]
    public async Task Without_an_app_id_everybody_is_anonymous()
    {
        using var open = Create(appId: null);

        var result = await open.AuthenticateRequestAsync(Message(), null, Cancellation);
        var skill = await open.AuthenticateRequestAsync(
            new Activity("message") { ChannelId = Channels.Emulator, Recipient = new ChannelAccount("b", role: RoleTypes.Skill) }, null, Cancellation);

        Assert.Equal("anonymous", result.ClaimsIdentity.AuthenticationType);
        Assert.Null(result.CallerId);
        Assert.Equal(AuthenticationConstants.AnonymousSkillAppId, skill.ClaimsIdentity.FindFirst("appid")!.Value);
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => open.AuthenticateRequestAsync(Message(), "Bearer x", Cancellation));
    }

    [Fact]
    public async Task A_government_cloud_has_an_issuer_and_a_login_of_its_own()
    {
        using var government = Create(cloud: CloudEndpoints.Government);
        Task<AuthenticateRequestResult> Authenticate(string token) => government.AuthenticateRequestAsync(Message(), $"Bearer {token}", Cancellation);

        var result = await Authenticate(Issuer.Sign(_channelKey, ChannelClaims(claims => claims["iss"] = "https://api.botframework.us")));
        await Authenticate(Issuer.Sign(_loginKey, LoginClaims(claims => claims["iss"] = "https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0")));

        Assert.Equal(("https://api.botframework.us", CallerIdConstants.USGovChannel), (result.Audience, result.CallerId));
        Assert.Equal("https://api.botframework.us", government.GetOriginatingAudience());
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => Authenticate(Issuer.Sign(_channelKey, ChannelClaims())));
    }

    [Fact]
    public async Task An_app_service_extension_comes_with_the_bots_own_credentials()
    {
        var key = _channelIssuer.Publish("k3", AseChannelValidation.ChannelId);

        await AuthenticateAsync(Issuer.Sign(_loginKey, LoginClaims()), Message(AseChannelValidation.ChannelId));
        await RefusedAsync(Issuer.Sign(_channelKey, ChannelClaims()), Message(AseChannelValidation.ChannelId));
        await RefusedAsync(Issuer.Sign(key, ChannelClaims()), Message(AseChannelValidation.ChannelId));
        await RefusedAsync(Issuer.Sign(_loginKey, LoginClaims(claims => claims["appid"] = "parent")), Message(AseChannelValidation.ChannelId));
    }

    [Fact]
    public async Task A_streaming_connection_names_its_channel_and_no_service_url()
    {
        var token = $"Bearer {Issuer.Sign(_channelKey, ChannelClaims())}";

        var result = await _authentication.AuthenticateStreamingRequestAsync(token, Channels.Msteams, Cancellation);

        Assert.Equal(AppId, result.ClaimsIdentity.FindFirst("aud")!.Value);
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => _authentication.AuthenticateStreamingRequestAsync(token, "slack", Cancellation));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => _authentication.AuthenticateStreamingRequestAsync(token, null, Cancellation));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => _authentication.AuthenticateStreamingRequestAsync(null, Channels.Msteams, Cancellation));
    }

    [Theory]
    [InlineData(AppId, "app", "1.0", true)]
    [InlineData(AppId, AppId, "1.0", false)]
    [InlineData(AppId, "app", null, false)]
    [InlineData("https://api.botframework.com", "app", "1.0", false)]
    [InlineData("https://api.botframework.us", "app", "1.0", false)]
    [InlineData(AppId, null, "1.0", false)]
    [InlineData(null, "app", "1.0", false)]
    public void A_skill_claim_is_versioned_and_of_another_bot(string? audience, string? appId, string? version, bool isSkill)
    {
        var claims = new List<Claim>();
        foreach (var (type, value) in new[] { ("aud", audience), ("appid", appId), ("ver", version) })
        {
            if (value is not null)
            {
                claims.Add(new Claim(type, value));
            }
        }

        Assert.Equal(isSkill, SkillValidation.IsSkillClaim(claims));
    }

    [Fact]
    public void An_unknown_cloud_stops_the_start() =>
        Assert.Throws<ArgumentException>(() => BotFrameworkAuthenticationFactory.Create(
            "https://other.cloud", true, null, null, null, null, null, null, null, new PasswordServiceClientCredentialFactory(), null, null, null));
}
