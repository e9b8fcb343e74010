using System.Text.Json.Nodes;
using Npgsql;
using VirtualAssistant.Testing.Servers;
using VirtualAssistant.Testing.Teams;

namespace VirtualAssistant.AcceptanceTests.Teams;

/// <summary>What Teams asks of the store, asked of the one that processes share.</summary>
public sealed class When_teams_is_served_from_postgresql : IAsyncLifetime
{
    private readonly string schema = $"t{Guid.NewGuid():N}";
    private readonly TeamsFixture teams = new();
    private string server = "";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        server = (await LocalServers.SharedAsync()).PostgreSql;
        await ExecuteAsync($"CREATE SCHEMA {schema}");
        teams.Assistant.Settings["ConnectionStrings:PostgreSql"] = new NpgsqlConnectionStringBuilder(server) { SearchPath = schema }.ConnectionString;
        await teams.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await teams.DisposeAsync();
        await ExecuteAsync($"DROP SCHEMA {schema} CASCADE");
    }

    [Fact]
    public async Task Somebody_is_greeted_once_and_their_card_changes_in_place()
    {
        using var chat = teams.Chat("Ann");
        await InstallAsync(chat);
        using var again = chat.Reinstalled();
        await InstallAsync(again);
        await again.AskAsync("remind me in 20 minutes to take the bread out", Cancellation);
        await teams.Assistant.ComeToRestAsync(Cancellation);
        teams.Assistant.Time.Advance(TimeSpan.FromMinutes(20));
        var announced = await again.NextReplyAsync(Cancellation);
        await teams.Assistant.ComeToRestAsync(Cancellation);

        var card = announced.Json["attachments"]![0]!["content"]!;
        var both = await Task.WhenAll(again.PressAsync(announced, card, "Done", Cancellation), again.PressAsync(announced, card, "Done", Cancellation));
        var open = await again.PressAsync(announced, both[0].Body["value"]!, "Undo", Cancellation);

        Assert.Single(chat.Replies);
        Assert.Equal("Done: \"take the bread out\".", Line(both[0].Body));
        Assert.Equal(both[0].Body.ToJsonString(), both[1].Body.ToJsonString());
        Assert.StartsWith("Taken back: ", Line(open.Body), StringComparison.Ordinal);
        Assert.Equal(2, again.Replies.Count);
    }

    [Fact]
    public async Task A_reminder_for_the_room_is_everybodys_there_and_a_reply_to_the_assistant_is_heard()
    {
        using var room = teams.Chat("Ben", "groupChat");
        using var other = room.As("Cleo");
        await room.AskAsync($"{TeamsChat.BotMention} remind us tomorrow at 9 to start the stand-up", Cancellation);
        await teams.Assistant.ComeToRestAsync(Cancellation);
        var list = other.Message("what are our reminders?");
        list["replyToId"] = room.Replies[0].Id;

        using var response = await other.PostAsync(list, Cancellation);
        await teams.Assistant.ComeToRestAsync(Cancellation);

        Assert.Contains("start the stand-up", room.Replies[^1].Text, StringComparison.Ordinal);
        Assert.Equal(2, room.Replies.Count);
    }

    private static string? Line(JsonObject answer) => (string?)answer["value"]!["body"]!.AsArray()[^1]!["text"];

    private async Task InstallAsync(TeamsChat chat)
    {
        var installed = chat.Activity("installationUpdate");
        installed["action"] = "add";
        using var response = await chat.PostAsync(installed, Cancellation);
        response.EnsureSuccessStatusCode();
        await teams.Assistant.ComeToRestAsync(Cancellation);
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync(Cancellation);
#pragma warning disable CA2100 // Constants of this test.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(Cancellation);
    }
}
