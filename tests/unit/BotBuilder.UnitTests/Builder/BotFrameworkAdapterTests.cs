using System.Net;
using System.Security.Claims;
using System.Text;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.OAuth;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace BotBuilder.UnitTests.Builder;

public sealed class BotFrameworkAdapterTests : IDisposable
{
    private readonly Channel _channel = new();
    private readonly HttpClient _http;
    private readonly BotFrameworkAdapter _adapter;

    public BotFrameworkAdapterTests()
    {
        _http = new HttpClient(_channel);
        _adapter = new BotFrameworkAdapter(new SimpleCredentialProvider(), customHttpClient: _http);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static Activity Message => new(ActivityTypes.Message)
    {
        Id = "in",
        Text = "hi",
        ChannelId = Channels.Msteams,
        ServiceUrl = "https://channel.test",
        From = new ChannelAccount("user"),
        Recipient = new ChannelAccount("bot"),
        Conversation = new ConversationAccount(id: "conv"),
    };

    public void Dispose() => _http.Dispose();

    private Task InTurnAsync(Func<ITurnContext, Task> turn) => _adapter.ProcessActivityAsync(
        new ClaimsIdentity([new Claim(AuthenticationConstants.AudienceClaim, string.Empty)]), Message, (context, _) => turn(context), Cancellation);

    [Fact]
    public async Task Replies_go_out_through_the_client_it_was_given()
    {
        await InTurnAsync(turn => turn.SendActivityAsync("hello", cancellationToken: Cancellation));

        Assert.Equal(["POST https://channel.test/v3/conversations/conv/activities/in"], _channel.Calls);
    }

    [Fact]
    public async Task Another_bot_is_answered_as_itself()
    {
        using var http = new HttpClient(_channel);
        var adapter = new BotFrameworkAdapter(new SimpleCredentialProvider("us", string.Empty), customHttpClient: http);
        var caller = new ClaimsIdentity(
        [
            new Claim(AuthenticationConstants.VersionClaim, "1.0"),
            new Claim(AuthenticationConstants.AudienceClaim, "us"),
            new Claim(AuthenticationConstants.AppIdClaim, "other"),
        ]);
        string? scope = null, callerId = null;

        await adapter.ProcessActivityAsync(
            caller,
            Message,
            (turn, _) =>
            {
                (scope, callerId) = (turn.TurnState.Get<string>(BotAdapter.OAuthScopeKey), turn.Activity.CallerId);
                return Task.CompletedTask;
            },
            Cancellation);

        Assert.Equal(("other", "urn:botframework:aadappid:other"), (scope, callerId));
    }

    [Fact]
    public async Task It_asks_about_the_conversation_of_the_turn()
    {
        _channel.Answer = """[{"id":"a"},{"id":"b"}]""";
        await InTurnAsync(async turn =>
        {
            Assert.Equal(2, (await _adapter.GetConversationMembersAsync(turn, Cancellation)).Count);
            Assert.Equal(2, (await _adapter.GetActivityMembersAsync(turn, null, Cancellation)).Count);
            await _adapter.DeleteConversationMemberAsync(turn, "a", Cancellation);
        });

        Assert.Equal(
            [
                "GET https://channel.test/v3/conversations/conv/members",
                "GET https://channel.test/v3/conversations/conv/activities/in/members",
                "DELETE https://channel.test/v3/conversations/conv/members/a",
            ],
            _channel.Calls);
    }

    [Fact]
    public async Task A_conversation_it_begins_is_an_event_in_a_turn_of_its_own()
    {
        _channel.Answer = """{"id":"new","activityId":"first"}""";
        Activity? seen = null;

        await _adapter.CreateConversationAsync(
            Channels.Msteams,
            "https://channel.test",
            MicrosoftAppCredentials.Empty,
            new ConversationParameters { TenantId = "t", Bot = new ChannelAccount("bot") },
            (turn, _) =>
            {
                seen = turn.Activity;
                Assert.NotNull(turn.TurnState.Get<IConnectorClient>());
                return Task.CompletedTask;
            },
            Cancellation);

        Assert.Equal(
            (ActivityEventNames.CreateConversation, "new", "t", "first", "bot"),
            (seen!.Name, seen.Conversation.Id, seen.Conversation.TenantId, seen.Id, seen.Recipient.Id));
    }

    [Fact]
    public async Task It_asks_the_token_service_for_what_the_user_has_given()
    {
        _channel.Answer = """{"token":"t","connectionName":"c"}""";
        await InTurnAsync(async turn =>
        {
            Assert.Equal("t", (await _adapter.GetUserTokenAsync(turn, "c", "123456", Cancellation))!.Token);
            Assert.Equal("t", (await _adapter.ExchangeTokenAsync(turn, "c", "user", new TokenExchangeRequest { Token = "x" }, Cancellation))!.Token);
            await _adapter.SignOutUserAsync(turn, "c", cancellationToken: Cancellation);
        });

        Assert.Equal(
            [
                "GET https://token.botframework.com/api/usertoken/GetToken?userId=user&connectionName=c&channelId=msteams&code=123456",
                "POST https://token.botframework.com/api/usertoken/exchange?userId=user&connectionName=c&channelId=msteams",
                "DELETE https://token.botframework.com/api/usertoken/SignOut?userId=user&connectionName=c&channelId=msteams",
            ],
            _channel.Calls);
    }

    [Fact]
    public async Task A_user_who_gave_nothing_has_no_token()
    {
        _channel.Status = HttpStatusCode.NotFound;

        await InTurnAsync(async turn => Assert.Null(await _adapter.GetUserTokenAsync(turn, "c", null, Cancellation)));
    }

    [Fact]
    public async Task It_asks_for_sign_in_links_with_the_reference_of_the_turn()
    {
        _channel.Answer = """{"signInLink":"https://login.test"}""";
        await InTurnAsync(async turn =>
            Assert.Equal("https://login.test", (await _adapter.GetSignInResourceAsync(turn, "c", Cancellation)).SignInLink));

        var state = Assert.Single(_channel.Calls).Split("state=")[1];
        Assert.Contains("\"conversation\":{\"id\":\"conv\"}", Encoding.UTF8.GetString(Convert.FromBase64String(Uri.UnescapeDataString(state))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_needed_is_asked_for()
    {
        Assert.Throws<ArgumentNullException>(() => new BotFrameworkAdapter((ICredentialProvider)null!));
        Assert.Throws<ArgumentNullException>(() => new BotFrameworkAdapter((AppCredentials)null!, new AuthenticationConfiguration()));
        await InTurnAsync(async turn =>
        {
            await Assert.ThrowsAsync<ArgumentNullException>(() => _adapter.GetUserTokenAsync(turn, " ", null, Cancellation));
            await Assert.ThrowsAsync<ArgumentException>(() => _adapter.ExchangeTokenAsync(turn, "c", "user", new TokenExchangeRequest(), Cancellation));
            await Assert.ThrowsAsync<ArgumentNullException>(() => _adapter.GetTokenStatusAsync(turn, string.Empty, cancellationToken: Cancellation));
        });
    }

    [Fact]
    public async Task A_bot_may_make_credentials_in_its_own_way()
    {
        var adapter = new OwnCredentials(_http);
        await ((IConnectorClientBuilder)adapter).CreateConnectorClientAsync(
            "https://channel.test", new ClaimsIdentity([new Claim(AuthenticationConstants.AudienceClaim, "app")]), "scope", Cancellation);
        await ((IConnectorClientBuilder)adapter).CreateConnectorClientAsync(
            "https://channel.test", new ClaimsIdentity([new Claim(AuthenticationConstants.AudienceClaim, "app")]), "scope", Cancellation);

        Assert.Equal(["app scope"], adapter.Built);
    }

    [Fact]
    public async Task A_bots_own_adapter_may_send_in_its_own_way()
    {
        var adapter = new OwnWay(_http);

        var responses = Array.Empty<ResourceResponse>();
        await adapter.ProcessActivityAsync(
            new ClaimsIdentity([new Claim(AuthenticationConstants.AudienceClaim, string.Empty)]),
            Message,
            async (turn, _) => responses = await turn.SendActivitiesAsync([MessageFactory.Text("a"), new Activity(ActivityTypes.Typing)], Cancellation),
            Cancellation);

        Assert.Equal(["a"], adapter.Sent);
        Assert.Equal(["own", "sent"], responses.Select(response => response.Id));
        Assert.Single(_channel.Calls);
    }

    private sealed class OwnWay(HttpClient http) : BotFrameworkAdapter(new SimpleCredentialProvider(), customHttpClient: http)
    {
        public List<string?> Sent { get; } = [];

        protected override bool CanProcessOutgoingActivity(Activity activity) => activity.Type == ActivityTypes.Message;

        protected override Task<ResourceResponse> ProcessOutgoingActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
        {
            Sent.Add(activity.Text);
            return Task.FromResult(new ResourceResponse("own"));
        }
    }

    private sealed class OwnCredentials(HttpClient http) : BotFrameworkAdapter(new SimpleCredentialProvider("app", "password"), customHttpClient: http)
    {
        public List<string> Built { get; } = [];

        protected override Task<AppCredentials> BuildCredentialsAsync(string appId, string? oAuthScope = null)
        {
            Built.Add($"{appId} {oAuthScope}");
            return Task.FromResult<AppCredentials>(new MicrosoftAppCredentials(appId, "password", oAuthScope: oAuthScope));
        }
    }

    private sealed class Channel : HttpMessageHandler
    {
        public List<string> Calls { get; } = [];

        public string Answer { get; set; } = """{"id":"sent"}""";

        public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Calls.Add($"{request.Method} {request.RequestUri!.AbsoluteUri}");
            return Task.FromResult(new HttpResponseMessage(Status) { Content = new StringContent(Answer, Encoding.UTF8, "application/json") });
        }
    }
}
