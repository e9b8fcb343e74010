using System.Text.Json.Nodes;
using VirtualAssistant.Testing;
using VirtualAssistant.Testing.Slack;

namespace VirtualAssistant.AcceptanceTests.Slack;

public sealed class When_slack_is_reached_by_socket : SlackFixture, IAsyncLifetime
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_event_is_acknowledged_and_answered()
    {
        var ana = Workspace.Person();
        await ConnectedAsync(1);

        var acknowledged = await Slack.Sockets.SendAsync("events_api", Workspace.Envelope(ana.Message("help")), Cancellation);

        Assert.Null(acknowledged["payload"]);
        Assert.Contains("undo", (await ana.NextReplyAsync(Cancellation)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_that_comes_again_over_another_socket_is_answered_once()
    {
        var ana = Workspace.Person();
        var envelope = Workspace.Envelope(ana.Message("help"), "Ev1");
        await ConnectedAsync(1);
        await Slack.Sockets.SendAsync("events_api", envelope, Cancellation);

        Slack.Sockets.Cut();
        await ConnectedAsync(2);
        await Slack.Sockets.SendAsync("events_api", (JsonObject)envelope.DeepClone(), Cancellation);
        await IdleAsync(Cancellation);

        Assert.Single(ana.Replies);
    }

    [Fact]
    public async Task A_socket_that_slack_will_close_is_replaced_before_it_is_gone()
    {
        var ana = Workspace.Person();
        await ConnectedAsync(1);

        await Slack.Sockets.WarnAsync(Cancellation);
        await ConnectedAsync(2);
        await Slack.Sockets.SendAsync("events_api", Workspace.Envelope(ana.Message("help")), Cancellation);

        Assert.Contains("undo", (await ana.NextReplyAsync(Cancellation)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_and_a_form_come_over_the_socket_too()
    {
        await ConnectedAsync(1);
        var command = new JsonObject
        {
            ["command"] = "/va", ["text"] = "help", ["user_id"] = "U1", ["channel_id"] = "C1", ["team_id"] = "T1", ["trigger_id"] = "t", ["response_url"] = Slack.NewResponseUrl(),
        };
        var form = new JsonObject
        {
            ["type"] = "view_submission",
            ["team"] = new JsonObject { ["id"] = "T1" },
            ["user"] = new JsonObject { ["id"] = "U1" },
            ["view"] = new JsonObject { ["id"] = "V1", ["callback_id"] = "reminder-form" },
        };

        await Slack.Sockets.SendAsync("slash_commands", command, Cancellation);
        var errors = await Slack.Sockets.SendAsync("interactive", form, Cancellation);
        await Until.TrueAsync(() => Slack.Called("response_url").Count > 0, () => "the command is not answered", Cancellation);

        Assert.Equal("errors", (string?)errors["payload"]!["response_action"]);
    }

    [Fact]
    public async Task Nonsense_on_the_socket_stops_nothing()
    {
        var ana = Workspace.Person();
        await ConnectedAsync(1);

        await Slack.Sockets.SendAsync("events_api", new JsonObject { ["type"] = "event_callback", ["event"] = 5 }, Cancellation);
        await Slack.Sockets.SendAsync("unheard_of", [], Cancellation);
        await Slack.Sockets.SendAsync("events_api", Workspace.Envelope(ana.Message("help")), Cancellation);

        Assert.Contains("undo", (await ana.NextReplyAsync(Cancellation)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_signing_secret_nothing_is_taken_over_http()
    {
        using var response = await Workspace.PostAsync("events", "{}", "application/json", Cancellation);

        Assert.Equal(System.Net.HttpStatusCode.NotFound, response.StatusCode);
    }

    protected override void Configure(IDictionary<string, string?> settings)
    {
        settings["Slack:AppToken"] = SlackServer.AppToken;
        settings["Slack:BotToken"] = SlackServer.BotToken;
        settings["Slack:ApiBaseUrl"] = Slack.ApiBaseUrl;
    }

    private Task ConnectedAsync(int sockets) => Until.TrueAsync(() => Slack.Sockets.Opened >= sockets, () => $"socket {sockets} is not opened", Cancellation);
}
