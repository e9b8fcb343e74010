using System.Net;
using System.Security.Claims;
using System.Text;
using BotBuilder.UnitTests.Connector;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Builder.Skills;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BotBuilder.UnitTests.Skills;

/// <summary>A bot with its skill endpoint, the channel it was called from, and a skill that is played by the test.</summary>
public sealed class SkillTests : IAsyncLifetime
{
    private readonly BotFrameworkAuthentication _authentication = BotFrameworkAuthenticationFactory.Create();
    private readonly SkillConversationIdFactory _ids = new(new MemoryStorage());
    private readonly HttpClient _http = new();
    private readonly Bot _bot = new();
    private ChannelServer _channel = null!;
    private WebApplication _app = null!;
    private string _conversation = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _channel = await ChannelServer.StartAsync();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<ChannelServiceHandlerBase>(new CloudSkillHandler(new CloudAdapter(_authentication), _bot, _ids, _authentication));
        builder.Services.AddControllers().ConfigureApplicationPartManager(parts =>
        {
            parts.ApplicationParts.Clear();
            parts.FeatureProviders.Add(new OnlySkillController());
        });
        _app = builder.Build();
        _app.Urls.Add("http://127.0.0.1:0");
        _app.MapControllers();
        await _app.StartAsync(Cancellation);
        _conversation = await _ids.CreateSkillConversationIdAsync(
            new SkillConversationIdFactoryOptions
            {
                FromBotOAuthScope = "https://api.botframework.com",
                FromBotId = string.Empty,
                Activity = Message(),
                BotFrameworkSkill = new BotFrameworkSkill { Id = "skill", AppId = "skill-app" },
            },
            Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _channel.DisposeAsync();
        _http.Dispose();
    }

    private Activity Message() => new(ActivityTypes.Message)
    {
        Id = "m1",
        ChannelId = "test",
        ServiceUrl = _channel.Url,
        Conversation = new ConversationAccount { Id = "root" },
        From = new ChannelAccount("user"),
        Recipient = new ChannelAccount("bot"),
        Text = "hi",
    };

    private Task<HttpResponseMessage> SkillSendsAsync(HttpMethod method, string path, Activity? activity) => _http.SendAsync(
        new HttpRequestMessage(method, $"{_app.Urls.Single()}/api/skills/v3/conversations/{_conversation}/activities{path}")
        {
            Content = activity is null ? null : new ByteArrayContent(SchemaJson.Serialize(activity)),
        },
        Cancellation);

    [Fact]
    public async Task What_a_skill_says_reaches_the_conversation_it_was_called_from()
    {
        using var sent = await SkillSendsAsync(HttpMethod.Post, "/m1", new Activity(ActivityTypes.Message) { Text = "from the skill" });
        using var updated = await SkillSendsAsync(HttpMethod.Put, "/a2", new Activity(ActivityTypes.Message) { Text = "better" });
        using var deleted = await SkillSendsAsync(HttpMethod.Delete, "/a3", null);

        Assert.Equal("""{"id":"sent-1"}""", await sent.Content.ReadAsStringAsync(Cancellation));
        Assert.Equal(
            ["POST /v3/conversations/root/activities/m1", "PUT /v3/conversations/root/activities/a2", "DELETE /v3/conversations/root/activities/a3"],
            _channel.Calls.Select(call => $"{call.Method} {call.Target}"));
        var reply = SchemaJson.Deserialize<Activity>(Encoding.UTF8.GetBytes(_channel.Calls.First().Body))!;
        Assert.Equal(("from the skill", "user", "bot"), (reply.Text, reply.Recipient.Id, reply.From.Id));
    }

    [Fact]
    public async Task A_controller_of_a_bots_own_sees_what_a_skill_sends()
    {
        var controller = new WatchingController(_app.Services.GetRequiredService<ChannelServiceHandlerBase>())
        {
            ControllerContext = new ControllerContext { HttpContext = new Microsoft.AspNetCore.Http.DefaultHttpContext() },
        };

        await controller.ReplyToActivityAsync(_conversation, "m1", new Activity(ActivityTypes.Message) { Text = "seen" });

        Assert.Equal("seen", controller.Seen);
        Assert.Equal("POST /v3/conversations/root/activities/m1", Assert.Single(_channel.Calls.Select(call => $"{call.Method} {call.Target}")));
        using var notJson = await _http.PostAsync(
            $"{_app.Urls.Single()}/api/skills/v3/conversations/{_conversation}/activities", new StringContent("no JSON"), Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, notJson.StatusCode);
    }

    private sealed class WatchingController(ChannelServiceHandlerBase handler) : ChannelServiceController(handler)
    {
        public string? Seen { get; private set; }

        public override Task<IActionResult> ReplyToActivityAsync(string conversationId, string activityId, Activity activity)
        {
            Seen = activity.Text;
            return base.ReplyToActivityAsync(conversationId, activityId, activity);
        }
    }

