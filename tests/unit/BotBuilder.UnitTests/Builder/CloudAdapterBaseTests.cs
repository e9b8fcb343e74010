using System.Security.Claims;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Rest;
using Newtonsoft.Json;

namespace BotBuilder.UnitTests.Builder;

/// <summary>What an adapter does with a turn between authentication and the connector.</summary>
public sealed class CloudAdapterBaseTests
{
    private readonly Cloud _cloud = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static Activity Message(string? id = "in") => new(ActivityTypes.Message)
    {
        Id = id,
        ChannelId = "test",
        ServiceUrl = "https://channel.test",
        From = new ChannelAccount("user"),
        Recipient = new ChannelAccount("bot"),
        Conversation = new ConversationAccount(id: "c"),
    };

    private Task<InvokeResponse?> RunAsync(BotCallbackHandler turn, Activity? activity = null) =>
        new Adapter(_cloud).RunAsync(activity ?? Message(), turn, Cancellation);

    [Fact]
    public async Task A_turn_holds_what_a_bot_may_need_under_the_known_keys()
    {
        ITurnContext? turn = null;
        BotCallbackHandler bot = (context, _) =>
        {
            turn = context;
            Assert.Same(_cloud.Identity, context.TurnState.Get<ClaimsIdentity>(BotAdapter.BotIdentityKey));
            Assert.Equal("the audience", context.TurnState.Get<string>(BotAdapter.OAuthScopeKey));
            Assert.Same(_cloud.Connector, context.TurnState.Get<IConnectorClient>());
            Assert.Same(_cloud.Tokens, context.TurnState.Get<UserTokenClient>());
            Assert.Same(_cloud.Factory, context.TurnState.Get<ConnectorFactory>());
            Assert.NotNull(context.TurnState.Get<BotCallbackHandler>());
            return Task.CompletedTask;
        };

        Assert.Null(await RunAsync(bot));

        Assert.Equal("urn:caller", turn!.Activity.CallerId);
        Assert.Throws<ObjectDisposedException>(() => turn.TurnState.Get<IConnectorClient>());
        Assert.Equal(("BotIdentity", "BotFrameworkAdapter.InvokeResponse", "Microsoft.Bot.Builder.BotAdapter.OAuthScope"), (BotAdapter.BotIdentityKey, BotAdapter.InvokeResponseKey, BotAdapter.OAuthScopeKey));
    }

    [Fact]
    public async Task Activities_go_one_after_another_without_an_id_of_their_own()
    {
        var running = 0;
        _cloud.Answer = async activity =>
        {
            Assert.Null(activity.Id);
            Assert.Equal(1, Interlocked.Increment(ref running));
            await Task.Yield();
            Interlocked.Decrement(ref running);
            return new ResourceResponse($"id of {activity.Text}");
        };
        var activities = new[] { "a", "b", "c" }.Select(text => new Activity(ActivityTypes.Message) { Text = text, Id = "mine" }).ToArray();
        ResourceResponse[]? responses = null;

        await RunAsync(async (turn, cancellationToken) => responses = await turn.SendActivitiesAsync([.. activities.Cast<IActivity>()], cancellationToken));

        Assert.Equal(["reply a", "reply b", "reply c"], _cloud.Sent);
        Assert.Equal(["id of a", "id of b", "id of c"], responses!.Select(response => response.Id));
        Assert.Equal(["id of a", "id of b", "id of c"], activities.Select(activity => activity.Id));
    }

    [Fact]
    public async Task No_answer_of_the_connector_is_an_empty_id()
    {
        _cloud.Answer = _ => Task.FromResult<ResourceResponse?>(null);
        ResourceResponse? response = null;

        await RunAsync(async (turn, cancellationToken) => response = await turn.SendActivityAsync("a", cancellationToken: cancellationToken));

        Assert.Equal(string.Empty, response!.Id);
    }

    [Fact]
    public async Task What_replies_to_nothing_is_sent_to_the_conversation()
    {
        await RunAsync((turn, cancellationToken) => turn.SendActivityAsync("a", cancellationToken: cancellationToken), Message(id: null));

        Assert.Equal(["send a"], _cloud.Sent);
    }

