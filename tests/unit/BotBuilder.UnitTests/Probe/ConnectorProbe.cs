#nullable disable
using System.Net;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.BotFramework;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Connector.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Extensions.Configuration;
using Microsoft.Rest;

namespace BotBuilder.UnitTests.Probe;

/// <summary>Clients of the connector that tests of bots play themselves, and the less travelled calls of the real ones.</summary>
public sealed class ConnectorProbe
{
    private static readonly Uri Service = new("https://channel.test/");

    [Fact]
    public async Task A_client_a_test_plays_itself_implements_no_more_than_documented()
    {
        IConnectorClient client = new PlayedClient();
        Assert.Equal("played", (await client.Conversations.SendToConversationAsync("c", new Activity())).Id);
        await Assert.ThrowsAsync<NotSupportedException>(() => client.Conversations.GetConversationMemberAsync("u", "c"));
        await Assert.ThrowsAsync<NotSupportedException>(() => new PlayedTeams().FetchMeetingInfoAsync("m"));
        await Assert.ThrowsAsync<NotSupportedException>(() => new PlayedTokens().ExchangeTokenAsync("u", "c", "test", new TokenExchangeRequest()));
        await Assert.ThrowsAsync<NotSupportedException>(() => new PlayedSignIn().GetSignInResourceAsync("state"));
    }

    [Fact]
    public async Task Clients_can_be_made_of_a_client_of_HTTP_or_of_what_stands_in_its_way()
    {
        var handler = new Handler("""{"id":"1","token":"t","signInLink":"https://sign.in/"}""");
        using var http = new HttpClient(handler);
        ServiceClientCredentials credentials = MicrosoftAppCredentials.Empty;
        using var connector = new ConnectorClient(credentials, http, disposeHttpClient: false);
        using var named = new ConnectorClient(Service, credentials, http, false, new Handler("{}"));
        using var tokens = new OAuthClient(credentials, http, disposeHttpClient: false);
        using var teams = new TeamsConnectorClient(Service, credentials, (HttpClient)null, handler);

        Assert.Equal("1", (await connector.Conversations.CreateDirectConversationAsync("bot", "user")).Id);
        Assert.Equal("1", (await named.Conversations.SendToConversationAsync("c", new Activity())).Id);
        Assert.Equal("1", (await teams.Teams.FetchTeamDetailsAsync("t")).Id);
        Assert.Equal("t", (await tokens.ExchangeAsyncAsync("u", "c", "test", new TokenExchangeRequest())).Token);
        Assert.Equal("https://sign.in/", (await tokens.GetSignInResourceAsync("state")).SignInLink);
        using var reader = new StreamReader(await ((Attachments)connector.Attachments).GetAttachmentStreamAsync("a"));
        Assert.StartsWith("{", await reader.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal("GET /v3/attachments/a/views/original", handler.Calls[^1]);
        Assert.NotEmpty(ConnectorClient.GetOsVersion());
    }

    [Fact]
    public void Credentials_trust_every_service_and_prove_their_own()
    {
#pragma warning disable CS0618
        AppCredentials.TrustServiceUrl("https://channel.test/");
        AppCredentials.TrustServiceUrl("https://channel.test/", DateTime.MaxValue);
        Assert.True(AppCredentials.IsTrustedServiceUrl("https://channel.test/"));
        MicrosoftAppCredentials.TrustServiceUrl("https://channel.test/");
#pragma warning restore CS0618
        Assert.True(new MicrosoftAppCredentials("id", "password").ValidateAuthority);
    }

    [Fact]
    public async Task A_channel_of_teams_is_written_to_with_credentials_of_the_bots_own()
    {
        var handler = new Handler("""{"id":"19:c","activityId":"a1"}""");
        var adapter = new BotFrameworkAdapter(new SimpleCredentialProvider(), customHttpClient: new HttpClient(handler)).Use(new NormalizeMentionsMiddleware());
        var activity = new Activity(ActivityTypes.Message) { ServiceUrl = "https://channel.test/", ChannelId = Channels.Msteams, Recipient = new ChannelAccount("bot") };
        using var turn = new TurnContext(adapter, activity);

        var (reference, activityId) = await TeamsInfo.SendMessageToTeamsChannelAsync(
            turn, MessageFactory.Text("hi"), "19:c", MicrosoftAppCredentials.Empty, TestContext.Current.CancellationToken);

        Assert.Equal(("19:c", "a1"), (reference.Conversation.Id, activityId));
        using var other = new TurnContext(new TestAdapter(), activity);
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            TeamsInfo.SendMessageToTeamsChannelAsync(other, MessageFactory.Text("hi"), "19:c", MicrosoftAppCredentials.Empty));
    }

