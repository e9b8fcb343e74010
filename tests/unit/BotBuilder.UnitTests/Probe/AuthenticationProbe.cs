#nullable disable
using System.Net;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Bot.Builder.BotFramework;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Identity.Client;
using Microsoft.Rest;

namespace BotBuilder.UnitTests.Probe;

/// <summary>Credentials, claims and clients as bots and their tests use them.</summary>
public sealed class AuthenticationProbe
{
    [Fact]
    public void Claims_tell_a_skill_from_a_channel()
    {
        var claims = new List<Claim>();
        var audience = Guid.NewGuid().ToString();
        var appId = Guid.NewGuid().ToString();
        Assert.False(SkillValidation.IsSkillClaim(claims));
        claims.Add(new Claim(AuthenticationConstants.VersionClaim, "1.0"));
        claims.Add(new Claim(AuthenticationConstants.AudienceClaim, AuthenticationConstants.ToBotFromChannelTokenIssuer));
        Assert.False(SkillValidation.IsSkillClaim(claims));
        claims.RemoveAt(1);
        claims.Add(new Claim(AuthenticationConstants.AudienceClaim, audience));
        Assert.False(SkillValidation.IsSkillClaim(claims));
        claims.Add(new Claim(AuthenticationConstants.AppIdClaim, audience));
        Assert.False(SkillValidation.IsSkillClaim(claims));
        claims.RemoveAt(2);
        claims.Add(new Claim(AuthenticationConstants.AppIdClaim, appId));
        Assert.True(SkillValidation.IsSkillClaim(claims));
        Assert.True(SkillValidation.IsSkillClaim(SkillValidation.CreateAnonymousSkillClaim().Claims));
        Assert.Equal(appId, JwtTokenValidation.GetAppIdFromClaims(claims));
        Assert.Null(JwtTokenValidation.GetAppIdFromClaims([]));
        Assert.Throws<ArgumentNullException>(() => JwtTokenValidation.GetAppIdFromClaims(null));
        Assert.False(SkillValidation.IsSkillToken(null));
        Assert.False(SkillValidation.IsSkillToken("Bearer"));
        Assert.False(EmulatorValidation.IsTokenFromEmulator("Bearer ey"));
    }

