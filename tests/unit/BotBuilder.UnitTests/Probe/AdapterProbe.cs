#nullable disable
using System.Net;
using System.Security.Claims;
using System.Security.Principal;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Integration;
using Microsoft.Bot.Builder.OAuth;
using Microsoft.Bot.Builder.TraceExtensions;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Rest;

namespace BotBuilder.UnitTests.Probe;

/// <summary>Adapters as bots and their tests use and derive from them.</summary>
public sealed class AdapterProbe
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_derived_adapter_runs_middleware_and_catches_errors()
    {
        var sent = new List<Activity>();
        var adapter = new SimpleAdapter((Activity[] activities) => sent.AddRange(activities));
        adapter.Use(new AnonymousMiddleware(async (context, next, token) =>
        {
            await context.SendActivityAsync("before", cancellationToken: token);
            await next(token).ConfigureAwait(false);
        }));
        Exception caught = null;
        adapter.OnTurnError = async (context, exception) =>
        {
            caught = exception;
            await context.SendActivityAsync(context.Activity.CreateReply(exception.Message));
        };

        await adapter.ProcessRequest(TestMessage.Message(), (context, token) => throw new InvalidOperationException("oops"), Cancellation);

        Assert.IsType<InvalidOperationException>(caught);
        Assert.Equal(["before", "oops"], sent.Select(activity => activity.Text));
        Assert.Equal(sent[0].ReplyToId, TestMessage.Message().Id);
    }

    [Fact]
    public async Task Continuing_without_its_parts_is_refused()
    {
        var adapter = new SimpleAdapter();
        var reference = TestMessage.Message().GetConversationReference();
        BotCallbackHandler callback = (_, _) => Task.CompletedTask;

        await Assert.ThrowsAsync<ArgumentNullException>(() => adapter.ContinueConversationAsync("bot", (ConversationReference)null, callback, Cancellation));
        await Assert.ThrowsAsync<NotImplementedException>(() => adapter.ContinueConversationAsync(new ClaimsIdentity(), reference, callback, Cancellation));
        await Assert.ThrowsAsync<NotImplementedException>(() => adapter.ContinueConversationAsync(new ClaimsIdentity(), reference, "audience", callback, Cancellation));
        await Assert.ThrowsAsync<NotImplementedException>(() => adapter.ProcessActivityAsync(new ClaimsIdentity(), TestMessage.Message(), callback, Cancellation));
        await Assert.ThrowsAsync<NotImplementedException>(
            () => adapter.CreateConversationAsync("app", "channel", "https://service", "audience", new ConversationParameters(), callback, Cancellation));
    }

    [Fact]
    public async Task A_cloud_adapter_takes_what_its_authentication_gives()
    {
        using var connector = new ConnectorClient(new Uri("https://channel.test"), new MicrosoftAppCredentials(string.Empty, string.Empty));
        var tokens = new TokensOfABot();
        var adapter = new CloudAdapterOfABot(new AuthenticationOfABot(connector, tokens) { CallerId = "caller" }, NullLogger.Instance);
        var seen = new List<object>();

        var response = await adapter.ProcessAsync(
            "header",
            new Activity { Type = ActivityTypes.Invoke, Name = "go", Conversation = new ConversationAccount(id: "c"), ServiceUrl = "https://channel.test", DeliveryMode = DeliveryModes.Normal },
            async (turn, token) =>
            {
                seen.AddRange([turn.TurnState.Get<IConnectorClient>(), turn.TurnState.Get<UserTokenClient>(), turn.TurnState.Get<BotCallbackHandler>()]);
                seen.Add(turn.TurnState.Get<ConnectorFactory>());
                seen.Add(turn.TurnState.Get<IIdentity>(BotAdapter.BotIdentityKey));
                seen.Add(turn.TurnState.Get<string>(BotAdapter.OAuthScopeKey));
                seen.Add(turn.Activity.CallerId);
                await turn.SendActivityAsync(new Activity { Type = ActivityTypesEx.InvokeResponse, Value = new InvokeResponse { Status = (int)HttpStatusCode.Accepted, Body = "x" } }, token);
                Assert.NotNull(turn.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey));
            });

        Assert.All(seen, Assert.NotNull);
        Assert.Equal("caller", seen[^1]);
        Assert.Equal(202, response.Status);
        Assert.True(response.IsSuccessStatusCode());
        Assert.Same(NullLogger.Instance, adapter.Log);
        Assert.NotNull(adapter.Auth);
        Assert.Equal("app", CloudAdapterOfABot.Identity("app").FindFirst(AuthenticationConstants.AudienceClaim)!.Value);
        Assert.Equal("app", CloudAdapterOfABot.Identity("app").FindFirst(AuthenticationConstants.AppIdClaim)!.Value);
        await Assert.ThrowsAsync<ArgumentNullException>(() => adapter.SendActivitiesAsync(null, [], Cancellation));
        await Assert.ThrowsAsync<ArgumentNullException>(() => adapter.UpdateActivityAsync(null, new Activity(), Cancellation));
        await Assert.ThrowsAsync<ArgumentNullException>(() => adapter.DeleteActivityAsync(null, new ConversationReference(), Cancellation));
        Assert.Throws<ArgumentNullException>(() => new CloudAdapterOfABot(null));
    }

    [Fact]
    public async Task The_older_adapter_may_be_replaced_in_parts()
    {
        var adapter = new OlderAdapterOfABot(new HttpClient(), new ShowTypingMiddleware(delay: 1, period: 2));
        Assert.NotNull(adapter.MiddlewareSet);
        using var turn = new TurnContext(adapter, new Activity { Type = ActivityTypes.Message, Conversation = new ConversationAccount(id: "c"), ServiceUrl = "https://x.test" });

        var sent = await adapter.SendActivitiesAsync(turn, [new Activity { Type = ActivityTypes.Event, Name = "own" }], Cancellation);
        var token = await ((IUserTokenProvider)adapter).GetUserTokenAsync(turn, "connection", "123", Cancellation);

        Assert.Equal("own", sent[0].Id);
        Assert.Equal("123", token.Token);
        Assert.IsAssignableFrom<IAdapterIntegration>(adapter);
        Assert.IsAssignableFrom<IExtendedUserTokenProvider>(adapter);
        Assert.IsAssignableFrom<IConnectorClientBuilder>(adapter);
        Assert.Throws<ArgumentNullException>(() => new BotFrameworkAdapter((ICredentialProvider)null));
        Assert.Throws<ArgumentNullException>(() => new BotFrameworkAdapter(new SimpleCredentialProvider(), (AuthenticationConfiguration)null));
        Assert.NotNull(new OlderAdapterOfABot(MicrosoftAppCredentials.Empty));
    }

    [Fact]
    public async Task A_test_adapter_speaks_for_a_person()
    {
        var adapter = new TestAdapter(TestAdapter.CreateConversation("name", user: "Ana", bot: "Bot"), sendTraceActivity: true) { Locale = "es-es" };
        adapter.Conversation.User.Role = "user";
        adapter.AddUserToken("connection", Channels.Test, "ana", "token", "123456");
        adapter.AddExchangeableToken("connection", Channels.Test, "ana", "item", "exchanged");
        adapter.ThrowOnExchangeRequest("connection", Channels.Test, "ana", "bad");

        await new TestFlow(adapter, async (turn, token) =>
            {
                switch (turn.Activity.AsMessageActivity()?.Text)
                {
                    case "count":
                        await turn.SendActivitiesAsync([MessageFactory.Text("one"), MessageFactory.Text("two")], token);
                        break;
                    case "trace":
                        await turn.TraceActivityAsync("name", value: 1, valueType: "type", label: "label", cancellationToken: token);
                        break;
                    case "ignore":
                        break;
                    default:
                        await turn.SendActivityAsync(turn.Activity.CreateReply(turn.Activity.Locale ?? "none"), token);
                        break;
                }
            })
            .Send("count").AssertReply("one").AssertReply("two", "second", 1000)
            .Test("hi", "es-es", "description", timeout: 2000)
            .Test("hi", activity => Assert.Equal("es-es", activity.AsMessageActivity().Text))
            .Test("hi", (IActivity)MessageFactory.Text("es-es"))
            .Send("trace").AssertReply(activity => Assert.Equal("label", ((Activity)activity).Label), "trace")
            .Send("ignore").AssertNoReply("nothing", 10)
            .Delay(1).Delay(TimeSpan.FromMilliseconds(1))
            .Send(new Activity(ActivityTypes.Message) { Text = "x", Locale = "de" }).AssertReplyOneOf(["de", "fr"])
            .Send("x").AssertReplyContains("es")
            .SendConversationUpdate().AssertReply("none")
            .StartTestAsync();

        var activity = adapter.MakeActivity("hi");
        activity.ChannelId = Channels.Test;
        using var turn = new TurnContext(adapter, activity);
        Assert.Equal("token", (await adapter.GetUserTokenAsync(turn, "connection", "123456", Cancellation)).Token);
        Assert.Single(await adapter.GetTokenStatusAsync(turn, "ana", cancellationToken: Cancellation));
        Assert.Equal("exchanged", (await adapter.ExchangeTokenAsync(turn, "connection", "ana", new TokenExchangeRequest { Token = "item" }, Cancellation)).Token);
        await Assert.ThrowsAnyAsync<Exception>(() => adapter.ExchangeTokenAsync(turn, "connection", "ana", new TokenExchangeRequest { Token = "bad" }, Cancellation));
        Assert.NotNull((await adapter.GetSignInResourceAsync(turn, "connection", "ana", cancellationToken: Cancellation)).SignInLink);
        Assert.NotNull(await adapter.GetOauthSignInLinkAsync(turn, "connection", Cancellation));
        await adapter.SignOutUserAsync(turn, "connection", "ana", Cancellation);
        Assert.Null(await adapter.GetUserTokenAsync(turn, "connection", null, Cancellation));
    }

    private sealed class AnonymousMiddleware(Func<ITurnContext, NextDelegate, CancellationToken, Task> toCall) : IMiddleware
    {
        public Task OnTurnAsync(ITurnContext context, NextDelegate next, CancellationToken cancellationToken = default) => toCall(context, next, cancellationToken);
    }
}

internal static class TestMessage
{
    public static Activity Message(string id = "1234") => new()
    {
        Type = ActivityTypes.Message,
        Id = id,
        Text = "test",
        From = new ChannelAccount { Id = "user", Name = "User Name" },
        Recipient = new ChannelAccount { Id = "bot", Name = "Bot Name" },
        Conversation = new ConversationAccount { Id = "convo", Name = "Convo Name" },
        ChannelId = "UnitTest",
        ServiceUrl = "https://example.org",
    };
}
