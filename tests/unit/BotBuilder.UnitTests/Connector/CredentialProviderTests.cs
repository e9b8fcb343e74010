using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Tokens;
using VirtualAssistant.Testing.Teams;

namespace BotBuilder.UnitTests.Connector;

public sealed class CredentialProviderTests
{
    private const string AppId = "11111111-2222-3333-4444-555555555555";

    private static readonly SimpleCredentialProvider None = new(string.Empty, string.Empty);
    private static readonly SimpleCredentialProvider Some = new(AppId, "pw");

    [Fact]
    public async Task Without_credentials_a_cloud_can_be_made_but_nothing_authenticated()
    {
        var authentication = BotFrameworkAuthenticationFactory.Create(
            GovernmentAuthenticationConstants.ChannelService, true, null, null, null, null, null, null, null, null, null, null, null);

        Assert.Equal(GovernmentAuthenticationConstants.ToChannelFromBotOAuthScope, authentication.GetOriginatingAudience());
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => authentication.AuthenticateRequestAsync(new Activity(), null, TestContext.Current.CancellationToken));
        Assert.Throws<ArgumentException>(
            () => BotFrameworkAuthenticationFactory.Create("elsewhere", true, null, null, null, null, null, null, null, null, null, null, null));
    }

    [Fact]
    public async Task Without_an_app_id_everybody_is_anonymous_and_a_skill_a_skill()
    {
        var message = new Activity(ActivityTypes.Message, channelId: "emulator", recipient: new ChannelAccount { Role = RoleTypes.Skill });

        var skill = await JwtTokenValidation.AuthenticateRequest(message, string.Empty, None, new SimpleChannelProvider());
        message.Recipient.Role = RoleTypes.Bot;
        var channel = await JwtTokenValidation.AuthenticateRequest(message, string.Empty, None, new SimpleChannelProvider());

        Assert.Equal(AuthenticationConstants.AnonymousSkillAppId, JwtTokenValidation.GetAppIdFromClaims(skill.Claims));
        Assert.True(SkillValidation.IsSkillClaim(skill.Claims));
        Assert.Empty(channel.Claims);
        Assert.Equal(AuthenticationConstants.AnonymousAuthType, channel.AuthenticationType);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Bearer nonsense")]
    [InlineData("Basic abc")]
    public async Task With_an_app_id_a_valid_token_is_asked_for(string header) =>
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => JwtTokenValidation.AuthenticateRequest(
            new Activity(ActivityTypes.Message, channelId: "test", serviceUrl: "https://x/"), header, Some, null));

    [Theory]
    [InlineData("https://api.botframework.us", AppId, "https://x/", true)]
    [InlineData("https://api.botframework.com", AppId, "https://x/", false)]
    [InlineData("https://api.botframework.us", "somebody", "https://x/", false)]
    [InlineData("https://api.botframework.us", AppId, "https://y/", false)]
    public async Task A_government_token_is_for_this_bot_and_this_service_url(string issuer, string audience, string serviceUrl, bool valid)
    {
        var identity = new ClaimsIdentity(
            [new Claim("aud", audience, null, issuer), new Claim("serviceurl", serviceUrl, null, issuer)], "token");

        var failure = await Record.ExceptionAsync(() => GovernmentChannelValidation.ValidateIdentity(identity, Some, "https://x/"));

        Assert.Equal(valid, failure is null);
        Assert.True(valid || failure is UnauthorizedAccessException);
    }

    [Fact]
    public async Task An_extractor_reads_tokens_of_its_issuer_only()
    {
        await using var issuer = await Issuer.StartAsync();
        var key = issuer.Publish("k", "msteams");
        var extractor = new JwtTokenExtractor(
            new TokenValidationParameters { ValidIssuers = ["me"], ValidateAudience = false }, issuer.MetadataUrl, AuthenticationConstants.AllowedSigningAlgorithms);
        var good = Issuer.Sign(key, new() { ["iss"] = "me", ["aud"] = "a" });
        var foreign = Issuer.Sign(key, new() { ["iss"] = "other", ["aud"] = "a" });
        var expired = Issuer.Sign(key, new() { ["iss"] = "me", ["aud"] = "a" }, age: TimeSpan.FromDays(2));

        Assert.Equal("a", (await extractor.GetIdentityAsync($"Bearer {good}", "msteams"))!.FindFirst("aud")!.Value);
        Assert.Null(await extractor.GetIdentityAsync($"Bearer {foreign}", "msteams"));
        Assert.Null(await extractor.GetIdentityAsync("Basic x", "msteams"));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => extractor.GetIdentityAsync($"Bearer {good}", "slack"));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => extractor.GetIdentityAsync($"Bearer {good}", "msteams", ["extra"]));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => extractor.GetIdentityAsync($"Bearer {expired}", "msteams"));

        var endorsed = new JwtTokenExtractor(
            null,
            new TokenValidationParameters { ValidIssuers = ["me"], ValidateAudience = false },
            issuer.MetadataUrl,
            AuthenticationConstants.AllowedSigningAlgorithms,
            new ConfigurationManager<IDictionary<string, HashSet<string>>>(
                issuer.MetadataUrl, new EndorsementsRetriever(), new Endorsements("""{"keys":[{"kid":"k","endorsements":["slack"]}]}""")));
        Assert.NotNull(await endorsed.GetIdentityAsync($"Bearer {good}", "slack"));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => endorsed.GetIdentityAsync($"Bearer {good}", "msteams"));
    }

    private sealed class Endorsements(string json) : IDocumentRetriever
    {
        public Task<string> GetDocumentAsync(string address, CancellationToken cancel) => Task.FromResult(json);
    }
}