    [Fact]
    public async Task Only_allowed_callers_pass()
    {
        Assert.Throws<ArgumentNullException>(() => new AllowedCallersClaimsValidator(null));
        await new AllowedCallersClaimsValidator(["*"]).ValidateClaimsAsync(SkillClaims("any"));
        await new AllowedCallersClaimsValidator(["a"]).ValidateClaimsAsync(SkillClaims("a"));
        await new AllowedCallersClaimsValidator(new List<string>()).ValidateClaimsAsync([]);
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => new AllowedCallersClaimsValidator(new List<string> { "a" }).ValidateClaimsAsync(SkillClaims("b")));
        await Assert.ThrowsAsync<ArgumentNullException>(() => new AllowedCallersClaimsValidator(["a"]).ValidateClaimsAsync(null));
    }

    [Fact]
    public void Endorsements_are_compared()
    {
        Assert.True(EndorsementsValidator.Validate(null, []));
        Assert.True(EndorsementsValidator.Validate(string.Empty, []));
        Assert.False(EndorsementsValidator.Validate(Channels.Emulator, []));
        Assert.True(EndorsementsValidator.Validate(Channels.Webchat, [Channels.Webchat, "x"]));
        Assert.Throws<ArgumentNullException>(() => EndorsementsValidator.Validate(Channels.Webchat, null));
    }

    [Fact]
    public async Task Providers_answer_for_the_cloud_and_the_app()
    {
        Assert.True(new SimpleChannelProvider().IsPublicAzure());
        Assert.True(new SimpleChannelProvider(string.Empty).IsPublicAzure());
        Assert.True(new SimpleChannelProvider(GovernmentAuthenticationConstants.ChannelService).IsGovernment());
        Assert.False(new SimpleChannelProvider("other").IsPublicAzure());
        Assert.Equal("other", await new SimpleChannelProvider { ChannelService = "other" }.GetChannelServiceAsync());
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string>
        {
            [MicrosoftAppCredentials.MicrosoftAppIdKey] = "id",
            [MicrosoftAppCredentials.MicrosoftAppPasswordKey] = "password",
            ["ChannelService"] = GovernmentAuthenticationConstants.ChannelService,
        }).Build();
        var credentials = new ConfigurationCredentialProvider(configuration);
        Assert.Equal("password", await credentials.GetAppPasswordAsync("id"));
        Assert.Null(await credentials.GetAppPasswordAsync("other"));
        Assert.True(await credentials.IsValidAppIdAsync("id"));
        Assert.False(await credentials.IsAuthenticationDisabledAsync());
        Assert.True(new ConfigurationChannelProvider(configuration).IsGovernment());
        Assert.True(await new SimpleCredentialProvider().IsAuthenticationDisabledAsync());
    }

    [Fact]
    public async Task Credential_factories_check_the_app()
    {
        var factory = new PasswordServiceClientCredentialFactory("app", "secret", "tenant", httpClient: null, logger: NullLogger.Instance);
        Assert.True(await factory.IsValidAppIdAsync("app", CancellationToken.None));
        Assert.False(await factory.IsAuthenticationDisabledAsync(CancellationToken.None));
        var credentials = await factory.CreateCredentialsAsync("app", "audience", "https://login.microsoftonline.com/tenant", true, CancellationToken.None);
        Assert.IsAssignableFrom<AppCredentials>(credentials);
        Assert.Equal("audience", ((AppCredentials)credentials).OAuthScope);
        await Assert.ThrowsAsync<InvalidOperationException>(() => factory.CreateCredentialsAsync("other", "audience", "https://login.microsoftonline.com/tenant", true, CancellationToken.None));
        var government = await factory.CreateCredentialsAsync("app", "audience", GovernmentAuthenticationConstants.ToChannelFromBotLoginUrl, true, CancellationToken.None);
        Assert.Equal("audience", Assert.IsType<MicrosoftGovernmentAppCredentials>(government).OAuthScope);
        var cloud = await factory.CreateCredentialsAsync("app", "audience", AuthenticationConstants.ToChannelFromBotLoginUrl, true, CancellationToken.None);
        Assert.Equal("https://login.microsoftonline.com/tenant", Assert.IsType<MicrosoftAppCredentials>(cloud).OAuthEndpoint);
        var elsewhere = (AppCredentials)await factory.CreateCredentialsAsync("app", "audience", "https://login.private/tenant", false, CancellationToken.None);
        Assert.Equal(("https://login.private/tenant", false), (elsewhere.OAuthEndpoint, elsewhere.ValidateAuthority));
        Assert.True(((AppCredentials)await factory.CreateCredentialsAsync("app", "audience", "https://login.private/tenant", true, CancellationToken.None)).ValidateAuthority);
        Assert.Same(MicrosoftAppCredentials.Empty, await new PasswordServiceClientCredentialFactory().CreateCredentialsAsync(null, null, null, false, CancellationToken.None));

        Assert.Throws<ArgumentNullException>(() => new ManagedIdentityServiceClientCredentialsFactory(null));
        Assert.Throws<ArgumentNullException>(() => new CertificateServiceClientCredentialsFactory(null, "app"));
        using var certificate = Certificate();
        var withCertificate = new CertificateServiceClientCredentialsFactory(certificate, "app", tenantId: "tenant", httpClient: null, logger: null, sendX5c: true);
        Assert.IsType<CertificateAppCredentials>(await withCertificate.CreateCredentialsAsync("app", "audience", "endpoint", true, CancellationToken.None));
        Assert.Throws<ArgumentNullException>(() => new FederatedServiceClientCredentialsFactory(null, "client"));
        var managed = new ManagedIdentityServiceClientCredentialsFactory("app", new HttpClient(), NullLogger<AuthenticationProbe>.Instance);
        Assert.IsType<ManagedIdentityAppCredentials>(await managed.CreateCredentialsAsync("app", "audience", null, true, CancellationToken.None));
        await Assert.ThrowsAsync<InvalidOperationException>(() => managed.CreateCredentialsAsync("other", "audience", null, true, CancellationToken.None));
    }

    [Fact]
    public async Task A_credential_factory_asks_what_was_overridden()
    {
        var factory = new AnyApp();

        Assert.IsAssignableFrom<MicrosoftAppCredentials>(await factory.CreateCredentialsAsync("another", "audience", "https://login.microsoftonline.com/tenant", true, CancellationToken.None));
    }

    [Fact]
    public void Credentials_are_made_in_many_ways()
    {
        using var certificate = Certificate();
        Assert.Equal("app", new CertificateAppCredentials(certificate, "app", channelAuthTenant: "tenant", customHttpClient: null, logger: null).MicrosoftAppId);
        Assert.Equal("app", new CertificateAppCredentials(certificate, true, "app", "tenant", "scope").MicrosoftAppId);
        Assert.Throws<ArgumentNullException>(() => new CertificateAppCredentials(null, "app"));
        Assert.Throws<ArgumentNullException>(() => new CertificateAppCredentials(certificate, null));
        Assert.Throws<ArgumentNullException>(() => new ManagedIdentityAppCredentials(null, "scope"));
        Assert.Throws<ArgumentNullException>(() => new ManagedIdentityAuthenticator(null, "resource"));
        Assert.Throws<ArgumentNullException>(() => new ManagedIdentityAuthenticator("app", null));
        var government = new MicrosoftGovernmentAppCredentials("app", "password");
        Assert.Equal(GovernmentAuthenticationConstants.ToChannelFromBotLoginUrl, government.OAuthEndpoint);
        Assert.Equal(GovernmentAuthenticationConstants.ToChannelFromBotOAuthScope, government.OAuthScope);
        var app = new MicrosoftAppCredentials("app", "password", "tenant", customHttpClient: null, logger: null, oAuthScope: "scope");
        Assert.Equal("https://login.microsoftonline.com/tenant", app.OAuthEndpoint);
        Assert.Equal(("scope", "tenant"), (app.OAuthScope, app.ChannelAuthTenant));
        app.ChannelAuthTenant = "other";
        Assert.Equal("https://login.microsoftonline.com/other", app.OAuthEndpoint);
        Assert.NotNull(new MsalAppCredentials("app", "password", authority: "https://login.microsoftonline.com/tenant", scope: "scope", validateAuthority: true, logger: null));
        Assert.NotNull(new MsalAppCredentials("app", certificate, authority: "https://login.microsoftonline.com/tenant", scope: "scope"));
        Assert.NotNull(new MsalAppCredentials(ConfidentialClientApplicationBuilder.Create("app").WithClientSecret("s").Build(), "app", scope: "scope"));
        Assert.NotNull(new MsalServiceClientCredentialsFactory(new ConfigurationBuilder().Build(), ConfidentialClientApplicationBuilder.Create("app").WithClientSecret("s").Build(), null));
    }

    [Fact]
    public async Task Work_is_tried_again_as_its_handler_says()
    {
        var tries = 0;
        var result = await Retry.Run(
            task: () => ++tries < 3 ? Task.FromException<string>(new ArgumentException("no")) : Task.FromResult("yes"),
            retryExceptionHandler: (exception, count) => exception is ArgumentException ? new RetryParams(TimeSpan.FromMilliseconds(1)) : RetryParams.StopRetrying);
        Assert.Equal("yes", result);
        tries = 0;
        await Assert.ThrowsAsync<AggregateException>(() => Retry.Run(
            () => { tries++; return Task.FromException<string>(new ArgumentException("no")); }, (_, count) => count > 2 ? RetryParams.StopRetrying : new RetryParams(TimeSpan.Zero)));
        Assert.True(RetryParams.DefaultBackOff(0).ShouldRetry);
        Assert.False(RetryParams.StopRetrying.ShouldRetry);
        Assert.False(RetryParams.DefaultBackOff(10).ShouldRetry);
        Assert.Equal(TimeSpan.FromMilliseconds(50), RetryParams.DefaultBackOff(0).RetryAfter);
        Assert.Equal(TimeSpan.FromSeconds(10), new RetryParams(TimeSpan.FromSeconds(20)).RetryAfter);
        Assert.Equal(3, await RetryAction.RunAsync(() => Task.FromResult(3), (_, _) => RetryParams.StopRetrying));
        Assert.InRange(TimeSpan.FromSeconds(1).WithJitter(0.5), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1.5));
    }

    [Fact]
    public async Task Validation_needs_its_parts()
    {
        var credentials = new SimpleCredentialProvider("app", "password");
        var channel = new SimpleChannelProvider();
        using var client = new HttpClient();
        await Assert.ThrowsAsync<ArgumentNullException>(() => JwtTokenValidation.ValidateAuthHeader(null, credentials, channel, "msteams", httpClient: client));
        await Assert.ThrowsAsync<ArgumentNullException>(() => JwtTokenValidation.ValidateAuthHeader(string.Empty, credentials, channel, "msteams", "https://service", client));
        await Assert.ThrowsAsync<ArgumentNullException>(() => JwtTokenValidation.AuthenticateRequest(null, "header", credentials, channel));
        await Assert.ThrowsAsync<ArgumentNullException>(() => SkillValidation.AuthenticateChannelToken("header", credentials, channel, client, "msteams", null));
        await Assert.ThrowsAsync<ArgumentNullException>(() => EnterpriseChannelValidation.AuthenticateChannelToken("header", credentials, channel, client, "msteams", null));
        await Assert.ThrowsAsync<ArgumentNullException>(() => GovernmentChannelValidation.AuthenticateChannelToken("header", credentials, client, "msteams", null));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => GovernmentChannelValidation.ValidateIdentity(null, credentials));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => EnterpriseChannelValidation.ValidateIdentity(new ClaimsIdentity(), credentials));
        var identity = await JwtTokenValidation.AuthenticateRequest(
            new Activity { ChannelId = Channels.Emulator, Recipient = new ChannelAccount { Role = RoleTypes.Skill } }, string.Empty, new SimpleCredentialProvider(), channel);
        Assert.Equal(AuthenticationConstants.AnonymousSkillAppId, JwtTokenValidation.GetAppIdFromClaims(identity.Claims));
        Assert.Equal(AuthenticationConstants.AnonymousAuthType, identity.AuthenticationType);
    }

    [Fact]
    public async Task A_connector_client_takes_the_bots_own_handlers()
    {
        var handler = new Recorder();
        using var client = new ConnectorClient(new Uri("https://channel.test/"), new MicrosoftAppCredentials(null, null), new HttpClient(handler), disposeHttpClient: true);
        Assert.Equal("https://channel.test/", client.BaseUri.ToString());
        var response = await client.Conversations.SendToConversationAsync("c", new Activity { Type = ActivityTypes.Message, Text = "hi" });
        Assert.Equal("https://channel.test/v3/conversations/c/activities", handler.Requests.Single());
        Assert.Equal("r", response.Id);
        using var withMessages = await client.Conversations.ReplyToActivityWithHttpMessagesAsync("c", "a", new Activity(), new Dictionary<string, List<string>> { ["x"] = ["y"] });
        Assert.Equal(HttpStatusCode.OK, withMessages.Response.StatusCode);
        Assert.Equal(["y"], withMessages.Request.Headers.GetValues("x"));
        await Assert.ThrowsAsync<ValidationException>(() => client.Conversations.SendToConversationAsync(null, new Activity()));
        await Assert.ThrowsAsync<ValidationException>(() => client.Conversations.CreateConversationAsync(null));
        Assert.Equal("https://channel.test/v3/attachments/a/views/original", ((Attachments)client.Attachments).GetAttachmentUri("a"));
        Assert.Throws<ArgumentNullException>(() => new ConnectorClient(null, new MicrosoftAppCredentials(null, null)));
        Assert.NotNull(new ConnectorClient(new Uri("https://x.test"), "app", "password", new Passing()));
        Assert.NotNull(new ConnectorClient(new Uri("https://x.test"), new MicrosoftAppCredentials(null, null), addJwtTokenRefresher: false, new Passing()));
        using var oauth = new OAuthClient(new Uri("https://token.test"), new MicrosoftAppCredentials(null, null), new HttpClient(handler));
        Assert.NotNull(oauth.UserToken);
        Assert.NotNull(oauth.BotSignIn);
        OAuthClientConfig.EmulateOAuthCards = false;
        Assert.Equal(AuthenticationConstants.OAuthUrl, OAuthClientConfig.OAuthEndpoint);
    }

    [Fact]
    public async Task Configuration_says_what_kind_of_app_it_is()
    {
        static IConfiguration Of(string type, string id, string tenant, string password) => new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string>
        {
            [MicrosoftAppCredentials.MicrosoftAppTypeKey] = type,
            [MicrosoftAppCredentials.MicrosoftAppIdKey] = id,
            [MicrosoftAppCredentials.MicrosoftAppTenantIdKey] = tenant,
            [MicrosoftAppCredentials.MicrosoftAppPasswordKey] = password,
        }).Build();

        Assert.True(await new ConfigurationServiceClientCredentialFactory(Of(null, null, null, null)).IsAuthenticationDisabledAsync(CancellationToken.None));
        Assert.True(await new ConfigurationServiceClientCredentialFactory(Of("MultiTenant", "app", null, "p")).IsValidAppIdAsync("app", CancellationToken.None));
        Assert.False(await new ConfigurationServiceClientCredentialFactory(Of("SingleTenant", "app", "t", "p"), logger: NullLogger.Instance).IsAuthenticationDisabledAsync(CancellationToken.None));
        Assert.True(await new ConfigurationServiceClientCredentialFactory(Of("UserAssignedMsi", "app", "t", null), httpClient: null).IsValidAppIdAsync("app", CancellationToken.None));
        Assert.Throws<ArgumentException>(() => new ConfigurationServiceClientCredentialFactory(Of("SingleTenant", "app", null, "p")));
        Assert.Throws<ArgumentException>(() => new ConfigurationServiceClientCredentialFactory(Of("SingleTenant", "app", "t", null)));
        Assert.Throws<ArgumentException>(() => new ConfigurationServiceClientCredentialFactory(Of("UserAssignedMsi", null, "t", null)));
        Assert.Throws<ArgumentException>(() => new ConfigurationServiceClientCredentialFactory(Of("UserAssignedMsi", "app", "t", "p")));
        var auth = new ConfigurationBotFrameworkAuthentication(Of("SingleTenant", "app", "t", "p"), credentialsFactory: null, authConfiguration: null, httpClientFactory: null, logger: null);
        Assert.Equal(AuthenticationConstants.ToChannelFromBotOAuthScope, auth.GetOriginatingAudience());
        Assert.NotNull(auth.CreateConnectorFactory(new ClaimsIdentity()));
        Assert.NotNull(auth.CreateBotFrameworkClient());
        Assert.NotNull(BotFrameworkAuthenticationFactory.Create());
        Assert.NotNull(new CloudAdapter(Of(null, null, null, null), httpClientFactory: null, logger: null));
        Assert.NotNull(new CloudAdapter(auth));
        Assert.NotNull(new CloudAdapter());
    }

    private static List<Claim> SkillClaims(string appId) =>
    [
        new Claim(AuthenticationConstants.VersionClaim, "1.0"),
        new Claim(AuthenticationConstants.AudienceClaim, "me"),
        new Claim(AuthenticationConstants.AppIdClaim, appId),
    ];

    private static X509Certificate2 Certificate()
    {
        using var key = RSA.Create(2048);
        return new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue);
    }

    private sealed class Passing : DelegatingHandler;

    private sealed class Recorder : HttpMessageHandler
    {
        public List<string> Requests { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Requests.Add(request.RequestUri.ToString());
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("""{"id":"r"}""") });
        }
    }

    private sealed class AnyApp : PasswordServiceClientCredentialFactory
    {
        public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(false);

        public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) => Task.FromResult(true);
    }
}
