using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.IdentityModel.Tokens;
using VirtualAssistant.Testing.Teams;

namespace BotBuilder.UnitTests.Connector;

/// <summary>Channels of a cloud of an enterprise, whose keys are published under the name of that cloud.</summary>
public sealed class EnterpriseChannelTests : IAsyncLifetime
{
    private const string AppId = "11111111-2222-3333-4444-555555555555";
    private const string ServiceUrl = "https://channels.contoso.example/";

    private static readonly SimpleCredentialProvider Credentials = new(AppId, "pw");
    private static readonly SimpleChannelProvider Contoso = new("contoso");

    private Issuer _issuer = null!;
    private RsaSecurityKey _key = null!;
    private Redirect _redirect = null!;
    private HttpClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _issuer = await Issuer.StartAsync();
        _key = _issuer.Publish("e1", "msteams");
        _redirect = new Redirect(_issuer.MetadataUrl);
        _client = new HttpClient(_redirect);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _issuer.DisposeAsync();
    }

    private string Header(string issuer = AuthenticationConstants.ToBotFromChannelTokenIssuer, string audience = AppId, string serviceUrl = ServiceUrl) =>
        $"Bearer {Issuer.Sign(_key, new() { ["iss"] = issuer, ["aud"] = audience, ["serviceurl"] = serviceUrl })}";

    [Fact]
    public async Task A_channel_is_let_in_by_the_keys_of_its_cloud()
    {
        var identity = await EnterpriseChannelValidation.AuthenticateChannelToken(Header(), Credentials, Contoso, ServiceUrl, _client, Channels.Msteams);

        Assert.Equal(AppId, identity.FindFirst(AuthenticationConstants.AudienceClaim)!.Value);
        Assert.Equal("https://contoso.enterprisechannel.botframework.com/v1/.well-known/openidconfiguration", _redirect.Asked);
    }

    public static TheoryData<IChannelProvider> Providers => [Contoso, new Asked()];

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_request_is_let_in_when_the_provider_names_such_a_cloud(IChannelProvider provider)
    {
        var message = new Activity(ActivityTypes.Message, channelId: Channels.Msteams, serviceUrl: ServiceUrl);

        var identity = await JwtTokenValidation.AuthenticateRequest(message, Header(), Credentials, provider, _client);

        Assert.True(identity.IsAuthenticated);
        Assert.Contains("contoso", _redirect.Asked, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://api.botframework.us", AppId, ServiceUrl, "msteams")]
    [InlineData(AuthenticationConstants.ToBotFromChannelTokenIssuer, "another app", ServiceUrl, "msteams")]
    [InlineData(AuthenticationConstants.ToBotFromChannelTokenIssuer, AppId, "https://evil.example/", "msteams")]
    [InlineData(AuthenticationConstants.ToBotFromChannelTokenIssuer, AppId, ServiceUrl, "slack")]
    public async Task What_is_not_what_it_says_is_refused(string issuer, string audience, string serviceUrl, string channelId) =>
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => EnterpriseChannelValidation.AuthenticateChannelToken(
            Header(issuer, audience, serviceUrl), Credentials, Contoso, ServiceUrl, _client, channelId));

    [Fact]
    public async Task More_endorsements_may_be_asked_for() =>
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => EnterpriseChannelValidation.AuthenticateChannelToken(
            Header(), Credentials, Contoso, ServiceUrl, _client, Channels.Msteams, new AuthenticationConfiguration { RequiredEndorsements = ["extra"] }));

    [Fact]
    public async Task A_key_nobody_published_is_refused()
    {
        using var stranger = Issuer.CreateKey("e1").Rsa;
        var token = Issuer.Sign(new RsaSecurityKey(stranger) { KeyId = "e1" }, new() { ["iss"] = AuthenticationConstants.ToBotFromChannelTokenIssuer, ["aud"] = AppId });

        await Assert.ThrowsAsync<UnauthorizedAccessException>(
            () => EnterpriseChannelValidation.AuthenticateChannelToken($"Bearer {token}", Credentials, Contoso, _client, Channels.Msteams));
    }

    /// <summary>Has to look the name up.</summary>
    private sealed class Asked : IChannelProvider
    {
        public async Task<string?> GetChannelServiceAsync()
        {
            await Task.Yield();
            return "contoso";
        }

        public bool IsGovernment() => false;

        public bool IsPublicAzure() => false;
    }

    /// <summary>Sends what is asked of the cloud of the enterprise to the issuer on loopback.</summary>
    private sealed class Redirect(string metadataUrl) : DelegatingHandler(new SocketsHttpHandler())
    {
        public string Asked { get; private set; } = string.Empty;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.RequestUri!.Host.EndsWith(".enterprisechannel.botframework.com", StringComparison.Ordinal))
            {
                Asked = request.RequestUri.AbsoluteUri;
                request.RequestUri = new Uri(metadataUrl);
            }

            return base.SendAsync(request, cancellationToken);
        }
    }
}
