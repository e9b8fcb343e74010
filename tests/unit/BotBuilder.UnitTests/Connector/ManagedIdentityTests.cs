using System.Net;
using System.Net.Http.Headers;
using System.Web;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Rest;

namespace BotBuilder.UnitTests.Connector;

/// <summary>Tokens of an identity the hosting cloud manages, against a stand-in for its metadata endpoint.</summary>
public sealed class ManagedIdentityTests : IDisposable
{
    private readonly MetadataEndpoint _cloud = new();
    private readonly HttpClient _client;

    // MSAL keeps tokens for the process, by client id.
    private readonly string _appId = Guid.NewGuid().ToString();

    public ManagedIdentityTests() => _client = new HttpClient(_cloud);

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task The_cloud_is_asked_for_the_identity_and_whom_the_token_is_for()
    {
        var result = await new ManagedIdentityAuthenticator(_appId, "https://api.botframework.com", _client).GetTokenAsync();

        Assert.Equal("token 1", result.AccessToken);
        Assert.InRange(result.ExpiresOn, TimeProvider.System.GetUtcNow().AddHours(23), TimeProvider.System.GetUtcNow().AddHours(25));
        var query = HttpUtility.ParseQueryString(Assert.Single(_cloud.Asked).Query);
        Assert.Equal((_appId, "https://api.botframework.com"), (query["client_id"], query["resource"]));
    }

    [Fact]
    public async Task A_token_is_kept_until_a_new_one_is_forced()
    {
        var authenticator = new ManagedIdentityAuthenticator(_appId, "https://api.botframework.com", _client);

        var tokens = new[] { await authenticator.GetTokenAsync(), await authenticator.GetTokenAsync(), await authenticator.GetTokenAsync(forceRefresh: true) };

        Assert.Equal(["token 1", "token 1", "token 2"], tokens.Select(token => token.AccessToken));
    }

    [Fact]
    public async Task Credentials_put_the_token_on_a_request()
    {
        var factory = new ManagedIdentityServiceClientCredentialsFactory(_appId, _client);
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://channel.example/");

        await (await factory.CreateCredentialsAsync(_appId, "https://api.botframework.com", string.Empty, true, CancellationToken.None))
            .ProcessHttpRequestAsync(request, CancellationToken.None);

        Assert.Equal(new AuthenticationHeaderValue("Bearer", "token 1"), request.Headers.Authorization);
    }

    [Fact]
    public async Task A_bot_configured_so_uses_it()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            [MicrosoftAppCredentials.MicrosoftAppTypeKey] = "UserAssignedMSI",
            [MicrosoftAppCredentials.MicrosoftAppIdKey] = _appId,
            [MicrosoftAppCredentials.MicrosoftAppTenantIdKey] = "tenant",
        }).Build();
        var factory = new ConfigurationServiceClientCredentialFactory(configuration, _client);

        ServiceClientCredentials credentials = await factory.CreateCredentialsAsync(
            _appId, "https://api.botframework.com", AuthenticationConstants.ToChannelFromBotLoginUrl, true, CancellationToken.None);

        Assert.True(await factory.IsValidAppIdAsync(_appId, CancellationToken.None));
        Assert.Equal("token 1", await Assert.IsAssignableFrom<AppCredentials>(credentials).GetTokenAsync());
    }

    [Fact]
    public async Task An_identity_the_cloud_does_not_know_is_an_error()
    {
        _cloud.Status = HttpStatusCode.BadRequest;

        await Assert.ThrowsAnyAsync<Exception>(() => new ManagedIdentityAuthenticator(_appId, "https://api.botframework.com", _client).GetTokenAsync());
    }

    private sealed class MetadataEndpoint : HttpMessageHandler
    {
        public List<Uri> Asked { get; } = [];

        public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.RequestUri!.AbsolutePath != "/metadata/identity/oauth2/token")
            {
                return Task.FromResult(new HttpResponseMessage(HttpStatusCode.NotFound));
            }

            Asked.Add(request.RequestUri);
            return Task.FromResult(new HttpResponseMessage(Status)
            {
                Content = new StringContent(Status == HttpStatusCode.OK
                    ? $$"""{"access_token":"token {{Asked.Count}}","expires_on":"{{TimeProvider.System.GetUtcNow().AddDays(1).ToUnixTimeSeconds()}}","token_type":"Bearer"}"""
                    : """{"error":"invalid_request","error_description":"Identity not found"}"""),
            });
        }
    }
}