    [Fact]
    public async Task The_end_of_a_skill_is_told_to_the_bot_and_forgets_the_conversation()
    {
        using var ended = await SkillSendsAsync(HttpMethod.Post, string.Empty, new Activity(ActivityTypes.EndOfConversation) { Code = "completedSuccessfully", Value = "result" });
        using var late = await SkillSendsAsync(HttpMethod.Post, string.Empty, new Activity(ActivityTypes.Message) { Text = "late" });

        Assert.Equal(HttpStatusCode.OK, ended.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, late.StatusCode);
        Assert.Equal("endOfConversation result root user", _bot.Heard);
        Assert.Empty(_channel.Calls);
    }

    [Theory]
    [InlineData("event", "anything", "event  root user")]
    [InlineData("command", "own/thing", "command  root user")]
    [InlineData("command", "application/thing", null)]
    public async Task Events_go_to_the_bot_and_commands_for_the_channel_to_the_channel(string type, string name, string? heard)
    {
        using var response = await SkillSendsAsync(HttpMethod.Post, string.Empty, new Activity(type, name: name));

        Assert.Equal(heard, _bot.Heard);
        Assert.Equal(heard is null ? 1 : 0, _channel.Calls.Count);
    }

    [Theory]
    [InlineData("POST", "", "not json", HttpStatusCode.BadRequest)]
    [InlineData("GET", "/m1/members", null, HttpStatusCode.NotImplemented)]
    public async Task What_cannot_be_done_is_answered_in_the_protocols_own_errors(string method, string path, string? body, HttpStatusCode status)
    {
        using var response = await _http.SendAsync(
            new HttpRequestMessage(new HttpMethod(method), $"{_app.Urls.Single()}/api/skills/v3/conversations/{_conversation}/activities{path}")
            {
                Content = body is null ? null : new StringContent(body),
            },
            Cancellation);

        Assert.Equal(status, response.StatusCode);
        Assert.NotNull(SchemaJson.Deserialize<ErrorResponse>(await response.Content.ReadAsByteArrayAsync(Cancellation))!.Error!.Code);
    }

    [Fact]
    public async Task A_skill_is_called_as_a_conversation_of_its_own()
    {
        await using var skill = await ChannelServer.StartAsync();
        skill.AnswerNextWith(200, """{"activities":[{"type":"message","text":"hello"}]}""");
        skill.AnswerNextWith(500, "broken");
        using var client = _authentication.CreateBotFrameworkClient();
        var message = Message();

        var answer = await client.PostActivityAsync<ExpectedReplies>(
            string.Empty, "skill-app", new Uri($"{skill.Url}/api/messages"), new Uri("https://parent/api/skills/"), "own-id", message, Cancellation);
        var failure = await client.PostActivityAsync(
            string.Empty, "skill-app", new Uri($"{skill.Url}/api/messages"), new Uri("https://parent/api/skills/"), "own-id", message, Cancellation);

        Assert.Equal("hello", Assert.Single(answer.Body!.Activities!).Text);
        Assert.Equal((500, null), (failure.Status, failure.Body));
        var heard = SchemaJson.Deserialize<Activity>(Encoding.UTF8.GetBytes(skill.Calls.First().Body))!;
        Assert.Equal(
            ("own-id", "https://parent/api/skills/", RoleTypes.Skill, "root", _channel.Url),
            (heard.Conversation.Id, heard.ServiceUrl, heard.Recipient.Role, heard.RelatesTo!.Conversation.Id, heard.RelatesTo.ServiceUrl));
        Assert.Equal(("root", null), (message.Conversation.Id, message.Recipient.Role));
    }

    private sealed class Bot : IBot
    {
        public string? Heard { get; private set; }

        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            var activity = turnContext.Activity;
            Heard = $"{activity.Type} {activity.Value} {activity.Conversation.Id} {activity.From.Id}";
            Assert.NotNull(turnContext.TurnState.Get<SkillConversationReference>(SkillHandler.SkillConversationReferenceKey));
            return Task.CompletedTask;
        }
    }

    private sealed class OnlySkillController : Microsoft.AspNetCore.Mvc.ApplicationParts.IApplicationFeatureProvider<ControllerFeature>
    {
        public void PopulateFeature(IEnumerable<Microsoft.AspNetCore.Mvc.ApplicationParts.ApplicationPart> parts, ControllerFeature feature) =>
            feature.Controllers.Add(System.Reflection.IntrospectionExtensions.GetTypeInfo(typeof(SkillController)));
    }
}

[ApiController]
[Route("api/skills")]
public sealed class SkillController(ChannelServiceHandlerBase handler) : ChannelServiceController(handler)
{
    /// <summary>As bots override it to log what comes; it is still read as the protocol has it.</summary>
    public override Task<IActionResult> SendToConversationAsync(string conversationId, Activity activity) =>
        base.SendToConversationAsync(conversationId, activity);
}
