using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace BotBuilder.UnitTests.Builder;

public sealed class TelemetryTests
{
    private readonly List<(string Name, IDictionary<string, string> Properties)> _events = [];

    private async Task RunAsync(bool personal, Activity activity)
    {
        var adapter = new TestAdapter(TestAdapter.CreateConversation("c1")).Use(new TelemetryLoggerMiddleware(new Client(_events), personal));
        await adapter.ProcessActivityAsync(
            activity,
            async (turn, cancellationToken) =>
            {
                var response = await turn.SendActivityAsync("secret answer", cancellationToken: cancellationToken);
                await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = response.Id, Text = "secret change" }, cancellationToken);
                await turn.DeleteActivityAsync(response.Id!, cancellationToken);
            },
            TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Reports_what_happens_but_not_what_is_said()
    {
        await RunAsync(personal: false, new Activity(ActivityTypes.Message) { Text = "secret question" });

        Assert.Equal(["BotMessageReceived", "BotMessageSend", "BotMessageUpdate", "BotMessageDelete"], _events.Select(entry => entry.Name));
        Assert.DoesNotContain(_events, entry => entry.Properties.Values.Any(value => value?.Contains("secret", StringComparison.Ordinal) == true));
        Assert.Equal(["conversationName", "fromId", "locale", "recipientId", "recipientName"], _events[0].Properties.Keys.Order());
    }

    [Fact]
    public async Task Reports_what_is_said_when_asked_to()
    {
        await RunAsync(personal: true, new Activity(ActivityTypes.Message) { Text = "secret question" });

        Assert.Equal("secret question", _events[0].Properties["text"]);
        Assert.Equal("User1", _events[0].Properties["fromName"]);
        Assert.Equal("secret answer", _events[1].Properties["text"]);
        Assert.Equal("secret change", _events[2].Properties["text"]);
    }

    [Fact]
    public async Task Reports_the_tenant_and_team_in_teams()
    {
        await RunAsync(personal: false, new Activity(ActivityTypes.Message)
        {
            ChannelId = "msteams",
            From = new ChannelAccount("u", aadObjectId: "aad"),
            ChannelData = new TeamsChannelData { Tenant = new TenantInfo("t1"), Team = new TeamInfo("team", "Team") },
        });

        Assert.Equal("aad", _events[0].Properties["TeamsUserAadObjectId"]);
        Assert.Equal("t1", _events[0].Properties["TeamsTenantId"]);
        Assert.Equal("""{"id":"team","name":"Team"}""", _events[0].Properties["TeamsTeamInfo"]);
    }

    private sealed class Client(List<(string Name, IDictionary<string, string> Properties)> events) : NullBotTelemetryClient, IBotTelemetryClient
    {
        void IBotTelemetryClient.TrackEvent(string eventName, IDictionary<string, string>? properties, IDictionary<string, double>? metrics) =>
            events.Add((eventName, properties!));
    }
}