    [Fact]
    public async Task A_client_of_skills_makes_credentials_in_a_way_of_its_own()
    {
        var handler = new Handler("""{"id":"1"}""");
        using var http = new HttpClient(handler);
        var client = new ClientWithItsOwnCredentials(http);
        var activity = new Activity(ActivityTypes.Invoke) { ServiceUrl = "https://channel.test/", Conversation = new ConversationAccount { Id = "c" } };
        var answer = await client.PostActivityAsync<ResourceResponse>("bot", new Uri("https://skill.test/api/messages"), activity);
        await client.PostActivityAsync<ResourceResponse>("bot", new Uri("https://skill.test/api/messages"), activity);
        Assert.Equal((200, "1"), (answer.Status, answer.Body.Id));
        Assert.Equal(["bot for bot"], client.Made);
    }

    [Fact]
    public void Small_things_have_their_documented_names()
    {
        var activity = new Activity { Locale = "de-DE" };
        Assert.Equal("de-DE", ((IActivity)activity).GetLocale());
        ((IActivity)activity).SetLocale("fr-FR");
        Assert.Equal("fr-FR", activity.Locale);
        Assert.Equal("openApp", ActionTypes.openApp);
        Assert.Equal("BadArgument", ErrorCodes.BadArgument);
        Assert.Equal("""{"timeout":1,"interval":2}""", System.Text.Encoding.UTF8.GetString(SchemaJson.Serialize(new TokenPollingSettings { Timeout = 1, Interval = 2 })));
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(ConfigurationChannelProvider.ChannelServiceKey, GovernmentAuthenticationConstants.ChannelService)]).Build();
        Assert.True(new ConfigurationChannelProvider(configuration).IsGovernment());
        Assert.Equal(2, MessageFactory.Attachment(Enumerable.Range(0, 2).Select(_ => new Attachment())).Attachments.Count);
    }

    private sealed class ClientWithItsOwnCredentials(HttpClient http) : BotFrameworkHttpClient(http, new SimpleCredentialProvider("bot", "password"))
    {
        public List<string> Made { get; } = [];

        protected override Task<AppCredentials> BuildCredentialsAsync(string appId, string oAuthScope = null)
        {
            Made.Add($"{appId} for {oAuthScope}");
            return Task.FromResult<AppCredentials>(MicrosoftAppCredentials.Empty);
        }
    }

    private sealed class Handler(string answer) : DelegatingHandler
    {
        public List<string> Calls { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Calls.Add($"{request.Method} {request.RequestUri.AbsolutePath}");
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = request, Content = new StringContent(answer) });
        }
    }

    private sealed class PlayedClient : IConnectorClient
    {
        public Uri BaseUri { get; set; }

        public Newtonsoft.Json.JsonSerializerSettings SerializationSettings => null;

        public Newtonsoft.Json.JsonSerializerSettings DeserializationSettings => null;

        public ServiceClientCredentials Credentials => null;

        public IAttachments Attachments => null;

        public IConversations Conversations { get; } = new PlayedConversations();

        public void Dispose()
        {
        }
    }

    private sealed class PlayedConversations : IConversations
    {
        public Task<HttpOperationResponse<ResourceResponse>> SendToConversationWithHttpMessagesAsync(string conversationId, Activity activity, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
            Task.FromResult(new HttpOperationResponse<ResourceResponse> { Body = new ResourceResponse("played") });

        public Task<HttpOperationResponse<ConversationsResult>> GetConversationsWithHttpMessagesAsync(string continuationToken = null, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) => throw new NotImplementedException();

        public Task<HttpOperationResponse<ConversationResourceResponse>> CreateConversationWithHttpMessagesAsync(ConversationParameters parameters, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) => throw new NotImplementedException();

        public Task<HttpOperationResponse<ResourceResponse>> SendConversationHistoryWithHttpMessagesAsync(string conversationId, Transcript transcript, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) => throw new NotImplementedException();

        public Task<HttpOperationResponse<ResourceResponse>> UpdateActivityWithHttpMessagesAsync(string conversationId, string activityId, Activity activity, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) => throw new NotImplementedException();

        public Task<HttpOperationResponse<ResourceResponse>> ReplyToActivityWithHttpMessagesAsync(string conversationId, string activityId, Activity activity, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) => throw new NotImplementedException();

        public Task<HttpOperationResponse> DeleteActivityWithHttpMessagesAsync(string conversationId, string activityId, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) => throw new NotImplementedException();

        public Task<HttpOperationResponse<IList<ChannelAccount>>> GetConversationMembersWithHttpMessagesAsync(string conversationId, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) => throw new NotImplementedException();

        public Task<HttpOperationResponse<PagedMembersResult>> GetConversationPagedMembersWithHttpMessagesAsync(string conversationId, int? pageSize = null, string continuationToken = null, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) => throw new NotImplementedException();

        public Task<HttpOperationResponse> DeleteConversationMemberWithHttpMessagesAsync(string conversationId, string memberId, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) => throw new NotImplementedException();

        public Task<HttpOperationResponse<IList<ChannelAccount>>> GetActivityMembersWithHttpMessagesAsync(string conversationId, string activityId, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) => throw new NotImplementedException();

        public Task<HttpOperationResponse<ResourceResponse>> UploadAttachmentWithHttpMessagesAsync(string conversationId, AttachmentData attachmentUpload, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) => throw new NotImplementedException();
    }

    private sealed class PlayedTeams : ITeamsOperations
    {
        public Task<HttpOperationResponse<ConversationList>> FetchChannelListWithHttpMessagesAsync(string teamId, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) => throw new NotImplementedException();

        public Task<HttpOperationResponse<TeamDetails>> FetchTeamDetailsWithHttpMessagesAsync(string teamId, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) => throw new NotImplementedException();
    }

    private sealed class PlayedTokens : IUserToken
    {
        public Task<HttpOperationResponse<TokenResponse>> GetTokenWithHttpMessagesAsync(string userId, string connectionName, string channelId = null, string code = null, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) => throw new NotImplementedException();

        public Task<HttpOperationResponse<IDictionary<string, TokenResponse>>> GetAadTokensWithHttpMessagesAsync(string userId, string connectionName, AadResourceUrls aadResourceUrls, string channelId = null, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) => throw new NotImplementedException();

        public Task<HttpOperationResponse<object>> SignOutWithHttpMessagesAsync(string userId, string connectionName = null, string channelId = null, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) => throw new NotImplementedException();

        public Task<HttpOperationResponse<IList<TokenStatus>>> GetTokenStatusWithHttpMessagesAsync(string userId, string channelId = null, string include = null, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) => throw new NotImplementedException();
    }

    private sealed class PlayedSignIn : IBotSignIn
    {
        public Task<HttpOperationResponse<string>> GetSignInUrlWithHttpMessagesAsync(string state, string codeChallenge = null, string emulatorUrl = null, string finalRedirect = null, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) => throw new NotImplementedException();
    }
}
