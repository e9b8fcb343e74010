using System.Text.Json;
using System.Text.Json.Nodes;
using BotBuilder.UnitTests.Connector;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace BotBuilder.UnitTests.Teams;

public sealed class TeamsActivityHandlerTests
{
    private readonly Bot _bot = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static Activity FromJson(string json) => SchemaJson.Deserialize<Activity>(System.Text.Encoding.UTF8.GetBytes(json))!;

    private async Task<InvokeResponse?> InvokeAsync(string name, string value)
    {
        var adapter = new TestAdapter("msteams");
        await adapter.ProcessActivityAsync(
            new Activity(ActivityTypes.Invoke, name: name) { Value = JsonDocument.Parse(value).RootElement }, _bot.OnTurnAsync, Cancellation);
        return (adapter.GetNextReply() as Activity)?.Value as InvokeResponse;
    }

    [Fact]
    public async Task Invokes_reach_their_methods_with_typed_values()
    {
        var response = await InvokeAsync("task/fetch", """{"data":{"x":1},"context":{"theme":"dark"},"tabContext":{"tabEntityId":"t"}}""");

        Assert.Equal("dark t", _bot.Heard);
        Assert.Equal(200, response!.Status);
        Assert.Equal("""{"task":{"value":"done","type":"message"}}""", JsonSerializer.Serialize(response.Body, SchemaJson.Options));
    }

    [Theory]
    [InlineData("tab/fetch", "{}", 501)]
    [InlineData("task/fetch", "5", 400)]
    [InlineData("task/submit", "null", 400)]
    [InlineData("composeExtension/submitAction", """{"botMessagePreviewAction":"burn"}""", 400)]
    [InlineData("fileConsent/invoke", """{"action":"maybe"}""", 400)]
    [InlineData("fileConsent/invoke", """{"action":"accept"}""", 501)]
    [InlineData("unknown/name", "{}", 501)]
    public async Task What_cannot_be_done_is_said(string name, string value, int status) => Assert.Equal(status, (await InvokeAsync(name, value))!.Status);

    [Fact]
    public async Task Events_of_teams_reach_their_methods()
    {
        var adapter = new TestAdapter("msteams");
        await adapter.ProcessActivityAsync(
            FromJson("""{"type":"conversationUpdate","channelId":"msteams","channelData":{"eventType":"channelRenamed","channel":{"id":"c","name":"New"},"team":{"id":"t"}}}"""),
            _bot.OnTurnAsync,
            Cancellation);
        Assert.Equal("channel New", _bot.Heard);

        await adapter.ProcessActivityAsync(
            FromJson("""{"type":"event","channelId":"msteams","name":"application/vnd.microsoft.meetingStart","value":{"Id":"m","JoinUrl":"https://x/","Title":"T","MeetingType":"Scheduled","StartTime":"2026-01-02T03:04:05Z"}}"""),
            _bot.OnTurnAsync,
            Cancellation);
        Assert.Equal("meeting T 2026", _bot.Heard);
    }

    [Fact]
    public async Task Members_who_come_into_a_team_are_looked_up()
    {
        await using var teams = await ChannelServer.StartAsync();
        teams.AnswerNextWith(200, """{"id":"u1","name":"Ana","email":"ana@x.org","objectId":"o1"}""");
        teams.AnswerNextWith(404, """{"error":{"code":"ConversationNotFound","message":"gone"}}""");
        var adapter = new TestAdapter(new ConversationReference
        {
            ChannelId = "msteams",
            ServiceUrl = teams.Url,
            Bot = new ChannelAccount("bot"),
            User = new ChannelAccount("user"),
            Conversation = new ConversationAccount { Id = "conv" },
        });

        await adapter.ProcessActivityAsync(
            FromJson("""{"type":"conversationUpdate","channelId":"msteams","membersAdded":[{"id":"u1"},{"id":"u2"},{"id":"bot"}],"channelData":{"team":{"id":"team1"}}}"""),
            async (turn, cancellationToken) =>
            {
                using var connector = new ConnectorClient(new Uri(teams.Url), MicrosoftAppCredentials.Empty, SharedClient);
                turn.TurnState.Add<IConnectorClient>(connector);
                await _bot.OnTurnAsync(turn, cancellationToken);
            },
            Cancellation);

        Assert.Equal("u1 ana@x.org o1, u2  , bot  ", _bot.Heard);
        Assert.Equal(["/v3/conversations/team1/members/u1", "/v3/conversations/team1/members/u2"], teams.Calls.Select(call => call.Target));
    }

    private static readonly HttpClient SharedClient = new();

    private sealed class Bot : TeamsActivityHandler
    {
        public string? Heard { get; private set; }

        protected override Task<TaskModuleResponse> OnTeamsTaskModuleFetchAsync(
            ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken)
        {
            Heard = $"{taskModuleRequest.Context!.Theme} {taskModuleRequest.TabEntityContext!.TabEntityId}";
            return Task.FromResult(new TaskModuleResponse { Task = new TaskModuleMessageResponse("done") });
        }

        protected override Task OnTeamsChannelRenamedAsync(
            ChannelInfo channelInfo, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
        {
            Heard = $"channel {channelInfo.Name}";
            return Task.CompletedTask;
        }

        protected override Task OnTeamsMeetingStartAsync(
            MeetingStartEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken)
        {
            Heard = $"meeting {meeting.Title} {meeting.StartTime.Year}";
            return Task.CompletedTask;
        }

        protected override Task OnTeamsMembersAddedAsync(
            IList<TeamsChannelAccount> teamsMembersAdded, TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
        {
            Heard = string.Join(", ", teamsMembersAdded.Select(member => $"{member.Id} {member.Email} {member.AadObjectId}"));
            return Task.CompletedTask;
        }
    }
}
