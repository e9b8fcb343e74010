#nullable disable
using System.Net;
using System.Security.Claims;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Builder.Integration.AspNet.Core.Skills;
using Microsoft.Bot.Builder.Skills;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace BotBuilder.UnitTests.Probe;

/// <summary>Middleware, state, transcripts and skills as bots and their tests use them.</summary>
public sealed class MiddlewareProbe
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Telemetry_is_filled_and_may_be_more()
    {
        var client = new Telemetry();
        var middleware = new MoreTelemetry(client, logPersonalInformation: true);
        Assert.True(middleware.LogPersonalInformation);
        Assert.Same(client, middleware.TelemetryClient);
        var adapter = new TestAdapter(Channels.Test).Use(middleware);
        string id = null;
        await new TestFlow(adapter, async (turn, token) =>
        {
            if (turn.Activity.Text == "update")
            {
                var update = turn.Activity.CreateReply("new");
                update.Id = id;
                await turn.UpdateActivityAsync(update, token);
            }
            else if (turn.Activity.Text == "delete")
            {
                await turn.DeleteActivityAsync(id, token);
            }
            else
            {
                id = (await turn.SendActivityAsync(turn.Activity.CreateReply("hi"), token)).Id;
            }
        }).Send("foo").AssertReply("hi").Send("update").Send("delete").StartTestAsync();

        Assert.Equal(
            [TelemetryLoggerConstants.BotMsgReceiveEvent, TelemetryLoggerConstants.BotMsgSendEvent, TelemetryLoggerConstants.BotMsgReceiveEvent, TelemetryLoggerConstants.BotMsgUpdateEvent, TelemetryLoggerConstants.BotMsgReceiveEvent, TelemetryLoggerConstants.BotMsgDeleteEvent],
            client.Events.Select(item => item.Name));
        var received = client.Events[0].Properties;
        Assert.Equal("foo", received[TelemetryConstants.TextProperty]);
        Assert.Equal("user1", received[TelemetryConstants.FromIdProperty]);
        Assert.Equal("bar", received["foo"]);
        Assert.All([TelemetryConstants.ConversationNameProperty, TelemetryConstants.LocaleProperty, TelemetryConstants.RecipientIdProperty, TelemetryConstants.RecipientNameProperty, TelemetryConstants.FromNameProperty], name => Assert.True(received.ContainsKey(name), name));
        Assert.True(client.Events[1].Properties.ContainsKey(TelemetryConstants.ReplyActivityIDProperty));
        NullBotTelemetryClient.Instance.TrackDialogView("d");
        Assert.Equal("page d", client.TrackView("d"));
    }

    [Fact]
    public async Task Transcripts_are_kept_listed_and_deleted()
    {
        var store = new MemoryTranscriptStore();
        ITranscriptStore transcripts = store;
        for (var i = 0; i < 25; i++)
        {
            await transcripts.LogActivityAsync(new Activity
            {
                Type = ActivityTypes.Message,
                Id = $"{i:000}",
                Timestamp = DateTimeOffset.UnixEpoch.AddMinutes(i),
                ChannelId = "test",
                Conversation = new ConversationAccount(id: "c"),
                Text = $"{i}",
            });
        }

        var page = await transcripts.GetTranscriptActivitiesAsync("test", "c");
        var next = await transcripts.GetTranscriptActivitiesAsync("test", "c", page.ContinuationToken);
        Assert.Equal((20, 5), (page.Items.Length, next.Items.Length));
        Assert.Null(next.ContinuationToken);
        Assert.Equal(5, (await transcripts.GetTranscriptActivitiesAsync("test", "c", startDate: DateTimeOffset.UnixEpoch.AddMinutes(20))).Items.Length);
        Assert.Equal("c", (await transcripts.ListTranscriptsAsync("test")).Items.Single().Id);
        await transcripts.DeleteTranscriptAsync("test", "c");
        Assert.Empty((await transcripts.ListTranscriptsAsync("test")).Items);
        await Assert.ThrowsAsync<ArgumentNullException>(() => transcripts.LogActivityAsync(null));
        await Assert.ThrowsAsync<ArgumentNullException>(() => transcripts.GetTranscriptActivitiesAsync(null, "c"));
        await Assert.ThrowsAsync<ArgumentNullException>(() => transcripts.GetTranscriptActivitiesAsync("test", null));
        await Assert.ThrowsAsync<ArgumentNullException>(() => transcripts.DeleteTranscriptAsync("test", null));
        await Assert.ThrowsAsync<ArgumentNullException>(() => transcripts.ListTranscriptsAsync(null));
        Assert.Throws<ArgumentNullException>(() => new TranscriptLoggerMiddleware(null));
    }

    [Fact]
    public async Task State_is_loaded_changed_and_saved()
    {
        var dictionary = new Dictionary<string, Newtonsoft.Json.Linq.JObject>();
        var storage = new MemoryStorage(dictionary);
        var userState = new UserState(storage);
        var conversationState = new ConversationState(storage);
        var privateState = new PrivateConversationState(storage);
        var custom = new CustomKeyState(storage);
        using var turn = new TurnContext(new SimpleAdapter(), TestMessage.Message());
        var property = userState.CreateProperty<string>("p");

        await Assert.ThrowsAsync<ArgumentNullException>(() => userState.LoadAsync(null, cancellationToken: Cancellation));
        await userState.SaveChangesAsync(turn, cancellationToken: Cancellation);
        Assert.Empty(dictionary);
        Assert.Equal("default", await property.GetAsync(turn, () => "default", Cancellation));
        await property.SetAsync(turn, "value", Cancellation);
        await custom.CreateProperty<TestPoco>("poco").SetAsync(turn, new TestPoco { Value = "v" }, Cancellation);
        var set = new BotStateSet(userState, conversationState).Add(privateState).Add(custom);
        Assert.Equal(4, set.BotStates.Count);
        await set.LoadAllAsync(turn, cancellationToken: Cancellation);
        await set.SaveAllChangesAsync(turn, force: true, cancellationToken: Cancellation);

        Assert.Equal("value", (string)dictionary["UnitTest/users/user"]["p"]);
        Assert.Contains("UnitTest/conversations/convo", dictionary.Keys);
        Assert.Contains("UnitTest/conversations/convo/users/user", dictionary.Keys);
        Assert.Equal("v", (string)dictionary["CustomKey"]["poco"]["Value"]);
        Assert.Equal("value", userState.Get(turn)["p"].ToString());
        Assert.NotNull(userState.GetCachedState(turn).State);
        await property.DeleteAsync(turn, Cancellation);
        Assert.Null(await property.GetAsync(turn, cancellationToken: Cancellation));
        Assert.Equal("p", property.Name);
        var typed = await storage.ReadAsync<TestPoco>(["none"], Cancellation);
        Assert.Empty(typed);
        await Assert.ThrowsAsync<ArgumentNullException>(() => storage.ReadAsync(null, Cancellation));
        await Assert.ThrowsAsync<ArgumentNullException>(() => storage.WriteAsync(null, Cancellation));
        await Assert.ThrowsAsync<ArgumentNullException>(() => storage.DeleteAsync(null, Cancellation));
        Assert.Throws<ArgumentNullException>(() => userState.CreateProperty<string>(string.Empty));
        Assert.Throws<ArgumentNullException>(() => new CustomKeyState(null));
    }

    [Fact]
    public async Task Middleware_of_the_framework_is_made()
    {
        var state = new UserState(new MemoryStorage());
        var set = new MiddlewareSet()
            .Use(new AutoSaveStateMiddleware(state).Add(new ConversationState(new MemoryStorage())))
            .Use(new AutoSaveStateMiddleware(new BotStateSet(state)))
            .Use(new ShowTypingMiddleware())
            .Use(new SetSpeakMiddleware("male", fallbackToTextForSpeak: true))
            .Use(new NormalizeMentionsMiddleware { RemoveRecipientMention = true })
            .Use(new SkypeMentionNormalizeMiddleware())
            .Use(new RegisterClassMiddleware<UserState>(state))
            .Use(new RegisterClassMiddleware<string>("value", "key"))
            .Use(new TeamsSSOTokenExchangeMiddleware(new MemoryStorage(), "connection"))
            .Use(new InspectionMiddleware(new InspectionState(new MemoryStorage()), state, new ConversationState(new MemoryStorage()), new MicrosoftAppCredentials("app", "password"), NullLogger<InspectionMiddleware>.Instance))
            .Use(new TranscriptLoggerMiddleware(new FileTranscriptLogger(Path.Combine(Path.GetTempPath(), "transcripts"), unitTestMode: true)));
        Assert.Equal(11, set.Count());
        Assert.Throws<ArgumentNullException>(() => set.Use(null));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ShowTypingMiddleware(delay: -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ShowTypingMiddleware(period: 0));
        Assert.Throws<ArgumentNullException>(() => new TeamsSSOTokenExchangeMiddleware(null, "c"));
        var called = false;
        await new MiddlewareSet().ReceiveActivityWithStatusAsync(null, (_, _) => { called = true; return Task.CompletedTask; }, Cancellation);
        Assert.True(called);
    }

    [Fact]
    public async Task A_skill_handler_may_be_replaced_in_parts()
    {
        var factory = new IdFactory();
        var handler = new SkillHandlerOfABot(new SimpleAdapter(), new ActivityHandler(), factory, new SimpleCredentialProvider(), new AuthenticationConfiguration());
        var cloud = new CloudSkillHandler(new SimpleAdapter(), new ActivityHandler(), factory, BotFrameworkAuthenticationFactory.Create(), NullLogger.Instance);
        Assert.Equal(CloudSkillHandler.SkillConversationReferenceKey.Length > 0, SkillHandler.SkillConversationReferenceKey.Length > 0);
        Assert.NotNull(cloud);
        Assert.Throws<ArgumentNullException>(() => new SkillHandler(null, new ActivityHandler(), factory, new SimpleCredentialProvider(), new AuthenticationConfiguration()));
        Assert.Throws<ArgumentNullException>(() => new SkillHandler(new SimpleAdapter(), null, factory, new SimpleCredentialProvider(), new AuthenticationConfiguration()));
        Assert.Throws<ArgumentNullException>(() => new SkillHandler(new SimpleAdapter(), new ActivityHandler(), null, new SimpleCredentialProvider(), new AuthenticationConfiguration()));
        Assert.Equal("own", (await handler.HandleUpdateActivityAsync(string.Empty, "c", "a", new Activity(), Cancellation)).Id);
        await Assert.ThrowsAsync<NotImplementedException>(() => new Service().HandleUploadAttachmentAsync(string.Empty, "c", new AttachmentData(), Cancellation));
        await Assert.ThrowsAsync<NotImplementedException>(() => new Service().HandleGetConversationsAsync(string.Empty, "c", "token", Cancellation));
        using var client = new HttpClient();
        Assert.NotNull(new SkillHttpClient(client, new SimpleCredentialProvider(), factory, new SimpleChannelProvider(), NullLogger.Instance));
        Assert.NotNull(new BotFrameworkHttpClient(client, new SimpleCredentialProvider(), channelProvider: null, logger: null));
        Assert.Throws<ArgumentNullException>(() => new BotFrameworkHttpClient(null, new SimpleCredentialProvider()));
        Assert.Throws<ArgumentNullException>(() => new BotFrameworkHttpClient(client, null));
        Assert.NotNull(new Controller(cloud));
    }

    [Fact]
    public async Task An_application_hosts_a_bot()
    {
        var services = new ServiceCollection();
        services.AddBot<ActivityHandler>(options => options.CredentialProvider = new SimpleCredentialProvider("app", "password"));
        services.AddBotFrameworkAdapterIntegration();
        Assert.Contains(services, service => service.ServiceType == typeof(IBot));
        Assert.Throws<ArgumentNullException>(() => Microsoft.Bot.Builder.Integration.AspNet.Core.ServiceCollectionExtensions.AddBot<ActivityHandler>(null));
        Assert.Throws<ArgumentNullException>(() => ((IApplicationBuilder)null).UseBotFramework());
        var context = new DefaultHttpContext();
        context.Response.Body = new MemoryStream();
        await HttpHelper.WriteResponseAsync(context.Response, new InvokeResponse { Status = (int)HttpStatusCode.Accepted, Body = new { a = 1 } });
        Assert.Equal(202, context.Response.StatusCode);
        await Assert.ThrowsAsync<ArgumentNullException>(() => HttpHelper.WriteResponseAsync(null, null));
        await Assert.ThrowsAsync<ArgumentNullException>(() => HttpHelper.ReadRequestAsync<Activity>(null));
        Assert.NotNull(HttpHelper.BotMessageSerializerSettings);
        IBotFrameworkHttpAdapter adapter = new CloudAdapter(BotFrameworkAuthenticationFactory.Create());
        await Assert.ThrowsAsync<ArgumentNullException>(() => adapter.ProcessAsync(null, context.Response, new ActivityHandler()));
        await Assert.ThrowsAsync<ArgumentNullException>(() => adapter.ProcessAsync(context.Request, null, new ActivityHandler()));
        await Assert.ThrowsAsync<ArgumentNullException>(() => adapter.ProcessAsync(context.Request, context.Response, null));
    }

    [Fact]
    public void Components_register_themselves()
    {
        ComponentRegistration.Add(new TestComponent());
        Assert.Contains(ComponentRegistration.Components, component => component is TestComponent);
        new TestBotComponent().ConfigureServices(new ServiceCollection(), null);
        Assert.Equal("Lorem...", StringUtils.Ellipsis("Lorem ipsum", 5));
        Assert.StartsWith("Lorem...", StringUtils.EllipsisHash("Lorem ipsum", 5), StringComparison.Ordinal);
        var text = new StringBuilder("Lorem ipsum");
        Assert.Same(text, StringUtils.Ellipsis(text, 5));
        Assert.Equal("Lorem...", text.ToString());
        Assert.Equal(StringUtils.EllipsisHash("Lorem ipsum", 5), StringUtils.EllipsisHash(new StringBuilder("Lorem ipsum"), 5).ToString());
        Assert.Equal("short", StringUtils.EllipsisHash(new StringBuilder("short"), 5).ToString());
        Assert.Equal($"a{Path.DirectorySeparatorChar}b{Path.DirectorySeparatorChar}c", PathUtils.NormalizePath("a\\b/c"));
        Assert.Equal(TimeSpan.FromMinutes(15), TurnStateConstants.OAuthLoginTimeoutValue);
        var result = new RecognizerResult { Text = "t", Intents = new Dictionary<string, IntentScore> { ["a"] = new() { Score = 0.3 }, ["b"] = new() { Score = 0.5 } } };
        Assert.Equal(("b", 0.5), result.GetTopScoringIntent());
        Assert.Throws<ArgumentNullException>(() => RecognizerResultExtensions.GetTopScoringIntent(null));
        Assert.Throws<InvalidOperationException>(() => new RecognizerResult { Intents = null }.GetTopScoringIntent());
    }

    private sealed class TestComponent : ComponentRegistration;

    private sealed class TestBotComponent : BotComponent
    {
        public override void ConfigureServices(IServiceCollection services, Microsoft.Extensions.Configuration.IConfiguration configuration) => services.AddSingleton<IStorage>(new MemoryStorage());
    }

    [ApiController]
    [Route("api/skills")]
    private sealed class Controller(ChannelServiceHandlerBase handler) : ChannelServiceController(handler);

    private sealed class Service() : ChannelServiceHandler(new SimpleCredentialProvider(), new AuthenticationConfiguration(), new SimpleChannelProvider());

    private sealed class SkillHandlerOfABot(BotAdapter adapter, IBot bot, SkillConversationIdFactoryBase conversationIdFactory, ICredentialProvider credentialProvider, AuthenticationConfiguration authConfig)
        : SkillHandler(adapter, bot, conversationIdFactory, credentialProvider, authConfig)
    {
        protected override Task<ResourceResponse> OnUpdateActivityAsync(ClaimsIdentity claimsIdentity, string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default) =>
            Task.FromResult(new ResourceResponse("own"));

        protected override Task<ResourceResponse> OnSendToConversationAsync(ClaimsIdentity claimsIdentity, string conversationId, Activity activity, CancellationToken cancellationToken = default) =>
            base.OnSendToConversationAsync(claimsIdentity, conversationId, activity, cancellationToken);
    }

    private sealed class IdFactory : SkillConversationIdFactoryBase
    {
        public override Task<string> CreateSkillConversationIdAsync(SkillConversationIdFactoryOptions options, CancellationToken cancellationToken) => Task.FromResult("id");

        public override Task<SkillConversationReference> GetSkillConversationReferenceAsync(string skillConversationId, CancellationToken cancellationToken) =>
            Task.FromResult(new SkillConversationReference { ConversationReference = TestMessage.Message().GetConversationReference(), OAuthScope = "scope" });

        public override Task DeleteConversationReferenceAsync(string skillConversationId, CancellationToken cancellationToken) => Task.CompletedTask;
    }

    private sealed class CustomKeyState(IStorage storage) : BotState(storage, nameof(CustomKeyState))
    {
        protected override string GetStorageKey(ITurnContext turnContext) => "CustomKey";
    }

    private sealed class TestPoco : IStoreItem
    {
        public string Value { get; set; }

        public string ETag { get; set; }
    }

    private sealed class MoreTelemetry(IBotTelemetryClient client, bool logPersonalInformation) : TelemetryLoggerMiddleware(client, logPersonalInformation)
    {
        protected override async Task OnReceiveActivityAsync(Activity activity, CancellationToken cancellation) =>
            TelemetryClient.TrackEvent(
                TelemetryLoggerConstants.BotMsgReceiveEvent,
                await FillReceiveEventPropertiesAsync(activity, new Dictionary<string, string> { ["foo"] = "bar" }));
    }

    private sealed class Telemetry : IBotTelemetryClient, IBotPageViewTelemetryClient
    {
        private string _page;

        public List<(string Name, IDictionary<string, string> Properties)> Events { get; } = [];

        public void Flush()
        {
        }

        public string TrackView(string name)
        {
            ((IBotTelemetryClient)this).TrackDialogView(name);
            return _page;
        }

        public void TrackAvailability(string name, DateTimeOffset timeStamp, TimeSpan duration, string runLocation, bool success, string message = null, IDictionary<string, string> properties = null, IDictionary<string, double> metrics = null)
        {
        }

        public void TrackDependency(string dependencyTypeName, string target, string dependencyName, string data, DateTimeOffset startTime, TimeSpan duration, string resultCode, bool success)
        {
        }

        public void TrackEvent(string eventName, IDictionary<string, string> properties = null, IDictionary<string, double> metrics = null) => Events.Add((eventName, properties));

        public void TrackException(Exception exception, IDictionary<string, string> properties = null, IDictionary<string, double> metrics = null)
        {
        }

        public void TrackPageView(string name, IDictionary<string, string> properties = null, IDictionary<string, double> metrics = null) => _page = "page " + name;

        public void TrackTrace(string message, Severity severityLevel, IDictionary<string, string> properties)
        {
        }
    }
}