    [Fact]
    public async Task The_answer_of_an_invoke_is_kept_and_not_sent()
    {
        var invoke = Message();
        invoke.Type = ActivityTypes.Invoke;

        var answer = await RunAsync(
            (turn, cancellationToken) => turn.SendActivityAsync(
                new Activity(ActivityTypesEx.InvokeResponse) { Value = new InvokeResponse { Status = 202 } }, cancellationToken),
            invoke);

        Assert.Equal(202, answer!.Status);
        Assert.Empty(_cloud.Sent);
    }

    [Fact]
    public async Task Without_a_handler_an_exception_reaches_the_caller() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync((_, _) => throw new InvalidOperationException("boom")));

    private sealed class Adapter(BotFrameworkAuthentication authentication) : CloudAdapterBase(authentication)
    {
        public Task<InvokeResponse?> RunAsync(Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken) =>
            ProcessActivityAsync("Bearer x", activity, callback, cancellationToken);
    }

    private sealed class Cloud : BotFrameworkAuthentication
    {
        public Cloud() => (Factory, Connector) = (new OneConnector(this), new Connected(this));

        public ClaimsIdentity Identity { get; } = new();

        public ConnectorFactory Factory { get; }

        public IConnectorClient Connector { get; }

        public UserTokenClient Tokens { get; } = new NoTokens();

        public List<string> Sent { get; } = [];

        public Func<Activity, Task<ResourceResponse?>> Answer { get; set; } = _ => Task.FromResult<ResourceResponse?>(new ResourceResponse("1"));

        public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string? authHeader, CancellationToken cancellationToken) =>
            Task.FromResult(new AuthenticateRequestResult { ClaimsIdentity = Identity, Audience = "the audience", CallerId = "urn:caller", ConnectorFactory = Factory });

        public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(string? authHeader, string? channelIdHeader, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => Factory;

        public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) => Task.FromResult(Tokens);
    }

    private sealed class OneConnector(Cloud cloud) : ConnectorFactory
    {
        public override Task<IConnectorClient> CreateAsync(string serviceUrl, string? audience, CancellationToken cancellationToken) => Task.FromResult(cloud.Connector);
    }

    private sealed class Connected(Cloud cloud) : IConnectorClient
    {
        public Uri BaseUri { get; set; } = new("https://channel.test");

        public ServiceClientCredentials? Credentials => null;

        public JsonSerializerSettings SerializationSettings => new();

        public JsonSerializerSettings DeserializationSettings => new();

        public IAttachments Attachments => throw new NotSupportedException();

        public IConversations Conversations { get; } = new Recorded(cloud);

        public void Dispose()
        {
        }
    }

    private sealed class Recorded(Cloud cloud) : Conversations(new ConnectorClient(new Uri("https://channel.test")))
    {
        public override Task<HttpOperationResponse<ResourceResponse>> SendToConversationWithHttpMessagesAsync(
            string conversationId, Activity activity, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) => AnswerAsync("send", activity);

        public override Task<HttpOperationResponse<ResourceResponse>> ReplyToActivityWithHttpMessagesAsync(
            string conversationId, string activityId, Activity activity, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) => AnswerAsync("reply", activity);

        private async Task<HttpOperationResponse<ResourceResponse>> AnswerAsync(string how, Activity activity)
        {
            cloud.Sent.Add($"{how} {activity.Text}");
            return new HttpOperationResponse<ResourceResponse> { Body = (await cloud.Answer(activity))! };
        }
    }

    private sealed class NoTokens : UserTokenClient
    {
        public override Task<TokenResponse?> GetUserTokenAsync(string userId, string connectionName, string channelId, string? magicCode, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override Task<SignInResource> GetSignInResourceAsync(string connectionName, Activity activity, string? finalRedirect, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override Task SignOutUserAsync(string userId, string connectionName, string channelId, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override Task<TokenStatus[]> GetTokenStatusAsync(string userId, string channelId, string? includeFilter, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override Task<Dictionary<string, TokenResponse>> GetAadTokensAsync(string userId, string connectionName, string[] resourceUrls, string channelId, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override Task<TokenResponse?> ExchangeTokenAsync(string userId, string connectionName, string channelId, TokenExchangeRequest exchangeRequest, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
